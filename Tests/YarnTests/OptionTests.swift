import Testing
import Text
import Yarn

@Suite("Les options")
struct OptionTests {
  @Test("un choix mène à ce qui est en retrait sous lui, puis à la suite")
  func nesting() throws {
    var played = try Played(
      """
      -> Un
          dans un
          -> Un A
              dans A
          -> Un B
          fin de un
      -> Deux
          dans deux
      après
      """)
    #expect(played.next() == "[Un|Deux]")
    #expect(try played.choose(0))
    #expect(played.rest() == ["dans un", "[Un A|Un B]"])
    #expect(try played.choose(1))
    #expect(played.rest() == ["fin de un", "après", "."])
  }

  @Test("une ligne vide sépare deux choix, et ne change rien d'autre")
  func blankLines() throws {
    var played = try Played("-> Un\n\n    sous un\n\n    encore\n-> Deux\n\n-> Trois")
    #expect(played.next() == "[Un|Deux]")
    #expect(try played.choose(0))
    #expect(played.rest() == ["sous un", "encore", "[Trois]"])
  }

  @Test("un commentaire entre deux options ne les sépare pas, même sans retrait")
  func comments() throws {
    var played = try Played("-> Un\n    a\n// note\n    b\n-> Deux")
    #expect(played.next() == "[Un|Deux]")
    #expect(try played.choose(0))
    #expect(played.rest() == ["a", "b", "."])
  }

  @Test("une option dont la condition est fausse se montre fermée et ne se choisit pas")
  func closed() throws {
    var played = try Played("-> Un <<if false>>\n-> Deux <<once>>\naprès")
    #expect(played.next() == "[-Un|Deux]")
    #expect(try !played.choose(0))
    #expect(try !played.choose(7))
    #expect(played.next() == "[-Un|Deux]")
    #expect(try played.choose(1))
    #expect(played.next() == "après")
    try played.start()
    #expect(played.next() == "[-Un|-Deux]")
    #expect(try played.choose(nil))
    #expect(played.next() == "après")
  }

  @Test("choisir quand rien n'est demandé ne fait rien")
  func nothingAsked() throws {
    var played = try Played("a\nb")
    #expect(try !played.choose(0))
    #expect(played.next() == "a")
  }

  @Test("le retrait se compte aussi en tabulations")
  func tabs() throws {
    var played = try Played("\t-> Un\n\t\ta\n\t-> Deux\n<<if true>>\n    -> Trois\n<<endif>>")
    #expect(played.next() == "[Un|Deux]")
    #expect(try played.choose(0))
    #expect(played.rest() == ["a", "[Trois]"])
  }
}
