import CVTerm
import Glibc

/// A program at a terminal, held by the other end: its keyboard, its output, its end.
///
/// Nothing is read but when asked (`pump`), so that one thread sees everything in order. Every wait
/// has a deadline. A program still running when this goes away is killed.
package final class PseudoTerminal {
  /// What came at once, and when.
  package struct Chunk: Sendable {
    package let at: SuspendingClock.Instant
    package let bytes: [UInt8]
  }

  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)

    init(_ status: Int32) {
      let signal = status & 0x7f
      self = signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal: signal)
    }
  }

  /// A call the system refused.
  package struct Refusal: Error, CustomStringConvertible {
    let call: String
    let code: Int32

    package var description: String { "\(call) : \(String(cString: strerror(code)))" }
  }

  /// The program.
  package let process: pid_t
  /// When it was started.
  package let start: SuspendingClock.Instant
  /// Everything it sent, in order.
  package private(set) var chunks: [Chunk] = []
  /// How it ended; nil while it runs.
  package private(set) var ending: Ending?
  /// The terminal's attributes before the program touched them.
  package let initialAttributes: TerminalAttributes

  private var master: Int32
  private let end: Int32

  /// Starts a program at a terminal of its own.
  package init(_ launch: Launch) throws(Refusal) {
    let master = try Self.openMaster(launch.size)
    self.master = master
    initialAttributes = TerminalAttributes(of: master)
    start = .now
    do throws(Refusal) {
      let name = try Self.slaveName(of: master)
      process = try launch.spawn(Launch.Streams(input: name, errors: launch.errors))
      end = try Refusal.check("pidfd_open", vt_pidfd(process))
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
    close(end)
  }

  /// Everything the program sent.
  package var output: [UInt8] { chunks.flatMap(\.bytes) }

  /// The terminal's attributes now.
  package var attributes: TerminalAttributes { TerminalAttributes(of: master) }

  /// Types bytes; reads meanwhile, since a program that writes may not read.
  package func send(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty, master >= 0 {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0 && errno != EAGAIN && errno != EINTR {
        return  // the program is gone
      } else if !wait(for: [.room, .output], until: .now + .seconds(10)) {
        return
      } else {
        read()
      }
    }
  }

  /// Waits for output until an instant and reads one chunk; false when there was none.
  @discardableResult
  package func pump(until deadline: SuspendingClock.Instant) -> Bool {
    while master >= 0 {
      guard wait(for: [.output], until: deadline) else { return false }
      if read() { return true }
      if ending != nil { return false }
    }
    return false
  }

  /// Waits for the program to end, reading all it says; nil when it does not by then.
  @discardableResult
  package func waitForEnd(until deadline: SuspendingClock.Instant) -> Ending? {
    while ending == nil {
      guard wait(for: [.output], until: deadline) else { break }
      read()
    }
    if ending != nil { while read() {} }
    return ending
  }

  /// Waits until the program waits itself, with nothing left to read, or an instant has come.
  package func settle(until deadline: SuspendingClock.Instant) {
    // What a program wrote takes a moment to cross the driver.
    while pump(until: .now + .milliseconds(1)) || ending == nil && !isAsleep {
      if SuspendingClock.now > deadline { return }
    }
  }

  /// Whether the program's main thread sleeps.
  private var isAsleep: Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    var text = [UInt8](repeating: 0, count: 128)
    let count = Glibc.read(file, &text, text.count)
    // The state follows the name, which ends with the last parenthesis.
    guard let name = text.prefix(max(0, count)).lastIndex(of: UInt8(ascii: ")")) else {
      return true
    }
    return text.dropFirst(name + 2).first == UInt8(ascii: "S")
  }

  /// Changes the size of the window.
  package func resize(_ size: TerminalSize) {
    var window = size.window
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) {
    if ending == nil { kill(process, number) }
  }

  /// Closes the terminal, as when a window is closed or a connection is lost.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  // Waiting and reading.

  private struct Event: OptionSet {
    let rawValue: Int
    static let output = Event(rawValue: 1)
    static let room = Event(rawValue: 2)
  }

  /// Waits for the terminal, or the end of the program; false at the deadline.
  private func wait(for events: Event, until deadline: SuspendingClock.Instant) -> Bool {
    let flags = (events.contains(.room) ? POLLOUT : 0) | (events.contains(.output) ? POLLIN : 0)
    var polled = [pollfd(fd: master, events: Int16(flags), revents: 0)]
    if ending == nil { polled.append(pollfd(fd: end, events: Int16(POLLIN), revents: 0)) }
    while true {
      let left = SuspendingClock.now.duration(to: deadline)
      // Rounded up: a deadline not yet there is waited for.
      let milliseconds = left > .zero ? Int32(left / .milliseconds(1)) + 1 : 0
      let count = poll(&polled, nfds_t(polled.count), milliseconds)
      if count == 0 { return false }
      if count > 0 { break }
    }
    if polled.count > 1, polled[1].revents != 0 { reap() }
    return true
  }

  @discardableResult
  private func read() -> Bool {
    guard master >= 0 else { return false }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
      count = Glibc.read(master, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    guard count > 0 else { return false }
    chunks.append(Chunk(at: .now, bytes: bytes))
    return true
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    ending = Ending(status)
  }

  private static func openMaster(_ size: TerminalSize) throws(Refusal) -> Int32 {
    let flags = O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK
    let master = try Refusal.check("posix_openpt", posix_openpt(flags))
    do throws(Refusal) {
      try Refusal.check("grantpt", grantpt(master))
      try Refusal.check("unlockpt", unlockpt(master))
      var window = size.window
      try Refusal.check("TIOCSWINSZ", ioctl(master, UInt(TIOCSWINSZ), &window))
      return master
    } catch {
      close(master)
      throw error
    }
  }

  private static func slaveName(of master: Int32) throws(Refusal) -> String {
    var name = [CChar](repeating: 0, count: 128)
    let code = ptsname_r(master, &name, name.count)
    guard code == 0 else { throw Refusal(call: "ptsname_r", code: code) }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension PseudoTerminal.Refusal {
  @discardableResult
  static func check(_ call: String, _ result: Int32) throws(Self) -> Int32 {
    guard result >= 0 else { throw Self(call: call, code: errno) }
    return result
  }
}
