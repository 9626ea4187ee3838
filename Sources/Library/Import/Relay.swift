import Foundation

/// Two hands for one long work: one thread prepares, the caller uses, in the same order.
///
/// A thread only prepares a few batches ahead: memory stays bounded. What either throws ends both.
final class Relay<Element>: @unchecked Sendable {
  private static var batchSize: Int { 128 }
  private static var mostAhead: Int { 4 }

  private let condition = NSCondition()
  private var batches: [[Element]] = []
  private var isOver = false
  private var isStopped = false
  private var failure: (any Error)?
  private var work: Work?

  /// The use has ended: there is nothing more to prepare.
  private struct Stopped: Error {}

  /// What is prepared crosses to its thread once, and is used nowhere else meanwhile.
  private struct Work: @unchecked Sendable {
    let prepare: (_ give: @escaping (Element) throws -> Void) throws -> Void
  }

  /// Prepares on a thread of its own what the caller uses, until there is no more.
  static func run(
    preparing prepare: @escaping (_ give: @escaping (Element) throws -> Void) throws -> Void,
    use: (Element) throws -> Void
  ) throws {
    let relay = Relay()
    relay.work = Work(prepare: prepare)
    let thread = Thread { relay.end(relay.fill()) }
    thread.stackSize = 1 << 21
    thread.start()
    // The thread is always waited for: what it reads may be closed after.
    defer { relay.stop() }
    while let batch = try relay.next() {
      for element in batch { try use(element) }
    }
  }

  /// Prepares everything; what it was given is let go of before it is over.
  private func fill() -> (any Error)? {
    let work = work
    self.work = nil
    var batch: [Element] = []
    do {
      try work?.prepare { element in
        batch.append(element)
        guard batch.count == Self.batchSize else { return }
        try self.give(batch)
        batch = []
      }
      try give(batch)
      return nil
    } catch {
      return error is Stopped ? nil : error
    }
  }

  private func give(_ batch: [Element]) throws {
    condition.lock()
    defer { condition.unlock() }
    while batches.count >= Self.mostAhead && !isStopped { condition.wait() }
    if isStopped { throw Stopped() }
    batches.append(batch)
    condition.broadcast()
  }

  private func end(_ failure: (any Error)?) {
    condition.lock()
    defer { condition.unlock() }
    self.failure = failure
    isOver = true
    condition.broadcast()
  }

  /// The next batch; nil when all was used.
  private func next() throws -> [Element]? {
    condition.lock()
    defer { condition.unlock() }
    while batches.isEmpty && !isOver { condition.wait() }
    if let failure, batches.isEmpty { throw failure }
    defer { condition.broadcast() }
    return batches.isEmpty ? nil : batches.removeFirst()
  }

  private func stop() {
    condition.lock()
    defer { condition.unlock() }
    isStopped = true
    condition.broadcast()
    while !isOver { condition.wait() }
  }
}
