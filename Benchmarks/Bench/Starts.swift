import PseudoTerminal

/// From the start of a program to its first whole frame.
enum Starts {
  struct Result {
    let name: String
    var milliseconds: [Double] = []
  }

  static func measure(_ workshop: Workshop, count: Int) throws -> [Result] {
    try measure(workshop.subjects.filter { $0.startName != nil }, count: count)
  }

  /// Some programs, in turns.
  static func measure(_ subjects: [Subject], count: Int) throws -> [Result] {
    var results = subjects.map { Result(name: $0.startName ?? $0.name) }
    // The first turn warms the caches and does not count.
    for turn in 0...count {
      for (index, subject) in subjects.enumerated() {
        let milliseconds = try start(subject)
        if turn > 0 { results[index].milliseconds.append(milliseconds) }
      }
    }
    return results
  }

  private static func start(_ subject: Subject) throws -> Double {
    let bout = try Bout(subject)
    let screen = VirtualScreen(subject.launch.size)
    var shown: SuspendingClock.Instant?
    let deadline = SuspendingClock.now + .seconds(10)
    var seen = 0
    while shown == nil, bout.terminal.pump(until: deadline) {
      while seen < bout.terminal.chunks.count {
        let chunk = bout.terminal.chunks[seen]
        bout.terminal.send(screen.feed(chunk.bytes))
        seen += 1
        if shown == nil, screen.rows.contains(where: { $0.contains(subject.firstFrame) }) {
          shown = chunk.at
        }
      }
    }
    bout.waitForSilence(.milliseconds(20))
    bout.leave(subject)
    guard let shown else { throw Bout.NotSeen(description: "\(subject.name): no first frame") }
    return bout.terminal.start.duration(to: shown) / .milliseconds(1)
  }
}
