import CallChance
import Chance
import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("Famille a : la console est tuée sans prévenir (kill -9)", .serialized)
struct KillTests {
  @Test("Tout ce qui était à l'écran est là, quel que soit l'instant")
  func kills() throws {
    let family = Family("Consoles tuées", sample: 60, all: 1000)
    let folder = TemporaryHome()
    var ledger = Ledger()
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let delay = Int32.random(in: 0...60, using: &chance)
      ledger.note(try Writer(in: folder.path, killedAfter: delay).said)
      try ledger.check(try folder.records())
    }
    print("Consoles tuées : \(ledger.written) changements écrits, \(ledger.signatures) signatures")
    #expect(ledger.written > family.count)
    #expect(ledger.signatures > 0)
  }

  @Test("Au centre, ce qui est scellé à des personnes survit de même")
  func centre() throws {
    let family = Family("Consoles d'un centre tuées", sample: 8, all: 200)
    let folder = TemporaryHome()
    let recovery = RecoveryKey()
    let before = Records(try folder.open())
    try before.vault.found(Self.somebody("Sam Admin", .administrator), recovery)
    try before.vault.adopt()
    let records = Records(try folder.open())
    try records.vault.unlock(recovery)
    try records.vault.grant(records.vault.add(Self.somebody("Ana Roy", .worker)).id)
    var ledger = Ledger()
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let delay = Int32.random(in: 0...60, using: &chance)
      ledger.note(
        try Writer(in: folder.path, "centre quatre-mots-sans-lien", killedAfter: delay).said)
      try ledger.check(records)
    }
    print("Au centre : \(ledger.written) changements écrits, \(ledger.signatures) signatures")
    #expect(ledger.written > family.count)
    #expect(try records.log.verify().findings.isEmpty)
  }

  /// Somebody with a passphrase that costs what it costs in life: another program gives it.
  private static func somebody(_ name: SafeText, _ role: Role) -> NewAccount {
    let today = CalendarDate(LocalMoment.at(JournalOptions().now()).date.string)
    return NewAccount(
      Worker(name: name, title: "t.s.", permit: "12345"), role, trainedOn: today,
      pledgedOn: today, Passphrase("quatre mots sans lien"))
  }
}

/// What the killed consoles said they had done.
private struct Ledger {
  /// The last sequence on the screen of each call that is not known to be signed and checked.
  private var painted: [String: Int] = [:]
  private var signed: Set<String> = []
  private var problems: [[String]] = []
  private(set) var written = 0
  private(set) var signatures = 0

  mutating func note(_ said: [[String]]) {
    for words in said {
      switch (words.first, words.count) {
      case ("p", 3), ("k", 3):
        let sequence = Int(words[2]) ?? 0
        painted[words[1]] = max(painted[words[1]] ?? 0, sequence)
        if words[0] == "p" { written += 1 }
      case ("s", 2):
        signed.insert(words[1])
        signatures += 1
      case ("b", 2): painted[words[1]] = painted[words[1]] ?? 0
      default: problems.append(words)
      }
    }
  }

  /// Every call is whole, in its journal or in the register.
  mutating func check(_ records: Records) throws {
    #expect(problems.isEmpty)
    for (id, last) in painted {
      let call = CallID(rawValue: id)
      let registered = try records.register.read(call)
      if signed.contains(id) { #expect(registered != nil, "signé") }
      if registered == nil && last == 0 { continue }
      let changes = try registered?.changes ?? records.peek(call).changes
      #expect(changes.count >= last, "\(id)")
      #expect(changes.map(\.sequence) == Array(1..<changes.count + 1))
      #expect(changes.allSatisfy { isExpected($0, isLast: $0.sequence == changes.count) })
      if registered != nil { painted[id] = nil }
    }
    signed = []
  }

  /// Every kind of change comes back as it was written.
  private func isExpected(_ change: Change, isLast: Bool) -> Bool {
    change.act == .signed ? isLast : change == Chance.change(change.sequence, by: Self.worker)
  }

  private static let worker = Worker(name: "Ana Roy", title: "t.s.", permit: "12345")
}
