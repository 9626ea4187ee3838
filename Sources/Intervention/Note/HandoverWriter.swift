import Text

/// Writes what a call hands over.
struct HandoverWriter: CallWriting {
  let call: Call
  let language: Language
  let now: Moment

  private var name: SafeText { word("Appel ", "Call ") + call.number.callNumber }

  /// A call whose note is not signed: since when, its step, its dangers.
  var openCall: SafeText? {
    guard call.state != .signed, let opened = call.openedAt else { return nil }
    let minutes = SafeText(" (\(now.minutes(since: opened)) min)")
    let open = axes { $0.asked == .notAsked && !$0.isOmitted }
    let parts = [
      word("depuis ", "since ") + day(opened) + minutes,
      call.isHeld ? word("en attente", "on hold") : nil,
      call.state == .ended ? word("note à signer", "note to sign") : nil,
      word("étape ", "step ") + SafeText("\(call.step.number) ") + call.step.label[language],
      axes { $0.asked == .yes }.map { labelled("DANGER", "DANGER", $0) },
      open.map { labelled("non demandé", "not asked", $0) },
    ]
    return labelled(name, parts.compactMap { $0 }.joined(separator: semicolon))
  }

  /// The rescues nobody saw arrive, with when they were requested.
  var rescues: [(since: Moment, line: SafeText)] {
    content.rescues.filter(\.isUnconfirmed).map { rescue in
      let minutes = SafeText(" (\(now.minutes(since: rescue.requestedAt)) min)")
      let parts = [
        rescue.service.label[language] + word(", depuis ", ", since ") + day(rescue.requestedAt)
          + minutes,
        labelled(
          word("nº d'événement", "event number"), text(.rescue(rescue.number, .event)) ?? unknown),
        labelled(
          "lieu", "place", text(.rescue(rescue.number, .place)) ?? text(.place) ?? unknown),
      ]
      return (rescue.requestedAt, labelled(name, parts.joined(separator: semicolon)))
    }
  }

  /// A line that was cut, the person not reached since.
  var lostLine: SafeText? {
    guard call.state != .signed, call.line.isLost, let lost = call.lineEndedAt else { return nil }
    let since = call.line.attempts.reversed().prefix { $0.outcome != .reached }
    guard !since.contains(where: { $0.outcome == .refused }) else { return nil }
    let tries =
      since.isEmpty
      ? word("non rappelée", "not called back")
      : counted(since.count, word("rappel", "call-back"), word("rappels", "call-backs"))
    return labelled(name, word("coupée à ", "lost at ") + day(lost) + ", " + tries)
  }

  /// The follow-ups to do by tomorrow, and those whose date nobody can read.
  var followUps: [Due] {
    content.followUps.filter { !$0.isDone }.compactMap { followUp in
      guard let due = followUp.dueAt else {
        let typed = followUp.due.isBlank ? "" : " (" + followUp.due.line + ")"
        let due = word("date à vérifier", "date to check") + typed
        return Due(rank: 2, at: 0, line: line(followUp, due))
      }
      if due.wall < now.wall {
        let late = word("EN RETARD, ", "LATE, ") + day(due)
        return Due(rank: 0, at: due.wall, line: line(followUp, late))
      }
      guard due.date <= tomorrow else { return nil }
      return Due(rank: 1, at: due.wall, line: line(followUp, day(due)))
    }
  }

  /// A follow-up to do, in the order to do it.
  struct Due: Comparable {
    let rank: Int
    let at: Int64
    let line: SafeText

    static func < (left: Due, right: Due) -> Bool { (left.rank, left.at) < (right.rank, right.at) }
  }

  private func line(_ followUp: FollowUp, _ due: SafeText) -> SafeText {
    let count = followUp.attempts.count
    let tries = counted(count, word("tentative", "attempt"), word("tentatives", "attempts"))
    let owner = followUp.owner.isBlank ? nil : word("par ", "by ") + followUp.owner.line
    let parts = [due, owner, count == 0 ? nil : tries]
    return labelled(name, parts.compactMap { $0 }.joined(separator: ", "))
  }

  private func counted(_ count: Int, _ one: SafeText, _ many: SafeText) -> SafeText {
    SafeText("\(count) ") + (count == 1 ? one : many)
  }

  private var tomorrow: SafeText {
    Moment(monotonic: 0, wall: now.wall + 86_400_000, offset: now.offset).date
  }

  /// The hour of a moment, with its day when it is not today.
  private func day(_ moment: Moment) -> SafeText {
    if moment.date == now.date { return moment.hour }
    return (moment.date == tomorrow ? word("demain", "tomorrow") : moment.date) + " " + moment.hour
  }
}

extension FollowUp {
  /// Whether somebody spoke with the person.
  fileprivate var isDone: Bool {
    attempts.contains { $0.outcome == .reached || $0.outcome == .refused }
  }
}
