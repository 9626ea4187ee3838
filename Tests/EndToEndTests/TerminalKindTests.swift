import PseudoTerminal
import Testing

@Suite("S'asseoir à n'importe quel terminal")
struct TerminalKindTests {
  @Test(
    "accents, flèches, Échap, F2 et cadres",
    arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"])
  func terminal(_ name: String) throws {
    let desk = try Desk()
    let console = try desk.takeCall(adding: ["TERM": name])
    console.type("Où ça ? « Œuvre », père, Noël, ça")
    try console.waitFor("Où ça ? « Œuvre », père, Noël, ça")
    #expect(console.virtual.isAlternate == (name != "linux" && name != "vt100"))
    console.press(.left, .left)
    #expect(console.beforeCursor.hasSuffix("Noël, "))
    console.press(name == "linux" ? Keystroke("\u{1b}[[B") : .f2)
    try console.waitFor("[2 SÉCURITÉ]")
    // The frame is whole: each row of the panes ends with its side.
    let panes = console.rows[4..<21]
    #expect(panes.allSatisfy { $0.hasPrefix("│") && $0.hasSuffix("│") && $0.count == 80 })
    console.press(.escape)
    try console.waitFor("Filtrer :")
    console.press(.escape)
    try console.waitFor("[2 SÉCURITÉ]")
    console.press(.control("q"))
    #expect(try console.waitForEnd() == .exited(0))
    expectRestored(console)
    #expect(!console.shows("Noël"), "la note reste à l'écran :\n\(console.screen)")
  }

  @Test("sans locale : les accents se tapent et se voient", arguments: ["C", "POSIX", "fr_CA"])
  func noLocale(_ locale: String) throws {
    let desk = try Desk()
    let console = try desk.takeCall(adding: ["LC_ALL": locale])
    console.type("éàçœ « ça »")
    try console.waitFor("éàçœ « ça »")
    #expect(try desk.note("0001").contains("éàçœ « ça »"))
  }

  /// The parts of a note where every style is shown.
  private func showStyles(_ console: Console) throws {
    console.press(.f2)
    console.type("of")
    try console.waitFor("Suicide OUI!  Autrui flou  Violence ?")
    console.press(.f3)
    try console.waitFor("Proposé")
    console.press(.enter)
    try console.waitFor("PgSuiv")
  }

  @Test("NO_COLOR : aucune couleur, et tout se lit")
  func noColor() throws {
    let desk = try Desk()
    let colourful = try desk.takeCall()
    try showStyles(colourful)
    let isColour = { (kind: String) in
      guard kind.hasPrefix("SGR "), let number = Int(kind.dropFirst(4)) else { return false }
      return (30...49).contains(number) || (90...107).contains(number)
    }
    #expect(EscapeKinds(colourful.bytes).kinds.contains(where: isColour))

    let plain = try desk.open(adding: ["NO_COLOR": "1"])
    plain.press(.control("n"))
    try plain.waitFor("Appel 0002")
    try showStyles(plain)
    #expect(EscapeKinds(plain.bytes).kinds.filter(isColour) == [])
    let danger = plain.virtual.look(.init(row: 2, column: 9))
    #expect(danger.bold && danger.reversed && !danger.coloured, "OUI! se voit sans couleur")
  }

  @Test("--ascii : des cadres en ASCII, des accents entiers")
  func ascii() throws {
    let desk = try Desk()
    let console = try desk.takeCall("--ascii")
    console.type("père")
    try console.waitFor("|père")
    try showStyles(console)
    try console.waitFor("+-")
    let text = String(decoding: console.bytes, as: UTF8.self)
    let signs = text.unicodeScalars.filter { (0x2000..<0x3000).contains($0.value) }
    #expect(signs.map { String($0) } == [])
    #expect(EscapeKinds(console.bytes).kinds.isDisjoint(with: ["ESC (0", "U+e"]))
  }

  @Test("sans terminal : une phrase en français, état 64")
  func noTerminal() throws {
    for command in [[], ["demo"], ["--linear"]] {
      let desk = try Desk()
      let launch = desk.launch(command)
      let answer = Answer(try Errand(launch, in: desk.folder))
      #expect(answer.status == 64)
      #expect(answer.errors.hasPrefix("Écoute a besoin d’un terminal"), "\(answer.errors)")
      #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
      #expect(answer.output == "", "\(answer.output)")
    }
  }

  @Test("un terminal inconnu : une phrase qui dit quoi faire, et le terminal est rendu")
  func unknownTerminal() throws {
    let desk = try Desk()
    let console = try desk.open(adding: ["TERM": "inconnu-9000"])
    #expect(try console.waitForEnd() == .exited(64))
    #expect(console.shows("« inconnu-9000 » est inconnu ici"))
    expectRestored(console)
  }
}
