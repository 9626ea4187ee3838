import Directory
import Text

/// The Open Database of Healthcare Facilities of Statistics Canada, one facility a row.
///
/// It says where a facility is and of what type; it knows neither telephone, hours nor languages, which
/// stay unknown.
struct OdhfProfile: ImportProfile {
  let name = "odhf"
  private static let source =
    SafeText(
      "Statistique Canada, Base de données ouvertes sur les établissements de soins de santé")

  func recognises(_ folder: ImportFolder) -> Bool { !files(folder).isEmpty }

  func read(_ run: ImportRun) throws {
    let list = FlatList(
      run: run, files: files(run.folder), idColumn: "index", nameColumn: "facility_name")
    try list.read { row, id, name in
      var resource = Resource(id: id, name: name)
      resource.terms = terms(row)
      resource.provenance = Provenance(status: .a, source: Self.source)
      resource.sites = [site(row, id, run)]
      return resource
    }
  }

  private func files(_ folder: ImportFolder) -> [ImportFile] {
    folder.files.filter {
      Set(folder.columns(of: $0)).isSuperset(of: ["index", "facility_name", "odhf_facility_type"])
    }
  }

  /// The types of a facility: the missions of the ministry in Québec, words elsewhere.
  private func terms(_ row: ImportRow) -> [NeedTerm] {
    let types = (row["source_facility_type"]?.string ?? "").split(separator: ",").map {
      SafeText($0).trimmed
    }
    let given = types.filter { !$0.isEmpty }.map { type in
      Mission(rawValue: type.string)?.term ?? NeedTerm(type)
    }
    let whole = row["odhf_facility_type"].map { [NeedTerm($0, taxonomy: "ODHF")] } ?? []
    return given + whole
  }

  private func site(_ row: ImportRow, _ id: SafeText, _ run: ImportRun) -> Site {
    var site = Site(id: id)
    site.address = address(row)
    site.municipality = row["csdname"] ?? row["city"]
    // What was merged into a larger municipality is still called by its name.
    if let sector = row["city"], let whole = site.municipality,
      Fold.key(sector.string) != Fold.key(whole.string)
    {
      site.within = [sector]
    }
    site.region = row["province"].map { SafeText($0.string.uppercased()) }
    site.postalCode = row["postal_code"]
    site.point = run.point(of: row)
    return site
  }

  /// The street as its source writes it, unless that repeats the municipality and the postal code.
  private func address(_ row: ImportRow) -> SafeText? {
    let street = [row["street_no"], row["street_name"]].compactMap { $0 }.joined(separator: ", ")
    if let whole = row["source_format_str_address"],
      street.isEmpty || whole.count <= street.count + 2
    {
      return whole
    }
    return street.isEmpty ? nil : [row["unit"], street].compactMap { $0 }.joined(separator: ", ")
  }
}
