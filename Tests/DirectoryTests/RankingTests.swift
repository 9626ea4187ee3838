import Directory
import Testing
import Text

@Suite("L'ordre des réponses du répertoire")
struct RankingTests {
  private typealias Sample = RankingSample
  private let now = RankingSample.wednesday

  @Test("ce qui ne peut pas être donné est mis de côté et compté, et se voit si on le demande")
  func setAside() throws {
    let coaticook = try Sample.place("Coaticook")
    let resources = [
      Sample.service("fermée", status: .defunct),
      Sample.service("ailleurs", areas: ["Montréal"]),
      Sample.service("aînés", ages: AgeRange(minimum: 65, maximum: nil)),
      Sample.service("bonne", areas: ["Estrie"]),
      Sample.service("inconnue"),
    ]
    var query = DirectoryQuery("écoute", place: coaticook, age: 30, now: now)
    var answer = try resources.answer(query)
    #expect(answer.setAside == [.inactive: 1, .territory: 1, .age: 1])
    #expect(answer.total == 2)
    #expect(try resources.ids(query) == ["bonne", "inconnue"], "ne pas savoir n'est pas non")
    query.setAsideToo = true
    answer = try resources.answer(query)
    #expect(answer.hits.map { resources[$0.row].id.string }.prefix(2) == ["bonne", "inconnue"])
    #expect(answer.hits.compactMap(\.setAside).count == 3)
  }

  @Test(
    "de plus près à plus large : municipalité, MRC, région, province, puis ce qu'on ne sait pas")
  func territory() throws {
    let resources = [
      Sample.service("inconnu"), Sample.service("province", areas: ["Québec"]),
      Sample.service("région", areas: ["Estrie"]),
      Sample.service("MRC", areas: ["MRC de Coaticook"]),
      Sample.service("ville", areas: ["Compton"]),
    ]
    let query = DirectoryQuery("écoute", place: try Sample.place("Compton"))
    #expect(try resources.ids(query) == ["ville", "MRC", "région", "province", "inconnu"])
    #expect(try resources.answer(query).hits.map(\.serves) == [true, true, true, true, nil])
  }

  @Test("ouvert maintenant, ouvre aujourd'hui, heures inconnues, fermé")
  func opening() throws {
    let resources = [
      Sample.service("fermé", hours: Sample.weekdays(6, 8)), Sample.service("inconnu"),
      Sample.service("plus tard", hours: Sample.weekdays(13, 16)),
      Sample.service("ouvert", hours: Sample.weekdays(8, 16)),
    ]
    let query = DirectoryQuery("écoute", now: now)
    #expect(try resources.ids(query) == ["ouvert", "plus tard", "inconnu", "fermé"])
    #expect(
      try resources.ids(DirectoryQuery("écoute")) == ["fermé", "inconnu", "plus tard", "ouvert"],
      "sans l'heure, l'ouverture ne change rien")
  }

  @Test("« ouvert maintenant » ne garde que ce qui l'est à coup sûr, et compte le reste")
  func openOnly() throws {
    let resources = [
      Sample.service("inconnu"), Sample.service("fermé", hours: Sample.weekdays(6, 8)),
      Sample.service("ouvert", hours: Hours(isAlwaysOpen: true)),
    ]
    let answer = try resources.answer(DirectoryQuery("écoute", openOnly: true, now: now))
    #expect(answer.hits.map { resources[$0.row].id } == ["ouvert"])
    #expect(answer.setAside == [.closed: 1, .unknownHours: 1])
  }

  @Test("le plus proche d'abord ; un service par téléphone qui sert partout n'est jamais loin")
  func distance() throws {
    let resources = [
      Sample.service("loin", areas: ["Québec"], site: Sample.site("Chibougamau")),
      Sample.service("téléphone", areas: ["Québec"]),
      Sample.service("près", areas: ["Québec"], site: Sample.site("Coaticook")),
    ]
    let query = DirectoryQuery("écoute", place: try Sample.place("Coaticook"))
    let answer = try resources.answer(query)
    #expect(answer.hits.map { resources[$0.row].id } == ["téléphone", "près", "loin"])
    #expect(answer.hits[0].distance == nil)
    #expect(answer.hits[1].distance?.isApproximate == true, "le point est celui de la ville")
    #expect(answer.hits[2].distance.map { $0.kilometres > 400 } == true)
  }

  @Test("à égalité, ce qui a été vérifié depuis douze mois")
  func freshness() throws {
    let resources = [
      Sample.service("jamais"), Sample.service("vieux", verified: "2025-01-10"),
      Sample.service("récent", verified: "2026-03-01"),
    ]
    #expect(try resources.ids(DirectoryQuery("écoute", now: now)) == ["récent", "vieux", "jamais"])
  }

  @Test("le texte passe avant la distance et l'heure, sauf entre réponses presque égales")
  func text() throws {
    let resources = [
      Sample.service("à côté", name: "Aide et écoute du matin", hours: Hours(isAlwaysOpen: true)),
      Sample.service("exact", name: "Écoute", hours: Sample.weekdays(6, 8)),
    ]
    #expect(try resources.ids(DirectoryQuery("écoute", now: now)).first == "exact")
  }

  @Test("la langue : ce qui la parle, puis ce qu'on ne sait pas ; le reste de côté")
  func language() throws {
    let resources = [
      Sample.service("inconnu"), Sample.service("français", languages: ["fr"]),
      Sample.service("espagnol", languages: ["français", "espagnol"]),
    ]
    for asked in ["es", "Spanish", "espagnol"] as [SafeText] {
      let answer = try resources.answer(DirectoryQuery("écoute", language: asked))
      #expect(answer.hits.map { resources[$0.row].id } == ["espagnol", "inconnu"])
      #expect(answer.setAside == [.language: 1])
    }
  }

  @Test("un service vient une fois, avec son meilleur lieu")
  func sites() throws {
    var resource = Sample.service("trois lieux", areas: ["Québec"])
    resource.sites = ["Chibougamau", "Coaticook", "Québec"].map(Sample.site)
    let query = DirectoryQuery("écoute", place: try Sample.place("Coaticook"))
    let hits = try [resource].answer(query).hits
    #expect(hits.map(\.site) == [1])
  }

  @Test("sans réponse, le seul filtre à lâcher est dit")
  func relax() throws {
    let resources = [Sample.service("ailleurs", areas: ["Montréal"], languages: ["fr"])]
    let query = DirectoryQuery(
      "écoute", place: try Sample.place("Coaticook"), language: "fr", now: now)
    let answer = try resources.answer(query)
    #expect(answer.hits.isEmpty && answer.relax == .place)
    #expect(
      try resources.answer(DirectoryQuery("plomberie", place: query.place)).relax == nil,
      "aucun filtre n'y est pour rien")
  }

  @Test("un lieu nommé dans le texte est celui de la personne")
  func placeInText() throws {
    let resources = [
      Sample.service("montréal", name: "DPJ Montréal", areas: ["Montréal"]),
      Sample.service("estrie", name: "DPJ de l'Estrie", areas: ["Estrie"]),
    ]
    let shelf = ResourceShelf(resources, places: Sample.places)
    let answer = shelf.search(DirectoryQuery("dpj coaticook"))
    #expect(answer.hits.map { shelf.resources[$0.row].id } == ["estrie"])
    #expect(answer.setAside == [.territory: 1])
  }
}
