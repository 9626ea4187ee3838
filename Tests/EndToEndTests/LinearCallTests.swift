import PseudoTerminal
import Testing

@Suite("Un appel entier, ligne par ligne")
struct LinearCallTests {
  @Test("repères, dangers, question d'un guide, ressource, issue : tout se dit, tout est à la note")
  func wholeCall() throws {
    let desk = try Desk()
    let console = try desk.takeCall("--linear")
    try console.make(
      """
      « Voix fatiguée, parle lentement.
      ^D dssmf
      ? Les repères sont tous notés.
      ^X d
      « Je suis à bout.
      ^X l
      « chez elle, Alma
      ^X t
      « 418 555-0142
      F2 onnnn
      ? Les cinq axes ont une réponse ou une raison.
      F2
      ? Idée : ?
      o
      ? Comment : ?
      …
      « ses médicaments
      Entrée
      ? Comment : ses médicaments
      """)
    try console.make(Self.reading)
    try console.make(Self.referring)
    try console.make(Self.ending)

    LinearTests.expectPlain(console)
    #expect(try desk.calls().map(\.state) == ["signed"])
    let note = try desk.note("0001")
    expect(
      note,
      tells: [
        "Provenance : direct", "Langue : français", "Appelle : pour soi", "Lieu : chez elle, Alma",
        "Avec qui : seul·e", "Rappel : 418 555-0142 (rappel et message permis)",
        "« Je suis à bout. »", "Voix fatiguée, parle lentement.", "Suicide : demandé, OUI",
        "– Idée : oui", "– Comment : ses médicaments", "Médical : demandé, non",
        "Quand c’est le plus lourd, pensez-vous au suicide ? (suicide-idees-appelant@",
        "Vit seule avec deux enfants.", "Guide consulté : suicide-idees-appelant@",
        "- Sa sœur vient dormir ce soir", "« Ma sœur vient, je dors. »",
        "Nous rappeler : Si ça remonte.", "Prévention du suicide, 1 866 277-3553",
        "Nature : Crise avec urgence", "Issue : D3", "Continuité : référence remise", "Signé : Ana",
      ])
  }

  /// A guide: each section and line is said; Enter sends the question to the note.
  private static let reading = """
    F3
    « idées suicidaires
    ? Idées suicidaires : la personne
    Entrée
    ? Guide · Idées suicidaires
    Droite Droite Droite
    ? Questions, section 3 sur
    Bas
    ? pensez-vous au suicide ? · Entrée : noter
    Entrée
    ? Envoyé à la note
    Tab
    """

  private static let referring = """
    ^X p
    « Vit seule avec deux enfants.
    Entrée
    « - Sa sœur vient dormir ce soir
    ^X v Tab
    « Ma sœur vient, je dors.
    Entrée
    « Si ça remonte.
    ^X i
    « D3
    Entrée
    F4
    « prévention du suicide
    ? Prévention du suicide · toujours ouvert · 1 866 277-3553
    Entrée Entrée
    ? jointe à la note
    """

  private static let ending = """
    ^X r
    ? Fin de la ligne à
    F9
    ? Proposé, Tab confirme
    Tab
    ? Rien ne manque. F9 signe la note.
    …
    F9
    ? signé à
    """
}
