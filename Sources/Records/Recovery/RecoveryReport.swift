import Text

/// What was found besides good changes when a call was taken up, for the state line and the log.
public struct RecoveryReport: Hashable, Sendable {
  /// Files whose unfinished end was put aside, and the number of bytes; nothing kept was there.
  public internal(set) var torn: [Torn] = []
  /// Files left whole because something in them does not open.
  public internal(set) var damaged: [SafeText] = []
  /// Files where a later version wrote, left whole.
  public internal(set) var later: [SafeText] = []
  /// Changes that are nowhere, by their sequences.
  public internal(set) var missing: [ClosedRange<Int>] = []

  /// The unfinished end of a file.
  public struct Torn: Hashable, Sendable {
    /// The journal it was cut from.
    public let file: SafeText
    /// The file that has it now.
    public let asideIn: SafeText
    /// Its length.
    public let bytes: Int
  }

  /// Whether there is nothing to say.
  public var isClean: Bool { self == RecoveryReport() }

  /// How many changes are nowhere.
  public var missingCount: Int { missing.reduce(0) { $0 + $1.count } }

  /// What to tell, one calm sentence each, the gravest first; empty when all is well.
  public var phrases: [Phrase] {
    var phrases: [Phrase] = []
    if missingCount > 0 {
      phrases.append(
        Phrase(
          fr: "Changements de cet appel qui manquent : \(missingCount) ; les autres sont là ;"
            + " relisez la note en entier.",
          en: "Changes of this call that are missing: \(missingCount); the others are there;"
            + " read the whole note again."))
    }
    phrases += damaged.map { RecordsError.damaged($0).phrase }
    phrases += later.map { RecordsError.laterFormat($0).phrase }
    phrases += torn.map { torn in
      Phrase(
        fr: "Les \(torn.bytes) derniers octets de \(torn.file) étaient inachevés ;"
          + " tout ce qui était gardé est là ; ils sont mis de côté dans \(torn.asideIn).",
        en: "The last \(torn.bytes) bytes of \(torn.file) were unfinished;"
          + " all that was kept is there; they are put aside in \(torn.asideIn).")
    }
    return phrases
  }
}
