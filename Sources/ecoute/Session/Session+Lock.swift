import Console
import Dispatch
import Intervention
import Records
import Text

// Passphrases, and what a locked console does.

extension Session {
  /// The call that was under the hand when a console of the centre stopped, if any.
  func interrupted() throws(RecordsError) -> InterruptedCall? {
    try records.journals()
      .filter { !$0.isInUse && records.home.wasUnderHand($0.call) }
      .max { $0.call < $1.call }
      .flatMap { journal in journal.author.map { InterruptedCall(journal.call, by: $0) } }
  }

  /// Takes a call up to write, without what was written before.
  func resumeBlind(_ call: InterruptedCall) {
    do throws(RecordsError) {
      let blind = try records.resumeBlind(call.id, by: call.author, telling: teller(call.id))
      calls[call.id] = OpenCall(blind.journal, isBlind: true)
      take(.callTakenBlind(call, next: blind.next, clock.now))
    } catch {
      take(.failed(error.phrase))
    }
  }

  /// Tries a passphrase away from the keyboard: it takes a third of a second, and a call may be under
  /// way.
  func unlock(_ account: AccountID, _ secret: Secret) {
    let (records, mailbox, clock, enterLeft) = (records, mailbox, clock, enterLeft)
    vaultQueue.async {
      do throws(RecordsError) {
        let person = try records.vault.unlock(account, Passphrase(secret.text.string))
        let left = LeftCalls(records)
        mailbox.post(
          .unlocked(
            Opening(
              person, calls: left.calls, problem: left.problem?.phrase,
              reminder: records.renewalSentence(for: person)), clock.now))
        Self.readSigned(records, mailbox, clock)
        enterLeft(left.signed)
      } catch {
        mailbox.post(.unlockRefused(error.phrase))
      }
    }
  }

  /// Changes a passphrase away from the keyboard.
  ///
  /// The keys of the backups follow: there too, the old one must open nothing.
  func changePassphrase(_ account: AccountID, _ old: Secret, _ new: Secret) {
    let (records, mailbox, clock) = (records, mailbox, clock)
    vaultQueue.async {
      do throws(RecordsError) {
        try records.vault.changePassphrase(
          of: account, from: Passphrase(old.text.string), to: Passphrase(new.text.string))
        let renewed = try? Backup(records).renewKeys(at: clock.now)
        mailbox.post(.passphraseChanged(refused: nil))
        if let renewed, renewed.isWhole ?? true { return }
        mailbox.post(.failed(Self.oldBackup))
      } catch {
        mailbox.post(.passphraseChanged(refused: error.phrase))
      }
    }
  }

  private static let oldBackup = Phrase(
    fr: "Phrase changée, sauf dans une sauvegarde : avertissez l'administration.",
    en: "Changed, but not in a backup: tell the administration.")

  /// Forgets every key, and closes the calls: they are in their journals.
  func lock() {
    let (records, journals) = (records, calls.values.map(\.journal))
    calls = [:]
    rivals = [:]
    notes.forget()
    practice.closeAll()
    vaultQueue.async { [reviews, followUps] in
      reviews.forget()
      followUps.forget()
      records.vault.lock()
      for journal in journals { journal.close() }
    }
  }

  /// Says that the access log refuses, for as long as it does; a call under way goes on.
  func tellLog() {
    let phrase = records.log.phrase
    guard phrase != toldOfLog else { return }
    toldOfLog = phrase
    take(.warned(.accessLog, phrase))
  }

  /// Says on the disk which call is under the hand, for the console that opens if this one stops.
  func followHand() {
    guard records.home.isCentre, app.underHand != underHand else { return }
    if let underHand { records.home.unmark(underHand: underHand) }
    underHand = app.underHand
    if let underHand { records.home.mark(underHand: underHand) }
  }
}
