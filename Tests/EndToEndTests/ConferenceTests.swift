import Glibc
import PseudoTerminal
import Testing

@Suite("Un interprète et le 911 sur la même ligne")
struct ConferenceTests {
  @Test("qui arrive, qui part, la carte de relais, les secours : aux bons endroits de la note")
  func conference() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    try console.make(Self.interpreter)
    try console.make(Self.rescue)
    try console.make(
      """
      ^X , u
      « répartiteur 12
      Entrée
      ? +2 ligne
      ^X .
      ? Relais, à lire tel quel
      """)
    Self.expectShortCard(console)
    try console.make(
      """
      ^X .
      F5 a
      ? ARRIVÉE CONFIRMÉE à
      Échap
      ^X , Bas Entrée
      ? 911 a quitté la ligne à
      ^X , Entrée
      ? interprète a quitté la ligne à
      """)
    #expect(!console.shows("Secours : 1") && !console.shows("ligne ·"), "\(console.screen)")

    let hour = "\\d\\d:\\d\\d"
    let note = try desk.note("0001")
    for line in [
      "911 : demande à \(hour), départ à \(hour), arrivée confirmée à \(hour)",
      "Interprète, 2041 \\(\(hour)–\(hour)\\)", "911, répartiteur 12 \\(\(hour)–\(hour)\\)",
      "911 \\(\(hour)\\) : .*consentement",
    ] {
      #expect(try note.contains(Regex(line)), "« \(line) » manque à la note :\n\(note)")
    }
    expect(
      note,
      tells: [
        "Langue : espagnol, interprète", "Communications", "Secours",
        "– Accord de la personne : oui", "– Nº d’événement : 4471-B",
        "– Lieu exact : 12, rue Fictive, app. 3, Rimouski",
        "– Accès (arme, chien, code) : chien, code 12", "Sur la ligne",
      ])
  }

  @Test("une arrivée non confirmée se compte partout : autre appel, accueil, panne, relève")
  func neverForgotten() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    try console.make(Self.rescue)
    console.press(.control("n"))
    try console.waitFor("0002 · 0 min")
    #expect(console.rows[0].hasSuffix("! Secours : 1"), "\(console.screen)")
    console.press(prefixed: "g")
    try console.waitFor("Nouvel appel (^N)")
    try console.waitFor("Secours : 1")
    console.kill(SIGKILL)
    try console.waitForEnd()

    let after = try desk.open()
    try after.waitFor("Secours : 1")
    try after.make(
      """
      ^X ;
      ? Secours, arrivée NON CONFIRMÉE (1)
      ? 4471-B
      Échap
      F5
      ? ! NON CONFIRMÉE
      a
      ? ARRIVÉE CONFIRMÉE à
      Échap
      """)
    #expect(!after.shows("Secours : 1"), "\(after.screen)")
  }

  private static let interpreter = """
    ^D dssmx Haut
    « espagnol
    Entrée i
    ? Les repères sont tous notés.
    ^X , i
    « 2041
    Entrée
    ? +1
    « Elle comprend peu le français.
    """

  private static let rescue = """
    ^X l
    « 12, rue Fictive, app. 3, Rimouski
    F2 onnno
    F5
    ? à confirmer
    n
    ? ! Secours : 1
    o
    « 4471-B
    Entrée Entrée Entrée
    « chien, code 12
    Entrée d
    ? Départ confirmé à
    Échap
    """

  /// The card is what one reads in twenty seconds: at most sixty words, and what sends help first.
  private static func expectShortCard(_ console: Console) {
    let card = console.rows.drop { !$0.contains("Relais, à lire") }.dropFirst()
      .prefix { !$0.contains("Échap Fermer") }.joined(separator: " ")
    let words = card.split { " │:;".contains($0) }
    #expect((15...60).contains(words.count), "\(words.count) mots\n\(card)")
    for fact in [
      "espagnol, interprète", "12, rue Fictive, app. 3, Rimouski", "Danger suicide, médical",
      "chien, code 12", "nº 4471-B", "arrivée NON CONFIRMÉE",
    ] {
      #expect(card.contains(fact), "« \(fact) » manque à la carte :\n\(card)")
    }
  }
}
