import Intervention
import Text

/// Tells a second press of the closing's key from a key that bounced or is held down.
///
/// Signing cannot be taken back: it takes a press of its own. Only so much can be told: where a key
/// begins to repeat late, its first repeat looks like a hand that presses twice, and hands must not wait.
struct FinishKey: Equatable, Sendable {
  private var last: Moment?
  private var previous: Moment?

  /// A hand that means it does not press twice within this; keyboards begin to repeat after 250 ms or
  /// more.
  private static let longestDelay: Int64 = 250
  /// Repeats follow each other faster than this; hands do not.
  private static let longestGap: Int64 = 150

  /// What is said when a press may be a repeat.
  static let again = Phrase(fr: "F9 encore pour signer.", en: "F9 again to sign.")

  mutating func press(at moment: Moment) {
    previous = last
    last = moment
  }

  /// Whether it is pressed at this moment.
  func isPressed(at now: Moment) -> Bool { last == now }

  /// Whether what is pressed now may be the key still held since the closing opened.
  func mayBeHeld(at now: Moment, since finish: Finish) -> Bool {
    guard finish.isByKey, let opening = finish.openedAt, isPressed(at: now), let previous else {
      return false
    }
    return now.monotonic - opening.monotonic < Self.longestDelay
      || now.monotonic - previous.monotonic < Self.longestGap
  }
}
