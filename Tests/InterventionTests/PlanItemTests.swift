import Chance
import Intervention
import Testing
import Text

@Suite("Plan : quoi, qui, quand, où, lus de la ligne")
struct PlanItemTests {
  private func item(_ text: String) -> PlanItem { PlanItem(reading: SafeText(text)) }

  @Test("La ligne d'un plan se lit")
  func whole() {
    let item = item("appeler sa fille Julie demain 9 h chez elle")
    #expect(item.text == "appeler sa fille Julie demain 9 h chez elle")
    #expect(item.what == "appeler sa fille Julie")
    #expect(item.who == "sa fille Julie")
    #expect(item.when == "demain 9 h")
    #expect(item.where == "chez elle")
  }

  @Test(
    "Qui : après « avec », « par », « appeler », quand c'est quelqu'un",
    arguments: [
      ("souper avec sa sœur dimanche", "sa sœur"), ("suivi par Ana Roy", "Ana Roy"),
      ("parler à sa mère si ça monte", "sa mère"),
      (
        "rencontre avec l’intervenante du CLSC jeudi",
        "l’intervenante du CLSC"
      ), ("appeler son médecin de famille", "son médecin de famille"),
      ("évaluation par la SIV", "la SIV"), ("appeler Marc et Julie", "Marc et Julie"),
      ("talk to her brother tonight", "her brother"),
    ])
  func who(text: String, expected: String) {
    #expect(item(text).who?.string == expected)
  }

  @Test(
    "Une heure impossible reste avec son jour : rien n'est inventé à sa place",
    arguments: [
      ("appeler Guy demain 25h", "demain 25h"), ("appeler Guy demain à 25:00", "demain à 25:00"),
      ("appeler Guy demain 23h99", "demain 23h99"), ("appeler Guy demain, 2 pas", "demain"),
      ("appeler Guy demain 9 h 30", "demain 9 h 30"),
    ])
  func impossibleHour(text: String, expected: String) {
    #expect(item(text).when?.string == expected)
    #expect(item(text).who == "Guy")
  }

  @Test("Le petit mot qui mène à une date n'est pas dans le nom")
  func nameBeforeDate() { #expect(item("appeler le CLSC le 31 février").who == "le CLSC") }

  @Test(
    "Où : chez quelqu'un, ou à un lieu connu",
    arguments: [
      ("dormir chez sa sœur ce soir", "chez sa sœur"),
      ("aller à l’urgence maintenant", "à l’urgence"),
      ("rendez-vous au CLSC de Rimouski lundi 14h", "au CLSC de Rimouski"),
      ("rester à la maison avec Marc", "à la maison"), ("meet at the clinic", "at the clinic"),
    ])
  func place(text: String, expected: String) {
    #expect(item(text).where?.string == expected)
  }

  @Test(
    "Quand : dans les mots de la ligne, où qu'ils soient",
    arguments: [
      ("demain matin, marcher", "demain matin", "marcher"),
      ("le 23 nov à 10h rendez-vous CLSC", "23 nov à 10h", "rendez-vous CLSC"),
      ("Relance demain 9 h", "demain 9 h", "Relance"),
      ("appeler l’ACEF lundi", "lundi", "appeler l’ACEF"),
      ("rappeler dans 2 h", "dans 2 h", "rappeler"),
      ("call her sister tomorrow at 9.", "tomorrow at 9", "call her sister"),
      ("relance par Ana Roy, t.s., lundi 9h", "lundi 9h", "relance par Ana Roy, t.s."),
    ])
  func when(text: String, expected: String, what: String) {
    #expect(item(text).when?.string == expected)
    #expect(item(text).what.string == what)
  }

  @Test(
    "Ce qui n'est pas sûr n'est pas inventé",
    arguments: [
      "le voisin garde la carabine", "ligne ouverte 24/7", "prendre 1/2 comprimé",
      "respirer pendant 5 minutes", "appel fait avec son accord", "marcher deux fois par jour",
      "téléphoner au 911", "joindre par téléphone", "remettre les clés à Marc",
      "écouter de la musique", "appeler", "avec", "chez", "à la", "418 555-0123",
    ])
  func unsure(text: String) {
    let item = item(text)
    #expect(item.who == nil && item.when == nil && item.where == nil)
    #expect(item.what.string == text)
  }

  @Test("« qui : », « quand : », « où : » corrigent ce qui a été lu")
  func corrections() {
    let item = item("appeler Marc demain à Rimouski qui : sa sœur, où\u{a0}: Matane ; quand:lundi")
    #expect(item.who == "sa sœur")
    #expect(item.where == "Matane")
    #expect(item.when == "lundi")
    #expect(item.what == "appeler Marc demain à Rimouski")
    #expect(self.item("garder la carabine qui : le voisin").who == "le voisin")
    #expect(self.item("who: his wife").what == "who: his wife")
    #expect(self.item("dormir où :").where == nil)
  }

  @Test("Le plan d'un appel : ses lignes à tiret, dans l'ordre")
  func plan() {
    var recording = Recording()
    recording.paste("prose\n- un\n  -deux lundi\n– trois\n-\n-   \nfin - non", in: .note(.plan))
    #expect(recording.content.planItems == ["un", "deux lundi", "trois"])
    #expect(recording.content.plan.map(\.text) == recording.content.planItems)
    #expect(recording.content.plan.map(\.when) == [nil, "lundi", nil])
  }

  @Test("N'importe quelle ligne se lit sans tomber, et son texte reste")
  func fuzz() {
    var chance = Chance(47)
    let pieces = [
      "appeler", "sa", "fille", "Julie", "demain", "9", "h", "chez", "elle", "qui", ":", "où:", "à",
      "l’urgence", "quand :", "avec", "lundi", ",", "/", "-", "\u{a0}", "é\u{301}", "界",
    ]
    for _ in 0..<2000 {
      let words = (0..<chance.number(0...10)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let raw = chance.number(0...9) == 0 ? chance.raw(30) : words.joined(separator: " ")
      let text = SafeText(raw)
      let item = PlanItem(reading: text)
      #expect(item.text == text)
      for part in [item.who, item.when, item.where].compactMap({ $0 }) {
        #expect(!part.isBlank && text.string.contains(part.string), "\(text)")
      }
    }
  }
}
