import Intervention
import Testing
import Text

@Suite("Note : tout ce que l'appel tient, une fois")
struct NoteWriterWholeTests {
  @Test("Chaque texte tapé est dans la note, une seule fois")
  func everyPassage() {
    var recording = WholeCall.recording()
    let passages = Self.passages
    for (index, passage) in passages.enumerated() { recording.paste(" mot\(index).", in: passage) }
    let note = NoteDocument(recording.call).plain.string
    for (index, passage) in passages.enumerated() {
      let count = note.ranges(of: "mot\(index).").count
      #expect(count == 1, "\(passage.rawValue), \(count) fois")
    }
  }

  /// Every passage that a note tells when nothing is missing; those of a person, for two persons.
  private static let passages: [Passage] =
    Step.allCases.map { Passage.note($0) }
    + [
      .words, .place, .callBack, .analysis, .company, .language, .safeHours, .trigger, .request,
      .organisation, .question, .advice, .planInWords, .instructions, .continuity, .need(1),
      .communication(1), .followUp(1), .followUp(2), .participant(1), .participant(2),
      .omissionOfAll(), .omission(.suicide, 2), .age(1), .age(2), .closingReason,
    ]
    + ConsentSubject.allCases.map { Passage.consent($0) }
    + CivilCheck.allCases.map { Passage.civil($0) }
    + Rescue.Field.allCases.map { Passage.rescue(1, $0) }
    + [1, 2].flatMap { person in
      SafetyAxis.allCases.flatMap { axis in
        [Passage.measures(axis, person)]
          + SafetyDetail.all(of: axis).map { Passage.detail($0, person) }
      }
    }
    + [.suicide, .medical].map { Passage.facts($0, 1) }
    + SafetyAxis.allCases.map { Passage.facts($0, 2) }

  @Test("Chaque choix se dit dans la note, dans les deux langues", arguments: Language.allCases)
  func everyChoice(language: Language) {
    func expect(_ phrase: Phrase, after edit: Edit) {
      var recording = Recording()
      recording.edit(edit)
      let note = NoteDocument(recording.call, language: language).plain.string
      #expect(note.contains(phrase[language].string), "\(edit)")
    }
    for value in Caller.allCases { expect(value.label, after: .caller(value)) }
    for value in CallKind.allCases { expect(value.label, after: .kind(value)) }
    for value in Provenance.allCases { expect(value.label, after: .provenance(value)) }
    for value in Company.allCases { expect(value.label, after: .company(value)) }
    for value in SpokenLanguage.allCases { expect(value.label, after: .language(value)) }
    for value in Interpreting.allCases { expect(value.label, after: .interpreting(value)) }
    for value in CallBackConsent.allCases { expect(value.label, after: .callBack(value)) }
    for value in Reason.allCases { expect(value.label, after: .reasons([value])) }
    for value in Disposition.allCases {
      expect(value.label, after: .disposition(value))
      expect(value.label, after: .otherDispositions([value]))
    }
    for value in Continuity.allCases where value != .none {
      expect(value.label, after: .continuity([value]))
    }
    for value in Need.Gap.allCases {
      expect(value.label, after: .needs([Need(number: 1, outcome: .unmet, gap: value)]))
    }
    for value in Communication.Basis.allCases {
      let told = Communication(number: 1, to: .police, at: Recording.start, basis: value)
      expect(value.label, after: .communications([told]))
    }
    for subject in ConsentSubject.allCases {
      for value in Consent.allCases { expect(value.label, after: .consent(subject, value)) }
    }
  }

  @Test("La note anglaise d'un appel entier n'a pas un mot français de nous")
  func english() {
    let note = NoteDocument(WholeCall.recording().call, language: .english).plain.string
    for word in [
      "demandé", "Personne", "selon", "Relance", "Tentative", "depuis", "coupée", "\u{a0}",
    ] {
      #expect(!note.contains(word), "\(word)")
    }
    #expect(
      note.contains("Line lost at 19:10, called back at 19:11 (no answer), at 19:13 (reached)"))
    #expect(note.contains("911: requested at 19:13, sent at 19:13, arrival NOT CONFIRMED"))
  }
}
