import Canvas
import Chance
import Foundation
import Testing
import Text

@Suite("Champ de texte : taper, effacer, se déplacer")
struct TextEditingTests {
  @Test("Taper met le texte sous le curseur")
  func typing() {
    check("▮", typing: "été", "été▮")
    check("l▮eau", typing: "’", "l’▮eau")
    check("a▮c", typing: "b", "ab▮c")
    check("", typing: "日本", "日本▮")
  }

  @Test("Un accent tapé après sa lettre se compose avec elle")
  func combiningMarks() {
    check("e▮", typing: "\u{301}", "é▮")
    check("cafe▮ noir", typing: "\u{301}", "café▮ noir")
    check("▮", typing: "e\u{301}te\u{301}", "été▮")
    check("x▮", typing: "\u{308}\u{323}", "x\u{323}\u{308}▮")
    check("▮", typing: "\u{1112}\u{1161}\u{11ab}", "한▮")
  }

  @Test("Retour arrière et Suppr enlèvent un caractère entier")
  func deleting() {
    check("été▮", .backspace, "ét▮")
    check("▮été", .delete, "▮té")
    check("a😀▮b", .backspace, "a▮b")
    check("a▮😀b", .delete, "a▮b")
    check("e\u{323}\u{307}▮", .backspace, "▮")
    check("un\n▮deux", .backspace, "un▮deux")
    check("un▮\ndeux", .delete, "un▮deux")
    check("a▮\n\u{301}", .delete, "á▮")
  }

  @Test("Au bord du texte, il n'y a rien à enlever")
  func nothingToDelete() {
    var field = Field("▮été▮")
    #expect(!field.press(.backspace))
    field = Field("été▮")
    #expect(!field.press(.delete))
    #expect(!field.press(.control("k")))
    #expect(field.shown == "été▮")
  }

  @Test("Gauche et Droite vont de caractère en caractère")
  func characters() {
    check("été▮", .left, "ét▮é")
    check("▮été", .right, "é▮té")
    check("a😀▮", .left, "a▮😀")
    check("▮e\u{323}\u{307}a", .right, "e\u{323}\u{307}▮a")
    check("▮a", .left, "▮a")
    check("a▮", .right, "a▮")
    check("a\n▮b", .left, "a▮\nb")
  }

  @Test("Ctrl-Gauche et Ctrl-Droite vont de mot en mot")
  func words() {
    check("bonjour Léa, ça va ?▮", .wordLeft, "bonjour Léa, ça ▮va ?")
    check("bonjour Léa, ▮ça va ?", .wordLeft, "bonjour ▮Léa, ça va ?")
    check("bon▮jour Léa", .wordLeft, "▮bonjour Léa")
    check("▮bonjour Léa", .wordRight, "bonjour▮ Léa")
    check("bonjour▮ Léa, ça", .wordRight, "bonjour Léa▮, ça")
    check("l▮’eau 988", .wordRight, "l’eau▮ 988")
    check("un\n▮deux", .wordLeft, "▮un\ndeux")
    check("▮… !", .wordRight, "… !▮")
    check("▮", .wordLeft, "▮")
  }

  @Test("Début et Fin vont au bord de la rangée, puis y restent")
  func rowEnds() {
    check("un\nde▮ux\ntrois", .home, "un\n▮deux\ntrois")
    check("un\nde▮ux\ntrois", .end, "un\ndeux▮\ntrois")
    check("un deux tr▮ois", .home, "un deux ▮trois", width: 9)
    check("un ▮deux trois", .end, "un deux▮ trois", width: 9)
    check("un\n▮\nx", .end, "un\n▮\nx")
  }

  @Test("Ctrl-Début et Ctrl-Fin vont au bord du texte")
  func textEnds() {
    check("un\nde▮ux", .textStart, "▮un\ndeux")
    check("u▮n\ndeux", .textEnd, "un\ndeux▮")
  }

  @Test("Haut et Bas visent la même colonne à travers les lignes courtes")
  func goalColumn() {
    let field = Field("longue ligne▮\nbref\nlongue aussi")
    field.press(.down)
    #expect(field.shown == "longue ligne\nbref▮\nlongue aussi")
    field.press(.down)
    #expect(field.shown == "longue ligne\nbref\nlongue aussi▮")
    field.press(.up, .left, .up)
    #expect(field.shown == "lon▮gue ligne\nbref\nlongue aussi")
  }

  @Test("Haut et Bas suivent les rangées repliées et les signes larges")
  func wrappedRows() {
    check("un de▮ux trois", .down, "un deux trois▮", width: 9)
    check("un deux tr▮ois", .up, "un▮ deux trois", width: 9)
    check("日本▮語\nabcdef", .down, "日本語\nabcd▮ef")
    check("日本語\nabc▮def", .up, "日▮本語\nabcdef")
  }

  @Test("Haut sur la première rangée va au début, puis quitte le champ; Bas de même à la fin")
  func leaving() {
    var field = Field("un▮\ndeux")
    #expect(field.press(.up))
    #expect(field.shown == "▮un\ndeux")
    #expect(!field.press(.up))
    field = Field("un\nde▮ux")
    #expect(field.press(.down))
    #expect(field.shown == "un\ndeux▮")
    #expect(!field.press(.down))
  }

  @Test("Une page avance d'un écran moins une rangée et garde la colonne")
  func pages() {
    let lines = "aaa\nbbb\nccc\nddd\neee\nfff\nggg"
    check("a▮" + lines.dropFirst(), .pageDown, "aaa\nbbb\nccc\nd▮dd\neee\nfff\nggg", height: 4)
    check(
      "aaa\nbbb\nccc\nddd\neee\nfff\nggg▮", .pageUp, "aaa\nbbb\nccc\nddd▮\neee\nfff\nggg", height: 4
    )
    check("a▮aa\nbbb", .pageDown, "aaa\nbbb▮", height: 4)
    check("aaa\nb▮bb", .pageUp, "▮aaa\nbbb", height: 4)
  }

  @Test("^W coupe le mot d'avant, ^K la fin de la ligne, ^V les rend")
  func kills() {
    check("bonjour Léa▮", .control("w"), "bonjour ▮")
    check("bonjour▮ Léa\nsuite", .control("k"), "bonjour▮\nsuite")
    check("bonjour▮\nsuite", .control("k"), "bonjour▮suite")
    let field = Field("un deux▮ trois")
    field.press(.control("w"), .end, .control("v"))
    #expect(field.shown == "un  troisdeux▮")
    field.press(.control("v"))
    #expect(field.shown == "un  troisdeuxdeux▮")
  }

  @Test("Des coupes de suite se joignent, dans l'ordre du texte")
  func killsJoin() {
    let field = Field("un deux trois▮ quatre\ncinq")
    field.press(.control("w"), .control("w"), .control("k"), .textEnd, .control("v"))
    #expect(field.shown == "un \ncinqdeux trois quatre▮")
  }

  @Test("Un geste entre deux coupes les sépare")
  func killsPart() {
    var field = Field("un deux▮")
    field.press(.control("w"), .left, .control("w"), .control("v"))
    #expect(field.shown == "un▮ ")
    field = Field("un deux▮")
    field.press(.control("w"))
    field.type("x")
    field.press(.control("w"), .control("v"))
    #expect(field.shown == "un x▮")
  }

  @Test("^V sans rien de coupé n'est pas pour le champ")
  func nothingToYank() {
    let field = Field("un▮")
    #expect(!field.press(.control("v")))
    #expect(field.shown == "un▮")
  }

  @Test("Entrée fait une ligne; dans un champ d'une ligne, elle n'est pas pour lui")
  func lineEnds() {
    check("un▮deux", .enter, "un\n▮deux")
    let field = Field("un▮", isMultiline: false)
    #expect(!field.press(.enter))
    field.paste("\ndeux\ntrois")
    #expect(field.shown == "un deux trois▮")
  }

  @Test(
    "Les autres touches sont pour d'autres",
    arguments: [
      Key.tab, .backTab, .escape, .function(2), .control("g"), .control("z"),
    ])
  func others(key: Key) {
    let field = Field("un▮")
    #expect(!field.press(key))
    #expect(field.shown == "un▮")
  }

  @Test("Un collage de 100 ko entre d'un coup et reste juste")
  func largePaste() {
    let pasted = String(repeating: "Elle dit : « pas ce soir ». 😀 9-8-8\n", count: 2_500)
    let field = Field("avant ▮après")
    field.paste(pasted)
    #expect(field.text.count > 100_000)
    #expect(field.text.string == "avant " + pasted + "après")
    field.press(.pageUp, .end, .backspace)
    #expect(field.text.string.hasSuffix("après"))
  }

  @Test("Trois cents gestes au hasard, vingt fois : le curseur reste entre deux caractères")
  func random() {
    for seed in 0..<20 {
      var hazard = Chance(UInt64(seed))
      let width = hazard.number(0...30)
      let field = Field("▮", width: width, height: hazard.number(0...6), isMultiline: seed % 3 > 0)
      for _ in 0..<300 {
        switch hazard.number(0...2) {
        case 0: field.paste(hazard.raw(hazard.number(0...4)))
        case 1: field.paste(hazard.sentence(hazard.number(0...3)).string)
        default: field.press(Self.keys.randomElement(using: &hazard) ?? .left)
        }
        #expect((0...field.text.count).contains(field.caret))
        #expect(field.text.offset(field.text.index(field.caret)) == field.caret)
        #expect(seed % 3 > 0 || !field.text.string.contains("\n"))
      }
      let text = field.text.string
      #expect(SafeText(text).string.utf8.elementsEqual(text.utf8))
      #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8))
    }
  }

  private static let keys: [Key] = [
    .enter, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .wordLeft, .wordRight, .textStart, .textEnd, .control("w"), .control("k"), .control("v"),
  ]
}
