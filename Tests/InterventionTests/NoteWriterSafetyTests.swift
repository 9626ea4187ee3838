import Intervention
import Testing
import Text

@Suite("Note : la sécurité, une personne et un axe à la fois")
struct NoteWriterSafetyTests {
  private func safety(_ recording: Recording) -> [String] {
    NoteDocument(recording.call).sections.filter { $0.block == .safety }.flatMap(\.lines)
      .map { $0.string.replacing("\u{a0}", with: "~") }
  }

  @Test("Selon qui, quand ce n'est pas la personne ; le niveau de l'outil, s'il est noté")
  func source() {
    var recording = Recording()
    recording.answer(.suicide, .yes, source: .person)
    recording.answer(.autrui, .unclear, source: .record)
    recording.answer(.violence, .no, level: "faible")
    #expect(
      safety(recording).prefix(3) == [
        "Suicide~: demandé, OUI (19:02)",
        "Autrui~: demandé, réponse floue (19:02), selon un écrit, un message",
        "Violence~: demandé, non (19:02)~; niveau de l’outil du centre~: faible",
      ])
  }

  @Test("Les points d'un axe suivent sa ligne ; ce qui n'est ni demandé ni dit n'y est pas")
  func details() {
    var recording = Recording()
    recording.answer(.suicide, .yes)
    recording.detail("suicide.moyens", .yes, "carabine au sous-sol")
    recording.detail("suicide.ideation", .yes)
    recording.detail("suicide.quand", .notAsked)
    recording.detail("suicide.comment", .declined)
    recording.detail("suicide.retient", nil, "sa fille")
    recording.detail("suicide.tentative", .no)
    recording.paste("voisin prévenu", in: .measures(.suicide))
    #expect(
      safety(recording).prefix(7) == [
        "Suicide~: demandé, OUI (19:02)", "– Idée~: oui", "– Comment~: refus de répondre",
        "– Moyen à portée~: oui, carabine au sous-sol", "– Tentative passée~: non",
        "– Ce qui retient~: sa fille", "– Mesures~: voisin prévenu",
      ])
  }

  @Test("Un seul motif pour tous les axes non demandés ne se dit qu'une fois")
  func oneReason() {
    var recording = Recording()
    recording.answer(.suicide, .no)
    recording.paste("parle déjà à l'infirmière", in: .omission(.medical))
    recording.paste("a raccroché", in: .omissionOfAll())
    #expect(
      safety(recording) == [
        "Suicide~: demandé, non (19:02)",
        "Médical~: non demandé, motif~: parle déjà à l'infirmière",
        "Autrui, Violence, Protection~: non demandé, motif~: a raccroché",
      ])
  }

  @Test("Un axe couvert dont on sait pourtant quelque chose garde sa ligne")
  func coveredFacts() {
    var recording = Recording()
    recording.paste("a raccroché", in: .omissionOfAll())
    recording.paste("cris derrière", in: .facts(.violence))
    #expect(
      safety(recording) == [
        "Violence~: non demandé. cris derrière",
        "Suicide, Autrui, Violence, Protection, Médical~: non demandé, motif~: a raccroché",
      ])
  }

  @Test("Chaque personne a ses réponses, sous son numéro et son nom")
  func persons() {
    var recording = Recording()
    recording.edit(.persons([Person(number: 2)]))
    recording.paste("Denise", in: .person())
    recording.answerNoToAll()
    recording.answerNoToAll(of: 2)
    recording.answer(.violence, .yes, of: 2)
    let lines = safety(recording)
    #expect(lines[0] == "Personne 1 (Denise)" && lines[6] == "Personne 2")
    #expect(lines[3] == "Violence~: demandé, non (19:02)")
    #expect(lines[9] == "Violence~: demandé, OUI (19:02)")
  }

  @Test("Les vérifications de sécurité civile ne sont là que faites")
  func checks() {
    var recording = Recording()
    recording.answerNoToAll()
    recording.edit(.civil(.health, answer: AxisAnswer(asked: .no, at: recording.clock)))
    recording.paste("insuline, deux jours", in: .civil(.medication))
    #expect(
      Array(safety(recording).dropFirst(5)) == [
        "Besoin de soins~: demandé, non (19:02)", "Médicaments manquants~: insuline, deux jours",
      ])
  }
}
