import Chance
import Foundation
import Intervention
import Testing
import Text

@testable import Records

/// The life of a call on a disk where things go wrong: begun, written, interrupted, taken up, signed.
///
/// Every promise of the journal is checked on the way: what was appended survives the console, what
/// was said kept survives a power cut at that very instant, nothing is invented, and every refusal
/// has its sentence.
final class Life {
  let bench: Bench
  private var chance: Chance
  private(set) var call: CallID?
  /// What was appended: it was on the screen.
  private(set) var painted: [Change] = []
  /// The last sequence that was said kept.
  private(set) var kept = 0
  /// Errors met, in order.
  private(set) var problems: [RecordsError] = []
  /// The calls to the disk that the fault could have hit.
  private(set) var callsCounted = 0
  /// Whether the disk may be healed after an error, to try again.
  private let heals: Bool

  init(_ bench: Bench, _ chance: Chance, heals: Bool) {
    self.bench = bench
    self.chance = chance
    self.heals = heals
  }

  /// All of it; `fault` is in force from the beginning.
  func live(under fault: SimulatedFiles.Fault) throws {
    bench.files.plan(fault)
    let records = try again { () throws(RecordsError) in try bench.records() }
    let new = records.nextCall()
    call = new.id
    try write(7, in: again { () throws(RecordsError) in try begin(new.id, records) })
    bench.files.endConsole()
    let journal = try resume(new.id)
    write(3, in: journal)
    append(Samples.change(painted.count + 1, .lineEnded), to: journal)
    append(Samples.change(painted.count + 1, .signed), to: journal)
    try sign(new.id, journal)
  }

  /// What must hold in the first console after a power cut during this life.
  func checkAfterPowerCut(_ chance: inout Chance) throws {
    let after = bench.afterPowerCut(&chance)
    let records = try after.records()
    guard let call else { return }
    // The number given before the cut is never given again, if a word was kept under it.
    if kept > 0 { #expect(records.nextCall().number > 1) }
    if try after.store.read(call) != nil {
      records.clearSigned()
      #expect(try records.journals().isEmpty)
      return
    }
    let journals = try records.journals()
    guard kept > 0 || journals.contains(where: { $0.call == call }) else { return }
    let (journal, recovered) = try records.resume(call, telling: Bench.silent)
    #expect(recovered.changes.starts(with: painted.prefix(kept)), "gardé \(kept)")
    #expect(Set(recovered.changes).isSubset(of: painted), "rien n'est inventé")

    // The call goes on, and a second cut takes nothing that was kept before or since.
    let next = Samples.mixed(painted.count + 1)
    journal.append(next)
    #expect(journal.sync() == .kept(next.sequence))
    let again = after.afterPowerCut(&chance)
    #expect(try again.records().peek(call).changes == recovered.changes + [next])
  }

  private func begin(_ call: CallID, _ records: Records) throws(RecordsError) -> Journal {
    try records.begin(call, telling: Bench.silent)
  }

  /// Takes the call up in a new console and checks that no word is missing.
  private func resume(_ call: CallID) throws -> Journal {
    let (journal, recovered) = try again { () throws(RecordsError) in
      try bench.records().resume(call, telling: Bench.silent)
    }
    #expect(recovered.changes == painted, "après \(problems)")
    #expect(recovered.report.missing.isEmpty)
    for phrase in recovered.report.phrases { checkPhrase(phrase) }
    check(journal.keeping)
    return journal
  }

  private func write(_ count: Int, in journal: Journal) {
    for number in 1...count {
      append(Samples.mixed(painted.count + 1), to: journal)
      if number % 2 == 0 { check(journal.sync()) }
    }
  }

  private func append(_ change: Change, to journal: Journal) {
    journal.append(change)
    painted.append(change)
  }

  private func sign(_ call: CallID, _ journal: Journal) throws {
    try again { () throws(RecordsError) in
      try Records(bench.home(), register: bench.store).sign(
        Call(id: call, changes: painted), document: Data(), changes: painted, journal: journal)
    }
    #expect(try bench.store.read(call)?.changes == painted)
    heal()
    bench.files.endConsole()
    let records = try bench.records()
    records.clearSigned()
    #expect(try records.journals().isEmpty)
    #expect(!bench.files.paths.contains { $0.hasPrefix("/shm") && $0.hasSuffix("journal") })
  }

  /// What is said kept must be there after a power cut now.
  private func check(_ keeping: Keeping) {
    switch keeping {
    case .kept(let sequence):
      kept = sequence
      let after = bench.afterPowerCut(&chance)
      guard let call, kept > 0 else { return }
      let changes = try? after.records().peek(call).changes
      #expect((changes ?? []).starts(with: painted.prefix(kept)), "gardé \(kept)")
    case .keptInMemory(_, let reason):
      problems.append(reason)
      checkPhrase(reason.phrase)
    }
  }

  private func heal() {
    callsCounted = max(callsCounted, bench.files.calls)
    bench.files.plan(nil)
  }

  /// Does something again once, after an error and when the disk may be healed.
  private func again<Result>(
    _ work: () throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    do {
      return try work()
    } catch {
      problems.append(error)
      checkPhrase(error.phrase)
      guard heals else { throw error }
      heal()
      return try work()
    }
  }
}

/// A sentence says what happened, what is safe and what to do, in both languages.
func checkPhrase(_ phrase: Phrase) {
  #expect(phrase.french.string.filter { $0 == ";" }.count >= 2, "\(phrase.french)")
  #expect(phrase.english.string.filter { $0 == ";" }.count >= 2, "\(phrase.english)")
  #expect(phrase.french.string.hasSuffix("."))
}
