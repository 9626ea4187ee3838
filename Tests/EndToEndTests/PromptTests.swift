import Testing

@Suite("Une commande à un terminal : ce qu'elle demande, ce qu'elle répond")
struct PromptTests {
  /// Longer than any passphrase takes to derive on a busy machine.
  private static let patience = Duration.seconds(90)

  @Test("Une phrase de passe trop courte, ou retapée autrement, se redemande")
  func newPassphrase() throws {
    let console = try Desk().open("init", "--name", "Odile Essai")
    let asked = "Nouvelle phrase de passe d’Odile Essai"
    try console.waitFor(asked)
    console.type("courte\n")
    try console.waitFor("vont pas ensemble font l’affaire")
    #expect(!console.shows(" n\n"), "un mot coupé : \(console)")
    console.type(Desk.passphrase + "\n")
    try console.waitFor("La même encore une fois")
    console.type("une autre, par erreur\n")
    try console.waitFor("Les deux ne sont pas pareilles")
    console.type(Desk.passphrase + "\n" + Desk.passphrase + "\n")
    try console.waitFor("Sur le papier, le groupe", within: Self.patience)
  }

  @Test("Le titre et le permis de qui signe des notes se demandent, les accents d'un nom non")
  func titleAndPermit() throws {
    let desk = try Desk()
    try desk.makeCentre()
    let console = try desk.open(
      "accounts", "add", "Zoé Côté", "--role", "worker", "--as", "odile essai")
    try console.waitFor("Phrase de passe d’Odile Essai")
    console.type(Desk.passphrase + "\n")
    try console.waitFor("Le titre qui suit le nom", within: Self.patience)
    console.type("t.s.\n")
    try console.waitFor("Le numéro de permis")
    console.type("00003\n")
    try console.waitFor("Nouvelle phrase de passe")
    console.type(Desk.passphrase + "\n" + Desk.passphrase + "\n")
    try console.waitFor("Zoé Côté a un compte.", within: Self.patience)
    let given = try desk.run(
      "accounts", "grant", "zoe cote", "--as", "CHLOE exemple", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(given.output.contains("Zoé Côté a les clés de son rôle."), "\(given.errors)")
  }
}
