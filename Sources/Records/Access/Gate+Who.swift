import GRDB
import Intervention
import Text

extension Who {
  /// The person of an account, as it is now.
  public init(_ account: Account) {
    self.init(
      name: account.worker.name, account: SafeText(account.id.rawValue),
      role: SafeText(account.role.rawValue))
  }

  /// The key on paper, in whoever's hands.
  static let recovery = Who(name: "clé de secours", role: "recovery")
}

extension Gate {
  /// Who is at this console, for the access log.
  var who: Who {
    guard home.isCentre else { return Who(name: ((try? home.worker()) ?? nil)?.name ?? "?") }
    guard let holder = home.keychain.holder else { return Who(name: "?") }
    return holder.account.map { Who($0) } ?? .recovery
  }
}

extension Records {
  /// Who is at this console, for the access log.
  public var who: Who { gate.who }
}

extension AccessLog {
  /// Notes something in the transaction that does it: both are done, or neither.
  func note(
    _ act: AccessAct, by who: Who, _ wall: Int64, subject: SafeText? = nil,
    purpose: SafeText? = nil, _ db: Database
  ) throws {
    let entry = AccessEntry(
      act, by: who, at: LocalMoment.at(wall), subject: subject, purpose: purpose)
    _ = try append([(entry, isDeferred: false)], db)
  }

  /// Notes something that must go on whether it can be noted or not; waits for the disk.
  func `defer`(
    _ act: AccessAct, by who: Who, _ wall: Int64, call: CallID? = nil,
    outcome: AccessOutcome = .done
  ) {
    self.defer(AccessEntry(act, by: who, at: LocalMoment.at(wall), call: call, outcome: outcome))
    settle()
  }
}
