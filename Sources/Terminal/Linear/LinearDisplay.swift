import Canvas
import Glibc
import Text

/// Linear mode: lines that a screen reader or a braille display can follow.
///
/// Main thread only. It prints lines and never moves the cursor, so it serves any terminal; its output
/// may go to a pipe. The keys are those of the full screen.
public final class LinearDisplay: Display {
  private let terminal: TerminalGuard
  private let found: termios
  private var keyboard: Keyboard
  private var speech: LinearSpeech
  private var isOpen = true
  private var isHeard = true

  /// The columns and rows of the terminal, or 80 × 24.
  public private(set) var size: Size

  /// Opens the display on the standard streams.
  public init(options: DisplayOptions) throws(DisplayError) {
    var attributes = termios()
    guard tcgetattr(STDIN_FILENO, &attributes) == 0 else { throw .notATerminal }
    terminal = try TerminalGuard(tty: STDIN_FILENO, options: options)
    terminal.arm("\r\n")
    found = attributes
    attributes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON)
    attributes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &attributes.c_cc) { settings in
      settings[Int(VMIN)] = 1
      settings[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &attributes)
    keyboard = Keyboard(tty: STDIN_FILENO, signals: terminal.signals)
    speech = LinearSpeech(language: options.language)
    size = Keyboard.windowSize(of: STDIN_FILENO) ?? Size(width: 80, height: 24)
    say(speech.opening)
  }

  deinit { close() }

  /// The keyboard, then the signals.
  public var input: [Int32] { keyboard.descriptors }

  /// What happened at the keyboard, and the window's changes.
  public func read() -> [Happening] {
    guard isHeard else { return [.hungUp] }
    return keyboard.read { [self] in
      size = Keyboard.windowSize(of: STDIN_FILENO) ?? size
      return size
    }
  }

  /// Prints what changed in the description; the canvas is not asked for.
  public func show(_ canvas: @autoclosure () -> Canvas, _ said: @autoclosure () -> Said) {
    guard isOpen else { return }
    say(speech.words(for: said()))
  }

  /// Makes the next `show` say everything again.
  public func redraw() { speech.forget() }

  /// Ends the line and gives the terminal back.
  public func close() {
    guard isOpen else { return }
    say(speech.ending())
    isOpen = false
    var found = found
    tcsetattr(STDIN_FILENO, TCSADRAIN, &found)
    terminal.release()
  }

  private func say(_ text: SafeText) {
    guard isHeard, !text.isEmpty else { return }
    isHeard = Descriptor.write(text.string, to: STDOUT_FILENO)
  }
}
