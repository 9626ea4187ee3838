import Foundation
import GRDB
import Intervention
import Text

/// An attempt at an exercise that a rule lets go, or will.
public struct DueAttempt: Hashable, Sendable {
  /// The attempt.
  public let id: CallID
  /// When it began, in milliseconds since 1970, UTC.
  public let openedAt: Int64
  /// The rule.
  public let rule: RetentionRule
  /// The first day without it.
  public let dueOn: CalendarDate
}

/// What was destroyed of the attempts, and under what.
public struct AttemptDestruction: Hashable, Sendable {
  /// The attempts that are gone.
  public let attempts: [DueAttempt]
  /// Those that were left because a console has them.
  public let busy: [DueAttempt]
  /// The rule.
  public let rule: ApprovedRule
  /// The entries of the access log that say so.
  public let logged: ClosedRange<Int>?
  /// Why the files of another attempt are still there: it is none of those that are gone.
  public let problem: RecordsError?
}

// Attempts are sealed to others than whoever applies the schedule: the day in their id is enough.

extension Retention {
  /// The attempts whose time is over on a day, oldest first; opens none.
  ///
  /// When several rules are about attempts, the one that keeps them longest holds.
  public func dueAttempts(
    on day: CalendarDate, under rules: [RetentionRule], offset: Int
  ) throws(RecordsError) -> [DueAttempt] {
    try records.allow(Right(.read, .retention), .destroy)
    let rules = rules.filter { $0.subject == .attempts }
    guard !rules.isEmpty, try home.attempts.isThere() else { return [] }
    var due: [DueAttempt] = []
    for id in try home.attempts.segments().keys.sorted() {
      guard let openedAt = TimedID.wall(of: id.rawValue),
        let last = try Self.last(of: rules, offset: offset, from: { _ in openedAt }),
        last.dueOn <= day
      else { continue }
      due.append(DueAttempt(id: id, openedAt: openedAt, rule: last.rule, dueOn: last.dueOn))
    }
    return due
  }

  /// Destroys attempts under an approved rule: all their files, once the access log says so.
  ///
  /// An attempt that a console has is left. Cut short, or refused by the disk, doing it again goes on.
  public func destroy(
    attempts: [DueAttempt], under rule: ApprovedRule, at moment: Moment
  ) throws(RecordsError) -> AttemptDestruction {
    try records.allow(Right(.destroy, .exercises), .destroy)
    let inUse = Set(try home.attempts.summaries().filter(\.isInUse).map(\.call))
    let gone = attempts.filter { !inUse.contains($0.id) }
    let busy = attempts.filter { inUse.contains($0.id) }
    guard !gone.isEmpty else {
      return AttemptDestruction(
        attempts: [], busy: busy, rule: rule, logged: nil, problem: nil)
    }
    let entries = gone.map { attempt in
      AccessEntry(.destroy, by: records.who, at: moment, call: attempt.id, subject: rule.number)
    }
    let last = try log.file.write { db in
      for attempt in gone {
        try DestroyedRows.note(attempt, at: moment.wall, under: rule.number, db)
      }
      return try log.append(entries.map { ($0, isDeferred: false) }, db)
    }
    let (erased, problem) = removeLeftovers(of: gone, \.id, in: home.attempts)
    return AttemptDestruction(
      attempts: erased, busy: busy, rule: rule, logged: last - gone.count + 1...last,
      problem: problem)
  }
}
