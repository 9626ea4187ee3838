import Chance
import Intervention
import Text

/// A year of fictional calls, the same for the same seed: nobody called, nobody said any of it.
public struct YearGenerator: Sendable {
  private let seed: UInt64
  private let first: CalendarDate
  private let count: Int

  /// A year from its first day, with so many calls.
  public init(seed: UInt64, from first: CalendarDate, count: Int) {
    self.seed = seed
    self.first = first
    self.count = count
  }

  /// The changes of a call, from 0 to `count`, the earliest day first.
  public func changes(_ index: Int) -> [Change] {
    var chance = Chance(seed &+ UInt64(index) &* 0x9e37_79b9)
    let opened = Moment(monotonic: 0, wall: instant(index, &chance), offset: -300)
    let talk = Int64(3 + chance.number(0...14) + chance.number(0...14))
    let writing = Int64(1 + chance.number(0...4) + chance.number(0...6))
    var changes: [Change] = []
    func add(_ act: Change.Act, minute: Int64) {
      let at = Moment(
        monotonic: minute * 60_000, wall: opened.wall + minute * 60_000, offset: opened.offset)
      changes.append(
        Change(sequence: changes.count + 1, at: at, author: Self.worker.name, act: act))
    }
    add(.opened(number: index + 1, worker: Self.worker), minute: 0)
    for edit in edits(&chance, opened) { add(.edited(edit), minute: 1) }
    for slug in some(Self.guides, 0...2, &chance) {
      add(.guideOpened(slug: slug, version: "1"), minute: 2)
    }
    add(.lineEnded, minute: talk)
    add(.signed, minute: talk + writing)
    return changes
  }

  /// More in the evening than at the end of the night.
  private func instant(_ index: Int, _ chance: inout Chance) -> Int64 {
    let day = Int64(first.dayNumber + 10_957 + index * 365 / count)
    let weights = [
      2, 2, 1, 1, 1, 1, 2, 3, 5, 6, 6, 6, 5, 6, 6, 6, 6, 7, 8, 9, 8, 7, 5, 3,
    ]
    var draw = chance.number(1...weights.reduce(0, +))
    let hour = weights.firstIndex { weight in
      draw -= weight
      return draw <= 0
    }
    return day * 86_400_000 + Int64(hour ?? 12) * 3_600_000
      + Int64(chance.number(0...3_599)) * 1_000 + 18_000_000
  }

  private func edits(_ chance: inout Chance, _ opened: Moment) -> [Edit] {
    let kind = Self.kinds.randomElement(using: &chance) ?? .information
    var edits: [Edit] = [.kind(kind), .reasons(some(Reason.allCases, 1...2, &chance))]
    if kind == .administrative { return edits }
    // One place in twelve is not known; a few weigh more than the others.
    if chance.number(0...11) > 0 {
      let rank = chance.number(0...Self.places.count - 1) * chance.number(0...99) / 100
      edits.append(
        .text(passage: .place, splice: Splice(at: 0, inserted: SafeText(Self.places[rank]))))
    }
    for axis in SafetyAxis.allCases where chance.number(0...9) > 0 {
      let asked: [Asked] = [.no, .no, .no, .no, .no, .no, .yes, .unclear, .declined]
      edits.append(
        .asked(axis: axis, answer: AxisAnswer(asked: asked.randomElement(using: &chance) ?? .no)))
    }
    edits.append(.disposition(Disposition.allCases.randomElement(using: &chance)))
    edits.append(
      .needs(
        (0..<chance.number(0...2)).map { number in
          let outcome = Need.Outcome.allCases.randomElement(using: &chance)
          let gap = Need.Gap.allCases.randomElement(using: &chance)
          return Need(number: number + 1, outcome: outcome, gap: outcome == .met ? nil : gap)
        }))
    edits.append(
      .referrals(
        some(Self.resources, 0...3, &chance).map {
          Referral(
            resource: $0, name: $0, phone: nil, seen: "fictif",
            mode: Referral.Mode.allCases.randomElement(using: &chance) ?? .given)
        }))
    if chance.number(0...9) == 0 { edits.append(.followUps([followUp(&chance, opened)])) }
    return edits
  }

  private func followUp(_ chance: inout Chance, _ opened: Moment) -> FollowUp {
    let due = Moment(monotonic: 0, wall: opened.wall + 86_400_000, offset: opened.offset)
    let outcome = CallBack.Outcome.allCases.randomElement(using: &chance) ?? .reached
    let late = Int64(chance.number(-2...3)) * 3_600_000
    let attempt = CallBack(
      at: Moment(monotonic: 0, wall: due.wall + late, offset: due.offset), outcome: outcome)
    return FollowUp(
      number: 1, due: "demain", dueAt: due, owner: Self.worker.name,
      attempts: chance.number(0...3) == 0 ? [] : [attempt])
  }

  /// Some different values of a list.
  private func some<Value: Hashable>(
    _ values: [Value], _ count: ClosedRange<Int>, _ chance: inout Chance
  ) -> [Value] {
    var found: [Value] = []
    for _ in 0..<chance.number(count) {
      // The first of the list come most often.
      let value = values[
        min(chance.number(0...values.count - 1), chance.number(0...values.count - 1))]
      if !found.contains(value) { found.append(value) }
    }
    return found
  }

  private static let worker = Worker(
    name: "Camille Exemple (fictive)", title: "t.s.", permit: "00000")

  private static let kinds: [CallKind] = [
    .information, .information, .educationPrevention, .educationPrevention, .educationPrevention,
    .preCrisis, .preCrisis, .crisisNotUrgent, .crisisNotUrgent, .crisisUrgent,
    .professionalConsultation, .administrative,
  ]
  private static let guides: [SafeText] = [
    "suicide-idees-appelant", "anxiete", "deuil", "vc-victime", "itinerance",
  ]
  private static let resources = (1...30).map { SafeText("fictif-\($0)") }

  /// Municipalities, from where most calls come to where few do.
  public static let places = [
    "Montréal", "Québec", "Laval", "Gatineau", "Longueuil", "Sherbrooke", "Saguenay", "Lévis",
    "Trois-Rivières", "Terrebonne", "Saint-Jean-sur-Richelieu", "Repentigny", "Drummondville",
    "Saint-Jérôme", "Granby", "Blainville", "Saint-Hyacinthe", "Shawinigan", "Rimouski",
    "Rouyn-Noranda", "Sorel-Tracy", "Victoriaville", "Joliette", "Alma", "Sept-Îles", "Matane",
    "Rivière-du-Loup", "Gaspé", "Chibougamau", "Coaticook", "La Malbaie", "Maniwaki",
  ]
}
