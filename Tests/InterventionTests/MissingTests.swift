import Intervention
import Testing
import Text

@Suite("Ce qui manque : selon la nature de l'appel")
struct MissingTests {
  private static let axes = SafetyAxis.allCases.map { Missing.axis($0) }

  private func missing(_ kind: CallKind?) -> [Missing] {
    var recording = Recording()
    recording.edit(.kind(kind))
    return recording.content.missing
  }

  @Test("Tant que la nature n'est pas choisie, il manque ce qu'un appel clinique demande")
  func nothingChosen() {
    #expect(missing(nil) == [.reason] + Self.axes + [.plan, .instructions, .disposition, .kind])
    let steps = missing(nil).map(\.step.number)
    #expect(steps == steps.sorted())
  }

  @Test(
    "Un appel clinique demande motif, sécurité, plan, issue et consignes",
    arguments: [
      CallKind.educationPrevention, .preCrisis, .crisisNotUrgent, .crisisUrgent, .civilSecurity,
    ])
  func clinical(kind: CallKind) {
    #expect(missing(kind) == [.reason] + Self.axes + [.plan, .instructions, .disposition])
  }

  @Test("Une information ne demande ni plan ni consignes, un contact administratif que sa nature")
  func light() {
    #expect(missing(.information) == [.reason] + Self.axes + [.disposition])
    #expect(missing(.administrative) == [])
  }

  @Test("Une consultation de professionnel demande organisation, question et conseil")
  func professional() {
    #expect(missing(.professionalConsultation) == [.organisation, .question, .advice])
    var recording = Recording()
    recording.edit(.kind(.professionalConsultation))
    recording.paste("école fictive", in: .organisation)
    recording.paste("que dire aux élèves ?", in: .question)
    #expect(recording.content.missing == [.advice])
    recording.paste("des mots simples, vrais", in: .advice)
    #expect(recording.content.missing == [])
  }

  @Test("Chaque personne concernée a ses axes à demander")
  func persons() {
    var recording = Recording()
    recording.edit(.kind(.information))
    recording.edit(.persons([Person(number: 2)]))
    recording.answerNoToAll()
    let second = SafetyAxis.allCases.map { Missing.axis($0, person: 2) }
    #expect(recording.content.missing == [.reason] + second + [.disposition])
    #expect(second.first?.label.french == "Suicide, personne 2\u{a0}: non demandé")
    recording.answerNoToAll(of: 2)
    #expect(recording.content.missing == [.reason, .disposition])
    recording.edit(.persons([]))
    #expect(recording.content.persons == [1])
  }

  @Test("Un seul motif couvre tous les axes non demandés d'une personne, pas ceux d'une autre")
  func oneReason() {
    var recording = Recording()
    recording.edit(.kind(.information))
    recording.edit(.persons([Person(number: 2)]))
    recording.answer(.suicide, .yes)
    recording.paste("a raccroché", in: .omissionOfAll())
    let second = SafetyAxis.allCases.map { Missing.axis($0, person: 2) }
    #expect(recording.content.missing == [.reason] + second + [.disposition])
    #expect(recording.content.isOmitted(.medical) && !recording.content.isOmitted(.suicide))
  }

  @Test("Ce qu'on remplit ne manque plus")
  func filling() {
    var recording = Recording()
    recording.edit(.kind(.preCrisis))
    recording.edit(.reasons([.grief]))
    #expect(!recording.content.missing.contains(.reason))
    for axis in SafetyAxis.allCases.dropLast() { recording.answer(axis, .unclear) }
    recording.paste("ne parle plus", in: .omission(.medical))
    #expect(recording.content.missing == [.plan, .instructions, .disposition])
    recording.paste("- appeler demain", in: .note(.plan))
    recording.edit(.disposition(.selfCare))
    #expect(recording.content.missing == [.instructions])
    recording.paste("si ça remonte", in: .instructions)
    #expect(recording.content.missing == [])
  }

  @Test("Les paroles ou un motif codé suffisent, des espaces non")
  func reason() {
    var recording = Recording()
    recording.paste(" \u{a0}", in: .words)
    #expect(recording.content.missing.first == .reason)
    recording.paste("aide", in: .words)
    #expect(recording.content.missing.first == .axis(.suicide))
  }

  @Test("Un axe demandé ne manque plus, quelle que soit la réponse", arguments: Asked.allCases)
  func answers(asked: Asked) {
    var recording = Recording()
    recording.answer(.violence, asked)
    #expect(recording.content.missing.contains(.axis(.violence)) == (asked == .notAsked))
  }

  @Test("Les lignes qui commencent par un tiret sont le plan")
  func planItems() {
    var recording = Recording()
    recording.paste("prose\n- un\n  -deux\n– trois\n-\n-   \nfin - non", in: .note(.plan))
    #expect(recording.content.planItems == ["un", "deux", "trois"])
    #expect(Recording().content.planItems == [])
  }

  @Test("Chaque manque se dit et a son étape")
  func labels() {
    #expect(Missing.axis(.suicide).label.french == "Suicide\u{a0}: non demandé")
    #expect(Missing.axis(.suicide).label.english == "Suicide: not asked")
    #expect(
      [Missing.reason, .axis(.medical), .plan, .kind, .organisation, .advice].map(\.step) == [
        .alliance, .safety, .plan, .validation, .alliance, .validation,
      ])
    expectDistinct(
      [
        Missing.reason, .plan, .disposition, .kind, .instructions, .organisation, .question,
        .advice, .axis(.suicide), .axis(.suicide, person: 2),
      ].map(\.label))
  }
}
