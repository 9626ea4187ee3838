import Foundation
import Intervention
import Records
import Text

/// A centre to measure: people who work there, and as many signed calls as asked.
struct RecordsCentre {
  let path: String
  let recovery = RecoveryKey()
  private(set) var workers: [AccountID] = []

  /// Nobody's passphrase.
  static let passphrase = Passphrase("quatre mots sans lien, au banc")

  /// Makes a centre in a folder that is not there yet.
  init(_ path: String, workers count: Int = 1) throws {
    self.path = path
    let before = Records(try Home.open(path))
    try before.vault.found(Self.somebody("Sam Fictif", .administrator), recovery)
    try before.vault.adopt()
    let vault = try opened().vault
    for number in 1...count {
      let worker = try vault.add(Self.somebody(SafeText("Ana Fictive \(number)"), .worker)).id
      try vault.grant(worker)
      workers.append(worker)
    }
  }

  /// A console opened with the key on paper.
  func opened() throws -> Records {
    let records = Records(try Home.open(path))
    try records.vault.unlock(recovery)
    return records
  }

  /// A console that the first worker unlocked.
  func unlocked() throws -> Records {
    let records = Records(try Home.open(path))
    try records.vault.unlock(workers[0], Self.passphrase)
    return records
  }

  /// Writes and signs calls, whose notes have 2 kB.
  func sign(_ count: Int) throws {
    let records = try unlocked()
    let note = Data(String(repeating: "Elle dit qu'elle va mieux. ", count: 76).utf8.prefix(2_048))
    for _ in 0..<count {
      let new = records.nextCall()
      let journal = try records.begin(new.id) { _ in }
      let changes = Self.changes(of: new)
      for change in changes { journal.append(change) }
      try records.sign(
        Call(id: new.id, changes: changes), document: note, changes: changes, journal: journal)
    }
    records.log.settle()
  }

  /// The instant, as a journal has it.
  static var now: Moment {
    let now = Date().timeIntervalSince1970 * 1000
    return Moment(monotonic: Int64(now), wall: Int64(now), offset: 0)
  }

  private static func changes(of new: NewCall) -> [Change] {
    let worker = Worker(name: "Ana Fictive", title: "t.s.", permit: "1")
    let acts: [Change.Act] = [
      .opened(number: new.number, worker: worker),
      .edited(.text(passage: .note(.alliance), splice: Splice(at: 0, inserted: "Elle va mieux."))),
      .lineEnded, .signed,
    ]
    return acts.enumerated().map {
      Change(sequence: $0 + 1, at: now, author: worker.name, act: $1)
    }
  }

  private static func somebody(_ name: SafeText, _ role: Role) -> NewAccount {
    let today = CalendarDate(now.date.string)
    return NewAccount(
      Worker(name: name, title: "t.s.", permit: "1"), role, trainedOn: today, pledgedOn: today,
      passphrase)
  }
}
