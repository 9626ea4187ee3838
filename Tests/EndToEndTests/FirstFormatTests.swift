import Foundation
import PseudoTerminal
import Testing

/// Tests/Homes/format-1.tar.gz is a data folder left by the console of the first format: call 0001,
/// its line ended and its note open, held; call 0002, signed.
@Suite("Un dossier de la première version")
struct FirstFormatTests {
  @Test("l'appel resté ouvert se rouvre entier, se défait, continue et se signe")
  func openCall() throws {
    let desk = try Self.desk()
    expect(try desk.note("0001"), tells: Self.note)
    let console = try desk.open()
    try console.make(
      """
      ? Appel 0001 · 19:53
      Bas Entrée
      ? Appel 0001 repris.
      ? Suicide OUI!  Autrui non  Violence non  Protection refus
      F2 f
      ? Médical flou
      ^Z
      ? Médical ?
      ^Y
      ^X a
      «  Suite, aujourd'hui.
      F5 n Échap
      F9
      « consignes non notées à l'époque
      …
      F9
      ? signé à
      """)
    #expect(try desk.calls().map(\.state) == ["signed", "signed"])
    let note = try desk.note("0001")
    expect(
      note,
      holds: Self.note + [
        "Suite, aujourd'hui.", "Médical : demandé, réponse floue", "911 : demande ",
      ])
  }

  @Test("la note signée se relit telle quelle, et les listes la connaissent")
  func signedCall() throws {
    let desk = try Self.desk()
    expect(
      try desk.note("0002"),
      tells: [
        "Note d’appel 0002", "Début : 2026-11-21 19:53 (UTC−5)", "Deuxième note, signée.",
        "Nature : Administratif",
        "Signé : Ana Fictive, t.s., permis 00000, 2026-11-21 19:53 (UTC−5)",
      ])
    let calls = try desk.calls()
    #expect(calls.map(\.state) == ["ended", "signed"])
    #expect(calls.map(\.kind) == ["crisis-not-urgent", "administrative"])
    let export = try desk.run("calls", "export", "0001", "0002", "--purpose", "relecture")
    #expect(export.status == 0, "\(export.errors)")
    expect(export.output.replacingNoBreakSpaces, tells: Self.note + ["Deuxième note, signée."])
  }

  /// What the first console said of the open call, in its order.
  private static let note = [
    "Note d’appel 0001", "Début : 2026-11-21 19:53 (UTC−5)", "Fin de l’appel : 19:53 (0 min)",
    "Intervenant : Ana Fictive, t.s., permis 00000", "Appelle : pour soi",
    "Lieu : à la maison, Alma", "Rappel : 418 555-0142", "Paroles : « Je ne dors plus. »",
    "Motifs : Deuil par suicide", "Première note, format 1.", "Suicide : demandé, OUI (19:53)",
    "Autrui : demandé, non (19:53)", "Violence : demandé, non (19:53)",
    "Protection : demandé, refus de répondre (19:53)", "Médical :", "Voix lente.", "Vit seul.",
    "Épuisement.", "Guide consulté : suicide-idees-appelant@0.1.0 (19:53)",
    "- Sa sœur vient ce soir", "Besoin : dormir",
    "Orientation : Prévention du suicide, 1 866 277-3553 (remise ; vu en ligne, 2022-10)",
    "Nature : Crise sans urgence",
    "Issue : D3 SIV ou équipe mobile 24-7 demandée (moins de 2 h, selon entente)",
  ]

  private static func desk() throws -> Desk {
    let desk = try Desk()
    try FileManager.default.createDirectory(
      atPath: desk.home, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let archive = House.homes + "/format-1.tar.gz"
    let tar = Launch(
      "/usr/bin/env", ["tar", "-xzf", archive, "-C", desk.home], environment: desk.environment)
    let errand = Answer(try Errand(tar, in: desk.folder))
    try #require(errand.status == 0, "\(errand.errors)")
    return desk
  }
}
