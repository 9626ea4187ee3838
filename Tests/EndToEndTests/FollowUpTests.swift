import PseudoTerminal
import Testing

@Suite("Une relance, du début à la fin")
struct FollowUpTests {
  @Test("promise, signée, due après un redémarrage, prise avec son plan à droite, puis faite")
  func whole() throws {
    let desk = try Desk()
    let first = try desk.takeCall()
    first.press(prefixed: "p")
    first.type("- Sa fille vient ce soir")
    first.press(prefixed: "v")
    first.type("/relance dans 1 heure, voir si elle dort\n")
    try first.waitFor("Relance : ")
    first.press(.f9)
    first.type("Ligne coupée")
    first.press(.f9)
    try first.waitFor("Appel 0001 signé")
    try first.waitFor("voir si elle dort")
    first.press(.control("q"))
    try first.waitForEnd()

    // Another console of the same host sees it due, and so does this one once it is back.
    let second = try desk.open()
    try second.waitFor("Relances (^X Entrée) · 1 à faire")
    let other = try desk.open()
    try other.waitFor("Relances (^X Entrée) · 1 à faire")

    second.press(prefixed: "\n")
    try second.waitFor("Relances · toutes")
    second.press(.enter)
    try second.waitFor("0002 rel. 0001")
    try second.waitFor("- Sa fille vient ce soir")
    try other.waitFor("en main : ")

    // Who comes second is told, and nothing opens.
    other.press(prefixed: "\n")
    try other.waitFor("Relances · toutes")
    other.press(.enter)
    try other.waitFor("l’a en main depuis")

    second.press(prefixed: "z")
    try second.waitFor("ce qu’elle donne")
    second.type("j")
    try second.waitFor("la relance est faite")
    second.type("Elle a dormi.")
    second.press(.f9)
    second.type("Ligne coupée")
    second.press(.f9)
    try second.waitFor("Appel 0002 signé")
    try second.waitFor("1 faite")
    try other.waitFor("faite ")

    #expect(try desk.note("0001").contains("jointe (appel 0002)"))
    #expect(try desk.note("0002").contains("Relance : de l’appel 0001"))
    #expect(try desk.note("0002").contains("Elle a dormi."))
  }
}
