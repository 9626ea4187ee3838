import Console
import Glibc
import Synchronization

/// Where work done off the main thread leaves its answers; a byte in a pipe wakes the run loop.
final class Mailbox: Sendable {
  /// The descriptor to poll.
  let descriptor: Int32
  private let writer: Int32
  private let waiting = Mutex<[Input]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe the answers still come, at the next key or tick.
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  /// Leaves an answer; any thread.
  func post(_ input: Input) {
    waiting.withLock { $0.append(input) }
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  /// Takes all the answers, in order; main thread.
  func take() -> [Input] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
