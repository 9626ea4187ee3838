import ArgumentParser
import CTerminal
import Glibc
import Text

/// Questions on the terminal itself, wherever the output goes.
///
/// While a secret is typed nothing is echoed; whatever ends the command, the terminal is given back as
/// it was.
struct Prompt: ~Copyable {
  private let terminal: Int32
  private let language: Language

  /// The terminal; nil without one.
  init?(_ language: Language) {
    terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    self.language = language
  }

  deinit { close(terminal) }

  /// What somebody types on one line.
  func ask(_ question: Phrase) throws -> String {
    say(question)
    return try line()
  }

  /// What somebody types without seeing it.
  func askSecretly(_ question: Phrase) throws -> String {
    let signals = ct_guard(terminal)
    guard signals >= 0 else { throw ExitStatus.usage.failure(Self.noTerminal[language]) }
    var shown = termios()
    guard tcgetattr(terminal, &shown) == 0 else {
      ct_release()
      throw ExitStatus.usage.failure(Self.noTerminal[language])
    }
    defer {
      _ = tcsetattr(terminal, TCSAFLUSH, &shown)
      ct_release()
      write("\n")
    }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_lflag |= tcflag_t(ICANON)
    // Without the certainty that nothing shows, nothing is asked.
    guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else {
      throw ExitStatus.usage.failure(Self.noTerminal[language])
    }
    // Asked once nothing shows: who answers at once loses no letter and shows none.
    say(question)
    return try line(interruptedBy: signals)
  }

  /// Words on the terminal, not in the output: what must not end up in a file.
  func tell(_ text: SafeText) { write(text.fitted(to: terminal) + "\n") }

  /// The end of a command that somebody left: nothing was done.
  private static let left = ExitCode(ExitStatus.stopped.rawValue)

  static let noTerminal = Phrase(
    fr: "Il faut un terminal pour taper une phrase de passe, ou --passphrase-fd N.",
    en: "A terminal is needed to type a passphrase, or --passphrase-fd N.")

  private func say(_ question: Phrase) { write(question[language].fitted(to: terminal) + " ") }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
  }

  /// One line, which the terminal edits; the end of the command when a signal asks for it.
  private func line(interruptedBy signals: Int32? = nil) throws -> String {
    var bytes: [UInt8] = []
    while true {
      guard wait(besides: signals) else { throw Self.left }
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      // The end of the file, Ctrl-D, is a way of leaving.
      guard count == 1 else { throw Self.left }
      if byte == 0x0a { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }

  /// Waits for the keyboard; false when the command must end.
  private func wait(besides signals: Int32?) -> Bool {
    var polled = [terminal, signals ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polled, 2, -1) < 0 && errno == EINTR {
      if Interrupt.isWished { return false }
    }
    guard let signals, polled[1].revents != 0 else { return true }
    var byte: UInt8 = 0
    return read(signals, &byte, 1) == 1 && byte == UInt8(CT_RESIZED)
  }
}
