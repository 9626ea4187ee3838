import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("La table des rôles, à chaque porte des dossiers", .serialized)
struct RightsTests {
  @Test("Chaque porte s'ouvre au rôle qui en a le droit, et à nul autre", arguments: Role.allCases)
  func everyDoor(_ role: Role) throws {
    let centre = try centre()
    let records = try centre.unlocked(role)
    for door in Door.allCases {
      if role.may(door.right) {
        #expect(throws: Never.self, "\(door)") { try door.open(records) }
      } else {
        #expect(throws: RecordsError.notAllowed(door.right), "\(door)") { try door.open(records) }
      }
    }
    // What was refused is in the log, which holds.
    records.log.settle()
    #expect(try records.log.verify().findings.isEmpty)
    let refused = try records.log.entries().count { $0.entry.outcome == .refused }
    #expect(refused > 0)
    withExtendedLifetime(centre) {}
  }

  @Test("Verrouillée, aucune ne s'ouvre ; une formation périmée les ferme toutes")
  func closed() throws {
    let centre = try centre()
    for door in Door.allCases {
      #expect(throws: RecordsError.locked, "\(door)") { try door.open(centre.records()) }
    }
    try centre.unlocked(.administrator).vault.setTraining(
      of: centre.worker.id, trainedOn: CalendarDate("2020-01-01"), pledgedOn: nil)
    for door in Door.allCases {
      #expect(throws: RecordsError.notAllowed(door.right), "\(door)") {
        try door.open(centre.unlocked(.worker))
      }
    }
  }

  /// A centre with a signed call and one under way.
  private func centre() throws -> TestCentre {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign()
    let journal = try worker.begin(Samples.other, telling: Bench.silent)
    journal.append(Samples.typed(1))
    journal.close()
    return centre
  }
}

/// What the records can be asked for.
private enum Door: CaseIterable {
  case list, read, search, calls, facts, sameNumber, directive
  case peek, resume, begin, sign, correct
  case grant, recovery, due, destroy

  /// The right that it takes.
  var right: Right {
    switch self {
    case .list: Right(.list, .notes)
    case .read, .calls, .sameNumber: Right(.read, .notes)
    case .search: Right(.search, .notes)
    case .facts: Right(.read, .facts)
    case .directive: Right(.write, .instructions)
    case .peek, .resume: Right(.read, .calls)
    case .begin: Right(.write, .calls)
    case .sign: Right(.sign, .calls)
    case .correct: Right(.write, .notes)
    case .grant: Right(.write, .keys)
    case .recovery: Right(.write, .accounts)
    case .due: Right(.read, .retention)
    case .destroy: Right(.destroy, .notes)
    }
  }

  func open(_ records: Records) throws {
    let today = try #require(TestCentre.today)
    switch self {
    case .list: _ = try records.signed()
    case .read: _ = try records.read(Samples.call)
    case .search: _ = try records.notes { $0 }
    case .calls: _ = try records.calls()
    case .facts: _ = try records.facts(Samples.call)
    case .sameNumber: _ = try records.callers("4185550142", besides: Samples.call)
    case .directive:
      try records.keep(
        Directive(text: "Rien.", author: "x", from: today, until: today), for: "4185550142",
        inPlaceOf: nil)
    case .peek: _ = try records.peek(Samples.other)
    case .resume: try records.resume(Samples.other, telling: Bench.silent).journal.close()
    case .begin: try records.begin(CallID(rawValue: "neuf"), telling: Bench.silent).close()
    case .sign: try signForeignCall(in: records)
    case .correct: try records.openAddendum(Samples.call, telling: Bench.silent).journal.close()
    case .grant:
      let worker = try records.vault.accounts().first { $0.role == .worker }
      try records.vault.grant(try #require(worker).id)
    case .recovery: try records.vault.replaceRecovery(with: RecoveryKey())
    case .due: _ = try Retention(records).due(on: today, under: [], offset: 0)
    case .destroy:
      let rule = ApprovedRule(number: "R-1", approvedOn: today, trigger: .signature, months: 1)
      _ = try Retention(records).destroy([], under: rule, at: Samples.moment(1))
    }
  }

  /// A call whose journal is somebody else's: who may not begin one must not sign that one.
  private func signForeignCall(in records: Records) throws {
    let call = CallID(rawValue: UUID().uuidString)
    let changes = Samples.signed()
    let journal = try Journal.begin(
      JournalPlan(
        call, first: 1, .people([PrivateKey().publicKey]), in: records.home.journals,
        JournalOptions()))
    defer { journal.close() }
    try records.sign(
      Call(id: call, changes: changes), document: Data(), changes: changes, journal: journal)
  }
}
