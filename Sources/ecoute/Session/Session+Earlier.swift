import Console
import Dispatch
import Intervention
import Records
import Text

// A repeat caller: all of it away from the keyboard, and beside the call.

extension Session {
  /// Reads an earlier call; without its trace in the access log, it is not shown.
  func readEarlier(_ id: CallID) {
    behind { (records) throws(RecordsError) in
      .earlierRead(try records.read(id, for: .sameNumber).call)
    }
  }

  /// Looks for the signed calls that have a call-back number.
  func matchCaller(_ id: CallID, _ digits: SafeText) {
    let offset = clock.now.offset
    behind { (records) throws(RecordsError) in
      let (calls, directive) = try records.callers(digits, besides: id)
      return .callerMatched(
        id,
        CallerMatch(calls: calls.map { CallSummary($0, offset: offset) }, directive: directive))
    }
  }

  /// Keeps what the team does about whoever calls from a number.
  func keep(_ directive: Directive?, for digits: SafeText, inPlaceOf seen: Directive?) {
    behind { (records) throws(RecordsError) in
      switch try records.keep(directive, for: digits, inPlaceOf: seen) {
      case .kept: .directiveKept(digits, directive)
      case .changed(let other): .directiveChanged(digits, other)
      }
    }
  }

  /// Does something with the records off the main thread; a failure is one calm sentence.
  private func behind(
    _ work: @escaping @Sendable (Records) throws(RecordsError) -> Input
  ) {
    let (records, mailbox) = (records, mailbox)
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(RecordsError) {
        mailbox.post(try work(records))
      } catch {
        mailbox.post(.failed(error.phrase))
      }
    }
  }
}
