import Foundation
import Text

/// A folder where backups go.
public struct BackupPlace: Hashable, Sendable, Codable {
  /// The folder.
  public let path: String
  /// Whether its keys could not be written when some were taken away: they open what they opened.
  public var isPending = false
}

/// Where the backups went, the last one first, in `backup.json` of the data folder.
///
/// The keys are written again in each of them when a call is destroyed, or when somebody's stop
/// opening anything.
public struct BackupPlaces: Hashable, Sendable {
  /// The places; none when no backup was made yet.
  public private(set) var all: [BackupPlace] = []

  private static let fileName = "backup.json"

  /// The places a data folder remembers.
  public static func load(_ home: Home) throws(RecordsError) -> BackupPlaces {
    let path = home.path + "/" + fileName
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try home.files.contents(of: path)
    }
    guard let bytes else { return BackupPlaces() }
    guard let places = try? JSONDecoder().decode(BackupPlaces.self, from: Data(bytes)) else {
      throw .damaged(SafeText(path).line)
    }
    return places
  }

  func save(_ home: Home) throws(RecordsError) { try home.saveJSON(self, as: Self.fileName) }

  /// Says that a backup was just written in a folder.
  mutating func wrote(in path: String) {
    all.removeAll { $0.path == path }
    all.insert(BackupPlace(path: path), at: 0)
  }

  /// Says whether the keys of a place remain to be written.
  mutating func set(_ path: String, isPending: Bool) {
    for index in all.indices where all[index].path == path { all[index].isPending = isPending }
  }

  /// Forgets a place; false when it is not one.
  mutating func forget(_ path: String) -> Bool {
    let count = all.count
    all.removeAll { $0.path == path }
    return all.count < count
  }
}

extension BackupPlaces: Codable {
  /// The last place is the file itself, as before there were several.
  private enum Keys: CodingKey { case path, isPending, others }

  /// Reads them; a file of before has one.
  public init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Keys.self)
    // All of them may have been forgotten.
    guard file.contains(.path) else { return }
    let others = try file.decodeIfPresent([BackupPlace].self, forKey: .others)
    all = [try BackupPlace(from: decoder)] + (others ?? [])
  }

  /// Writes them.
  public func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Keys.self)
    try all.first?.encode(to: encoder)
    if all.count > 1 { try file.encode(Array(all.dropFirst()), forKey: .others) }
  }
}

/// Where the keys were written again, and where they could not be.
public struct RenewedKeys: Hashable, Sendable {
  /// The folders where they are as they should be.
  public let written: [SafeText]
  /// The folders where older keys remain, which open what was taken away.
  public let pending: [SafeText]

  /// Keys from both lists.
  public init(written: [SafeText], pending: [SafeText]) {
    self.written = written
    self.pending = pending
  }

  init(_ places: BackupPlaces) {
    self.init(
      written: places.all.filter { !$0.isPending }.map { SafeText($0.path).line },
      pending: places.all.filter(\.isPending).map { SafeText($0.path).line })
  }

  /// Whether all are written; nil when no place is known.
  public var isWhole: Bool? {
    written.isEmpty && pending.isEmpty ? nil : pending.isEmpty
  }
}
