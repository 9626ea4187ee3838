import Intervention
import Testing
import Text

@Suite("Ce qui manque : selon la nature de l'appel")
struct MissingTests {
  private static let axes = SafetyAxis.allCases.map(Missing.axis)

  private func missing(_ kind: CallKind?) -> [Missing] {
    var recording = Recording()
    recording.edit(.kind(kind))
    return recording.content.missing
  }

  @Test("Tant que la nature n'est pas choisie, il manque tout, dans l'ordre des étapes")
  func nothingChosen() {
    #expect(missing(nil) == [.reason] + Self.axes + [.plan, .disposition, .kind])
    let steps = missing(nil).map(\.step.number)
    #expect(steps == steps.sorted())
  }

  @Test(
    "Un appel clinique demande motif, sécurité, plan et issue",
    arguments: [
      CallKind.educationPrevention, .preCrisis, .crisisNotUrgent, .crisisUrgent, .civilSecurity,
      .professionalConsultation,
    ])
  func clinical(kind: CallKind) {
    #expect(missing(kind) == [.reason] + Self.axes + [.plan, .disposition])
  }

  @Test("Une information ne demande pas de plan, un contact administratif ne demande rien")
  func light() {
    #expect(missing(.information) == [.reason] + Self.axes + [.disposition])
    #expect(missing(.administrative) == [])
  }

  @Test("Ce qu'on remplit ne manque plus")
  func filling() {
    var recording = Recording()
    recording.edit(.kind(.preCrisis))
    recording.edit(.reasons([.grief]))
    #expect(!recording.content.missing.contains(.reason))
    for axis in SafetyAxis.allCases.dropLast() { recording.answer(axis, .unclear) }
    recording.paste("ne parle plus", in: .omission(.medical))
    #expect(recording.content.missing == [.plan, .disposition])
    recording.paste("- appeler demain", in: .note(.plan))
    recording.edit(.disposition(.selfCare))
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
      [Missing.reason, .axis(.medical), .plan, .kind].map(\.step) == [
        .alliance, .safety, .plan, .validation,
      ])
  }
}
