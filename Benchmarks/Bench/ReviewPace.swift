import Foundation
import Intervention
import Records
import Review
import Text

/// How long a specialist waits for the queue of a year of calls, for a call, and for what she keeps.
enum ReviewPace {
  /// Measures the reviews of a folder that ``ReportPace`` filled, in milliseconds.
  ///
  /// Leaves `count` messages in it, the first time.
  static func measure(_ path: String, messages count: Int) throws {
    let records = Records(try Home.open(path))
    let last = try records.signed().map(\.signedAt).max() ?? 0
    try leave(count, in: records, at: last)
    let fresh = Records(try Home.open(path))
    // The calls from before the draw are read the first time; the next ones, what changed since.
    var known: OlderCalls? = OlderCalls(ReviewRules())
    for turn in 1...3 {
      let (messages, opening) = try timed { try fresh.messages() }
      let month = CalendarDate(Moment(monotonic: 0, wall: last, offset: -300).date.string)
      let days = Int64(31 + (month?.day ?? 31))
      let (found, reading) = try timed {
        try fresh.candidates(since: last - days * 86_400_000, messages, before: known)
      }
      known = found.known
      let (queue, drawing) = try timed {
        let today = try month ?? { throw CancellationError() }()
        return ReviewQueue(
          found.calls, seed: try fresh.reviewSeed(), older: found.older, pasts: found.pasts,
          on: today)
      }
      print(
        "turn \(turn): \(messages.count) messages \(opening) ms;",
        "\(found.calls.count) calls and \(found.older.count) older \(reading) ms; queue of \(queue.items.count) \(drawing) ms"
      )
      for item in queue.items.prefix(3) {
        let (record, opened) = try timed { try fresh.read(item.candidate.call) }
        let (_, told) = timed { Timeline(record.changes) }
        let (_, kept) = try timed { try fresh.keep(message(fresh, record, "bench")) }
        print("  a call opened \(opened) ms, told \(told) ms; a message kept \(kept) ms")
      }
    }
    print(Machine.load)
  }

  private static func leave(_ count: Int, in records: Records, at wall: Int64) throws {
    guard try records.messages().count < count, let entry = try records.signed().last else {
      return
    }
    let record = try records.read(entry.call)
    for index in 0..<count { try records.keep(message(records, record, "bench-\(index)")) }
  }

  private static func message(_ records: Records, _ record: SignedRecord, _ id: String) -> Message {
    Message(
      id: id, call: record.entry.call, number: record.entry.number, from: records.me,
      name: records.me, worker: records.me,
      at: Moment(monotonic: 0, wall: record.entry.signedAt, offset: -300),
      .advice(words: "Demandez où la personne se trouve, et qui est avec elle."))
  }

  /// What some work gives, and how many milliseconds it took.
  private static func timed<Value>(_ work: () throws -> Value) rethrows -> (Value, String) {
    let start = SuspendingClock.now
    let value = try work()
    let milliseconds = start.duration(to: .now) / .milliseconds(1)
    return (value, String(format: "%.1f", milliseconds))
  }
}
