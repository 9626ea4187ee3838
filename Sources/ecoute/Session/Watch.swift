import Console
import Dispatch
import Records
import Synchronization
import Text

/// Looks now and then at what the calls rest on, away from the keyboard, and tells the console when it
/// goes wrong and when it is mended.
final class Watch: Sendable {
  private let records: Records
  private let mailbox: Mailbox
  /// The room to keep aside for a full disk, in mebibytes.
  private let reserve: Int
  private let queue = DispatchQueue(label: "watch", qos: .utility)
  private let told = Mutex<[Warning: Phrase]>([:])

  private static let pace = DispatchTimeInterval.seconds(5)

  init(_ records: Records, _ mailbox: Mailbox, reserve: Int) {
    self.records = records
    self.mailbox = mailbox
    self.reserve = records.home.isDemonstration ? 0 : reserve
    queue.async { self.look() }
    queue.repeat(every: Self.pace, with: self) { $0.look() }
  }

  private func look() {
    tell(.register, registerProblem)
    let room = Reserve(records.home)
    // It comes back by itself when there is room again.
    if reserve > 0 { room.keep(mebibytes: reserve) }
    tell(.reserve, reserve > 0 && !room.isKept ? Self.full : nil)
  }

  /// A register that other consoles occupy is no problem.
  private var registerProblem: Phrase? {
    do throws(RecordsError) {
      _ = try records.vault.accounts()
      return nil
    } catch .busy {
      return nil
    } catch {
      return error.phrase
    }
  }

  private func tell(_ warning: Warning, _ sentence: Phrase?) {
    let isNews = told.withLock { told in
      defer { told[warning] = sentence }
      return told[warning] != sentence
    }
    if isNews { mailbox.post(.warned(warning, sentence)) }
  }

  private static let full = Phrase(
    fr: "Le disque est plein, ou presque : la réserve qui permet de finir un appel n'y est plus.",
    en: "The disk is full, or nearly: the room kept to finish a call is no longer there.")
}
