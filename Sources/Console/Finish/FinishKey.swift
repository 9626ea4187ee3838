import Intervention
import Text

/// Tells a second press of the closing's key from a key that is held down.
///
/// A key held down is repeated after half a second or so, then many times a second. Signing cannot be
/// taken back: it takes a press of its own.
struct FinishKey: Equatable, Sendable {
  private var last: Moment?
  private var previous: Moment?

  /// Terminals begin to repeat a key after 250 to 660 ms.
  private static let longestDelay: Int64 = 700
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
