import PseudoTerminal
import Testing

@Suite("Raccroché, erreur, test : trois touches")
struct ThreeKeysTests {
  @Test(
    "^U, une lettre, F9 : signé, avec ce que c'était",
    arguments: [
      ("r", "raccroché sans parler"), ("e", "erreur de numéro"), ("t", "test de la ligne"),
    ])
  func administrative(letter: String, contact: String) throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    let keys = try console.make("^U \(letter) F9\n? signé à")
    #expect(keys == 3)
    let call = try #require(try desk.calls().first)
    #expect(call.state == "signed" && call.kind == "administrative")
    expect(try desk.note("0001"), holds: ["motif : \(contact)", "Nature : Administratif"])
  }

  @Test("un appel silencieux est un appel : son motif, son guide, et une ligne le ferme")
  func silent() throws {
    let desk = try Desk()
    desk.environment["ECOUTE_GUIDES"] = House.guides
    let console = try desk.takeCall()
    try console.make(
      """
      « Silence. On souffle, on pleure.
      ? Proposés
      ^U s
      ? Motif noté
      """)
    #expect(try desk.calls().map(\.state) == ["open"])
    try console.make(
      """
      F9
      « silence de quatre minutes, aucun signe
      …
      F9
      ? signé à
      """)
    expect(
      try desk.note("0001"),
      tells: [
        "Motifs : ", "Guide consulté : appel-silencieux", "Raison : silence de quatre minutes",
      ])
  }
}
