import PseudoTerminal
import Testing

@Suite("Écouter la console, ligne par ligne")
struct LinearTests {
  @Test("un appel écrit et signé en mode linéaire, sans un seul octet d'adressage")
  func wholeCall() throws {
    let desk = try Desk()
    let console = try desk.takeCall("--linear")
    console.type("Voix fatiguée; seule avec deux enfants.")
    console.press(prefixed: "d")
    try console.waitFor("Paroles")
    console.type("Je suis à bout.")
    console.press(.f2)
    try console.waitFor("Suicide : non demandé")
    console.type("nnnnn")
    try console.waitFor("Médical : non")
    console.press(prefixed: "p")
    console.type("- Répit samedi chez sa mère")
    console.press(prefixed: "v")
    console.press(.tab, .tab)
    console.type("Si ça remonte")
    console.press(prefixed: "i")
    console.type("D10\n")
    console.press(prefixed: "n")
    console.type("prévention\n")
    console.press(.f9)
    try console.waitFor("Rien ne manque. F9 signe la note.")
    console.press(.f9)
    try console.waitFor("signé à")
    console.press(.control("q"))
    #expect(try console.waitForEnd() == .exited(0))

    Self.expectPlain(console)
    let note = try desk.note("0001")
    for words in ["Voix fatiguée; seule avec deux enfants.", "« Je suis à bout. »", "Répit samedi"]
    {
      #expect(note.contains(words), "\(note)")
    }
    #expect(try desk.calls().map(\.state) == ["signed"])
  }

  @Test("ce qui est tapé est simplement répété : rien ne parle de soi-même")
  func nothingChangesByItself() throws {
    let desk = try Desk()
    let console = try desk.takeCall("--linear")
    console.type("Appelle ")
    // The disk confirms after each pause; the answer to ^S tells when it has.
    waitUntilKept(console)
    let start = console.bytes.count
    console.type("ce soir")
    let echo = String(decoding: console.bytes.dropFirst(start), as: UTF8.self)
    #expect(echo == "ce soir")
    waitUntilKept(console)
    let said = String(decoding: console.bytes.dropFirst(start), as: UTF8.self)
    #expect(!said.contains("Gardé") && !said.contains("Garde…"), "\(said.debugDescription)")
  }

  private func waitUntilKept(_ console: Console) {
    var asked = 0
    repeat {
      asked = console.bytes.count
      console.press(.control("s"))
    } while !Array(console.bytes.dropFirst(asked)).contains(row: Array("déjà gardé".utf8))
  }

  @Test(
    "trois façons de l'avoir : --linear, ACCESSIBLE=1, TERM=dumb; DÉMONSTRATION y est dit",
    arguments: [("--linear", "xterm"), ("", "xterm"), ("", "dumb")])
  func threeDoors(option: String, terminal: String) throws {
    let desk = try Desk()
    var environment = ["TERM": terminal]
    if option.isEmpty, terminal != "dumb" { environment["ACCESSIBLE"] = "1" }
    let arguments = ["demo"] + (option.isEmpty ? [] : [option])
    let console = try Console(desk.launch(arguments, adding: environment))
    try console.waitFor("DÉMONSTRATION · Écoute")
    console.press(.control("n"))
    try console.waitFor("DÉMONSTRATION · Appel 0063")
    console.press(.escape)
    try console.waitFor("DÉMONSTRATION · Menu")
    console.press(.escape, .control("q"))
    #expect(try console.waitForEnd() == .exited(0))
    Self.expectPlain(console)
    expectRestored(console)
  }

  /// Nothing but text and line ends: what a braille display or a printer can follow.
  static func expectPlain(_ console: Console, sourceLocation: SourceLocation = #_sourceLocation) {
    let kinds = EscapeKinds(console.bytes).kinds
    #expect(kinds.subtracting(["U+a", "U+d"]) == [], sourceLocation: sourceLocation)
    // A carriage return only ever ends a line: nothing is written over.
    let text = String(decoding: console.bytes, as: UTF8.self)
    #expect(!text.contains("\r" as Character), sourceLocation: sourceLocation)
  }
}
