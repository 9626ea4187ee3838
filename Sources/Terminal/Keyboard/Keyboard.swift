import CTerminal
import Canvas
import Glibc

/// Reads the keyboard and the signals of a terminal: the input of every display.
struct Keyboard {
  private let tty: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  private var hasEnded = false
  private let escapeDelay = DisplayOptions.escapeDelay

  /// What is read at most before the console gets to work on it.
  private static let mouthful = 1 << 20

  init(tty: Int32, signals: Int32) {
    self.tty = tty
    self.signals = signals
  }

  /// The descriptors to poll.
  var descriptors: [Int32] { [tty, signals] }

  /// What happened; `resized` is asked for the new size when the window changed.
  mutating func read(resized: () -> Size) -> [Happening] {
    guard !hasEnded else { return [.hungUp] }
    var happenings: [Happening] = []
    let change = readSignals()
    if change.resized { happenings.append(.resized(resized())) }
    let isThere = readKeys()
    happenings += decoder.take()
    if change.ended || !isThere {
      hasEnded = true
      happenings.append(.hungUp)
    }
    return happenings
  }

  /// The columns and rows of a terminal; nil when its driver does not know them.
  static func windowSize(of tty: Int32) -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ct_window_size(tty, &columns, &rows) else { return nil }
    return Size(width: Int(columns), height: Int(rows))
  }

  /// Feeds the decoder with what is there and the rest of what has begun; false at the end.
  private mutating func readKeys() -> Bool {
    var count = 0
    while count < Self.mouthful {
      let wait = decoder.wait
      switch Self.poll(tty, milliseconds: wait.map(delay) ?? 0) {
      case .ended: return false
      case .nothing:
        if wait != nil { decoder.settle() }
        return true
      case .bytes:
        guard let bytes = Descriptor.read(tty) else { return false }
        decoder.feed(bytes)
        count += bytes.count
      }
    }
    return true
  }

  private func delay(_ wait: KeyDecoder.Wait) -> Int32 {
    switch wait {
    case .burst: 10
    case .key: escapeDelay
    case .rest: 250
    }
  }

  private func readSignals() -> (resized: Bool, ended: Bool) {
    guard Self.poll(signals, milliseconds: 0) == .bytes, let bytes = Descriptor.read(signals) else {
      return (false, false)
    }
    return (bytes.contains(UInt8(CT_RESIZED)), bytes.contains(UInt8(CT_ENDED)))
  }

  private static func poll(_ descriptor: Int32, milliseconds: Int32) -> Descriptor.Readiness {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var ready: Int32
    repeat {
      ready = Glibc.poll(&request, 1, milliseconds)
    } while ready < 0 && errno == EINTR
    guard ready > 0 else { return .nothing }
    return request.revents & Int16(POLLIN) != 0 ? .bytes : .ended
  }
}
