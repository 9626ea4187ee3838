import Intervention
import Testing
import Text

@Suite("Avant de raccrocher : ce que seule la personne peut encore dire")
struct BeforeEndingTests {
  private func targets(_ recording: Recording) -> [PendingTarget] {
    recording.call.beforeEnding.map(\.target)
  }

  /// Un appel où tout a été demandé.
  private func complete() -> Recording {
    var recording = Recording()
    for axis in SafetyAxis.allCases { recording.answer(axis, .no) }
    recording.paste("819 555-0142", in: .callBack)
    recording.edit(.callBack(.message))
    recording.edit(.company(.alone))
    recording.paste("J'en peux plus.", in: .words)
    recording.paste("Rappeler si ça monte.", in: .instructions)
    return recording
  }

  @Test("Un appel qui commence : les dangers d'abord, puis le rappel, la compagnie, les mots")
  func beginning() {
    let axes = SafetyAxis.allCases.map { PendingTarget.axis($0, person: 1) }
    #expect(
      targets(Recording())
        == axes + [
          .passage(.callBack), .callBack, .company, .passage(.words), .passage(.instructions),
        ])
  }

  @Test("Quand tout est demandé, il ne reste rien")
  func done() {
    #expect(targets(complete()) == [])
  }

  @Test("Un secours demandé : le lieu exact passe avant tout")
  func rescue() {
    var recording = Recording()
    recording.edit(.rescues([Rescue(number: 2, requestedAt: Recording.start)]))
    #expect(targets(recording).first == .passage(.rescue(2, .place)))
    #expect(recording.call.beforeEnding.first?.label.french == "Lieu exact pour 911")
    recording.paste("12, rue Fictive, app. 3", in: .rescue(2, .place))
    #expect(targets(recording).first == .axis(.suicide, person: 1))
  }

  @Test("Un danger demande le lieu et le moyen à portée, une violence les heures sûres")
  func danger() {
    var recording = complete()
    recording.answer(.suicide, .yes)
    #expect(
      targets(recording) == [
        .passage(.detail(SafetyDetail(rawValue: "suicide.moyens"))), .passage(.place),
      ])
    recording.paste("chez lui", in: .place)
    recording.edit(
      .detail(SafetyDetail(rawValue: "suicide.moyens"), answer: AxisAnswer(asked: .no)))
    #expect(targets(recording) == [])
    recording.answer(.violence, .yes)
    #expect(
      targets(recording) == [
        .passage(.detail(SafetyDetail(rawValue: "violence.armes"))), .passage(.safeHours),
      ])
  }

  @Test("Chaque personne a ses questions, et une réponse floue se précise")
  func persons() {
    var recording = complete()
    recording.answer(.autrui, .unclear)
    recording.edit(.persons([Person(number: 2)]))
    recording.paste("n'est pas là", in: .omissionOfAll(2))
    #expect(targets(recording) == [.axis(.autrui, person: 1)])
    recording.edit(.asked(axis: .medical, answer: AxisAnswer(asked: .unclear), person: 2))
    let last = recording.call.beforeEnding.last
    #expect(last?.target == .axis(.medical, person: 2))
    #expect(last?.label.french == "Médical, personne 2\u{a0}: réponse floue, à préciser")
  }

  @Test("Le plan se redit dans ses mots, et ce qui est prévu demande son accord")
  func plan() {
    var recording = complete()
    recording.paste("- appeler sa fille", in: .note(.plan))
    recording.edit(.followUps([FollowUp(number: 1, due: "lundi", dueAt: nil, owner: "Ana")]))
    recording.edit(
      .communications([Communication(number: 1, to: .police, at: Recording.start, basis: .danger)]))
    #expect(targets(recording) == [.passage(.planInWords), .consent(.followUp)])
    recording.edit(.consent(.followUp, .refused))
    recording.paste("J'appelle Julie.", in: .planInWords)
    #expect(targets(recording) == [])
  }

  @Test("Qui ne veut pas de rappel n'est pas redemandé")
  func never() {
    var recording = Recording()
    recording.edit(.callBack(.never))
    recording.answer(.violence, .yes)
    #expect(!targets(recording).contains(.passage(.callBack)))
    #expect(!targets(recording).contains(.passage(.safeHours)))
  }

  @Test("Un sinistre : santé, médicaments et abri se demandent aussi")
  func civil() {
    var recording = complete()
    recording.edit(.event(CivilEvent(id: "crue", name: "Crue fictive", territory: "Beauce")))
    #expect(targets(recording) == CivilCheck.allCases.map { .passage(.civil($0)) })
    recording.edit(.civil(.health, answer: AxisAnswer(asked: .no)))
    #expect(
      recording.call.beforeEnding.first?.label.french == "Médicaments manquants\u{a0}: non demandé")
  }

  @Test("Un professionnel, une information, un contact administratif : selon la nature")
  func kinds() {
    var recording = Recording()
    recording.edit(.kind(.professionalConsultation))
    #expect(
      targets(recording) == [.passage(.organisation), .passage(.question), .passage(.callBack)])
    recording.edit(.kind(.information))
    #expect(!targets(recording).contains(.passage(.instructions)))
    recording.edit(.kind(.administrative))
    #expect(targets(recording) == [])
  }

  @Test("La ligne finie ou coupée, il n'y a plus personne à qui demander ; rappelée, si")
  func line() {
    var recording = Recording()
    recording.add(.lineLost)
    #expect(targets(recording) == [])
    recording.add(.calledBack(.noAnswer))
    #expect(targets(recording) == [])
    recording.add(.calledBack(.reached))
    #expect(!targets(recording).isEmpty)
    recording.add(.lineEnded)
    #expect(targets(recording) == [])
  }
}
