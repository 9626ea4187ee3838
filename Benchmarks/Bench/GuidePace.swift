import CMalloc
import Foundation
import Guides
import Library
import PseudoTerminal
import Text

/// How long the guides take: to load, to be proposed for a note, to be opened; and what they weigh.
///
/// It runs as a program of its own, so that its memory is only theirs.
enum GuidePace {
  struct Result {
    let name: String
    let milliseconds: [Double]
    /// The most that was promised for the slowest hundredth, or for the middle of a single act.
    let target: Double?
  }

  /// Measures in a program of its own.
  static func measure(_ workshop: Workshop) throws -> (results: [Result], mebibytes: Double) {
    let launch = Launch(
      workshop.product("bench"), ["guides"], environment: workshop.environment(slowSync: false))
    let errand = try Errand(launch, in: workshop.folder, limit: .seconds(60))
    var times: [String: [Double]] = [:]
    for line in String(decoding: errand.output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let value = Double(parts[1]) {
        times[String(parts[0]), default: []].append(value)
      }
    }
    let results: [(key: String, name: String, target: Double?)] = [
      ("load", "80 guides read and indexed", nil), ("suggest", "proposed, 300 words", 2),
      ("search", "searched, a few letters", 4), ("open", "opened, 80 columns", 4),
    ]
    return (
      results.map { Result(name: $0.name, milliseconds: times[$0.key] ?? [], target: $0.target) },
      times["memory"]?.first ?? 0
    )
  }

  /// Loads, proposes, searches and opens, and prints what each took.
  static func run() {
    let before = Machine.kibibytes("VmRSS")
    let starter = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "guides")
    var shelf = GuideShelf([])
    say("load") { shelf = GuideFolder.load(starter: starter, centre: nil, language: .french).shelf }
    malloc_trim(0)  // as the console does
    print("memory \(Double(Machine.kibibytes("VmRSS") - before) / 1024)")
    let words = shelf.guides.flatMap { $0.searchedText.split(separator: " ") }
    for start in stride(from: 0, to: min(words.count - 300, 60_000), by: 151) {
      let note = words[start..<start + 300].joined(separator: " ")
      say("suggest") { _ = shelf.suggest(note, limit: 3) }
      say("search") { _ = shelf.search(String(words[start].prefix(4))) }
    }
    for guide in shelf.guides {
      say("open") { _ = GuideLayout(guide, width: 80, language: .french) }
    }
  }

  private static func say(_ name: String, _ work: () -> Void) {
    let clock = ContinuousClock()
    print(name, clock.measure(work) / .milliseconds(1))
  }
}

extension Guide {
  /// All its words: what a long note could be made of.
  fileprivate var searchedText: String {
    GuideLayout(self, width: 10_000, language: .french).lines.map(\.text.string)
      .joined(separator: " ")
  }
}
