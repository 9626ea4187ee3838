import Testing
import Text
import Yarn

/// A script played from its first node, and what came, as plain words.
struct Played {
  let script: Script
  var machine: Machine
  let host: any Host

  /// A body put in a node called Start, other nodes after it.
  init(_ body: String, _ others: String = "", host: any Host = BenchHost()) throws {
    let text = "title: Start\n---\n\(body)\n===\n\(others)"
    let reading = ScriptReading(text, functions: BenchHost.functions)
    script = try #require(reading.script, "\(reading.findings.map(\.what.english))")
    machine = script.machine()
    self.host = host
    try start()
  }

  mutating func start(at title: String = "Start") throws {
    #expect(try script.start(at: title, &machine, host: host))
  }

  /// The next thing: a line as it is, `<command>`, `[open|-closed]`, `.` at the end.
  mutating func next() -> String {
    switch script.step(&machine, host: host) {
    case .line(let utterance): utterance.text.string
    case .command(let utterance): "<\(utterance.text)>"
    case .options(let offers):
      "["
        + offers.map { ($0.isOpen ? "" : "-") + $0.utterance.text.string }.joined(separator: "|")
        + "]"
    case .ended: "."
    case .failed(let failure): "! \(failure.what.english)"
    }
  }

  /// All that comes until a choice or the end.
  mutating func rest() -> [String] {
    var all: [String] = []
    repeat { all.append(next()) } while !machine.hasEnded && !machine.isChoosing && all.count < 100
    if machine.hasEnded, all.last != ".", all.last?.hasPrefix("!") != true { all.append(next()) }
    return all
  }

  mutating func choose(_ index: Int?) throws -> Bool {
    try script.choose(index, in: &machine, host: host)
  }

  /// The findings of a body put in a node called Start.
  static func findings(_ body: String, _ others: String = "") -> [ScriptFinding] {
    ScriptReading("title: Start\n---\n\(body)\n===\n\(others)").findings
  }
}
