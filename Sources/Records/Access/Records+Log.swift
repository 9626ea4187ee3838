import Intervention
import Text

// What the records do leaves a trace, here and nowhere else: no screen can forget it.

extension Records {
  /// Passes when somebody may do something, and leaves a trace when they may not.
  public func allow(_ right: Right, _ act: AccessAct, _ call: CallID? = nil) throws(RecordsError) {
    do {
      try require(right)
    } catch {
      log.defer(entry(act, call, by: who, outcome: .refused))
      throw error
    }
  }

  /// Leaves a trace before something is shown; without it, it is not.
  func note(
    _ act: AccessAct, _ call: CallID? = nil, subject: SafeText? = nil,
    for purpose: AccessPurpose? = nil
  ) throws(RecordsError) {
    do {
      try log.record(entry(act, call, subject: subject, by: who, purpose: purpose?.code))
    } catch {
      throw .untraced(error)
    }
  }

  /// Leaves a trace of what must not wait: a call under way.
  ///
  /// `by` an account when nobody has unlocked.
  func noteLater(
    _ act: AccessAct, _ call: CallID? = nil, by id: AccountID? = nil,
    for purpose: AccessPurpose? = nil
  ) {
    let account = id.flatMap { id in ((try? home.centreFile()) ?? nil)?.account(id) }
    log.defer(entry(act, call, by: account.map { Who($0) } ?? who, purpose: purpose?.code))
  }

  /// Leaves the trace of a signature; with the note's, what was told to others during the call.
  func noteSigned(_ call: Call) {
    let reason = call.content.isFromPaper ? AccessPurpose.typedFromPaper.code : nil
    log.defer(entry(.sign, call.id, by: who, purpose: reason))
    guard call.addenda.isEmpty else { return }
    let communications = call.content.communications
    for told in communications {
      log.defer(
        AccessEntry(
          .communicate, by: who, at: told.at, call: call.id, subject: SafeText(told.to.rawValue),
          purpose: told.basis.map { SafeText($0.rawValue) }))
    }
    // Asking for help tells somebody something: the console notes both, and the log says it once.
    for rescue in call.content.rescues
    where !communications.contains(where: {
      $0.to == rescue.service && $0.at == rescue.requestedAt
    }) {
      log.defer(
        AccessEntry(
          .communicate, by: who, at: rescue.requestedAt, call: call.id,
          subject: SafeText(rescue.service.rawValue),
          purpose: rescue.consent == .given
            ? SafeText(Communication.Basis.consent.rawValue) : nil))
    }
  }

  private func entry(
    _ act: AccessAct, _ call: CallID?, subject: SafeText? = nil, by who: Who,
    purpose: SafeText? = nil, outcome: AccessOutcome = .done
  ) -> AccessEntry {
    AccessEntry(
      act, by: who, at: LocalMoment.at(gate.now()), call: call, subject: subject, purpose: purpose,
      outcome: outcome)
  }
}
