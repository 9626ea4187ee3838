import CTerminal
import Glibc
import Text

/// Gives the terminal back as it was found, however the console ends.
///
/// While it is held, a crash restores the screen and says one sentence, the signals that end a
/// program become a byte to read, and the error stream does not reach the screen.
final class TerminalGuard {
  /// The descriptor on which signals are read.
  let signals: Int32
  private var savedErrors: Int32
  private var isHeld = true

  init(tty: Int32, options: DisplayOptions) throws(DisplayError) {
    ct_forbid_core()
    signals = ct_guard(tty)
    guard signals >= 0 else { throw .lastRefusal }
    let words = options.crashSentence.isEmpty ? "" : options.crashSentence + "\n"
    Self.bytes(words.string) { ct_set_last_words($0, $1) }
    savedErrors = ct_silence_errors(options.logPath)
  }

  deinit { release() }

  /// What a crash must send to bring the screen back.
  func arm(_ restore: String) {
    Self.bytes(restore) { ct_set_restore($0, $1) }
  }

  /// Lets go; the display has restored the screen itself.
  func release() {
    guard isHeld else { return }
    isHeld = false
    ct_release()
    ct_restore_errors(savedErrors)
  }

  private static func bytes(_ text: String, _ use: (UnsafePointer<UInt8>?, Int) -> Void) {
    var text = text
    text.withUTF8 { use($0.baseAddress, $0.count) }
  }
}
