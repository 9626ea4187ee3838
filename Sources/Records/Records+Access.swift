import Intervention
import Text

/// Who a console is open for.
public enum Access: Hashable, Sendable {
  /// Whoever opened it: there are no accounts here.
  case workspace
  /// Nobody yet; these may unlock it, or begin a call at once.
  case locked([Account])
  case unlocked(Account)
  /// The key on paper, which is nobody.
  case recovery
}

extension Records {
  /// What the journals of somebody are sealed with: of whoever unlocked, or of an account.
  func seal(by id: AccountID?) throws(RecordsError) -> JournalSeal {
    if !home.isCentre, let workspace = home.keychain.workspace { return .workspace(workspace) }
    let holder = home.keychain.holder
    guard let author = id ?? holder?.account?.id else {
      throw holder == nil ? .locked : .notAllowed(Right(.write, .calls))
    }
    try gate.require(Right(.write, .calls), of: author)
    guard let centre = try home.centreFile(), let publicKey = centre.publicKey(of: author) else {
      throw .unknownAccount(SafeText(author.rawValue))
    }
    return .people([publicKey] + centre.sharedReaders)
  }
}

extension JournalSummary {
  /// Tells whose it is, when it is not open here.
  mutating func tellAuthor(_ centre: CentreFile) {
    author = readers.lazy.compactMap(centre.owner).first
  }

  /// The call's number, when its first change tells it.
  public var number: Int? {
    guard case .opened(let number, _) = first?.act else { return nil }
    return number
  }
}

extension SignedRecord {
  /// Whether all these changes are in it.
  func covers(_ changes: [Change]) -> Bool {
    Set(self.changes).isSuperset(of: changes)
  }
}
