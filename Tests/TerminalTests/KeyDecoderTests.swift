import Canvas
import Testing
import Text

@testable import Terminal

@Suite("Clavier : des octets aux gestes")
struct KeyDecoderTests {
  /// What some bytes mean when they are read together, then silence follows.
  private func read(_ text: String) -> [Happening] { read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) -> [Happening] {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    if decoder.wait != nil { decoder.settle() }
    return decoder.take()
  }

  @Test("Les lettres arrivent telles quelles, accents et ligatures compris")
  func letters() {
    #expect(read("Élève, cœur « à »") == [.typed("Élève, cœur « à »")])
    #expect(read("e\u{301}t") == [.typed("ét")])
  }

  @Test(
    "Les touches de commande",
    arguments: [
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7f}", .backspace),
      ("\u{7}", .control("g")), ("\u{1a}", .control("z")), ("\u{1c}", .control("\\")),
      ("\u{1f}", .control("_")), ("\u{1b}", .escape), ("\u{1b}\u{1b}", .escape),
      ("\u{1b}\t", .backTab),
    ] as [(String, Key)])
  func controls(bytes: String, key: Key) { #expect(read(bytes) == [.pressed(key)]) }

  @Test("Le caractère nul ne fait rien")
  func null() { #expect(read("\0") == []) }

  @Test("CR LF vaut une seule fin de ligne")
  func carriageReturns() { #expect(read("\r\n") == [.pressed(.enter)]) }

  @Test("Alt n'existe pas : Échap et un caractère lus ensemble donnent ce caractère seul")
  func alt() {
    #expect(read("\u{1b}e") == [.typed("e")])
    #expect(read("\u{1b}é") == [.typed("é")])
    for introducer in ["[", "O", "]", "P", "_", "^", "X"] {
      #expect(read("\u{1b}\(introducer)") == [.typed(SafeText(introducer))])
    }
  }

  @Test(
    "Une suite inconnue est avalée jusqu'au bout",
    arguments: [
      "\u{1b}[1;5Z", "\u{1b}[I", "\u{1b}[O", "\u{1b}[?62;1;6c", "\u{1b}[12;40R", "\u{1b}[200;3~",
      "\u{1b}[<0;12;7M", "\u{1b}[M !!", "\u{1b}[99999999999999999999999A", "\u{1b}[?2004;1$y",
      "\u{1b}[27;5;9~", "\u{1b}[97;5u", "\u{1b}OZ", "\u{1b}]0;titre\u{7}",
      "\u{1b}]52;c;cGFzcw==\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}_Gi=1\u{1b}\\",
      "\u{1b}^secret\u{1b}\\", "\u{1b}Xtexte\u{1b}\\", "\u{1b}[201~",
    ])
  func unknownSequences(sequence: String) {
    #expect(read("a" + sequence + "b") == [.typed("ab")])
  }

  @Test("Une suite rompue est oubliée, ce qui la rompt est gardé")
  func brokenSequences() {
    #expect(read("\u{1b}[1;\r") == [.pressed(.enter)])
    #expect(read("\u{1b}[1;é") == [.typed("é")])
    #expect(read("\u{1b}[1\u{1b}[A") == [.pressed(.up)])
    #expect(read("\u{1b}[1;5") == [])
    #expect(read("\u{1b}]0;sans fin") == [])
  }

  @Test("Des octets qui ne sont pas de l'UTF-8 ne mangent pas leurs voisins")
  func invalidBytes() {
    #expect(read([0x61, 0xe9, 0x62]) == [.typed("a\u{fffd}b")])
    #expect(read([0x9b, 0x41]) == [.typed("\u{fffd}A")])
  }

  @Test("Un caractère coupé attend sa fin")
  func cutCharacter() {
    var decoder = KeyDecoder()
    decoder.feed([0x61, 0xe2, 0x80])
    #expect(decoder.take() == [.typed("a")])
    decoder.feed([0x99, 0x62])
    #expect(decoder.take() == [.typed("’b")])
  }

  @Test("Coupé n'importe où, un flot garde son sens")
  func everyByteBoundary() {
    let flow =
      "é\u{1b}[A\u{1b}OB\u{1b}[1;5Cœ\u{1b}[15~\u{1b}[[Bx\u{1b}[7$\u{1b}[?1;2c\r\u{1b}]0;t\u{7}"
      + "\u{1b}[200~collé\r\nà\tb\u{1b}[201~«\u{1b}[3~\u{1b}[Z"
    let bytes = Array(flow.utf8)
    let whole: [Happening] = [
      .typed("é"), .pressed(.up), .pressed(.down), .pressed(.wordRight), .typed("œ"),
      .pressed(.function(5)), .pressed(.function(2)), .typed("x"), .pressed(.home),
      .pressed(.enter), .pasted("collé\nà b"), .typed("«"), .pressed(.delete), .pressed(.backTab),
    ]
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      decoder.feed(bytes[..<cut])
      let before = decoder.take()
      decoder.feed(bytes[cut...])
      #expect(before + decoder.take() == whole, "coupé à \(cut)")
    }
    var decoder = KeyDecoder()
    #expect(
      bytes.flatMap { byte in
        decoder.feed([byte])
        return decoder.take()
      } == whole)
  }

  @Test("Un collage annoncé est un texte, échappements visibles et marques comprises")
  func paste() {
    #expect(read("\u{1b}[200~a\rb\r\nc\u{1b}[201~") == [.pasted("a\nb\nc")])
    #expect(read("\u{1b}[200~x\u{1b}[31my\u{1b}[201~") == [.pasted("x␛[31my")])
    #expect(read("\u{1b}[200~\u{1b}[201~") == [])
  }

  @Test("Un collage sans fin est rendu dès que le silence revient")
  func pasteWithoutEnd() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1b}[200~début".utf8)
    #expect(decoder.wait == .rest)
    #expect(decoder.take() == [])
    decoder.settle()
    #expect(decoder.take() == [.pasted("début")])
    decoder.feed("\r".utf8)
    #expect(decoder.take() == [.pressed(.enter)])
  }

  @Test("Un très long collage vient en morceaux, sans rien perdre")
  func longPaste() {
    let line = String(repeating: "mots à coller ", count: 100) + "\r\n"
    let text = String(repeating: line, count: 800)
    let happenings = read("\u{1b}[200~" + text + "\u{1b}[201~")
    let pieces = happenings.map { if case .pasted(let piece) = $0 { piece.string } else { "?" } }
    #expect(pieces.count > 1)
    #expect(pieces.joined() == SafeText(text).string)
  }

  @Test("Seul ce qui est incomplet se fait attendre")
  func waits() {
    func wait(_ text: String) -> KeyDecoder.Wait? {
      var decoder = KeyDecoder()
      decoder.feed(text.utf8)
      return decoder.wait
    }
    #expect(wait("a") == nil)
    #expect(wait("\u{1b}[A") == nil)
    #expect(wait("\u{1b}") == .key)
    #expect(wait("\u{1b}[") == .key)
    #expect(wait("\u{1b}[1;") == .rest)
    #expect(wait("\u{1b}]0;t") == .rest)
    #expect(wait("bien des lettres") == .burst)
  }
}
