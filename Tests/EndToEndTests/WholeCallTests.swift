import PseudoTerminal
import Testing

@Suite("Un appel entier")
struct WholeCallTests {
  @Test(
    "Réjean met ses affaires en ordre : quatre étapes, un guide, une ressource, une note signée")
  func fromHelloToSignature() throws {
    let desk = try Desk()
    desk.environment["ECOUTE_GUIDES"] = House.guides
    let console = try desk.takeCall()
    try RejeanCall.alliance(console)
    try RejeanCall.safety(console)
    try RejeanCall.guideBesideTheNote(console)
    try RejeanCall.plan(console)
    try RejeanCall.validation(console)
    try RejeanCall.signature(console)

    let call = try #require(try desk.calls().first)
    #expect(call.state == "signed")
    #expect(call.kind == "crisis-not-urgent")
    let note = try desk.note("0001")
    for line in RejeanCall.noteLines {
      #expect(note.contains(line), "« \(line) » manque à la note :\n\(note)")
    }
    RejeanCall.expectOrder(of: note)

    console.press(.control("q"))
    #expect(try console.waitForEnd() == .exited(0))
  }

  @Test("Une note signée ne change plus; la correction est un addenda daté")
  func signedNoteIsLocked() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("Erreur de numéro")
    console.press(prefixed: "n")
    console.type("administratif\n")
    console.press(.f9)
    try console.waitFor("Rien ne manque. F9 signe la note.")
    console.press(.f9)
    try console.waitFor("signé à")

    console.press(.down, .enter)
    try console.waitFor("Note signée 0001")
    console.type("rature")
    try console.waitFor("Note verrouillée")
    #expect(try !desk.note("0001").contains("rature"))

    console.press(prefixed: "j")
    try console.waitFor("Addenda : écrivez la correction")
    console.type("Rappelé à 15 h.")
    console.press(.f9)
    try console.waitFor("signé")
    let note = try desk.note("0001")
    #expect(note.contains("Erreur de numéro") && note.contains("Rappelé à 15 h."), "\(note)")
  }
}

/// Case 1 of the dossier: « Je voulais juste un numéro de comptable ».
enum RejeanCall {
  static func alliance(_ console: Console) throws {
    console.type("Demande pratique; voix neutre. Garage vendu, divorcé, seul.")
    console.press(prefixed: "d")
    console.type("C'est pour mettre mes affaires en ordre.")
    console.press(prefixed: "l")
    console.type("à la maison, seul, Notre-Dame-du-Portage")
    console.press(prefixed: "t")
    console.type("418 555-0142, message permis")
    console.press(prefixed: "q")
    try console.waitFor("Filtrer :")
    console.type("soi\n")
    try console.waitFor("lieu ✓ · rappel ✓ message ? · par ? · seul·e ? · pour soi")
  }

  static func safety(_ console: Console) throws {
    console.press(.f2)
    try console.waitFor("[2 SÉCURITÉ]")
    console.type("onnn")
    try console.waitFor("Suicide OUI!  Autrui non  Violence non  Protection non  Médical ?")
    // Three drinks: asked, not clear yet.
    console.type("f")
    try console.waitFor("Médical flou")
    console.press(.backTab, .backTab, .backTab, .backTab, .backTab, .enter)
    try console.waitFor("Faits")
    console.type("carabine au sous-sol, ce soir, trois verres")
    console.press(prefixed: "s")
    console.type("Testament fait, chien confié; séparation il y a un an demain.")
    try console.waitFor("an demain.")
  }

  static func guideBesideTheNote(_ console: Console) throws {
    console.press(.f3)
    console.type("idées suicidaires")
    try console.waitFor("Chercher : idées suicidaires")
    try console.waitFor("> Idées suicidaires : la personne")
    console.press(.enter)
    try console.waitFor("Guide · suicide-idees-appelant")
    console.press(.pageDown)
    try console.waitFor("Questions")
    console.press(.f6, .f6)
    // The note is as it was, its caret too, and the guide is still beside it.
    console.type(" Ambivalent.")
    try console.waitFor("─ suicide-idees-appelant · ")
    #expect(console.beforeCursor.hasSuffix("Ambivalent."), "\(console.screenWithCursor)")
  }

  static func plan(_ console: Console) throws {
    console.press(prefixed: "y")
    console.type("Risque élevé ce soir; force : la fille, l'appel lui-même.")
    console.press(.tab)
    try console.waitFor("[3 CONTEXTE, PLAN]")
    console.type("- Le voisin garde la carabine, 20 h\n- Fille de Drummondville jointe avec accord")
    try console.waitFor("│accord")
  }

  static func validation(_ console: Console) throws {
    console.press(.f8)
    console.press(prefixed: "b")
    console.type("un filet pour la nuit")
    console.press(.f4)
    console.type("prévention du suicide")
    try console.waitFor("> Prévention du suicide")
    console.press(.enter)
    try console.waitFor("1 866 277-3553")
    console.press(.enter)
    try console.waitFor("jointe à la note (remise)")
    console.press(prefixed: "i")
    console.type("D3\n")
    console.press(prefixed: "n")
    console.type("sans urgence\n")
    try console.waitFor("Crise sans urgence")
    console.press(prefixed: "v")
    console.press(.tab, .tab)
    console.type("Rappeler ou composer le 911 si ça remonte")
    console.press(prefixed: "v")
    console.type("Répète le plan dans ses mots; relance demain 9 h.")
    try console.waitFor("demain 9 h.")
  }

  static func signature(_ console: Console) throws {
    console.press(prefixed: "r")
    try console.waitFor("Fin de la ligne à")
    console.press(.f9)
    try console.waitFor("Rien ne manque. F9 signe la note.")
    console.press(.f9)
    try console.waitFor("Appel 0001 signé à")
  }

  /// What the note must say, in its own words.
  static let noteLines = [
    "Note d’appel 0001", "Intervenant : Ana Fictive, t.s., permis 00000", "Appelle : pour soi",
    "Lieu : à la maison, seul, Notre-Dame-du-Portage", "Rappel : 418 555-0142, message permis",
    "« C'est pour mettre mes affaires en ordre. »", "Garage vendu, divorcé, seul.",
    "carabine au sous-sol, ce soir, trois verres", "Ambivalent.", "suicide-idees-appelant@",
    "Le voisin garde la carabine, 20 h", "Fille de Drummondville jointe avec accord",
    "un filet pour la nuit", "Prévention du suicide, 1 866 277-3553",
    "D3 SIV ou équipe mobile 24-7 demandée", "Nature : Crise sans urgence",
    "Répète le plan dans ses mots; relance demain 9 h.", "Signé : Ana Fictive",
  ]

  /// The parts come in the order of the dossier.
  static func expectOrder(of note: String) {
    let titles = ["Identification", "Appelant", "Motif", "Sécurité", "Issue", "Clôture"]
    let places = titles.map { title in note.firstRange(of: "\n" + title + "\n")?.lowerBound }
    #expect(!places.contains(nil), "\(note)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(note)")
  }
}
