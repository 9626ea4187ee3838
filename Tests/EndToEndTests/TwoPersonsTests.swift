import PseudoTerminal
import Testing

@Suite("Deux personnes concernées")
struct TwoPersonsTests {
  @Test("Nadia appelle pour Karim, puis pour leur mère : chacun ses dangers, chacun dans la note")
  func twoPersons() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    try console.make(
      """
      « Nadia s'inquiète pour son frère.
      ^X q
      « proche
      Entrée
      ? Appelle     proche ou tiers
      ^X o
      ? Personne concernée : son nom ou son lien.
      « Karim
      Entrée
      « 29
      F2 onnnf
      ? Suicide OUI!  Autrui non  Violence non  Protection non  Médical flou
      ^X o
      « leur mère
      Entrée
      « 71
      F2
      ? Sécurité · personne 2 : leur
      nnnon
      ? Suicide OUI! 1/2
      ? Protection OUI! 1/2
      """)
    // Back to the first, with what was answered of him.
    try console.make(
      """
      ^X k
      ? personne 1 : Karim
      ^X s
      « Karim a laissé un mot.
      """)
    // In a narrow window the row still says the gravest of each axis.
    console.resize(TerminalSize(41, 12))
    try console.waitFor("S OUI! A non V non P OUI! M flou")
    console.resize(.usual)
    try console.make(
      """
      F9
      « la ligne a coupé
      …
      F9
      ? signé à
      """)

    let note = try desk.note("0001")
    expect(
      note,
      tells: [
        "Appelle : ", "Personne 1 : Karim, 29", "Personne 2 : leur mère, 71", "Sécurité",
        "Personne 1 (Karim)", "Suicide : demandé, OUI", "Protection : demandé, non",
        "Médical : demandé, réponse floue", "Personne 2 (leur mère)", "Suicide : demandé, non",
        "Protection : demandé, OUI", "Médical : demandé, non", "Karim a laissé un mot.",
      ])
  }
}
