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

  /// Keeps what the team does about whoever calls from a number, in place of what it was.
  public func keep(_ directive: Directive, for digits: SafeText) throws(RecordsError) {
    try allow(Right(.write, .instructions), .directiveWritten)
    try log.file.write { db in
      let key = try self.vault.keyring.callerKeyToMark(db)
      let mark = key.mark(digits)
      try CallerRows.replaceDirective(try key.seal(directive, of: mark), of: mark, db)
      try log.note(.directiveWritten, by: who, gate.now(), db)
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
