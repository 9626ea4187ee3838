import Foundation
import Intervention
import Records
import Synchronization
import Text

/// Programs of this benchmark that run at the same time, until the last ends.
struct RecordsCrowd {
  /// The numbers that they printed.
  let values: [Double]
  /// The most memory they had together, in mebibytes: what is resident of each, summed; the files
  /// mapped, which are the same, are counted once.
  let peak: Double
  /// How many did not end well.
  let failures: Int

  init(_ count: Int, _ workshop: Workshop, _ arguments: (Int) -> [String]) throws {
    let programs = try (0..<count).map { number in
      let program = Process()
      program.executableURL = URL(filePath: workshop.product("bench"))
      program.arguments = arguments(number)
      program.environment = workshop.environment()
      program.standardOutput = Pipe()
      try program.run()
      return program
    }
    var peak = 0
    while programs.contains(where: \.isRunning) {
      let resident = programs.map { Self.residentKibibytes($0.processIdentifier) }
      peak = max(peak, resident.map(\.own).reduce(0, +) + (resident.map(\.files).max() ?? 0))
      usleep(5_000)
    }
    self.peak = Double(peak) / 1024
    failures = programs.filter { $0.terminationStatus != 0 }.count
    values = programs.flatMap { program in
      let output = (program.standardOutput as? Pipe)?.fileHandleForReading.availableData ?? Data()
      return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap {
        Double($0)
      }
    }
  }

  private static func residentKibibytes(_ process: Int32) -> (own: Int, files: Int) {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    func field(_ name: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
      return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }
    return (own: field("RssAnon:"), files: field("RssFile:"))
  }

  // MARK: The programs

  /// Unlocks a centre.
  static func runUnlock(_ path: String, _ account: String) throws {
    let records = Records(try Home.open(path))
    try records.vault.unlock(AccountID(rawValue: account), RecordsCentre.passphrase)
  }

  /// Types five keys a second in a call of a locked console, and prints how long each took to be
  /// told kept, in milliseconds.
  static func runConsole(
    _ path: String, _ account: String, start: Double, seconds: Int
  ) throws {
    let typed = Mutex<[Int: SuspendingClock.Instant]>([:])
    let kept = Mutex<[Double]>([])
    let records = Records(try Home.open(path))
    let new = records.nextCall()
    let journal = try records.begin(new.id, by: AccountID(rawValue: account)) { keeping in
      guard case .kept(let last) = keeping else { return }
      let now = SuspendingClock.now
      let known = typed.withLock { typed in
        let known = typed.filter { $0.key <= last }
        typed = typed.filter { $0.key > last }
        return known
      }
      kept.withLock { $0 += known.values.map { $0.duration(to: now) / .milliseconds(1) } }
    }
    usleep(UInt32(max(0, start - Date().timeIntervalSince1970) * 1_000_000))
    // Not all at the same instant.
    usleep(UInt32.random(in: 0..<200_000))
    for sequence in 1...seconds * 5 {
      let splice = Splice(at: sequence - 1, inserted: "é")
      typed.withLock { $0[sequence] = .now }
      journal.append(
        Change(
          sequence: sequence, at: RecordsCentre.now, author: "Ana Fictive",
          act: .edited(.text(passage: .note(.alliance), splice: splice))))
      usleep(200_000)
    }
    journal.close()
    print(kept.withLock { $0 }.map { String($0) }.joined(separator: "\n"))
  }
}
