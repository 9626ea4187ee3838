import Canvas

/// The terminal a person sits at: what happens there, and what is shown there.
///
/// A display belongs to the main thread. The run loop polls `input`, calls `read()` when one of its
/// descriptors has something, and `show` after it; nothing is shown at any other time.
public protocol Display: AnyObject {
  /// The columns and rows of the terminal now.
  var size: Size { get }

  /// The descriptors to poll for reading: the keyboard, then the signals.
  var input: [Int32] { get }

  /// What happened since the last reading, in order; empty when nothing did.
  ///
  /// It waits only for the rest of a key or of a paste that has begun. After `.hungUp`, which a lost
  /// terminal or a request to end gives, there is nothing more to read.
  func read() -> [Happening]

  /// Shows one state of the console; each display asks for the form it needs.
  func show(_ canvas: @autoclosure () -> Canvas, _ said: @autoclosure () -> Said)

  /// Makes the next `show` repeat everything: the terminal lost what was on it.
  func redraw()

  /// Gives the terminal back as it was found; more than once does no harm.
  func close()
}
