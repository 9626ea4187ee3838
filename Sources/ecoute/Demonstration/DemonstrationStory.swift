import Intervention
import Text

/// A fictional call of the last weeks, as what its worker chose and wrote.
///
/// All of it is invented; nobody called, nobody said any of it.
struct DemonstrationStory {
  let reason: Reason
  let kind: CallKind
  let end: Disposition
  /// A municipality; with nothing, nobody asked where the person was.
  let place: String
  let words: String
  let facts: String
  let plan: String
  var caller = Caller.oneself
  /// The minute at which safety was first asked.
  var safetyAt = 3
  /// The axes whose answer is not a no.
  var answers: [SafetyAxis: Asked] = [:]
  /// The points of the axes that were a yes.
  var details: [String] = []
  var guides: [SafeText] = []
  /// The minute at which help was asked for, and that of its arrival, which nobody may have confirmed.
  var rescue: (asked: Int, arrived: Int?)?
  /// Minutes on the line.
  var length = 16

  /// The changes of the call; a call-back may be promised for a moment, whoever makes it.
  func changes(
    number: Int, by worker: Worker, opened: Moment, callBackAt due: Moment? = nil
  ) -> [Change] {
    var acts: [(minute: Int, act: Change.Act)] = []
    func add(_ minute: Int, _ edits: Edit...) {
      acts += edits.map { (minute, .edited($0)) }
    }
    add(0, text(.note(.alliance), facts), text(.words, words), .caller(caller), .reasons([reason]))
    add(1, text(.callBack, "555-0100 (fictif)"))
    if !place.isEmpty { add(2, text(.place, place)) }
    acts.append((safetyAt, .stepChosen(.safety)))
    for axis in SafetyAxis.allCases where answers[axis] != .notAsked {
      let at = opened.later(byMinutes: safetyAt)
      add(safetyAt, .asked(axis: axis, answer: AxisAnswer(asked: answers[axis] ?? .no, at: at)))
    }
    for detail in details {
      add(
        safetyAt + 1,
        .detail(SafetyDetail(rawValue: detail), answer: AxisAnswer(asked: .yes)))
    }
    if let rescue { add(rescue.asked, .rescues([help(rescue.asked, nil, opened)])) }
    acts += guides.map { (safetyAt + 2, .guideOpened(slug: $0, version: "1")) }
    acts.append((length - 4, .stepChosen(.plan)))
    add(length - 4, text(.note(.plan), plan))
    if let due {
      let promise = FollowUp(
        number: 1, due: due.date + " " + due.hour, dueAt: due, owner: "")
      add(length - 3, .followUps([promise]), text(.followUp(1), "Prendre des nouvelles"))
    }
    if let rescue, let arrived = rescue.arrived {
      add(arrived, .rescues([help(rescue.asked, arrived, opened)]))
    }
    acts.append((length - 2, .stepChosen(.validation)))
    add(length - 2, .kind(kind), .disposition(end))
    add(length - 1, text(.instructions, "Rappeler en tout temps, surtout si ça empire."))
    acts += [(length, .lineEnded), (length + 5, .signed)]
    acts.sort { $0.minute < $1.minute }
    acts.insert((0, .opened(number: number, worker: worker)), at: 0)
    return acts.enumerated().map { index, step in
      Change(
        sequence: index + 1, at: opened.later(byMinutes: step.minute), author: worker.name,
        act: step.act)
    }
  }

  private func help(_ asked: Int, _ arrived: Int?, _ opened: Moment) -> Rescue {
    Rescue(
      number: 1, requestedAt: opened.later(byMinutes: asked), consent: .given,
      dispatchedAt: opened.later(byMinutes: asked + 2),
      arrivedAt: arrived.map { opened.later(byMinutes: $0) })
  }

  private func text(_ passage: Passage, _ words: String) -> Edit {
    .text(passage: passage, splice: Splice(at: 0, inserted: SafeText(words)))
  }
}

extension Moment {
  fileprivate func later(byMinutes minutes: Int) -> Moment { earlier(byMinutes: -Int64(minutes)) }
}
