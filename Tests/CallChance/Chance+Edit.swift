import Chance
import Intervention
import Text

extension Chance {
  /// An edit of any kind, on a content.
  public mutating func edit(of content: CallContent, at now: Moment) -> Edit {
    switch number(0...26) {
    case 0...3: text(of: content)
    case 4: .asked(axis: one(SafetyAxis.allCases), answer: answer(now), person: person())
    case 5: .reasons(some(Reason.allCases))
    case 6:
      .needs(numbers().map { Need(number: $0, outcome: maybe(), gap: maybe()) })
    case 7: .referrals(numbers().map { _ in referral() })
    case 8: .caller(maybe())
    case 9: .kind(maybe())
    case 10: .disposition(maybe())
    case 11:
      .detail(
        one(SafetyAxis.allCases.flatMap(SafetyDetail.all)), answer: answer(now), person: person())
    case 12: .civil(one(CivilCheck.allCases), answer: answer(now))
    case 13: .persons(numbers().map { Person(number: $0 + 1) })
    case 14: .provenance(maybe())
    case 15: .company(maybe())
    case 16: .language(maybe())
    case 17: .interpreting(maybe())
    case 18: .callBack(maybe())
    case 19: .otherDispositions(some(Disposition.allCases))
    case 20: .continuity(some(Continuity.allCases))
    case 21: .consent(one(ConsentSubject.allCases), maybe())
    case 22: .communications(numbers().map { communication($0, now) })
    case 23: .followUps(numbers().map { followUp($0, now) })
    case 24: .rescues(numbers().map { rescue($0, now) })
    case 25: .participants(numbers().map { participant($0, now) })
    default: .event(number(0...1) == 0 ? nil : CivilEvent(id: "e", name: "Crue", territory: "Nord"))
    }
  }

  /// The n-th change of any call, the same in every process: an opening, then edits of every kind.
  public static func change(_ sequence: Int, by worker: Worker) -> Change {
    var chance = Chance(UInt64(sequence))
    let moment = Moment(monotonic: Int64(sequence), wall: Int64(sequence), offset: -300)
    let act: Change.Act =
      sequence == 1
      ? .opened(number: 1, worker: worker)
      : .edited(chance.edit(of: CallContent(), at: moment))
    return Change(sequence: sequence, at: moment, author: worker.name, act: act)
  }

  /// A replacement somewhere in a text, whole characters or not.
  private mutating func text(of content: CallContent) -> Edit {
    let passages: [Passage] = [
      .note(.plan), .analysis, .facts(.suicide), .facts(.suicide, 2), .omissionOfAll(),
      .measures(.medical, 3), .person(2), .age(), .safeHours, .need(1), .communication(2),
      .followUp(1), .rescue(1, .place), .consent(.referral), .instructions, .planInWords,
    ]
    let passage = one(passages)
    let text = content[passage]
    let start = number(0...text.count)
    let range = start..<min(text.count, start + number(0...6))
    return .text(
      passage: passage, splice: text.edit(replacing: range, with: SafeText(raw(number(0...4)))))
  }

  private mutating func answer(_ now: Moment) -> AxisAnswer? {
    guard number(0...3) > 0 else { return nil }
    return AxisAnswer(
      asked: one(Asked.allCases), at: number(0...1) == 0 ? nil : now, source: maybe(),
      level: number(0...2) == 0 ? "élevé" : nil)
  }

  private mutating func referral() -> Referral {
    Referral(
      resource: sentence(1), name: sentence(3), phone: number(0...1) == 0 ? nil : "988",
      site: number(0...1) == 0 ? nil : sentence(2), seen: sentence(1),
      source: number(0...1) == 0 ? nil : sentence(1), mode: one(Referral.Mode.allCases))
  }

  private mutating func communication(_ number: Int, _ now: Moment) -> Communication {
    Communication(
      number: number, to: one(Communication.Party.allCases), at: now, basis: maybe(),
      isPersonInformed: one([nil, true, false]))
  }

  private mutating func followUp(_ number: Int, _ now: Moment) -> FollowUp {
    FollowUp(
      number: number, due: sentence(2), dueAt: one([nil, now]), owner: sentence(1),
      attempts: some(CallBack.Outcome.allCases).map { CallBack(at: now, outcome: $0) })
  }

  private mutating func rescue(_ number: Int, _ now: Moment) -> Rescue {
    Rescue(
      number: number, service: one(Communication.Party.allCases), requestedAt: now,
      consent: maybe(), dispatchedAt: one([nil, now]), arrivedAt: one([nil, now]),
      cancelledAt: one([nil, now]))
  }

  private mutating func participant(_ number: Int, _ now: Moment) -> Participant {
    Participant(
      number: number, role: one(Communication.Party.allCases), joinedAt: now,
      leftAt: one([nil, now]))
  }

  private mutating func person() -> Int? { one([nil, 1, 2, 3]) }

  /// The numbers of a list, from 1.
  private mutating func numbers() -> [Int] { Array(1...3).prefix(number(0...3)).map { $0 } }

  private mutating func maybe<Choice: CaseIterable>() -> Choice? {
    number(0...4) == 0 ? nil : Choice.allCases.randomElement(using: &self)
  }

  private mutating func some<Choice>(_ choices: [Choice]) -> [Choice] {
    Array(choices.shuffled(using: &self).prefix(number(0...3)))
  }

  private mutating func one<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }
}
