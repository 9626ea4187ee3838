import Intervention
import Review
import Text

/// What was typed on a page and is not said yet, by who typed it: Esc, another screen and the lock
/// leave it for them.
///
/// It is in memory alone: never on the disk, never given back to anybody else.
struct Drafts: Equatable, Sendable {
  /// Where it was typed.
  enum Place: Hashable, Sendable {
    /// The answer to a return, or to an answer; by the exchange.
    case exchange(String)
    /// The answer to who asks for support.
    case support(CallID)
    /// A line about a promised call-back, by its id.
    case followUp(String, FollowUpForm.Kind)
    /// To whom promised call-backs are handed over.
    case handing
  }

  private struct Key: Hashable {
    let place: Place
    let author: SafeText
  }

  private struct Reading: Hashable {
    let call: CallID
    let author: SafeText
  }

  private var words: [Key: SafeText] = [:]
  private var asides: [Reading: ReviewReading.Aside] = [:]

  /// The words of somebody somewhere; empty when there are none.
  subscript(place: Place, author: SafeText) -> SafeText {
    get { words[Key(place: place, author: author)] ?? "" }
    set { words[Key(place: place, author: author)] = newValue.isEmpty ? nil : newValue }
  }

  /// What somebody writes beside the grid of a call.
  subscript(reading call: CallID, author: SafeText) -> ReviewReading.Aside? {
    get { asides[Reading(call: call, author: author)] }
    set { asides[Reading(call: call, author: author)] = newValue }
  }
}

extension App {
  /// Who types here: the id of their account, else their name.
  var author: SafeText { (lock.holder?.id.rawValue).map { SafeText($0) } ?? worker?.name ?? "" }
}
