import Foundation
import Intervention
import Records
import Text

/// How long the records of a centre take: unlocking, saving with many consoles, scanning, backing up,
/// and the access log.
///
/// Consoles and unlockings are processes, as in life. What only has to be there first (24,000 signed
/// calls, a million entries) is made in memory (`/dev/shm`), where it is read from too; what waits for
/// the disk is measured on the disk of the workshop.
struct RecordsPace {
  struct Result {
    let name: String
    let unit: String
    let values: [Double]
    var target: Target?
  }

  private let workshop: Workshop
  /// Seconds that the consoles write for.
  private let seconds: Int
  /// A folder of memory.
  private let memory: String

  /// How long the consoles write when nobody says; the promise is about a minute.
  static let quick = 10
  private static let people = 20
  private static let calls = 24_000
  private static let entries = 1_000_000

  /// Measures all of it, the consoles writing for some seconds.
  static func measure(_ workshop: Workshop, seconds: Int) throws -> [Result] {
    let memory = "/dev/shm/ecoute-bench-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: memory) }
    let pace = RecordsPace(workshop: workshop, seconds: seconds, memory: memory)
    let centre = try RecordsCentre(workshop.folder + "/centre", workers: Self.people)
    return try pace.unlocking(centre) + pace.consoles(centre) + pace.calls() + pace.log()
  }

  private func unlocking(_ centre: RecordsCentre) throws -> [Result] {
    let alone = try (0..<10).map { _ in try Self.time { _ = try centre.unlocked() } }
    var crowd: RecordsCrowd?
    let seconds = try Self.time {
      crowd = try RecordsCrowd(Self.people, workshop) {
        ["records-unlock", centre.path, centre.workers[$0].rawValue]
      }
    }
    let mebibytes = crowd?.peak ?? .nan
    return [
      Result(name: "unlock, one alone", unit: "ms", values: alone.map { $0 * 1000 }),
      Result(
        name: "\(Self.people) unlocks at once, processes", unit: "s", values: [seconds],
        target: Target("≤ 5 s", seconds <= 5 && crowd?.failures == 0)),
      Result(
        name: "their resident memory together", unit: "MiB", values: [mebibytes],
        target: Target("≤ 1024", mebibytes <= 1024)),
    ]
  }

  private func consoles(_ centre: RecordsCentre) throws -> [Result] {
    let start = Int(Date().timeIntervalSince1970) + 10
    let crowd = try RecordsCrowd(200, workshop) {
      let worker = centre.workers[$0 % Self.people].rawValue
      return ["records-console", centre.path, worker, "\(start)", "\(seconds)"]
    }
    return [
      Result(
        name: "200 consoles, processes, \(seconds) s: a key is kept", unit: "ms",
        values: crowd.values)
    ]
  }

  private func calls() throws -> [Result] {
    let centre = try RecordsCentre(memory + "/centre")
    try centre.sign(Self.calls)
    let records = try centre.opened()
    var found = 0
    let scans = try (0..<5).map { _ in
      try Self.time { found = try records.notes { $0 }.notes.count } * 1000
    }
    var bytes = 0
    let backup = try Self.time {
      bytes = try Backup(records).write(
        to: workshop.folder + "/sauvegardes", at: RecordsCentre.now
      ).bytes
    }
    let isMet = scans.sorted()[scans.count / 2] <= 150
    return [
      Result(
        name: "scan of \(found) notes of 2 kB", unit: "ms", values: scans,
        target: Target("p50 ≤ 150", isMet)),
      Result(
        name: "backup of \(Self.calls) calls, \(bytes >> 20) MiB", unit: "s", values: [backup]),
    ]
  }

  private func log() throws -> [Result] {
    let who = Who(name: "Ana Fictive", account: "a", role: "worker")
    func entry() -> AccessEntry { AccessEntry(.read, by: who, at: RecordsCentre.now) }
    let onDisk = AccessLog(try Home.open(workshop.folder + "/registre"))
    let appends = try (0..<1_000).map { _ in try Self.time { try onDisk.record(entry()) } * 1000 }
    let long = AccessLog(try Home.open(memory + "/registre"))
    for _ in 0..<Self.entries / 10_000 {
      _ = try long.append((0..<10_000).map { _ in (entry(), isDeferred: false) })
    }
    var report: AccessReport?
    let seconds = try Self.time { report = try long.verify() }
    return [
      Result(name: "access log: an entry", unit: "ms", values: appends),
      Result(
        name: "access log: \(report?.count ?? 0) entries verified", unit: "s", values: [seconds],
        target: Target("≤ 10 s", seconds <= 10 && report?.findings == [])),
    ]
  }

  /// What something takes, in seconds.
  private static func time(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work) / .seconds(1)
  }
}
