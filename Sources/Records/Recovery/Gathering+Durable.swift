// What becomes of the files of a call once they were read and it is taken up.

extension Gathering {
  /// Puts the unfinished ends aside; a file where that fails is kept whole, also after signature.
  mutating func trim(in folder: JournalFolder) {
    for source in sources
    where source.isSound && source.reading.tail > 0 && !source.segment.name.isDraft {
      do {
        note(try source.putTailAside(in: folder))
      } catch {
        keepWhole(source)
      }
    }
  }

  /// What is on the disk for certain.
  struct Durable {
    var sequences: Set<Int> = []
    /// The last file on the disk; nil when it cannot be trusted.
    fileprivate var last: SegmentSource?

    /// The file to go on with, if the last one may be followed.
    func last(followedBy plan: JournalPlan) -> HeldFile? {
      last.flatMap { $0.canGoOn(with: plan) ? $0.held : nil }
    }
  }

  /// Synchronises the files on the disk and tells what that makes certain.
  func durable() -> Durable {
    var durable = Durable()
    for source in sources where source.segment.place == .disk && !source.segment.name.isDraft {
      let isSynchronised = (try? source.held.synchronise()) != nil
      if isSynchronised { durable.sequences.formUnion(source.reading.frames.map(\.sequence)) }
      durable.last =
        isSynchronised && !untouchable.contains(source.segment.path) ? source : nil
    }
    // What a console sheltered, the disk had refused: `fdatasync` may say yes today and have
    // forgotten what it failed to write. It is written again.
    for source in sources where source.segment.place == .shelter {
      durable.sequences.subtract(source.reading.frames.map(\.sequence))
    }
    return durable
  }

  /// The files in a place, open and locked.
  func held(in place: JournalFolder.Place) -> [HeldFile] {
    sources.filter { $0.segment.place == place }.map(\.held)
  }
}
