import Foundation
import GRDB
import Intervention
import Text

/// Applies the centre's retention schedule to the signed calls, and to the attempts at exercises.
public struct Retention {
  let records: Records
  var home: Home { records.home }
  var log: AccessLog { records.log }

  /// Retention in the records of a centre.
  public init(_ records: Records) { self.records = records }

  /// The calls whose time is over on a day, in the order they were opened.
  ///
  /// When several rules are about a call, the one that keeps it longest holds.
  public func due(
    on day: CalendarDate, under rules: [RetentionRule], offset: Int
  ) throws(RecordsError) -> [DueCall] {
    try records.allow(Right(.read, .retention), .destroy)
    let rules = rules.filter { $0.subject == .calls }
    guard !rules.isEmpty else { return [] }
    var due: [DueCall] = []
    for entry in try records.register.list() {
      let last = try Self.last(of: rules, offset: offset) { trigger throws(RecordsError) in
        try start(of: entry, trigger)
      }
      if let last, last.dueOn <= day {
        due.append(DueCall(entry: entry, rule: last.rule, dueOn: last.dueOn))
      }
    }
    return due
  }

  /// The rule that keeps something longest, and the first day without it.
  static func last(
    of rules: [RetentionRule], offset: Int,
    from start: (RetentionRule.Trigger) throws(RecordsError) -> Int64
  ) throws(RecordsError) -> (rule: RetentionRule, dueOn: CalendarDate)? {
    var last: (rule: RetentionRule, dueOn: CalendarDate)?
    for rule in rules {
      let start = Moment(monotonic: 0, wall: try start(rule.trigger), offset: offset)
      guard let date = start.calendarDate?.adding(months: rule.months) else {
        continue
      }
      if last.map({ $0.dueOn < date }) ?? true { last = (rule, date) }
    }
    return last
  }

  /// Destroys calls under an approved rule: their keys, their sealed parts and what is left of their
  /// journals; in one transaction with the entries of the access log that say so.
  ///
  /// A call whose correction is being written is left.
  public func destroy(
    _ calls: [SignedEntry], under rule: ApprovedRule, at moment: Moment,
    purpose: SafeText? = nil
  ) throws(RecordsError) -> Destruction {
    try records.allow(Right(.destroy, .notes), .destroy)
    let segments = try home.journals.segments()
    let busy = calls.filter { segments[$0.call] != nil }
    let gone = calls.filter { segments[$0.call] == nil }
    let entries = gone.map { call in
      AccessEntry(
        .destroy, by: records.who, at: moment, call: call.call, subject: rule.number,
        purpose: purpose)
    }
    guard !gone.isEmpty else {
      return Destruction(calls: [], busy: busy, rule: rule, logged: nil, problem: nil)
    }
    let last = try log.file.write { db in
      for call in gone {
        try DestroyedRows.destroy(call, at: moment.wall, under: rule.number, db)
      }
      return try log.append(entries.map { ($0, isDeferred: false) }, db)
    }
    // Another console may be reading: its next checkpoint does the same.
    try? log.file.forget()
    let (_, problem) = removeLeftovers(of: gone, \.call, in: home.journals)
    return Destruction(
      calls: gone, busy: busy, rule: rule, logged: last - gone.count + 1...last, problem: problem)
  }

  private func start(
    of entry: SignedEntry, _ trigger: RetentionRule.Trigger
  ) throws(RecordsError) -> Int64 {
    switch trigger {
    case .opening: return entry.openedAt
    case .signature: return entry.signedAt
    case .lastEntry:
      let signed = try log.lastSignature(of: entry.call) ?? entry.signedAt
      return max(signed, entry.signedAt)
    }
  }

  /// Erases what is left of some calls: torn and damaged files have their words too.
  ///
  /// Answers those of which nothing is left, and why another's files are still there.
  func removeLeftovers<Gone>(
    of gone: [Gone], _ call: (Gone) -> CallID, in folder: JournalFolder
  ) -> (erased: [Gone], problem: RecordsError?) {
    var (erased, problem): ([Gone], RecordsError?) = ([], nil)
    for one in gone {
      do throws(FileFailure) {
        try removeLeftovers(of: call(one), in: folder)
        erased.append(one)
      } catch {
        problem = problem ?? RecordsError(error)
      }
    }
    return (erased, problem)
  }

  private func removeLeftovers(of call: CallID, in folder: JournalFolder) throws(FileFailure) {
    for folder in [folder.disk, folder.shelter] {
      let names = try home.files.names(in: folder) ?? []
      for name in names where name.hasPrefix(call.rawValue + ".") {
        do {
          try home.files.unlink(folder + "/" + name)
        } catch {
          // Another console may have been faster.
          if error.code != ENOENT { throw error }
        }
      }
    }
  }
}

extension AccessLog {
  /// When a note or a correction of a call was last signed, by what the log says.
  fileprivate func lastSignature(of call: CallID) throws(RecordsError) -> Int64? {
    try file.read { db in
      try Int64.fetchOne(
        db, sql: "SELECT max(at) FROM access WHERE call = ? AND act = ?",
        arguments: [call.rawValue, AccessAct.sign.rawValue])
    } ?? nil
  }
}
