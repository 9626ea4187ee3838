/// Where the words of a call are, for the state line: « Gardé » or « NON GARDÉ ».
public enum Keeping: Hashable, Sendable {
  /// All changes up to this sequence are on the disk and survive a power cut.
  case kept(Int)
  /// The disk has refused since an hour (milliseconds since 1970, UTC), for a reason.
  ///
  /// What was typed since then is in memory, and sealed in `/dev/shm` where it survives the end of
  /// the console. Nothing has to be done to try again.
  case keptInMemory(since: Int64, reason: RecordsError)
}

/// How long a journal waits.
struct Pace: Hashable, Sendable {
  /// Milliseconds from the first unsynchronised change to its `fdatasync`.
  var synchronise = 150
  /// Milliseconds from a refusal to the first attempt elsewhere.
  var mend = 0
  /// Milliseconds between two attempts on a disk that refuses.
  var retry = 2000
  /// Milliseconds that leaving may wait for the disk.
  var leave = 900

  /// Only when asked, for tests that decide themselves.
  static let never = Pace(synchronise: .max, mend: .max, retry: .max, leave: 60_000)
}
