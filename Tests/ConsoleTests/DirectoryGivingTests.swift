import Canvas
import Console
import ConsoleTesting
import Directory
import Intervention
import Testing
import Text

@Suite("Donner des ressources, ou noter ce qui manque")
struct DirectoryGivingTests {
  private func searching(_ text: String) throws -> TestConsole {
    var console = try DirectorySample.onCall()
    console.press(.function(4))
    console.type(text)
    return console
  }

  private func note(_ console: TestConsole) -> String {
    console.call.map { NoteDocument($0, language: .french).plain.string.plain } ?? ""
  }

  @Test("La note garde le nom, le lieu, le numéro, la vérification et la source d'alors")
  func snapshot() throws {
    var console = try searching("moisson")
    console.press(.enter, .enter)
    let given = try #require(console.call?.content.referrals.first)
    #expect(given.site == "Comptoir du centre-ville, Rimouski")
    #expect(given.source == "211-bsl")
    #expect(
      note(console).contains(
        "Orientation : Moisson fictive, Comptoir du centre-ville, Rimouski, 418 555-0134 ("))
    #expect(note(console).contains("vérifié le 2025-03-02"))
    #expect(!note(console).contains("/donnees"))
  }

  @Test(
    "Droite puis une lettre dit comment elle est jointe",
    arguments: [
      ("r", Referral.Mode.given), ("c", .accompanied), ("t", .warmTransfer), ("e", .appointment),
    ])
  func mode(letter: String, mode: Referral.Mode) throws {
    var console = try searching("moisson")
    console.press(.enter, .right)
    #expect(console.shows("Joindre comment ?"))
    console.type(letter)
    #expect(console.call?.content.referrals.map(\.mode) == [mode])
    console.type("Suite")
    console.expect(kept: "Suite", in: .note(.alliance))
  }

  @Test("Une ressource déjà jointe change de manière, sans être jointe deux fois")
  func again() throws {
    var console = try searching("moisson")
    console.press(.enter, .enter, .function(4))
    console.type("moisson\n")
    console.press(.right)
    console.type("t")
    #expect(console.call?.content.referrals.map(\.mode) == [.warmTransfer])
    #expect(console.stateLine.hasPrefix("Maintenant : transfert accompagné"))
    console.press(.control("z"))
    #expect(console.call?.content.referrals.map(\.mode) == [.given])
  }

  @Test("^X * joint les trois premières d'un geste ; ^Z les retire toutes")
  func three() throws {
    var console = try searching("")
    console.press(prefixed: "*")
    #expect(console.call?.content.referrals.count == 3)
    #expect(console.call?.content.referrals.allSatisfy { $0.mode == .given } == true)
    #expect(console.stateLine.hasPrefix("Jointes à la note (3), ^Z les retire"))
    console.press(.control("z"))
    #expect(console.call?.content.referrals == [])
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Orientations.")
    #expect(console.isFolded)
  }

  @Test("Ce qui est mis de côté n'est jamais parmi les trois, même montré")
  func neverAside() throws {
    var console = try searching("aide alimentaire")
    console.press(prefixed: "/")
    console.press(prefixed: "*")
    #expect(Set(console.call?.content.referrals.map(\.resource) ?? []) == ["moisson", "soupe"])
    console.press(.function(6))
    console.press(prefixed: "*")
    #expect(console.stateLine == "Déjà jointes à la note.")
  }

  @Test("^X * attend la réponse à ce qui est tapé")
  func threeWaits() throws {
    var console = try searching("moisson")
    console.directoryWaits = true
    console.press(.control("w"))
    console.type("budget")
    console.press(prefixed: "*")
    #expect(console.call?.content.referrals == [])
    console.answerDirectory()
    #expect(console.call?.content.referrals.map(\.resource) == ["budget"])
  }

  @Test("Pendant qu'un lieu se choisit, ^X * ne joint rien : la liste n'est pas à l'écran")
  func notWhileChoosingPlace() throws {
    var console = try searching("")
    console.press(.function(4))
    console.press(prefixed: "*")
    #expect(console.call?.content.referrals == [])
    #expect(console.stateLine.hasPrefix("Rien n’est joint : choisissez d’abord le lieu"))
  }

  @Test("Hors du répertoire, ^X * et ^X / disent où aller")
  func elsewhere() throws {
    for letter in ["*", "/"] {
      var console = try DirectorySample.onCall()
      console.press(prefixed: Character(letter))
      #expect(console.stateLine == "Ouvrez d’abord le répertoire (F4).")
    }
  }

  @Test("Rien ne convient : ^X ? et une lettre gardent le besoin, ses mots et pourquoi")
  func unmet() throws {
    var console = try searching("gardiennage de nuit")
    console.press(prefixed: "?")
    #expect(console.shows("a  aucun service ici"))
    console.type("a")
    #expect(console.stateLine == "Besoin non comblé noté (aucun service ici). ^Z l’enlève.")
    let need = try #require(console.call?.content.needs.first)
    #expect(need.outcome == .unmet)
    #expect(need.gap == Need.Gap.none)
    console.expect(kept: "gardiennage de nuit", in: .need(1))
    #expect(
      note(console).contains(
        "Besoin : gardiennage de nuit (non comblé : aucun service ici)"))
    console.press(.control("z"))
    #expect(console.call?.content.needs == [])
    #expect(console.call?.content[.need(1)].isEmpty == true)
  }

  @Test("Le besoin déjà noté reçoit la raison, sans doublon")
  func openNeed() throws {
    var console = try DirectorySample.onCall()
    console.press(prefixed: "b")
    console.type("gardiennage\n")
    console.press(.function(4), .enter)
    console.press(prefixed: "?")
    console.type("t")
    #expect(console.call?.content.needs.map(\.outcome) == [.unmet])
    console.expect(kept: "gardiennage", in: .need(1))
  }

  @Test("Sans un mot, le curseur va au besoin, à écrire")
  func wordless() throws {
    var console = try searching("")
    console.press(prefixed: "?")
    console.type("c")
    console.type("répit")
    console.expect(kept: "répit", in: .need(1))
  }

  @Test("Chaque raison a sa lettre")
  func letters() throws {
    for language in Language.allCases {
      var console = TestConsole.onCall(size: .w132h43, language: language, shelves: nil)
      console.press(prefixed: "?")
      for gap in Need.Gap.allCases {
        let label = gap.label[language].string.plain
        let row = console.screen.plain.split(separator: "\n").first { $0.contains("  " + label) }
        let letter = row.flatMap { $0.firstRange(of: "  " + label) }.flatMap { range in
          row?[..<range.lowerBound].last
        }
        #expect(letter?.isLetter == true, "\(label)\n\(console)")
      }
    }
  }

  @Test("Une fiche se signale comme un guide : sa source, ce qui ne va pas")
  func flag() throws {
    var console = try searching("moisson\n")
    console.press(prefixed: "w")
    #expect(console.shows("Signaler cette fiche"))
    #expect(console.shows("Fiche : Moisson fictive"))
    #expect(console.shows("Source : 211-bsl, moisson"))
    console.type("Le numéro ne répond plus.\n")
    let flagged = try #require(console.flaggedResources.first)
    #expect(flagged.id == "moisson")
    #expect(flagged.source == "211-bsl")
    #expect(flagged.comment == "Le numéro ne répond plus.")
    #expect(flagged.by == "Ana Fictive")
    #expect(console.stateLine == "Signalement gardé : moisson.")
  }
}
