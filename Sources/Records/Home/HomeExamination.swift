import Foundation
import GRDB
import Text

/// What a data folder is like, looked at from outside: nothing is made in it and nothing unlocked.
public struct HomeExamination: Sendable {
  /// Its path, without links.
  public let path: String
  /// Whether there is a folder.
  public let isThere: Bool
  /// Whether there are accounts in it.
  public let isCentre: Bool
  /// Whether nothing in it is real.
  public let isDemonstration: Bool
  /// Whether it is this user's, and closed to others.
  public let isPrivate: Bool
  /// Whether something can be written in it.
  public let isWritable: Bool
  /// The room left on its disk, in mebibytes.
  public let freeMebibytes: Int
  /// Whether room is kept aside for the day the disk is full.
  public let isReserveKept: Bool
  /// How many calls are not signed yet.
  public let unsigned: Int
  /// When the last backup went, in milliseconds since 1970, UTC; nil when none did.
  public let lastBackup: Int64?
  /// What is wrong with the register; nil when it is sound, or not there yet.
  public let register: RecordsError?
  /// Whether memory could shelter what the disk refuses.
  public let isShelterWritable: Bool

  /// Looks at the folder of a path.
  public init(_ path: String) {
    let real = Path.real(Path.whole(path))
    self.path = real
    let names = (try? FileManager.default.contentsOfDirectory(atPath: real)) ?? []
    var status = stat()
    isThere = stat(real, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    isCentre = names.contains(CentreFile.name)
    isDemonstration = names.contains("demonstration")
    isPrivate = status.st_uid == geteuid() && status.st_mode & 0o077 == 0
    isWritable = access(real, W_OK | X_OK) == 0
    freeMebibytes = Self.freeMebibytes(real)
    isReserveKept = names.contains("reserve")
    let segments = (try? FileManager.default.contentsOfDirectory(atPath: real + "/journals")) ?? []
    unsigned = Set(segments.compactMap { SegmentName(fileName: $0)?.call }).count
    lastBackup = Self.changed(real + "/backup.json")
    register = names.contains("ecoute.sqlite") ? Self.fault(real + "/ecoute.sqlite") : nil
    isShelterWritable = access("/dev/shm", W_OK | X_OK) == 0
  }

  /// What SQLite finds wrong when it reads the whole file.
  private static func fault(_ path: String) -> RecordsError? {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Schema.patience)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let found = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      return found == "ok" ? nil : .damaged(SafeText(path).line)
    } catch {
      return RecordsError(register: error, at: path)
    }
  }

  private static func changed(_ path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Int64(status.st_mtim.tv_sec) * 1000
  }

  /// The room on the disk of a folder, or of the nearest one above that is there.
  private static func freeMebibytes(_ path: String) -> Int {
    var status = statvfs()
    var folder = URL(filePath: path)
    while statvfs(folder.path, &status) != 0, folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    return (Int(status.f_bavail) * Int(status.f_frsize)) >> 20
  }
}
