import PseudoTerminal

/// From a key to the moment the screen shows it, the programs taking turns.
enum Typing {
  struct Result {
    let name: String
    let floor: String?
    /// Milliseconds from each key to its paint.
    var paints: [Double] = []
    var bytes = 0
    var keys = 0
    /// Keys that the screen never showed.
    var unseen = 0
    /// Mebibytes, at most.
    var memory = 0.0
  }

  static func measure(_ workshop: Workshop, rounds: Int, keysPerRound: Int) throws -> [Result] {
    let subjects = workshop.subjects.filter(\.typingIsMeasured)
    var results = subjects.map { Result(name: $0.name, floor: $0.floor) }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<rounds {
      let text = words(keysPerRound, &random)
      let pauses = text.map { _ in Double.random(in: 20...60, using: &random) }
      for (index, subject) in subjects.enumerated() {
        try type(text, pauses, subject, &results[index])
      }
    }
    return results
  }

  private static func type(
    _ text: String, _ pauses: [Double], _ subject: Subject, _ result: inout Result
  ) throws {
    let bout = try Bout(subject)
    try bout.waitFor(subject.firstFrame)
    bout.settle()
    try subject.prepare(bout)
    bout.waitForSilence(.milliseconds(300))
    var keys: [Replay.Key] = []
    for (character, pause) in zip(text, pauses) {
      let at = SuspendingClock.now
      bout.terminal.send(String(character).utf8)
      keys.append(Replay.Key(at: at, character: character))
      let next = at + .milliseconds(pause)
      while bout.terminal.pump(until: next) {}
    }
    while bout.terminal.pump(until: .now + .milliseconds(500)) {}
    var replay = Replay(keys, on: bout.screen)
    for chunk in bout.takeUnshown() {
      result.bytes += chunk.bytes.count
      replay.take(chunk)
    }
    result.keys += keys.count
    result.paints += replay.paints
    result.unseen += replay.unseen
    result.memory = max(result.memory, bout.memory)
    bout.leave(subject)
  }

  /// Word-like text, where no letter comes back within five keys: what is seen is the key just typed.
  private static func words(_ count: Int, _ random: inout SystemRandomNumberGenerator) -> String {
    var text: [Character] = []
    var left = 6
    while text.count < count {
      if left == 0, text.count < count - 1 {
        text.append(" ")
        left = Int.random(in: 3...9, using: &random)
      } else if let letter = "abcdefghijklmnopqrstuvwxyz".filter({ !text.suffix(5).contains($0) })
        .randomElement(using: &random)
      {
        text.append(letter)
        left -= 1
      }
    }
    return String(text)
  }
}
