import Foundation
import PseudoTerminal

/// `make bench`: how fast the console is, through a pseudo-terminal, beside programs that do less.
///
/// Everything is measured in one run, the programs taking turns on the same text and the same pauses,
/// so that a busy machine slows all of them. A benchmark is not a test: it always ends well.
@main
struct Bench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let size = arguments.count > 1 ? Int(arguments[1]) ?? 0 : 0
    switch arguments.first {
    case "journal": return try JournalPace.run()
    case "guides": return GuidePace.run()
    case "practice": return try PracticePace.run()
    case "directory-import": return try DirectoryPace.runImport(size, arguments[2])
    case "directory-search": return try DirectoryPace.runSearch(size, arguments[2])
    case "records-unlock": return try RecordsCrowd.runUnlock(arguments[1], arguments[2])
    case "records-console":
      return try RecordsCrowd.runConsole(
        arguments[1], arguments[2], start: Double(arguments[3]) ?? 0,
        seconds: Int(arguments[4]) ?? RecordsPace.quick)
    case "year":
      return try ReportPace.fill(
        arguments[1], Int(arguments[2]) ?? 24_000, ReportPace.places())
    case "reviews":
      return try ReviewPace.measure(
        arguments[1], messages: arguments.count > 2 ? Int(arguments[2]) ?? 0 : 500)
    case "report": return try ReportPace.measure(arguments[1], ReportPace.places())
    default: break
    }
    let workshop = try Workshop()
    defer { workshop.clear() }
    if arguments.first == "keys" {
      return Report.print(keys: KeysTaken.measure(workshop))
    }
    if arguments.first == "directory" {
      let sizes = arguments.dropFirst().compactMap { Int($0) }
      return Report.print(
        directories: try DirectoryPace.measure(
          workshop, sizes: sizes.isEmpty ? DirectoryPace.sizes : sizes))
    }
    if arguments.first == "records" {
      let seconds = arguments.count > 1 ? size : RecordsPace.quick
      return Report.print(records: try RecordsPace.measure(workshop, seconds: seconds))
    }
    print(Machine.description + "\n")

    Report.print(keys: KeysTaken.measure(workshop))
    let starts = try Starts.measure(workshop, count: 40)
    Report.print(starts: starts)
    let typing = try Typing.measure(workshop, rounds: 5, keysPerRound: 100)
    Report.print(typing: typing)
    Report.print(journals: try JournalPace.measure(workshop))
    Report.print(guides: try GuidePace.measure(workshop))
    Report.print(practice: try PracticePace.measure(workshop))
    Report.print(directories: try DirectoryPace.measure(workshop, sizes: DirectoryPace.sizes))
    Report.print(records: try RecordsPace.measure(workshop, seconds: RecordsPace.quick))
    print("\nTails are also the machine's: read them beside the floor's. " + Machine.load)
  }
}

/// What the machine is, and how busy.
enum Machine {
  static var description: String {
    let model = lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }
    let name = model.flatMap { $0.split(separator: ":").last }.map { $0.drop { $0 == " " } } ?? "?"
    return "\(name), \(ProcessInfo.processInfo.activeProcessorCount) processors; \(load)"
  }

  static var load: String {
    "load \(lines(of: "/proc/loadavg").first?.split(separator: " ").first ?? "?")"
  }

  /// A line of what this process weighs: `VmRSS` now, `VmHWM` at its heaviest.
  static func kibibytes(_ name: String) -> Int {
    let line = lines(of: "/proc/self/status").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
  }

  private static func lines(of file: String) -> [Substring] {
    ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(separator: "\n")
  }
}
