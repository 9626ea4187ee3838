import CallChance
import Chance
import Foundation
import Intervention
import Records
import Text

// A console without a screen, made to be killed: `JournalWriter <data folder>`.
//
// It takes up every interrupted call and signs it, then begins calls, writes in them and signs them
// until it is killed. It says on its output what it did, just after it did it:
// `b call` begun, `p call n` written, `k call n` kept on the disk, `s call` signed.

/// Says a line with one system call, so that a kill never tears it.
@Sendable func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

let worker = Worker(name: "Ana Roy", title: "t.s.", permit: "12345")

/// The n-th change of any call: the test knows it too.
func change(_ sequence: Int) -> Change { Chance.change(sequence, by: worker) }

func tell(_ call: CallID) -> @Sendable (Keeping) -> Void {
  { keeping in
    if case .kept(let sequence) = keeping { say("k \(call.rawValue) \(sequence)") }
  }
}

/// Writes a few more changes in a call, then signs it.
func finish(_ call: CallID, _ journal: Journal, after known: [Change], in records: Records) throws {
  var changes = known
  func append(_ change: Change) {
    journal.append(change)
    changes.append(change)
    say("p \(call.rawValue) \(change.sequence)")
    usleep(UInt32.random(in: 0...400))
  }
  let isSigned = changes.contains { $0.act == .signed }
  if !isSigned {
    for _ in 0..<Int.random(in: 1...40) { append(change((changes.last?.sequence ?? 0) + 1)) }
    let last = changes.last?.sequence ?? 0
    append(Change(sequence: last + 1, at: change(1).at, author: "Ana Roy", act: .signed))
  }
  let whole = Call(id: call, changes: changes)
  try records.sign(whole, document: Data("note".utf8), changes: changes, journal: journal)
  say("s \(call.rawValue)")
}

do {
  let records = Records(try Home.open(CommandLine.arguments[1]))
  for journal in try records.journals() {
    do {
      let (taken, recovered) = try records.resume(journal.call, telling: tell(journal.call))
      try finish(journal.call, taken, after: recovered.changes, in: records)
    } catch RecordsError.alreadySigned {
      say("s \(journal.call.rawValue)")
    }
  }
  while true {
    let call = records.nextCall().id
    say("b \(call.rawValue)")
    let journal = try records.begin(call, telling: tell(call))
    try finish(call, journal, after: [], in: records)
  }
} catch {
  say("! \(error)")
  exit(1)
}
