import Foundation
import Intervention

/// A call about to begin: its id, and its number for people.
public struct NewCall: Hashable, Sendable {
  /// The id, unique everywhere.
  public let id: CallID
  /// The number, unique in the data folder.
  public let number: Int
}

extension Home {
  /// The next call's id and number.
  ///
  /// Never fails: nothing may keep a call from beginning.
  ///
  /// The number is on the disk before it is used, so that no crash gives it twice. When the disk
  /// refuses, `/dev/shm` keeps it; `highest` tells the highest number in use, and is only asked when
  /// the file that keeps it is missing or damaged.
  func nextCall(at now: Int64, highest: () -> Int) -> NewCall {
    let give = { () throws(RecordsError) -> Int in giveNumber(highest: highest) }
    // A console that holds the lock for a whole second is in trouble: better the same number twice
    // than no call.
    let number = (try? Self.holdingLock(of: path, files, give)) ?? giveNumber(highest: highest)
    return NewCall(id: CallID(at: now), number: number)
  }

  /// Leaves the first numbers to calls that come later, older than all the others: the past of a
  /// demonstration.
  public func leaveNumbers(_ count: Int) { try? keep(number: count) }

  private func keep(number: Int) throws(FileFailure) {
    try files.replace(path + "/call-number", with: Array("\(number)\n".utf8))
  }

  private func giveNumber(highest: () -> Int) -> Int {
    let onDisk = number(in: path + "/call-number")
    let shelter = journals.shelter + "/call-number"
    let next = max(onDisk ?? highest(), number(in: shelter) ?? 0) + 1
    do {
      try keep(number: next)
      try? files.unlink(shelter)
      try? files.removeDirectory(journals.shelter)
    } catch {
      try? journals.openShelter()
      try? files.replace(shelter, with: Array("\(next)\n".utf8))
    }
    return next
  }

  private func number(in file: String) -> Int? {
    guard let bytes = try? files.contents(of: file) else { return nil }
    return Int(String(decoding: bytes.prefix(20), as: UTF8.self).prefix { $0 != "\n" })
  }
}

extension CallID {
  /// A new id for an instant in milliseconds since 1970: the order of ids is that of the instants.
  init(at wall: Int64) { self.init(rawValue: TimedID.text(at: wall)) }
}
