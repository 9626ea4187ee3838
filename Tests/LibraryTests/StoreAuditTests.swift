import Directory
import Testing
import Text

@testable import Library

@Suite("Vérifier le répertoire importé")
struct StoreAuditTests {
  let scratch = StoreScratch()
  private let today = CalendarDate(year: 2026, month: 11, day: 22)

  /// What the audit says of some resources, as rule and count.
  private func audit(_ resources: [Resource]) throws -> [DirectoryAudit.Rule: Int] {
    try scratch.put(resources, as: "a")
    let places = PlacesFolder.load(starter: DirectoryHouse.guides).places
    let audit = try scratch.store.read { try DirectoryAudit($0, places: places, today: today) }
    let source = try #require(audit?.sources.first)
    return Dictionary(uniqueKeysWithValues: source.findings.map { ($0.rule, $0.count) })
  }

  /// A resource of which nothing is doubtful.
  private var sound: Resource {
    var resource = Resource.sample("1", "Accueil", phone: "418 555-0101")
    resource.provenance.verified = CalendarDate(year: 2025, month: 11, day: 22)
    resource.areas = ["Estrie"]
    resource.hours.isAlwaysOpen = true
    return resource
  }

  @Test("une ressource sans rien de douteux n'est pas signalée")
  func nothing() throws {
    #expect(try audit([sound]) == [:])
  }

  @Test("jamais vérifié, ou il y a plus de douze mois")
  func verification() throws {
    var (never, old) = (sound, sound)
    never.provenance.verified = nil
    old.provenance.verified = CalendarDate(year: 2025, month: 11, day: 21)
    #expect(try audit([sound, never, old]) == [.neverVerified: 1, .staleVerification: 1])
  }

  @Test("un télécopieur n'est pas un numéro ; celui d'un site ou de l'organisme en est un")
  func phones() throws {
    var (fax, site, organization) = (sound, sound, sound)
    fax.phones = [Phone("418 555-0102", kind: .fax)]
    site.phones = []
    site.sites = [Site(id: "s")]
    site.sites[0].phones = [Phone("418 555-0103")]
    organization.phones = []
    organization.organizationPhones = [Phone("418 555-0104")]
    #expect(try audit([fax, site, organization]) == [.noPhone: 1])
  }

  @Test("des heures en mots et un territoire que l'on ne sait pas lire sont montrés tels quels")
  func unreadable() throws {
    var vague = sound
    vague.hours = Hours(written: "sur rendez-vous")
    vague.areas = ["Le Grand Pays d'en haut là-bas"]
    #expect(try audit([vague]) == [.unreadableHours: 1, .unknownTerritory: 1])
    let audit = try scratch.store.read {
      try DirectoryAudit(
        $0, places: PlacesFolder.load(starter: DirectoryHouse.guides).places, today: today)
    }
    let texts = audit?.sources.first?.findings.compactMap(\.examples.first?.text)
    #expect(texts == ["sur rendez-vous", "Le Grand Pays d'en haut là-bas"])
  }

  @Test("les doublons probables se comptent dans les deux sources, sans plus de trois exemples")
  func duplicates() throws {
    let many = (0..<5).map { index in
      var resource = sound
      resource.name = SafeText("Maison \(index)")
      resource.phones = [Phone(SafeText("418 555-011\(index)"))]
      return resource
    }
    try scratch.put(many, as: "b")
    #expect(try audit(many) == [.likelyDuplicate: 5])
    let audit = try scratch.store.read { try DirectoryAudit($0, places: .none, today: today) }
    let other = try #require(audit?.sources.first { $0.source == "b" })
    let finding = try #require(other.findings.first { $0.rule == .likelyDuplicate })
    #expect(finding.count == 5 && finding.examples.count == DirectoryAudit.mostExamples)
  }
}
