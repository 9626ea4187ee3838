import Foundation
import Intervention

// What the background queue does: put frames on the disk, or keep trying elsewhere.

extension Journal {
  /// Brings the disk up to date, or begins another segment when it refuses, and tells.
  ///
  /// Runs on the queue alone. The state is never locked while the disk works: `append` goes on.
  func settle() {
    let (disk, count, isClosed) = state.withLock { state in
      state.isScheduled = false
      return (state.disk, state.pending.count, state.isClosed)
    }
    guard !isClosed else { return }
    if let disk {
      if count > 0 { synchronise(disk, first: count) }
    } else {
      beginSegment()
    }
    state.withLock { state in
      if state.disk == nil {
        schedule(&state, after: pace.retry)
      } else if state.pending.isEmpty {
        leaveShelter(&state)
      } else {
        schedule(&state, after: pace.synchronise)
      }
    }
    publish()
  }

  private func synchronise(_ disk: HeldFile, first count: Int) {
    do {
      try disk.synchronise()
      state.withLock { $0.keepFirst(count) }
    } catch {
      state.withLock { $0.refuse(at: now(), RecordsError(error)) }
      beginSegment()
    }
  }

  /// Writes everything pending into a new segment; after an error it goes to the shelter.
  ///
  /// A full disk gets the reserve back first, so that the call can be finished.
  private func beginSegment() {
    let (name, frames) = state.withLock { state in
      state.number += 1
      return (SegmentName(call: call, number: state.number), state.pending.map(\.frame))
    }
    do {
      let segment = try folder.create(name, in: .disk, header: header, frames: frames)
      state.withLock { state in
        state.keepFirst(frames.count)
        state.accept(segment)
        writeRest(&state, in: segment)
      }
    } catch {
      if [ENOSPC, EDQUOT].contains(error.code), folder.reserve.release() { return beginSegment() }
      state.withLock { state in
        state.refuse(at: now(), RecordsError(error))
        takeShelter(&state)
      }
    }
  }

  /// The frames that came while the new segment was being made.
  private func writeRest(_ state: inout JournalState, in segment: HeldFile) {
    guard !state.pending.isEmpty else { return }
    do {
      try segment.write(state.pending.flatMap(\.frame.bytes))
    } catch {
      state.refuse(at: now(), RecordsError(error))
      takeShelter(&state)
    }
  }
}

extension Journal {
  /// Copies what the disk does not have to `/dev/shm`, where it survives the console.
  ///
  /// Takes microseconds: it is memory. When that fails too, the frames are still in ours, and the
  /// next attempt begins another file with all of them.
  func takeShelter(_ state: inout JournalState) {
    do {
      if let shelter = state.shelter {
        try shelter.write(state.unsheltered.flatMap(\.bytes))
      } else {
        state.number += 1
        let name = SegmentName(call: call, number: state.number)
        state.shelter = try folder.create(
          name, in: .shelter, header: header, frames: state.pending.map(\.frame))
      }
      state.markSheltered(true)
    } catch {
      if let shelter = state.shelter { state.oldShelters.append(shelter) }
      state.shelter = nil
      state.markSheltered(false)
      // An empty folder says nothing useful to the next console.
      try? folder.files.removeDirectory(folder.shelter)
    }
  }

  /// The disk has everything: the copies in memory go.
  private func leaveShelter(_ state: inout JournalState) {
    let shelters = state.oldShelters + [state.shelter].compactMap { $0 }
    guard !shelters.isEmpty else { return }
    for shelter in shelters where !untouchable.contains(shelter.path) {
      try? folder.files.unlink(shelter.path)
    }
    state.shelter = nil
    state.oldShelters = []
    try? folder.files.removeDirectory(folder.shelter)
  }

  /// Removes the call's files, once the register has everything.
  ///
  /// Damaged ones change name instead. A file that cannot be removed is found again, and removed,
  /// when it is taken up.
  func remove() {
    queue.sync {
      let files = ((try? folder.segments()) ?? [:])[call] ?? []
      for file in files {
        if untouchable.contains(file.path) {
          folder.putAside(file.path)
        } else {
          try? folder.files.unlink(file.path)
        }
      }
      try? folder.files.synchroniseDirectory(folder.disk)
      try? folder.files.removeDirectory(folder.shelter)
      state.withLock { state in
        state = JournalState(number: state.number, kept: state.kept)
        state.isClosed = true
      }
    }
  }
}

extension JournalFolder {
  /// Gives a damaged file a name that is not a journal's, so that it is kept and not offered again.
  func putAside(_ path: String) {
    for attempt in 1...100 {
      let name = path + (attempt == 1 ? ".damaged" : ".\(attempt).damaged")
      do {
        return try files.place(path, at: name)
      } catch {
        guard error.code == EEXIST else { return }
      }
    }
  }
}
