import Intervention
import Testing
import Text

@Suite("Note : comment l'appel est venu, qui appelle, la ligne")
struct NoteWriterOpeningTests {
  private func lines(_ recording: Recording, _ block: NoteBlock) -> [String] {
    NoteDocument(recording.call).sections.filter { $0.block == block }.flatMap(\.lines)
      .map { $0.string.replacing("\u{a0}", with: "~") }
  }

  @Test("Une ligne coupée le dit, avec les rappels, même sans réponse")
  func lostLine() {
    var recording = Recording()
    recording.wait(minutes: 9)
    recording.add(.lineLost)
    #expect(
      lines(recording, .identification)[1...2] == [
        "En ligne~: 19:02–19:11 (9 min)", "Ligne coupée à 19:11, non rappelée",
      ])
    recording.add(.calledBack(.message))
    recording.wait(minutes: 2)
    recording.add(.calledBack(.refused))
    #expect(
      lines(recording, .identification)[2]
        == "Ligne coupée à 19:11, rappelée à 19:11 (message laissé), "
        + "à 19:13 (jointe, ne veut pas parler)")
  }

  @Test("Rappelée le lendemain : la date est dite, l'écriture est comptée à part")
  func nextDay() {
    var recording = Recording()
    recording.wait(minutes: 10)
    recording.add(.lineEnded)
    recording.wait(minutes: 14 * 60)
    recording.add(.calledBack(.reached))
    recording.wait(minutes: 5)
    recording.add(.lineEnded)
    recording.wait(minutes: 4)
    recording.add(.signed)
    #expect(
      lines(recording, .identification)[1...3] == [
        "En ligne~: 19:02–19:12~; 2026-11-22 09:12–2026-11-22 09:17 (15 min)",
        "Ligne terminée à 19:12, rappelée le 2026-11-22 à 09:12 (jointe)",
        "Rédaction après l’appel~: 4 min",
      ])
  }

  @Test("Deux coupures, chacune avec ses rappels")
  func twice() {
    var recording = Recording()
    for _ in 1...2 {
      recording.wait(minutes: 5)
      recording.add(.lineLost)
      recording.wait(minutes: 1)
      recording.add(.calledBack(.noAnswer))
      recording.add(.calledBack(.reached))
    }
    #expect(
      lines(recording, .identification)[1...3] == [
        "En ligne~: 19:02–19:07~; 19:08–19:13~; depuis 19:14",
        "Ligne coupée à 19:07, rappelée à 19:08 (pas de réponse), à 19:08 (jointe)",
        "Ligne coupée à 19:13, rappelée à 19:14 (pas de réponse), à 19:14 (jointe)",
      ])
  }

  @Test(
    "La langue et qui aide à se comprendre tiennent en une ligne",
    arguments: [
      (SpokenLanguage?.none, Interpreting?.none, "", nil as String?),
      (.french, nil, "", "Langue~: français"), (.other, nil, "", "Langue~: autre langue"),
      (.other, .interpreter, "dari", "Langue~: dari, interprète"),
      (nil, .video, "", "Langue~: relais vidéo (SRV)"),
      (.french, nil, "lente", "Langue~: français (lente)"),
    ])
  func language(
    language: SpokenLanguage?, interpreting: Interpreting?, typed: String, line: String?
  ) {
    var recording = Recording()
    recording.edit(.language(language))
    recording.edit(.interpreting(interpreting))
    recording.paste(typed, in: .language)
    #expect(lines(recording, .identification).first { $0.hasPrefix("Langue") } == line)
  }

  @Test("Un chiffre seul est un âge en années, une autre réponse reste comme tapée")
  func ages() {
    for (typed, said) in [
      ("58", "58 ans"), ("1", "1 an"), ("6 mois", "6 mois"), ("50-60", "50-60"),
    ] {
      var recording = Recording()
      recording.paste(typed, in: .age())
      #expect(lines(recording, .caller)[0] == "Personne concernée~: \(said)")
    }
  }

  @Test("Plusieurs personnes sont toutes là, même inconnues")
  func persons() {
    var recording = Recording()
    recording.edit(.persons([Person(number: 2)]))
    #expect(
      lines(recording, .caller).prefix(2) == [
        "Personne 1~: identité inconnue", "Personne 2~: identité inconnue",
      ])
  }

  @Test("Pour un professionnel, l'organisation et la question viennent d'abord")
  func professional() {
    var recording = Recording()
    recording.paste("un élève en deuil", in: .words)
    recording.paste("école fictive", in: .organisation)
    recording.paste("que dire à la classe ?", in: .question)
    #expect(
      lines(recording, .reason) == [
        "Organisation~: école fictive", "Question~: que dire à la classe ?",
        "Paroles~: «~un élève en deuil~»",
      ])
  }

  @Test("Une rubrique laissée vide n'est pas dans la note ; le reste y est comme tapé")
  func headings() {
    var recording = Recording()
    recording.paste(
      "forces :\nmarche le matin\nRéseau :\n\nSanté :\n- voir le médecin\nMédicaments : aucun",
      in: .note(.plan))
    #expect(lines(recording, .context) == ["forces :", "marche le matin", "Médicaments : aucun"])
  }
}
