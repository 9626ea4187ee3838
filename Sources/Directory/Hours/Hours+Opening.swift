extension Hours {
  /// Whether it answers at a minute of its own clock.
  public func opening(at now: LocalTime) -> Opening {
    if isSuspended { return Opening(.closed, .suspended, at: now) }
    if isAlwaysOpen { return Opening(.open, .always, at: now) }
    if schedules.isEmpty { return Opening(.unknown, .unsaid, at: now) }
    if let end = end(of: now) { return open(until: end, from: now) }
    if let doubt = doubt(at: now) { return Opening(.unknown, doubt, at: now) }
    if plan(on: now.day).hasEnded { return Opening(.closed, .ended, at: now) }
    return Opening(.closed, .scheduled, at: now, next: nextOpening(after: now))
  }

  /// Open now: until when is said only within a week, and when what follows is surely closed.
  private func open(until firstEnd: LocalTime, from now: LocalTime) -> Opening {
    var end = firstEnd
    while let further = self.end(of: end) {
      end = further
      if end.day > now.day + 7 {
        let isAlways = Self.isRoundTheClock(schedules)
        return Opening(.open, isAlways ? .always : .scheduled, at: now)
      }
    }
    return Opening(.open, .scheduled, at: now, until: doubt(at: end) == nil ? end : nil)
  }

  /// The last minute of the certain hours that a minute is in; nil when there are none.
  private func end(of time: LocalTime) -> LocalTime? {
    spans(around: time).filter { $0.doubt == nil }.map(\.end).max()
  }

  /// Why it is not known whether it answers at a minute; nil when it surely does not.
  private func doubt(at time: LocalTime) -> Opening.Reason? {
    let plan = plan(on: time.day)
    return plan.isUnknown ? plan.doubt : spans(around: time).compactMap(\.doubt).first
  }

  /// The hours that a minute is in, from its day or from the night before.
  private func spans(around time: LocalTime) -> [(end: LocalTime, doubt: Opening.Reason?)] {
    [time.day - 1, time.day].flatMap { day in
      let plan = plan(on: day)
      return plan.spans.compactMap { span in
        let hours =
          LocalTime(day: day, minute: span.opens)..<LocalTime(day: day, minute: span.closes)
        return hours.contains(time) ? (hours.upperBound, plan.doubt) : nil
      }
    }
  }

  /// The first certain opening after a minute; days to be confirmed are passed over.
  private func nextOpening(after now: LocalTime) -> LocalTime? {
    let isWeekly = schedules.allSatisfy { $0.comesBackEveryWeek(from: now.day) }
    for day in now.day...(now.day + (isWeekly ? 14 : 400)) {
      let plan = plan(on: day)
      guard plan.doubt == nil else { continue }
      let openings = plan.spans.map { LocalTime(day: day, minute: $0.opens) }.filter { $0 > now }
      if let first = openings.min() { return first }
    }
    return nil
  }
}

extension Schedule {
  /// Whether any week is like all those from a day on.
  fileprivate func comesBackEveryWeek(from day: Int) -> Bool {
    interval == 1 && monthDays.isEmpty && (frequency == .daily || frequency == .weekly)
      && starts ?? .min <= day && validFrom ?? .min <= day && days.allSatisfy { $0.ordinal == nil }
  }
}
