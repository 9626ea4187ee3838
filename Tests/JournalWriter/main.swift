import CallChance
import Chance
import Foundation
import Intervention
import Records
import Text

// A console without a screen, made to be killed: `JournalWriter <data folder> <work>`.
//
// `log`: writes in the access log, and says `a` just after each entry.
// A recovery key: replaces the keys of the centre. `backup` and one: makes backups. `restore`, the
// records of one and a key: restores beside the folder, over and over. `centre` and the passphrase of
// Ana Roy, with hyphens: what follows, by her, in a centre. Otherwise:
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

/// Writes in the access log until it is killed.
func log(in home: Home) throws -> Never {
  let log = AccessLog(home)
  while true {
    try log.record(AccessEntry(.read, by: Who(name: worker.name), at: change(1).at))
    say("a")
  }
}

/// Replaces the keys of a centre until it is killed, and says `r` before each time.
func rotate(_ records: Records, with recovery: RecoveryKey) throws -> Never {
  try records.vault.unlock(recovery)
  while true {
    say("r")
    try records.vault.expire()
    try records.vault.rotate()
  }
}

/// Makes backups of a centre beside it until it is killed, and says `w` after each.
func backUp(_ records: Records, with recovery: RecoveryKey) throws -> Never {
  try records.vault.unlock(recovery)
  while true {
    let moment = Moment(monotonic: 0, wall: Int64.random(in: 0...1 << 40), offset: 0)
    _ = try Backup(records).write(to: records.home.path + ".sauvegardes", at: moment)
    say("w")
  }
}

/// Restores a backup beside the data folder until it is killed, and says `w` after each.
func restore(_ records: String, beside path: String, with recovery: RecoveryKey) throws -> Never {
  let home = path + ".restauration"
  let folder = URL(filePath: records).deletingLastPathComponent().path
  while true {
    let restore = try Restore(records: records, keys: folder + "/centre.keys", to: home)
    let moment = Moment(monotonic: 0, wall: 1 << 40, offset: 0)
    _ = try restore.run(at: moment) { try $0.vault.unlock(recovery) }
    say("w")
    // The next one needs the place.
    try FileManager.default.moveItem(
      atPath: home, toPath: "\(home)-\(UInt64.random(in: 0 ... .max))")
  }
}

do {
  let home = try Home.open(CommandLine.arguments[1])
  if CommandLine.arguments.last == "log" { try log(in: home) }
  let records = Records(home)
  let work = CommandLine.arguments.last ?? ""
  if work.hasPrefix("backup "), let recovery = RecoveryKey(String(work.dropFirst(7))) {
    try backUp(records, with: recovery)
  }
  let words = work.split(separator: " ").map(String.init)
  if words.first == "restore", words.count == 3, let recovery = RecoveryKey(words[2]) {
    try restore(words[1], beside: home.path, with: recovery)
  }
  if let recovery = RecoveryKey(work) {
    try rotate(records, with: recovery)
  }
  if words.first == "centre", words.count == 2 {
    // Cheap to derive it is not: once a console.
    try records.vault.unlock(
      records.vault.account(named: "Ana Roy").id,
      Passphrase(words[1].replacing("-", with: " ")))
  }
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
