import Foundation
import Intervention
import PseudoTerminal
import Records
import Text

/// How long the keyboard waits for the journal.
///
/// It runs as a program of its own, so that the slow disk can be preloaded.
enum JournalPace {
  struct Result {
    let name: String
    let milliseconds: [Double]
  }

  /// Measures in a program of its own, with this machine's disk, then with a slow one.
  static func measure(_ workshop: Workshop) throws -> [Result] {
    try [false, true].map { slow in
      let environment = workshop.environment(slowSync: slow)
      let launch = Launch(workshop.product("bench"), ["journal"], environment: environment)
      let errand = try Errand(launch, in: workshop.folder, limit: .seconds(60))
      let lines = String(decoding: errand.output, as: UTF8.self).split(separator: "\n")
      return Result(
        name: slow ? "journal append, 30 ms syncs" : "journal append",
        milliseconds: lines.compactMap { Double($0) })
    }
  }

  /// Appends as a fast hand and a paste would, and prints what each append took.
  static func run() throws {
    let folder = ProcessInfo.processInfo.environment["HOME"] ?? "/tmp"
    let records = Records(try Home.open(folder + "/journal-\(getpid())"))
    let new = records.nextCall()
    let journal = try records.begin(new.id) { _ in }
    var milliseconds: [Double] = []
    for sequence in 1...3_000 {
      let splice = Splice(at: sequence - 1, inserted: "é")
      let change = Change(
        sequence: sequence,
        at: Moment(monotonic: Int64(sequence), wall: 1_795_280_700_000, offset: -300),
        author: "Ana Fictive", act: .edited(.text(passage: .note(.alliance), splice: splice)))
      let start = SuspendingClock.now
      journal.append(change)
      milliseconds.append(start.duration(to: .now) / .milliseconds(1))
      usleep(500)
    }
    journal.close()
    print(milliseconds.map { String($0) }.joined(separator: "\n"))
  }
}
