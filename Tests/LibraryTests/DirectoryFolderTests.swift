import Directory
import Testing
import Text

@testable import Library

@Suite("Charger le répertoire de départ et celui du centre")
struct DirectoryFolderTests {
  let scratch: DirectoryScratch
  var starter: String { scratch.folder.path + "/guides" }
  var centre: String { scratch.folder.path + "/centre" }

  init() throws {
    scratch = try DirectoryScratch()
    try scratch.writeSmallDirectory(in: "guides/repertoire")
  }

  /// The problems of a loading as « file:line : what ».
  private func said(_ problems: [Problem]) -> [String] {
    problems.map { problem in
      let line = problem.line.map { ":\($0)" } ?? ""
      return "\(problem.file)\(line) \(problem.what.french)"
    }
  }

  @Test("les tables se joignent en une fiche")
  func joined() throws {
    try scratch.write(
      """
      id,service_id,freq,byday,opens_at,closes_at,description
      h,ligne,WEEKLY,"MO,TU,WE,TH,FR,SA,SU",00:00,23:59,24/7
      """, at: "guides/repertoire/schedules.csv")
    try scratch.write(
      "id,service_id,name,note\nl,ligne,cri,sur demande\n", at: "guides/repertoire/languages.csv")
    try scratch.write(
      "id,service_id,name\nt,ligne,Estrie\n", at: "guides/repertoire/service_areas.csv")
    try scratch.write("id\nstatut-b\ndate-page\n", at: "guides/repertoire/taxonomy_terms.csv")
    try scratch.write(
      """
      id,link_id,link_entity,taxonomy_term_id,value
      1,ligne,service,statut-b,
      2,ligne,service,date-page,2022-10
      """, at: "guides/repertoire/attributes.csv")
    let (shelf, problems) = DirectoryFolder.load(starter: starter)
    let line = try #require(shelf["ligne"])
    #expect(problems == [])
    #expect(line.name == "Ligne d’écoute")
    #expect(line.organization == "Organisme")
    #expect(line.phones == [Phone("1 800 555-0100")])
    #expect(line.hours == Hours(written: "24/7", isAlwaysOpen: true))
    #expect(line.languages == ["cri (sur demande)"])
    #expect(line.areas == ["Estrie"])
    #expect(line.provenance.seen[.french] == "vu en ligne, 2022-10")
  }

  @Test("une fiche du centre remplace en entier celle de départ, et l'organisme peut venir d'ici")
  func replaced() throws {
    try scratch.write(
      "id,organization_id,name,status,assured_date\nligne,org,Ligne du centre,active,2026-11-21\n",
      at: "centre/repertoire/services.csv")
    try scratch.write(
      "id,service_id,number\n1,ligne,418 555-0101\n", at: "centre/repertoire/phones.csv")
    let (shelf, problems) = DirectoryFolder.load(starter: starter, centre: centre)
    #expect(problems == [])
    #expect(shelf["ligne"]?.name == "Ligne du centre")
    #expect(shelf["ligne"]?.phones.map(\.number) == ["418 555-0101"])
    #expect(shelf["ligne"]?.provenance.seen[.french] == "vérifié le 2026-11-21")
  }

  @Test("le centre retire une fiche d'une seule ligne, ou la dit fermée")
  func withdrawn() throws {
    try scratch.write(
      "id,name,status\nligne,Ligne,inactive\n", at: "centre/repertoire/services.csv")
    var loaded = DirectoryFolder.load(starter: starter, centre: centre)
    #expect(loaded.shelf.resources.isEmpty && loaded.problems == [])
    try scratch.write(
      "id,name,status\nligne,Ligne,temporarily closed\n", at: "centre/repertoire/services.csv")
    loaded = DirectoryFolder.load(starter: starter, centre: centre)
    #expect(loaded.shelf["ligne"]?.hours.isSuspended == true)
    #expect(said(loaded.problems) == ["centre/repertoire/phones.csv fichier illisible ou absent"])
  }

  @Test(
    "sans dossier de départ, un problème et un répertoire vide; sans celui du centre, rien à dire")
  func missing() {
    let (shelf, problems) = DirectoryFolder.load(
      starter: scratch.folder.path + "/ailleurs")
    #expect(shelf.resources.isEmpty)
    #expect(said(problems) == ["ailleurs/repertoire répertoire absent"])
    #expect(DirectoryFolder.load(starter: starter, centre: centre).problems == [])
  }

  @Test("chaque ligne fautive est nommée par son fichier et son numéro, le reste se charge")
  func malformed() throws {
    try scratch.write(
      """
      id,organization_id,name,status,assured_date
      ligne,org,Ligne d’écoute,active,
      ,org,Sans id,active,
      muette,org,,active,
      ligne,org,Encore,active,
      perdue,absent,Perdue,active,
      drôle,org,Drôle,ouverte,hier
      trop,org,Trop, de, virgules,active,
      """, at: "guides/repertoire/services.csv")
    try scratch.write(
      """
      id,service_id,number,type
      1,ligne,1 800 555-0100,
      2,absente,1 800 555-0101,
      3,ligne,poste,
      4,ligne,1 800 555-0102,pager
      5,ligne,,
      """, at: "guides/repertoire/phones.csv")
    let (shelf, problems) = DirectoryFolder.load(starter: starter)
    #expect(
      said(problems) == [
        "guides/repertoire/services.csv:3 «\u{a0}id\u{a0}» vide, ligne mise de côté",
        "guides/repertoire/services.csv:4 «\u{a0}name\u{a0}» vide, ligne mise de côté",
        "guides/repertoire/services.csv:8 7 cases pour 5 colonnes, ligne mise de côté",
        "guides/repertoire/services.csv:5 id «\u{a0}ligne\u{a0}» déjà pris, ligne mise de côté",
        "guides/repertoire/services.csv:6 organization_id «\u{a0}absent\u{a0}» introuvable",
        "guides/repertoire/services.csv:7 status «\u{a0}ouverte\u{a0}» inconnu",
        "guides/repertoire/services.csv:7 assured_date «\u{a0}hier\u{a0}» inconnu",
        "guides/repertoire/phones.csv:6 «\u{a0}number\u{a0}» vide, ligne mise de côté",
        "guides/repertoire/phones.csv:3 service_id «\u{a0}absente\u{a0}» introuvable",
        "guides/repertoire/phones.csv:4 number «\u{a0}poste\u{a0}» inconnu",
        "guides/repertoire/phones.csv:5 type «\u{a0}pager\u{a0}» inconnu",
      ])
    #expect(Set(shelf.resources.map(\.id)) == ["ligne", "perdue", "drôle"])
    #expect(shelf["ligne"]?.phones.map(\.number) == ["1 800 555-0100"])
  }

  @Test("une colonne qui manque est nommée, un attribut sans terme connu aussi")
  func columns() throws {
    try scratch.write("id,service_id\n1,ligne\n", at: "guides/repertoire/phones.csv")
    try scratch.write(
      "id,link_id,link_entity,taxonomy_term_id\n1,ligne,service,inventé\n2,x,organization,y\n",
      at: "guides/repertoire/attributes.csv")
    #expect(
      said(DirectoryFolder.load(starter: starter).problems) == [
        "guides/repertoire/phones.csv:1 colonne «\u{a0}number\u{a0}» absente",
        "guides/repertoire/attributes.csv:2 taxonomy_term_id «\u{a0}inventé\u{a0}» introuvable",
      ])
  }

  @Test(
    "24/7 ne se dit ouvert que sans fin ni exception",
    arguments: [
      ("WEEKLY,\"MO,TU,WE,TH,FR,SA,SU\",00:00,23:59,", true), ("DAILY,,00:00,24:00,", true),
      ("WEEKLY,\"MO,TU,WE,TH,FR\",00:00,23:59,", false), ("DAILY,,08:00,20:00,", false),
      ("DAILY,,00:00,24:00,2026-01-01", false), (",,,,", false),
    ])
  func alwaysOpen(columns: String, isOpen: Bool) throws {
    try scratch.write(
      "id,service_id,freq,byday,opens_at,closes_at,valid_to\n1,ligne,\(columns)\n",
      at: "guides/repertoire/schedules.csv")
    let (shelf, problems) = DirectoryFolder.load(starter: starter)
    #expect(problems == [])
    #expect(shelf["ligne"]?.hours.isAlwaysOpen == isOpen)
  }
}
