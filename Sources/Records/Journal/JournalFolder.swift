import Foundation
import Intervention

/// Where journals live: on the disk, and in memory when the disk refuses.
struct JournalFolder: Sendable {
  /// The data folder.
  let home: String
  /// A folder of `/dev/shm`, made only when it is needed: it survives the console, not the machine.
  let shelter: String
  /// What opens the journals that are there.
  let keys: JournalKeys
  let files: SteadyFiles
  /// Its name in the data folder.
  var name = "journals"

  enum Place: Hashable, Sendable {
    case disk, shelter
  }

  var disk: String { home + "/" + name }

  /// The room that a full disk gets back.
  var reserve: Reserve { Reserve(home: home, files) }

  func path(_ name: SegmentName, in place: Place) -> String {
    (place == .disk ? disk : shelter) + "/" + name.fileName
  }

  /// The files of every call, each call's in the order they were made.
  func segments() throws(RecordsError) -> [CallID: [SegmentFile]] {
    var calls: [CallID: [SegmentFile]] = [:]
    let onDisk = try RecordsError.telling { () throws(FileFailure) in
      try files.list(disk)
    }
    // No shelter is the usual case, and one that cannot be read must not hide the disk.
    let sheltered = (try? files.list(shelter)) ?? []
    for (names, place) in [(onDisk, Place.disk), (sheltered, .shelter)] {
      for name in names.compactMap(SegmentName.init(fileName:)) {
        let file = SegmentFile(name: name, place: place, path: path(name, in: place))
        calls[name.call, default: []].append(file)
      }
    }
    return calls.mapValues { $0.sorted { $0.name < $1.name } }
  }

  /// Makes a segment: locked, with its header and some frames, under a name that no file has.
  ///
  /// On the disk, all of it is durable when it returns. After an error nothing is left behind.
  func create(
    _ name: SegmentName, in place: Place, header: [UInt8], frames: [Frame]
  ) throws(FileFailure) -> HeldFile {
    if place == .shelter { try openShelter() }
    let final = path(name, in: place)
    let draft = path(name.draft, in: place)
    let file = try files.open(draft, .create)
    let held = HeldFile(final, file, of: files)
    do {
      try held.lock(.exclusive)
      try held.write(frames.reduce(into: header) { $0 += $1.bytes })
      if place == .disk { try held.synchronise() }
      try files.place(draft, at: final)
    } catch {
      try? files.unlink(draft)
      throw error
    }
    guard place == .disk else { return held }
    do {
      try synchroniseNames()
      return held
    } catch {
      try? files.unlink(final)
      throw error
    }
  }

  /// Makes durable the name of a new segment, and those of the folders and of the key it needs: a
  /// console that made them may have ended, or failed, before it did.
  private func synchroniseNames() throws(FileFailure) {
    try files.synchroniseDirectory(disk)
    try files.synchroniseDirectory(home)
    do {
      try files.synchroniseFolder(of: home)
    } catch {
      // The folder above the data folder may not be ours to open.
      guard error.code == EACCES || error.code == EPERM else { throw error }
    }
  }

  func openShelter() throws(FileFailure) {
    let parent = shelter.lastIndex(of: "/").map { String(shelter[..<$0]) } ?? shelter
    for folder in [parent, shelter] { try files.makeDirectory(folder) }
  }
}

/// One file of a call.
struct SegmentFile: Hashable, Sendable {
  let name: SegmentName
  let place: JournalFolder.Place
  let path: String
}
