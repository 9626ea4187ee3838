import Intervention
import Testing
import Text

@Suite("Note écrite : l'appel dit dans l'ordre du dossier")
struct NoteWriterTests {
  /// A note as plain text, its no-break spaces shown as `~`.
  private func note(_ call: Call, _ language: Language = .french) -> String {
    NoteDocument(call, language: language).plain.string.replacing("\u{a0}", with: "~")
  }

  /// The lines of one block.
  private func lines(_ recording: Recording, _ block: NoteBlock, _ language: Language = .french)
    -> [String]
  {
    NoteDocument(recording.call, language: language).sections
      .filter { $0.block == block }.flatMap(\.lines)
      .map { $0.string.replacing("\u{a0}", with: "~") }
  }

  @Test("Le premier cas du dossier donne sa note entière")
  func caseOne() { #expect(note(CaseOne.recording().call) == CaseOne.note) }

  @Test("Le plan de sécurité est dans le plan, le reste de la prose dans le contexte")
  func safetyPlan() {
    var recording = Recording()
    recording.paste(
      "Seul.\nSignes que ça monte : ranger\nProches à appeler :\nMettre les moyens loin :\nchez Guy"
        + "\n\nForces : sa fille\n- Guy garde l'arme", in: .note(.plan))
    #expect(lines(recording, .context) == ["Seul.", "Forces : sa fille"])
    #expect(
      lines(recording, .plan)
        == [
          "- Guy garde l'arme", "Plan de sécurité~:", "Signes que ça monte : ranger",
          "Mettre les moyens loin :", "chez Guy",
        ])
  }

  @Test("Un appel qui tient tout le dit, dans l'ordre, sans rien de vide")
  func whole() { #expect(note(WholeCall.recording().call) == WholeCall.note) }

  @Test("Un appel à peine ouvert a déjà sa note, qui dit ce qui manque")
  func empty() {
    #expect(
      note(Recording().call) == """
        Note d’appel 0412

        Identification
        Début~: 2026-11-21 19:02 (UTC−5)
        Intervenant~: Ana Fictive, t.s., permis 00000

        Appelant
        Lieu~: inconnu
        Rappel~: inconnu

        Sécurité
        Suicide~: non demandé, sans motif
        Autrui~: non demandé, sans motif
        Violence~: non demandé, sans motif
        Protection~: non demandé, sans motif
        Médical~: non demandé, sans motif

        Clôture
        Manque~: Motif~: paroles ou motif codé~; Suicide~: non demandé~; Autrui~: non demandé~; \
        Violence~: non demandé~; Protection~: non demandé~; Médical~: non demandé~; Plan d’action~; \
        Consignes~: quand nous rappeler~; Issue de l’appel~; Nature de l’appel
        Note non signée.
        """)
  }

  @Test(
    "Un axe dit toujours s'il a été demandé, avec ou sans motif",
    arguments: [
      (Asked.notAsked, "", "Suicide~: non demandé, sans motif"),
      (.notAsked, "   ", "Suicide~: non demandé, sans motif"),
      (.notAsked, "raccroché", "Suicide~: non demandé, motif~: raccroché"),
      (.unclear, "", "Suicide~: demandé, réponse floue (19:02)"),
      (.no, "", "Suicide~: demandé, non (19:02)"),
      (.yes, "raccroché", "Suicide~: demandé, OUI (19:02)"),
      (.declined, "", "Suicide~: demandé, refus de répondre (19:02)"),
    ])
  func axis(asked: Asked, omission: String, line: String) {
    var recording = Recording()
    recording.answer(.suicide, asked)
    recording.paste(omission, in: .omission(.suicide))
    #expect(lines(recording, .safety).first == line)
  }

  @Test("Les faits d'un axe suivent la réponse, même sans réponse")
  func facts() {
    var recording = Recording()
    recording.paste("corde achetée", in: .facts(.suicide))
    #expect(lines(recording, .safety).first == "Suicide~: non demandé, sans motif. corde achetée")
  }

  @Test(
    "Les paroles restent entre guillemets, une seule paire",
    arguments: [
      ("je veux dormir", "Paroles~: «~je veux dormir~»"),
      ("« je veux dormir »", "Paroles~: « je veux dormir »"),
      ("\"dormir\" dit-elle", "Paroles~: \"dormir\" dit-elle"), ("“dormir”", "Paroles~: “dormir”"),
    ])
  func quotes(words: String, line: String) {
    var recording = Recording()
    recording.paste(words, in: .words)
    #expect(lines(recording, .reason) == [line])
  }

  @Test("Ce qui commence par un tiret est le plan, le reste le contexte")
  func plan() {
    var recording = Recording()
    recording.paste(
      "Sans emploi\n- appeler sa sœur\n -  demain 9 h\n–relance\n-\n\nFatigue", in: .note(.plan))
    #expect(lines(recording, .context) == ["Sans emploi", "Fatigue"])
    #expect(lines(recording, .plan) == ["- appeler sa sœur", "- demain 9 h", "- relance"])
  }

  @Test("Signée malgré un manque, la note dit le manque et sa raison")
  func closing() {
    var recording = Recording()
    recording.edit(.kind(.information))
    recording.paste("numéro du CLSC", in: .words)
    for axis in SafetyAxis.allCases { recording.answer(axis, .no) }
    recording.paste("ligne coupée", in: .closingReason)
    recording.add(.signed)
    #expect(
      lines(recording, .closing) == [
        "Manque~: Issue de l’appel", "Raison~: ligne coupée",
        "Signé~: Ana Fictive, t.s., permis 00000, 2026-11-21 19:02 (UTC−5)",
      ])
  }

  @Test("Sans fin de ligne dite, la signature finit l'appel")
  func endOfCall() {
    var recording = Recording()
    recording.wait(minutes: 12)
    recording.add(.signed)
    #expect(lines(recording, .identification).contains("Fin de l’appel~: 19:14 (12 min)"))
  }

  @Test("La note anglaise dit la même chose en anglais")
  func english() {
    let recording = CaseOne.recording()
    #expect(
      lines(recording, .safety, .english).prefix(4) == [
        "Suicide: asked: YES (19:06). Testament fait, chien confié; carabine au sous-sol; trois verres.",
        "Others: asked: no (19:06)", "Violence: asked, unclear answer (19:06)",
        "Protection: not asked, reason: vit seul, sans enfant",
      ])
    #expect(
      lines(recording, .reason, .english).prefix(2) == [
        "Own words: “C’est pour mettre mes affaires en ordre.”",
        "Reasons: Suicidal thoughts; Break-up; Money, debts, fraud",
      ])
    #expect(!note(recording.call, .english).contains("~"))
  }

  @Test(
    "Le numéro d'un appel a quatre chiffres au moins",
    arguments: [(0, "0000"), (7, "0007"), (412, "0412"), (123_456, "123456")])
  func numbers(number: Int, written: String) { #expect(number.callNumber.string == written) }
}
