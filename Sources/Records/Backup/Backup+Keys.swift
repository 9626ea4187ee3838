import Foundation
import Intervention
import Text

// The keys of the backups, in every place where one went.

extension Backup {
  static let keysName = "centre.keys"

  /// Writes the keys again in every place where a backup went, and says where that could not be done.
  ///
  /// A place without `centre.keys` is a disk that is not there: it is pending, and the first backup
  /// made while it is there does it.
  public func renewKeys(at moment: Moment) throws(BackupError) -> RenewedKeys {
    do {
      return try exclusively { () throws(BackupError) in try renew(at: moment) { _ in true } }
    } catch {
      return try changePlaces { places in
        for place in places.all { places.set(place.path, isPending: true) }
        return RenewedKeys(places)
      }
    }
  }

  /// Forgets a place whose `centre.keys` was destroyed; false when no backup went there.
  public func forget(_ folder: String, at moment: Moment) throws(BackupError) -> Bool {
    let whole = Path.whole(folder)
    try BackupError.telling { () throws(RecordsError) in
      try records.allow(Right(.write, .backups), .backup)
      try records.log.record(
        AccessEntry(
          .backup, by: records.who, at: moment, subject: SafeText(folder).line,
          purpose: AccessPurpose.placeForgotten.code))
    }
    return try changePlaces { $0.forget(whole) || $0.forget(Path.real(whole)) }
  }

  /// Writes the keys in the place of a backup that was just made, then in those where they remained
  /// to be written.
  func writeKeys(in folder: String, at moment: Moment) throws(BackupError) -> RenewedKeys {
    try writeArchive(in: folder, at: moment)
    try BackupError.telling { () throws(RecordsError) in
      var places = try BackupPlaces.load(home)
      places.wrote(in: folder)
      // Also when nothing changes in it: the day of the file is that of the last backup.
      try places.save(home)
    }
    return try renew(at: moment) { $0.isPending }
  }

  private func renew(
    at moment: Moment, where isWanted: (BackupPlace) -> Bool
  ) throws(BackupError) -> RenewedKeys {
    try changePlaces { places in
      for place in places.all where isWanted(place) {
        let isThere = access(place.path + "/" + Self.keysName, F_OK) == 0
        let isWritten = isThere && (try? writeArchive(in: place.path, at: moment)) != nil
        places.set(place.path, isPending: !isWritten)
      }
      return RenewedKeys(places)
    }
  }

  private func changePlaces<Result>(
    _ change: (inout BackupPlaces) -> Result
  ) throws(BackupError) -> Result {
    try BackupError.telling { () throws(RecordsError) in
      let known = try BackupPlaces.load(home)
      var places = known
      let result = change(&places)
      if places != known { try places.save(home) }
      return result
    }
  }

  private func writeArchive(in folder: String, at moment: Moment) throws(BackupError) {
    let header = try header(.keys, at: moment)
    let path = folder + "/" + Self.keysName
    try telling { () throws(any Error) in
      let archive = try ArchiveWriter(header, in: folder, home.files)
      try archive.add(AccessKey.fileName, from: home.path + "/" + AccessKey.fileName)
      try addTables(Snapshot.keys, "keys.sqlite", to: archive, in: folder)
      try archive.finish(as: path, replacing: true)
    }
    _ = try ArchiveReader(path, as: .keys, home.files)
  }
}
