import PseudoTerminal
import Testing

@Suite("Taper n'importe quoi")
struct KeyboardTests {
  @Test("Échap seul ouvre le menu et ne perd rien; le filtre ignore les accents")
  func escapeOpensTheMenu() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("Appelante inquiète")
    console.press(.escape)
    try console.waitFor("Filtrer :")
    console.type("securite")
    try console.waitFor("> Sécurité : premier axe non demandé")
    console.press(.escape)
    try console.waitFor("Appelante inquiète")
    console.type(" et seule")
    try console.waitFor("Appelante inquiète et seule")
  }

  /// What terminals send by themselves or for keys that mean nothing here.
  static let unknownSequences = [
    "\u{1b}[1;5Z", "\u{1b}[I", "\u{1b}[O", "\u{1b}[200;5u", "\u{1b}[<0;10;5M", "\u{1b}[<0;10;5m",
    "\u{1b}[?62;22c", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}]11;rgb:0000/0000/0000\u{7}", "\u{1b}[24;80R",
    "\u{1b}[M !!", "\u{1b}[27;5;9~", "\u{1b}[99~", "\u{1b}_Gi=1;OK\u{1b}\\", "\u{1b}O5P",
    "\u{1b}[?2004;1$y", "\u{0}",
  ]

  @Test("ce que les terminaux envoient d'eux-mêmes n'est ni tapé ni obéi")
  func unknownSequences() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    let letters = "abcdefghijklmnopqrstuvwxyz".prefix(Self.unknownSequences.count)
    for (letter, sequence) in zip(letters, Self.unknownSequences) {
      console.send(sequence)
      console.terminal.settle(until: .now + Console.patience)
      console.type(String(letter))
      try console.wait(for: "« \(letter) » après \(sequence.debugDescription)") {
        $0.beforeCursor.last == letter
      }
    }
    #expect(console.beforeCursor.hasSuffix("│" + letters), "\(console.screen)")
    #expect(try desk.note("0001").contains(letters))
  }

  @Test("une séquence coupée net est oubliée après un silence; la frappe continue")
  func unfinishedSequence() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.send("\u{1b}[11111")
    // The first key may end the sequence; no other is lost.
    while !console.beforeCursor.hasSuffix("x") { console.type("x") }
    console.type(" bien reçu")
    #expect(console.beforeCursor.hasSuffix("│x bien reçu"), "\(console.screen)")
  }

  @Test("coller 100 ko : tout y est, et l'on continue d'écrire")
  func longPaste() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    let line = "Compte rendu d'équipe, collé d'un courriel à 14 h : dérangé, où, à l'été."
    let lines = (1...1_300).map { "\($0). \(line)" }
    let text = lines.joined(separator: "\n")
    #expect(text.utf8.count > 100_000)
    console.paste(text)
    try console.waitFor("1300. Compte rendu")
    console.type(" Fin.")
    try console.waitFor("Fin.")
    let note = try desk.note("0001").split(separator: "\n").map(String.init)
    let pasted = note.filter { $0.contains("Compte rendu") }
    #expect(pasted == lines.dropLast() + ["1300. " + line + " Fin."])
  }

  @Test("un collage sans marques est du texte : ses fins de ligne n'envoient rien")
  func burst() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    let lines = (1...40).map { "ligne \($0) collée" }
    console.send(lines.joined(separator: "\r"))
    try console.waitFor("ligne 40 collée")
    let note = try desk.note("0001")
    #expect(note.contains(lines.joined(separator: "\n")), "\(note)")

    // In a field of one line too, nothing is chosen or left.
    console.press(prefixed: "l")
    console.send("12, rue Principale\rRimouski\r")
    try console.waitFor("lieu ✓")
    console.type("!")
    try console.waitFor("!")
    #expect(try desk.note("0001").contains("12, rue Principale Rimouski"))
  }

  @Test("^S, ^Q, ^Z et ^C sont à nous : rien ne se fige, rien ne se suspend")
  func controlKeys() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("un mot")
    try console.waitFor("Gardé · 2 mots")
    console.press(.control("s"))
    try console.waitFor("Tout est déjà gardé.")
    console.press(.control("z"))
    try console.waitFor("Annulé.")
    #expect(!console.shows("un mot"))
    console.press(.control("y"))
    try console.waitFor("un mot")
    console.press(.control("c"))
    try console.waitFor("^Q quitte.")
    console.type(" encore")
    try console.waitFor("un mot encore")
    console.press(.control("q"))
    #expect(try console.waitForEnd() == .exited(0))
    expectRestored(console)
    let after = try desk.open()
    try after.waitFor("un mot encore")
  }
}
