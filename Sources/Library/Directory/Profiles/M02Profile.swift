import Directory
import Text

/// The list of installations of the ministère de la Santé et des Services sociaux (M02), one a row.
///
/// Source: Données Québec, *Fichier cartographique des installations (M02)*, CC BY 4.0.
struct M02Profile: ImportProfile {
  let name = "m02"

  func recognises(_ folder: ImportFolder) -> Bool { !files(folder).isEmpty }

  func read(_ run: ImportRun) throws {
    var establishments: Set<SafeText> = []
    let list = FlatList(
      run: run, files: files(run.folder), idColumn: "instal_cod", nameColumn: "instal_nom")
    try list.read { row, id, name in
      if let code = row["etab_code"] ?? row["etab_nom"] { establishments.insert(code) }
      var resource = Resource(id: id, name: name, organization: row["etab_nom"])
      resource.status = status(row, run, unread: &resource.unread)
      resource.terms = Mission.allCases.filter {
        row[Fold.key($0.rawValue)].map(Truth.says) ?? false
      }.map(\.term)
      resource.phones = row["telephone"].map { [Phone($0)] } ?? []
      resource.provenance = Provenance(
        status: .a, source: "Ministère de la Santé et des Services sociaux, M02")
      // Only a CLSC is bound to the people of the territory it is in; of others nothing is said.
      if resource.terms.contains(Mission.localCentre.term), let territory = row["clsc_nom"] {
        resource.areas = [ServiceArea(territory, note: "territoire de CLSC")]
      }
      resource.sites = [site(row, id, run)]
      return resource
    }
    run.report.organizations = establishments.count
  }

  private func files(_ folder: ImportFolder) -> [ImportFile] {
    folder.files.filter {
      Set(folder.columns(of: $0)).isSuperset(of: ["instal_cod", "instal_nom"])
    }
  }

  private func site(_ row: ImportRow, _ id: SafeText, _ run: ImportRun) -> Site {
    var site = Site(id: id)
    site.address = row["adresse"]
    site.municipality = row["mun_nom"]
    site.region = row["rss_nom"]
    site.within = ["mrc_nom", "rls_nom", "clsc_nom"].compactMap { row[$0] }
    site.postalCode = row["code_posta"] ?? row["code_postal"]
    site.point = run.point(of: row)
    return site
  }

  /// An installation is open unless its status says otherwise; a code we do not know is told.
  private func status(
    _ row: ImportRow, _ run: ImportRun, unread: inout [UnreadFact]
  ) -> ServiceStatus {
    guard let written = row["statut_cod"] else { return .active }
    switch Fold.key(written.string) {
    case "a", "o", "1", "actif", "active", "ouvert", "ouverte", "en exploitation": return .active
    case "f", "i", "inactif", "inactive", "ferme", "fermee": return .inactive
    default:
      run.tell(.value("STATUT_COD", written), in: row)
      unread.append(UnreadFact(field: "STATUT_COD", text: written))
      return .active
    }
  }
}
