import Foundation
import GRDB
import Intervention
import Text

// Repeat callers, by their call-back number and nothing else.

extension Records {
  /// The signed calls that have a call-back number, the latest first, and the team's directive when it
  /// holds today.
  ///
  /// Only that they are there: to open one is ``read(_:)``, which is noted. Showing a directive is
  /// noted here, and it is not shown otherwise.
  public func callers(
    _ digits: SafeText, besides call: CallID
  ) throws(RecordsError) -> (calls: [SignedEntry], directive: Directive?) {
    try allow(Right(.read, .notes), .search, call)
    let today = gate.today
    let found =
      try log.file.read { db -> ([SignedEntry], Directive?)? in
        guard let key = try self.vault.keyring.callerKey(db) else { return nil }
        let mark = key.mark(digits)
        let directive = try CallerRows.directive(mark, db).flatMap { key.open($0, of: mark) }
        return (try CallerRows.calls(mark, db), directive)
      } ?? nil
    noteLater(.search, call, for: .sameNumber)
    let calls = (found?.0 ?? []).filter { $0.call != call }
    guard let directive = found?.1, let today, today <= directive.until,
      (try? require(Right(.read, .instructions))) != nil
    else { return (calls, nil) }
    try note(.directiveRead, call, for: .sameNumber)
    return (calls, directive)
  }

  /// What became of a directive that somebody wrote.
  public enum DirectiveKeeping: Hashable, Sendable {
    /// It holds, or is withdrawn.
    case kept
    /// Somebody changed it meanwhile, to this: nothing is kept.
    case changed(Directive?)
  }

  /// Keeps what the team does about whoever calls from a number, in place of what was seen; nil
  /// withdraws it.
  ///
  /// Directives that hold no more are erased at the same time, whoever they are about.
  @discardableResult
  public func keep(
    _ directive: Directive?, for digits: SafeText, inPlaceOf seen: Directive?
  ) throws(RecordsError) -> DirectiveKeeping {
    try allow(Right(.write, .instructions), .directiveWritten)
    let today = gate.today
    return try log.file.write { db in
      let key = try self.vault.keyring.callerKeyToMark(db)
      try CallerRows.eraseDirectives(db) { mark, sealed in
        key.open(sealed, of: mark).map { known in today.map { known.until < $0 } ?? false } ?? false
      }
      let mark = key.mark(digits)
      let known = try CallerRows.directive(mark, db).flatMap { key.open($0, of: mark) }
      guard known == seen else { return .changed(known) }
      if let directive {
        try CallerRows.replaceDirective(try key.seal(directive, of: mark), of: mark, db)
      } else {
        try CallerRows.eraseDirectives(db) { other, _ in other == mark }
      }
      try log.note(
        .directiveWritten, by: who, gate.now(),
        purpose: directive == nil ? AccessPurpose.withdrawn.code : nil, db)
      return .kept
    }
  }

  /// Marks a signed call with its call-back number.
  ///
  /// After the signature: a mark that is missing costs a line on a screen, and holds up nobody's note.
  func mark(_ call: Call) {
    guard home.isCentre, log.isKept else { return }
    _ = try? log.file.write { try self.vault.keyring.mark(call, $0) }
  }
}
