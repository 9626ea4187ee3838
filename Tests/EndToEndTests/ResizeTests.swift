import Chance
import PseudoTerminal
import Testing

@Suite("Changer la fenêtre de taille")
struct ResizeTests {
  @Test("une tempête de tailles pendant qu'on tape : rien n'est perdu, l'écran est entier")
  func storm() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    var random = Chance(11)
    // No guide knows these words: none is proposed while the screens are compared.
    let words = (1...60).map {
      "kqz" + String($0, radix: 2).replacing("0", with: "w").replacing("1", with: "x")
    }
    for word in words {
      let columns = Int.random(in: 1...160, using: &random)
      console.resize(TerminalSize(columns, Int.random(in: 1...50, using: &random)))
      console.send(word + " ")
    }
    console.resize(.usual)
    try console.waitFor(words[59])
    try console.waitFor("60 mots")
    let rows = timeless(console.rows)
    console.press(.control("l"))
    try console.wait(for: "le même écran redessiné") { timeless($0.rows) == rows }
    let note = try desk.note("0001").replacing("\n", with: " ")
    #expect(note.contains(words.joined(separator: " ")), "\(note)")
  }

  /// The rows without how long the call has lasted.
  private func timeless(_ rows: [String]) -> [String] {
    rows.map { $0.replacing(#/\d+ min/#, with: "") }
  }

  @Test(
    "toutes sortes de tailles : l'aide reste à portée, l'écran n'est jamais vide",
    arguments: [
      TerminalSize(132, 43), TerminalSize(79, 24), TerminalSize(40, 10), TerminalSize(39, 7),
      TerminalSize(20, 3), TerminalSize(1, 1), TerminalSize(300, 100),
    ])
  func sizes(_ size: TerminalSize) throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("abc")
    console.resize(size)
    try console.wait(for: "un écran de \(size)") { console in
      console.rows.count == size.rows && console.rows.contains { !$0.isEmpty }
        && (size.columns < 40 || console.shows("abc"))
    }
    console.press(.control("g"))
    console.press(.escape)
    console.resize(.usual)
    console.type("d")
    try console.waitFor("│abcd")
  }
}
