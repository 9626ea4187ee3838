import Chance
import Foundation
import Intervention
import Synchronization
import Text

@testable import Records

/// A console on a simulated disk, for trials where everything can go wrong.
struct Bench {
  let files: SimulatedFiles
  let path = "/home/ecoute"
  let store: MemoryStore

  init(_ files: SimulatedFiles = SimulatedFiles(), store: MemoryStore = MemoryStore()) {
    self.files = files
    self.store = store
  }

  /// The same console after a power cut now; this one is not touched.
  func afterPowerCut(_ chance: inout Chance) -> Bench {
    Bench(SimulatedFiles(cuttingPowerOf: files, &chance), store: store)
  }

  func home() throws(RecordsError) -> Home {
    try Home(path: path, files: SteadyFiles(files), shelterRoot: "/shm/ecoute")
  }

  /// The console, started: it only synchronises when it is asked to.
  func records() throws(RecordsError) -> Records {
    Records(
      try home(), register: store, options: JournalOptions(pace: .never, now: { Samples.evening }))
  }

  /// Says nothing to anybody.
  static let silent: @Sendable (Keeping) -> Void = { _ in }
}

extension Home {
  /// Another console's view of the register.
  func openRegister() -> Register { Register(RegisterFile(register, files), keychain) }
}

/// A real data folder under the temporary folder, removed with this object.
final class TemporaryHome: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/ecoute-" + UUID().uuidString

  /// The same folder elsewhere, once its consoles let go of it: their log is written behind them.
  func copy() throws -> TemporaryHome {
    for _ in 0..<1500 {
      let copy = TemporaryHome()
      let isWhole =
        (try? FileManager.default.copyItem(atPath: path, toPath: copy.path)) != nil
        && !FileManager.default.fileExists(atPath: path + "/ecoute.sqlite-wal")
      if isWhole { return copy }
      usleep(20_000)
    }
    throw RecordsError.busy(SafeText(path))
  }

  func open() throws -> Home { try Home.open(path) }

  func records() throws -> Records { Records(try open()) }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The register in memory: the second implementation that the conformance suite holds to.
final class MemoryStore: Store {
  private let records = Mutex<[CallID: SignedRecord]>([:])

  func sign(_ signed: [SignedRecord]) throws(RecordsError) {
    var held = records.withLock { $0 }
    for record in signed {
      let call = record.entry.call
      let known = held[call]
      guard record.entry.version == (known?.entry.version ?? 0) + 1 else {
        guard let known else { throw .unknownCall(call) }
        let isSame =
          known.entry.version == record.entry.version
          && known.changes == record.changes
        guard isSame else { throw .changedElsewhere(known) }
        continue
      }
      held[call] = record
    }
    let whole = held
    records.withLock { $0 = whole }
  }

  func amend(
    _ call: CallID, _ add: (SignedRecord) throws(RecordsError) -> SignedRecord?
  ) throws(RecordsError) {
    guard let known = records.withLock({ $0[call] }) else { throw .unknownCall(call) }
    if let record = try add(known) { records.withLock { $0[call] = record } }
  }

  func promises<Found: Sendable>(
    _ make: @escaping @Sendable (SignedEntry, CodedFacts?) -> Found
  ) throws(RecordsError) -> [Found] {
    let held = records.withLock { $0 }
    return try list().map { entry in
      let facts = held[entry.call]?.facts
      return make(entry, facts?.followUps?.isEmpty == false ? facts : nil)
    }
  }

  func list() throws(RecordsError) -> [SignedEntry] {
    records.withLock { $0.values.map(\.entry) }
      .sorted { ($0.openedAt, $0.call) < ($1.openedAt, $1.call) }
  }

  func entry(_ call: CallID) throws(RecordsError) -> SignedEntry? {
    records.withLock { $0[call]?.entry }
  }

  func read(_ call: CallID) throws(RecordsError) -> SignedRecord? {
    records.withLock { $0[call] }
  }

  func documents<Found: Sendable>(
    _ make: @escaping @Sendable (SignedEntry, Data) -> Found
  ) throws(RecordsError) -> [Found] {
    let held = records.withLock { $0 }
    return try list().compactMap { entry in held[entry.call].map { make(entry, $0.document) } }
  }

  func facts(_ call: CallID) throws(RecordsError) -> CodedFacts? {
    records.withLock { $0[call]?.facts }
  }

  func facts(openedIn instants: Range<Int64>) throws(RecordsError) -> FactsRead {
    let held = records.withLock { $0 }
    let wanted = try list().filter { instants.contains($0.openedAt) }
    return FactsRead(
      wanted.compactMap { entry in held[entry.call].map { (entry, $0.facts) } }, unread: 0)
  }
}
