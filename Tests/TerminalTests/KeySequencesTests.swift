import Canvas
import Testing

@testable import Terminal

@Suite("Touches des terminaux")
struct KeySequencesTests {
  private func key(_ sequence: String) -> Happening? {
    var decoder = KeyDecoder()
    decoder.feed("\u{1b}".utf8)
    decoder.feed(sequence.utf8)
    let happenings = decoder.take()
    return happenings.count == 1 ? happenings[0] : nil
  }

  @Test(
    "Flèches et déplacements de xterm, linux, vt100 et rxvt",
    arguments: [
      ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("[D", .left),
      ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[F", .end), ("OF", .end),
      ("[4~", .end), ("[8~", .end), ("[5~", .pageUp), ("[6~", .pageDown), ("[3~", .delete),
      ("[Z", .backTab), ("[1;5C", .wordRight), ("[1;5D", .wordLeft), ("Oc", .wordRight),
      ("Od", .wordLeft), ("[1;5H", .textStart), ("[1;5F", .textEnd), ("[7^", .textStart),
      ("[8^", .textEnd), ("[1;2C", .right), ("[c", .right), ("[8$", .end), ("[3;5~", .delete),
    ] as [(String, Key)])
  func moves(sequence: String, expected: Key) { #expect(key(sequence) == .pressed(expected)) }

  @Test(
    "F1 à F12, partout",
    arguments: [
      ("xterm", "OP OQ OR OS [15~ [17~ [18~ [19~ [20~ [21~ [23~ [24~"),
      ("linux", "[[A [[B [[C [[D [[E [17~ [18~ [19~ [20~ [21~ [23~ [24~"),
      ("rxvt", "[11~ [12~ [13~ [14~ [15~ [17~ [18~ [19~ [20~ [21~ [23~ [24~"),
    ])
  func functions(terminal: String, sequences: String) {
    for (index, sequence) in sequences.split(separator: " ").enumerated() {
      #expect(key(String(sequence)) == .pressed(.function(index + 1)), "\(terminal)")
    }
  }

  @Test("Une touche de fonction avec Maj ou Ctrl n'est pas la touche seule")
  func modifiedFunctions() {
    for sequence in ["[1;2P", "[15;5~", "[12^"] { #expect(key(sequence) == nil) }
  }

  @Test("Le pavé numérique en mode application tape ses chiffres")
  func numericPad() {
    #expect(key("Op") == .typed("0"))
    #expect(key("Oy") == .typed("9"))
    #expect(key("On") == .typed("."))
    #expect(key("OM") == .pressed(.enter))
  }
}
