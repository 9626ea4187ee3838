import Glibc
import PseudoTerminal
import Testing

@Suite("La ligne est coupée")
struct LostLineTests {
  @Test("coupée, rappelée en vain, puis jointe : le même appel continue et la note dit tout")
  func calledBack() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    try console.make(
      """
      « Pleure, parle d'un pont.
      ^X t
      « 418 555-0199
      Entrée m
      ^X a
      ^X z
      ? Rappel : 418 555-0199 (message permis). ^X z le note.
      ? coupée
      ^X z p
      ? pas de réponse. ^X z note le suivant.
      """)
    #expect(try desk.calls().map(\.state) == ["ended"])

    // The line is still lost after a crash, and the attempts are there.
    console.kill(SIGKILL)
    try console.waitForEnd()
    let after = try desk.open()
    try after.waitFor("Appel 0001 repris à")
    try after.make(
      """
      ^X z j
      ? la ligne reprend, le même appel continue.
      ^X a
      « Jointe : elle est rentrée.
      """)
    #expect(try desk.calls().map(\.state) == ["open"])
    #expect(!after.rows[0].contains("coupée"))
    try after.make(
      """
      F2 nnnnn
      ^X r
      F9
      « rappel seulement
      …
      F9
      ? signé à
      """)

    let note = try desk.note("0001")
    #expect(
      note.contains(
        /Ligne coupée à \d\d:\d\d, rappelée à \d\d:\d\d \(pas de réponse\), à \d\d:\d\d \(jointe\)/),
      "\(note)")
    #expect(
      note.contains(/En ligne : \d\d:\d\d–\d\d:\d\d ; \d\d:\d\d–\d\d:\d\d \(\d+ min\)/), "\(note)")
    expect(note, tells: ["Pleure, parle d'un pont.", "Jointe : elle est rentrée.", "Signé : Ana"])
    #expect(try desk.calls().count == 1)
  }

  @Test("coupée sans numéro : c'est dit; signée sans rappel, la note dit qu'il n'y en a pas eu")
  func neverReached() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    try console.make(
      """
      « Raccroche au milieu d'un mot.
      ^X z
      ? Aucun numéro de rappel.
      F9
      « ligne coupée, aucun numéro
      …
      F9
      ? signé à
      """)
    expect(try desk.note("0001"), holds: ["Ligne coupée à", "non rappelée", "Rappel : inconnu"])
  }
}
