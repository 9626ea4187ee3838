import Glibc
import PseudoTerminal
import Testing

@Suite("Plusieurs appels")
struct HoldTests {
  @Test("mettre en attente, prendre un second appel, reprendre le premier au même curseur")
  func holdAndResume() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("Attend son conjoint dehors")
    for _ in 0..<6 { console.press(.left) }
    let rows = Array(console.rows[3..<22])
    let cursor = console.virtual.cursor

    console.press(.control("n"))
    try console.waitFor("Appel 0002")
    try console.waitFor("qui ? · +1")
    console.type("Second appel")
    console.press(prefixed: "g")
    try console.waitFor("Appel 0001 · ")
    try console.waitFor("Appel 0002 · ")

    while !console.rows.contains(where: { $0.contains("> Appel 0001") }) { console.press(.down) }
    console.press(.enter)
    try console.waitFor("Appel 0001 repris.")
    #expect(console.virtual.cursor == cursor)
    #expect(Array(console.rows[3..<22]) == rows)
    console.type("calme ")
    try console.waitFor("Attend son conjoint calme dehors")

    #expect(try desk.note("0002").contains("Second appel"))
    #expect(try desk.calls().map(\.state) == ["open", "open"])
  }

  @Test("deux consoles, un dossier : l'appel ouvert ailleurs n'est pas pris")
  func twoConsoles() throws {
    let desk = try Desk()
    let first = try desk.takeCall()
    first.type("Écrit dans la première")

    let second = try desk.open()
    try second.waitFor("Prêt. Entrée ouvre un appel.")
    #expect(!second.shows("0001"))
    second.press(.control("n"))
    try second.waitFor("Appel 0002 · ")
    second.type("Écrit dans la seconde")

    // Both go on, and each word is in its own note.
    first.type(" et encore")
    #expect(try desk.note("0001").contains("Écrit dans la première et encore"))
    #expect(try desk.note("0002").contains("Écrit dans la seconde"))

    first.kill(SIGKILL)
    try first.waitForEnd()
    let third = try desk.open()
    try third.waitFor("Appel 0001 repris à")
    #expect(third.beforeCursor.hasSuffix("et encore"))
    #expect(!third.shows("Écrit dans la seconde"))
  }

  @Test("reprendre un appel qu'une autre console vient de reprendre : c'est dit, rien n'est perdu")
  func takenElsewhere() throws {
    let desk = try Desk()
    let owner = try desk.takeCall()
    owner.type("Garde le chien")
    owner.press(prefixed: "g")
    try owner.waitFor("Appel 0001 · ")
    owner.press(.control("q"))
    try owner.waitForEnd()

    let waiting = try desk.open()
    try waiting.waitFor("Appel 0001 · ")
    let quick = try desk.open()
    try quick.waitFor("Appel 0001 · ")
    quick.press(.down, .enter)
    try quick.waitFor("Garde le chien")

    waiting.press(.down, .enter)
    try waiting.waitFor("ouvert dans une autre console")
    quick.type(" du voisin")
    #expect(try desk.note("0001").contains("Garde le chien du voisin"))
  }
}
