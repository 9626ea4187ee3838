import Foundation

/// The tables, with what was promised and whether it is kept.
enum Report {
  static func print(starts: [Starts.Result]) {
    var table = Table(["first frame from exec (ms)", "p50", "p95", "max", "target", ""])
    for result in starts {
      let times = Distribution(result.milliseconds)
      let target = result.name.hasPrefix("ecoute") ? Target("p50 ≤ 30", times.p50 <= 30) : nil
      table.add(
        [result.name, times.p50.short, times.p95.short, times.max.short] + Target.cells(target))
    }
    Swift.print(table.text + "\n")
  }

  static func print(typing: [Typing.Result]) {
    var table = Table([
      "key to paint (ms)", "p50", "p95", "p99", "max", "p50 − floor", "bytes/key", "MiB", "unseen",
      "target", "",
    ])
    let floors = Dictionary(typing.map { ($0.name, Distribution($0.paints).p50) }) { first, _ in
      first
    }
    for result in typing {
      let times = Distribution(result.paints)
      let above = result.floor.flatMap { floors[$0] }.map { times.p50 - $0 }
      let isOurs = result.name.hasPrefix("ecoute")
      let targets: [Target?] =
        isOurs
        ? [
          Target("p50 ≤ floor + 0.5", (above ?? 0) <= 0.5), Target("p99 ≤ 3", times.p99 <= 3),
          Target("memory ≤ 40", result.memory <= 40),
        ] : [nil]
      let bytes = Double(result.bytes) / Double(max(1, result.keys))
      let cells = [
        result.name, times.p50.short, times.p95.short, times.p99.short, times.max.short,
        above?.short ?? "", bytes.short, result.memory.short, "\(result.unseen)",
      ]
      for (line, target) in targets.enumerated() {
        let blank = [String](repeating: "", count: cells.count)
        table.add((line == 0 ? cells : blank) + Target.cells(target))
      }
    }
    Swift.print("ecoute has a 2,000-word note, a guide and a resource open beside it")
    Swift.print(table.text + "\n")
  }

  static func print(guides: (results: [GuidePace.Result], mebibytes: Double)) {
    var table = Table(["guides (ms)", "p50", "p99", "max", "target", ""])
    for result in guides.results {
      let times = Distribution(result.milliseconds)
      let target = result.target.map { Target("p99 ≤ \(Int($0))", times.p99 <= $0) }
      table.add(
        [result.name, times.p50.short, times.p99.short, times.max.short] + Target.cells(target))
    }
    let target = Target("memory ≤ 10", guides.mebibytes <= 10)
    table.add(["resident, MiB", guides.mebibytes.short, "", ""] + Target.cells(target))
    Swift.print("\n" + table.text)
  }

  static func print(practice: (results: [PracticePace.Result], mebibytes: Double)) {
    var table = Table(["practice cases (s of processor)", "time", "target", ""])
    for result in practice.results {
      let target = Target("≤ \(Int(result.target))", result.seconds <= result.target)
      table.add([result.name, result.seconds.short] + Target.cells(target))
    }
    table.add(["heaviest, MiB", practice.mebibytes.short, "", ""])
    Swift.print("\n" + table.text)
  }

  static func print(directories: [DirectoryPace.Result]) {
    var table = Table([
      "a key in the directory (ms)", "services", "keys", "p50", "p95", "p99", "max", "target", "",
    ])
    for result in directories {
      for (place, search) in result.keystrokes.enumerated() {
        if search.milliseconds.isEmpty {
          // A million records are not given to the others.
          guard result.services <= 100_000 else { continue }
          table.add(
            [search.name, "\(result.services)", "absent", "", "", "", ""] + Target.cells(nil))
          continue
        }
        let times = Distribution(search.milliseconds)
        let most = DirectoryPace.target(result.services)
        let target = place == 0 ? Target("p99 ≤ \(Int(most))", times.p99 <= most) : nil
        table.add(
          [
            search.name, "\(result.services)", "\(search.milliseconds.count)", times.p50.short,
            times.p95.short, times.p99.short, times.max.short,
          ] + Target.cells(target))
      }
    }
    Swift.print("\n" + table.text + "\n")
    var weights = Table([
      "the directory", "imported, s", "importing, MiB", "searching, MiB", "target", "",
    ])
    for result in directories {
      let isHundred = result.services == 100_000
      let isMet = result.seconds <= 10 && result.mebibytes <= 120
      weights.add(
        [
          "\(result.services) services", result.seconds.short, result.peak.short,
          result.mebibytes.short,
        ]
          + Target.cells(isHundred ? Target("≤ 10 s, ≤ 120 MiB", isMet) : nil))
    }
    Swift.print(weights.text)
    for result in directories where !result.starts.loaded.isEmpty {
      let (empty, loaded) = (Distribution(result.starts.empty), Distribution(result.starts.loaded))
      let isMet = loaded.p50 <= 1.3 * empty.p50
      Swift.print(
        "\nfirst frame with \(result.services) services: p50 \(loaded.p50.short) ms, "
          + "\(empty.p50.short) with nothing imported; at most 1.3 times, "
          + (isMet ? "met" : "NOT MET"))
    }
  }

  static func print(journals: [JournalPace.Result]) {
    var table = Table(["the keyboard waits (ms)", "p50", "p95", "p99", "max"])
    for result in journals {
      let times = Distribution(result.milliseconds)
      table.add([result.name, times.p50.short, times.p95.short, times.p99.short, times.max.short])
    }
    Swift.print(table.text)
  }
}

/// A promise, and whether it is kept.
struct Target {
  let text: String
  let isMet: Bool

  init(_ text: String, _ isMet: Bool) {
    self.text = text
    self.isMet = isMet
  }

  static func cells(_ target: Target?) -> [String] {
    target.map { [$0.text, $0.isMet ? "met" : "NOT MET"] } ?? ["", ""]
  }
}

/// Times, by nearest rank.
struct Distribution {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var p50: Double { percentile(50) }
  var p95: Double { percentile(95) }
  var p99: Double { percentile(99) }
  var max: Double { sorted.last ?? .nan }

  private func percentile(_ rank: Int) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let index = (sorted.count * rank + 99) / 100 - 1
    return sorted[min(sorted.count - 1, Swift.max(0, index))]
  }
}

extension Double {
  /// Three figures are enough.
  var short: String {
    isNaN ? "—" : formatted(.number.precision(.fractionLength(self < 10 ? 2 : 1)).grouping(.never))
  }
}

/// Columns under titles.
struct Table {
  private var rows: [[String]]

  init(_ titles: [String]) { rows = [titles] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 || column >= row.count - 2 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }
    let rule = String(repeating: "─", count: lines[0].count)
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
