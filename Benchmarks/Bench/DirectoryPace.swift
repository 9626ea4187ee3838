import CMalloc
import Directory
import DirectoryGenerator
import Foundation
import Library
import PseudoTerminal
import Rivals
import Text

/// How long the directory takes: to be imported, opened, searched as it is typed; and what it weighs.
///
/// A keystroke is the whole answer: words, ranking for a place and an hour, the records of thirty hits.
/// Each size is imported by one program and searched by another, whose memory is only its own.
enum DirectoryPace {
  /// What was measured of a directory of some size.
  struct Result {
    let services: Int
    /// Seconds to import, index included.
    let seconds: Double
    /// Mebibytes that searching takes.
    let mebibytes: Double
    /// Mebibytes that importing took at most, generating included.
    let peak: Double
    /// The milliseconds of each keystroke, by search; none when it is absent.
    let keystrokes: [(name: String, milliseconds: [Double])]
    /// The milliseconds to the first frame of the console: with nothing imported, with all that.
    let starts: (empty: [Double], loaded: [Double])
  }

  /// How many services the directories have.
  static let sizes = [500, 6_000, 100_000, 1_000_000]

  /// What was promised for the slowest hundredth of the keystrokes, in milliseconds.
  static func target(_ services: Int) -> Double {
    services <= 6_000 ? 2 : services <= 100_000 ? 5 : 16
  }

  /// Measures each size in programs of their own.
  static func measure(_ workshop: Workshop, sizes: [Int]) throws -> [Result] {
    try sizes.map { services in
      let home = workshop.folder + "/repertoire-\(services)"
      defer { try? FileManager.default.removeItem(atPath: home) }
      let imported = try say(workshop, ["directory-import", "\(services)", home])
      let searched = try say(workshop, ["directory-search", "\(services)", home])
      let names = ["Écoute", "FTS5 bm25", "FTS5 trigram"] + CommandRival.all.map(\.name)
      return Result(
        services: services, seconds: imported["import"]?.first ?? .nan,
        mebibytes: searched["memory"]?.first ?? .nan, peak: imported["peak"]?.first ?? .nan,
        keystrokes: names.enumerated().map { ($1, searched["\($0)"] ?? []) },
        starts: services == 100_000 ? try starts(workshop, home) : ([], []))
    }
  }

  /// The first frames with nothing imported and with a directory, in turns.
  private static func starts(
    _ workshop: Workshop, _ home: String
  ) throws -> (empty: [Double], loaded: [Double]) {
    let empty = home + "/vide"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    // Both are demonstrations that nobody has begun: what differs is the directory.
    for folder in [empty, home] { try Data().write(to: URL(filePath: folder + "/demonstration")) }
    let results = try Starts.measure(
      [
        Subject.morning(workshop, home: empty, name: "empty"),
        Subject.morning(workshop, home: home, name: "loaded"),
      ], count: 20)
    return (results[0].milliseconds, results[1].milliseconds)
  }

  private static func say(_ workshop: Workshop, _ arguments: [String]) throws -> [String: [Double]]
  {
    let launch = Launch(
      workshop.product("bench"), arguments, environment: workshop.environment(slowSync: false))
    let errand = try Errand(launch, in: workshop.folder, limit: .seconds(1_800))
    var said: [String: [Double]] = [:]
    for line in String(decoding: errand.output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let value = Double(parts[1]) {
        said[String(parts[0]), default: []].append(value)
      }
    }
    return said
  }

  // MARK: The programs

  private static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "guides")

  /// Generates a directory and imports it in a data folder.
  static func runImport(_ services: Int, _ home: String) throws {
    let tables = URL(filePath: home + "/tables")
    var generator = DirectoryGenerator(services: services)
    try generator.write(to: tables)
    let work = DirectoryImport(
      tables.path, profile: "hsds", source: "generated",
      needs: NeedFolder.load(starter: content, centre: nil).needs,
      places: PlacesFolder.load(starter: content).places)
    let clock = ContinuousClock()
    let time = try clock.measure {
      _ = try work.run(into: DirectoryStore(home: home), at: instant) { _ in }
    }
    print("import \(time / .seconds(1))")
    print("peak \(Double(Self.kibibytes("VmHWM")) / 1_024)")
  }

  /// Types in the directory of a data folder, and in what else searches the same records.
  static func runSearch(_ services: Int, _ home: String) throws {
    let texts = typed(services)
    malloc_trim(0)
    let before = kibibytes("VmRSS")
    let needs = NeedFolder.load(starter: content, centre: nil).needs
    let places = PlacesFolder.load(starter: content).places
    let library = DirectoryLibrary(
      shelf: ResourceShelf([], needs: needs, places: places), home: home, places: places)
    guard case .found(let place) = places.find("Sherbrooke") else { return }
    var query = DirectoryQuery("", place: place, now: instant, limit: 30)
    let clock = ContinuousClock()
    print("open \(clock.measure { _ = library.search(query) } / .milliseconds(1))")
    for text in texts {
      query.text = text
      let asked = query
      print("0 \(clock.measure { _ = library.search(asked) } / .milliseconds(1))")
    }
    malloc_trim(0)  // as the console does
    print("memory \(Double(kibibytes("VmRSS") - before) / 1_024)")
    guard services <= 100_000 else { return }
    var lines: [(id: String, text: String)] = []
    var generator = DirectoryGenerator(services: services)
    try generator.write(to: URL(filePath: home + "/again")) { lines.append(($0.id, $0.text)) }
    for (number, kind) in [FullText.Kind.words, .trigrams].enumerated() {
      let plain = try FullText(lines, kind, all: true)
      for text in texts {
        print(
          "\(number + 1) \(clock.measure { _ = plain.search(text, limit: 30) } / .milliseconds(1))")
      }
    }
    try runRivals(lines.map(\.text), texts, in: home)
  }

  /// Asks one query in ten of the programs that are installed: each is a process.
  private static func runRivals(_ lines: [String], _ texts: [String], in folder: String) throws {
    guard CommandRival.all.contains(where: \.isInstalled) else { return }
    try CommandRival.write(lines, in: folder)
    let clock = ContinuousClock()
    for (number, rival) in CommandRival.all.enumerated() where rival.isInstalled {
      for text in stride(from: 0, to: texts.count, by: 10).map({ texts[$0] }) {
        let time = try clock.measure { try rival.search(text, in: folder) }
        print("\(number + 3) \(time / .milliseconds(1))")
      }
    }
  }

  /// An hour of a working day, in UTC milliseconds: 2026-11-18 at 10:00 in Québec.
  private static let instant: Int64 = 1_795_014_000_000

  /// What is typed, a letter more each time: names, needs and towns, without their accents.
  private static func typed(_ services: Int) -> [String] {
    var texts: [String] = []
    var generator = DirectoryGenerator(services: min(services, 6_000))
    let folder = FileManager.default.temporaryDirectory.appending(path: "ecoute-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var number = 0
    try? generator.write(to: folder) { line in
      number += 1
      guard number.isMultiple(of: 50), texts.count < 2_400 else { return }
      let whole = Fold.key(number.isMultiple(of: 100) ? line.name : line.name + " " + line.town)
      for length in 1...whole.count { texts.append(String(whole.prefix(length))) }
    }
    for need in [
      "faim", "aide alimentaire laval", "mon mari me frappe", "depression ado", "hungry",
    ] {
      for length in 1...need.count { texts.append(String(need.prefix(length))) }
    }
    return texts
  }

  private static func kibibytes(_ field: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
