import Foundation
import Text

/// Where the last backup went, in `backup.json` of the data folder.
///
/// The keys are written there again when a call is destroyed.
public struct BackupPlace: Hashable, Sendable, Codable {
  /// The folder.
  public let path: String
  /// Whether a call was destroyed while the keys there could not be written: the next backup does.
  public var isPending = false

  private static let fileName = "backup.json"

  /// The place a data folder remembers; nil when no backup was made yet.
  public static func load(_ home: Home) throws(RecordsError) -> BackupPlace? {
    let path = home.path + "/" + fileName
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try home.files.contents(of: path)
    }
    guard let bytes else { return nil }
    guard let place = try? JSONDecoder().decode(BackupPlace.self, from: Data(bytes)) else {
      throw .damaged(SafeText(path).line)
    }
    return place
  }

  func save(_ home: Home) throws(RecordsError) { try home.saveJSON(self, as: Self.fileName) }
}
