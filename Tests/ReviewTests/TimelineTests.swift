import Intervention
import Review
import Testing
import Text

@Suite("Relecture : le déroulement d'un appel")
struct TimelineTests {
  /// A call whose acts come one minute after the other.
  private func timeline(_ acts: [Change.Act]) -> Timeline {
    let worker = Worker(name: "Ana Roy", title: "t.s.", permit: "1")
    let start = Sample.moment(3)
    return Timeline(
      ([.opened(number: 1, worker: worker)] + acts).enumerated().map { minute, act in
        Change(
          sequence: minute + 1,
          at: Moment(
            monotonic: 0, wall: start.wall + Int64(minute) * 60_000, offset: start.offset),
          author: worker.name, act: act)
      })
  }

  private func asked(_ axis: SafetyAxis, _ asked: Asked, of person: Int? = nil) -> Change.Act {
    .edited(.asked(axis: axis, answer: AxisAnswer(asked: asked), person: person))
  }

  private func lines(_ timeline: Timeline) -> [String] {
    timeline.lines.map { "\($0.minute) \($0.what.french.string.replacing("\u{a0}", with: " "))" }
  }

  @Test("Reprise, la réponse est dite reprise, et la sécurité n'a pas de minute")
  func undone() {
    let told = timeline([asked(.suicide, .yes), .undone])
    #expect(told.firstSafety == nil)
    #expect(
      lines(told) == [
        "0 Appel répondu", "1 Suicide : demandé, OUI",
        "2 Suicide : RETIRÉ (était : demandé, OUI)",
      ])
    #expect(timeline([asked(.suicide, .yes), .undone, .redone]).firstSafety == 3)
  }

  @Test("La minute est celle de la première réponse qui tient ; changée, elle garde sa minute")
  func stands() {
    let told = timeline([asked(.suicide, .yes), asked(.autrui, .unclear), .undone, .undone])
    #expect(told.firstSafety == nil)
    #expect(
      timeline([asked(.suicide, .unclear), asked(.suicide, .no), asked(.autrui, .no)]).firstSafety
        == 1)
  }

  @Test("Deux personnes : chaque réponse dit de laquelle")
  func persons() {
    let told = timeline([
      asked(.suicide, .no), .edited(.persons([Person(number: 2)])),
      asked(.suicide, .yes, of: 2),
    ])
    #expect(
      lines(told) == [
        "0 Appel répondu", "1 Suicide (personne 1) : demandé, non",
        "3 Suicide (personne 2) : demandé, OUI",
      ])
  }
}
