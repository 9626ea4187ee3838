import PseudoTerminal
import Testing

@Suite("Un appel entier dans une fenêtre étroite")
struct NarrowCallTests {
  @Test(
    "quarante colonnes, de l'accueil à la signature : la rangée de sécurité ne part jamais",
    arguments: [TerminalSize(40, 24), TerminalSize(40, 10)])
  func wholeCall(size: TerminalSize) throws {
    let desk = try Desk()
    let console = try desk.sitDown(size: size)
    console.press(.control("n"))
    try console.waitFor("0001 · 0 min")
    for step in Self.steps {
      try console.make(step)
      #expect(
        console.rows.contains { $0.contains(/^ S(ui)? \S.* A(ut)? .* M(éd)? \S/) },
        "\(console.screen)")
      #expect(console.virtual.cursor.column < 40 && console.virtual.cursor.row < size.rows)
    }
    try console.make(Self.ending)

    #expect(try desk.calls().map(\.state) == ["signed"])
    expect(
      try desk.note("0001"),
      tells: [
        "Provenance : 911", "Lieu : stationnement fictif, Saguenay", "Avec qui : seul·e",
        "Rappel : 418 555-0142", "« Je dors dans mon auto. »", "Il fait froid, voix lente.",
        "Suicide : demandé, OUI", "Médical : demandé, réponse floue", "Guide consulté : suicide",
        "- Refuge accessible ce soir", "Nous rappeler : 911 si les pieds noircissent.",
        "Secours", "911 : demande à", "arrivée confirmée à", "– Nº d’événement : 8807",
        "Issue : D1",
        "Signé : Ana",
      ])
  }

  private static let steps = [
    """
    « Il fait froid, voix lente.
    ^X d
    « Je dors dans mon auto.
    ^D nssmf
    """,
    """
    ^X l
    « stationnement fictif, Saguenay
    ^X t
    « 418 555-0142
    """,
    """
    F2 onnnf
    """,
    """
    F5 n o
    « 8807
    Entrée Entrée
    """,
    """
    Échap F5 a
    ? ARRIVÉE CONFIRMÉE
    Échap
    """,
    """
    F3
    « idées
    ? Idées suicidaires
    Entrée
    ? [départ · à valider]
    Bas Bas
    Tab
    """,
    """
    ^X p
    « - Refuge accessible ce soir
    ^X v Tab Tab
    « 911 si les pieds noircissent.
    ^X i D
    « 1
    Entrée
    """,
  ]

  private static let ending = """
    ^X r
    F9
    ? Finir
    Tab
    ? Confirmé
    …
    F9
    ? signé à
    """
}
