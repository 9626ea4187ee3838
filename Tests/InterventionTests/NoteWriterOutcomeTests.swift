import Intervention
import Testing
import Text

@Suite("Note : besoins, suites, autres personnes")
struct NoteWriterOutcomeTests {
  private func lines(_ block: NoteBlock, _ edits: [Edit], _ texts: [Passage: String] = [:])
    -> [String]
  {
    var recording = Recording()
    for edit in edits { recording.edit(edit) }
    for (passage, text) in texts { recording.paste(text, in: passage) }
    return NoteDocument(recording.call).sections.filter { $0.block == block }.flatMap(\.lines)
      .map { $0.string.replacing("\u{a0}", with: "~") }
  }

  @Test("Un besoin non comblé dit pourquoi ; un besoin sans mots ni suite ne dit rien")
  func needs() {
    let needs = [
      Need(number: 1, outcome: .unmet, gap: .far), Need(number: 2, gap: .cost), Need(number: 3),
      Need(number: 4, outcome: .met),
    ]
    #expect(
      lines(.referral, [.needs(needs)], [.need(1): "répit"]) == [
        "Besoin~: répit (non comblé~: trop loin, sans transport)",
        "Besoin~: non décrit (trop cher)", "Besoin~: non décrit (comblé)",
      ])
  }

  @Test("Sans suite, la note dit le motif, ou qu'il n'y en a pas")
  func continuity() {
    #expect(
      lines(.outcome, [.continuity([.none])], [.continuity: "va bien"])
        == ["Continuité~: aucune, motif~: va bien"])
    #expect(lines(.outcome, [.continuity([.none])]) == ["Continuité~: aucune, sans motif"])
    #expect(
      lines(.outcome, [.continuity([.appointment])], [.continuity: "mardi"])
        == ["Continuité~: rendez-vous confirmé~; motif~: mardi"])
  }

  @Test(
    "Un secours dit où il en est",
    arguments: [
      (Rescue(number: 1, requestedAt: Recording.start), "demande à 19:02, arrivée NON CONFIRMÉE"),
      (
        Rescue(
          number: 1, requestedAt: Recording.start, dispatchedAt: Recording.start,
          arrivedAt: Recording.start),
        "demande à 19:02, départ à 19:02, arrivée confirmée à 19:02"
      ),
      (
        Rescue(number: 1, requestedAt: Recording.start, cancelledAt: Recording.start),
        "demande à 19:02, annulation à 19:02"
      ),
    ])
  func rescue(rescue: Rescue, said: String) {
    #expect(lines(.rescues, [.rescues([rescue])]) == ["911~: \(said)"])
  }

  @Test("Une communication dit au moins à qui et quand")
  func communications() {
    let told = [
      Communication(number: 1, to: .youthProtection, at: Recording.start),
      Communication(
        number: 2, to: .crisisTeam, at: Recording.start, basis: .consent, isPersonInformed: true),
    ]
    #expect(
      lines(.communications, [.communications(told)]) == [
        "DPJ (19:02)",
        "Équipe de crise (SIV) (19:02)~: base~: consentement~; personne avisée~: oui",
      ])
  }

  @Test("Une relance garde la date comme tapée, et la dit à vérifier quand elle n'en est pas une")
  func followUps() {
    let due = Moment(monotonic: 0, wall: Recording.start.wall + 3_600_000, offset: -300)
    let followUps = [
      FollowUp(number: 1, due: "2026-11-21 20:02", dueAt: due, owner: "Ana"),
      FollowUp(number: 2, due: "25h", dueAt: nil, owner: ""),
      FollowUp(number: 3, due: " ", dueAt: nil, owner: ""),
    ]
    #expect(
      lines(.followUps, [.followUps(followUps)]) == [
        "Relance~: 2026-11-21 20:02, par Ana", "Relance~: 25h (date à vérifier)",
        "Relance~: (date à vérifier)",
      ])
  }

  @Test("Un refus garde son motif, même dit avant la réponse")
  func consents() {
    #expect(
      lines(
        .consents, [.consent(.referral, .refused)],
        [.consent(.referral): "déjà suivi", .consent(.followUp): "à redemander"]) == [
          "Consent à l’orientation~: refus, motif~: déjà suivi",
          "Consent à la relance~: à redemander",
        ])
  }
}
