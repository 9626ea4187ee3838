import Directory
import Testing
import Text

@testable import Library

@Suite("Importer des données sales")
struct ImportDirtyTests {
  let scratch: DirectoryScratch

  init() throws {
    scratch = try DirectoryScratch()
    try scratch.writeSmallDirectory(in: "hsds")
  }

  private func trial() throws -> ImportTrial { try ImportTrial(scratch.folder.path + "/hsds") }

  private func write(_ table: String, _ text: String) throws {
    try scratch.write(text, at: "hsds/\(table).csv")
  }

  @Test("un identifiant pris deux fois : la première ligne reste, l'autre est mise de côté et dite")
  func duplicates() throws {
    try write(
      "services", "id,organization_id,name\nligne,org,Une\nligne,org,Deux\nligne,org,Une\n")
    let trial = try trial()
    #expect(trial.resources.map(\.name) == ["Une"])
    #expect(trial.places(.duplicateID) == ["services.csv:3"])
    #expect(trial.places(.duplicateRow) == ["services.csv:4"])
    #expect(trial.isTruthful)
  }

  @Test(
    "les identifiants se reconnaissent malgré la casse, les accolades et le « .0 » des tableurs")
  func renumbered() throws {
    try write("organizations", "id,name\n{ABC-1},Organisme\n12.0,Autre\n")
    try write("services", "id,organization_id,name\n1,abc-1,Un\n2,12,Deux\n")
    try write("phones", "id,service_id,number\n1,1.0,418 555-0101\n")
    let trial = try trial()
    #expect(trial.resources.map(\.organization) == ["Organisme", "Autre"])
    #expect(trial["1"]?.phones.map(\.number) == ["418 555-0101"])
    #expect(trial.report.findings.isEmpty)
  }

  @Test("un service sans nom prend son autre nom, ou celui de l'organisme; sans aucun, il attend")
  func nameless() throws {
    try write(
      "services",
      "id,organization_id,name,alternate_name\na,org,,Le Phare; PH\nb,org,,\nc,,,\n,org,Sans id,\n")
    let trial = try trial()
    #expect(trial.resources.map(\.name) == ["Le Phare", "Organisme", "Sans id"])
    #expect(trial.places(.missingRequired).count == 4)
    let services = try #require(trial.report.tables.first { $0.name == "services" })
    #expect(services.rows == 4 && services.setAside == 1 && services.mended == 3)
    // L'id fait pour elle ne change pas d'un import à l'autre.
    #expect(try self.trial().resources.last?.id == trial.resources.last?.id)
  }

  @Test("un service dont l'organisme manque garde son numéro; un numéro sans service attend")
  func dangling() throws {
    try write("services", "id,organization_id,name\nligne,perdu,Ligne\n")
    try write("phones", "id,service_id,number\n1,ligne,418 555-0101\n2,absent,418 555-0102\n")
    let trial = try trial()
    #expect(trial["ligne"]?.phones.map(\.number) == ["418 555-0101"])
    #expect(trial["ligne"]?.organization == nil)
    #expect(trial.places(.danglingReference) == ["phones.csv:3", "services.csv:2"])
  }

  @Test("un numéro rattaché à deux choses dont la première manque va à la seconde")
  func secondOwner() throws {
    try write(
      "phones", "id,service_at_location_id,service_id,number\n1,absent,ligne,418 555-0101\n")
    let trial = try trial()
    #expect(trial["ligne"]?.phones.map(\.number) == ["418 555-0101"])
    #expect(trial.count(.danglingReference) == 1)
  }

  @Test("une ligne aux guillemets mal placés est gardée, une ligne trop large est mise de côté")
  func brokenRows() throws {
    try write(
      "services",
      "id,organization_id,name\n1,org,Aide dite \"Espoir\"\n2,org,Trop, de, virgules\n3,org,Bien\n")
    let trial = try trial()
    #expect(trial.resources.map(\.id) == ["1", "3"])
    #expect(trial["1"]?.name == "Aide dite \"Espoir\"")
    #expect(trial.places(.unreadableRow) == ["services.csv:2", "services.csv:3"])
  }

  @Test("ce qui ne se lit pas reste écrit sur la fiche")
  func unread() throws {
    try write(
      "services", "id,organization_id,name,status,minimum_age\nligne,org,Ligne,ouvert,ado\n")
    try write("phones", "id,service_id,number,type\n1,ligne,418 555-0101,pager\n")
    try write(
      "schedules", "id,service_id,freq,byday,opens_at,closes_at\n1,ligne,WEEKLY,MO,6:300pm,9pm\n")
    let resource = try #require(try trial()["ligne"])
    #expect(resource.phones.isEmpty && resource.hours.schedules.isEmpty)
    let unread = Dictionary(uniqueKeysWithValues: resource.unread.map { ($0.field, $0.text) })
    #expect(
      unread == [
        "status": "ouvert", "minimum_age": "ado", "pager": "418 555-0101", "opens_at": "6:300pm",
      ])
  }

  @Test(
    "des coordonnées au milieu de l'océan, à zéro ou hors de la Terre ne placent rien",
    arguments: [
      ("45.5", "-73.6", true), ("-73.6", "45.5", true), ("45,5", "-73,6", true), ("0", "0", false),
      ("100", "101", false), ("50", "-40", false), ("-75", "-140", false), ("nord", "est", false),
    ])
  func points(latitude: String, longitude: String, isKept: Bool) throws {
    try write(
      "locations", "id,name,latitude,longitude\nlieu,Lieu,\"\(latitude)\",\"\(longitude)\"\n")
    try write("service_at_location", "id,service_id,location_id\n1,ligne,lieu\n")
    let point = try trial()["ligne"]?.sites.first?.point
    #expect((point != nil) == isKept)
    if isKept { #expect(point == Coordinates(latitude: 45.5, longitude: -73.6)) }
  }

  @Test("les constats se listent jusqu'à mille par règle, et se comptent tous")
  func many() throws {
    let rows = (1...1_500).map { "\($0),absent,418 555-0101\n" }.joined()
    try write("phones", "id,service_id,number\n" + rows)
    let trial = try trial()
    #expect(trial.count(.danglingReference) == 1_500)
    let listed = trial.report.findings.filter { $0.rule == .danglingReference }
    #expect(listed.count == ImportRun.mostListed + 1)
    #expect(listed.last?.text.string.contains("500 autres") == true)
  }
}
