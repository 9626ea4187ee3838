import Console
import Dispatch
import Synchronization

/// The shelves, for work that waits until they are read.
final class ShelvesToCome: Sendable {
  private let group = DispatchGroup()
  private let shelves = Mutex<Shelves?>(nil)

  init() { group.enter() }

  /// They are read; to be said once.
  func come(_ read: Shelves) {
    shelves.withLock { $0 = read }
    group.leave()
  }

  /// Does some work with them on a queue, at once when they are there.
  func then(on queue: DispatchQueue, _ work: @escaping @Sendable (Shelves) -> Void) {
    group.notify(queue: queue) { [self] in
      if let shelves = shelves.withLock({ $0 }) { work(shelves) }
    }
  }
}
