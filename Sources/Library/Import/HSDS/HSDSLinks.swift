import Text

/// The second pass: what rows name is looked for, and repeated rows are told apart.
///
/// The sorted stage gives, under each key, the row that bears it, what hangs on it, then who names it.
/// One reading of that index, without a row being opened, finds all that is wrong; only then are the
/// rows at fault opened, in the order in which they were read.
final class HSDSLinks {
  /// What is wrong with a row, as the stage notes it.
  enum Wrong: Int64 {
    /// What it hangs on is not there.
    case owner
    /// What it names is not there.
    case reference
    /// Another row bears its id.
    case repeated
    /// It was already read, word for word.
    case again
    /// No service is given at that place.
    case orphan
    /// A row that hangs elsewhere bears its id.
    case shared
  }

  private let reading: HSDSReading
  private var stage: HSDSStage { reading.stage }
  private let note: StageStatement

  init(_ reading: HSDSReading) throws {
    self.reading = reading
    note = try reading.stage.statement("INSERT INTO fault (row, what, other) VALUES (?, ?, ?)")
  }

  /// Finds all that is wrong, then mends it or sets it aside.
  func check() throws {
    try find()
    try stage.copy(
      """
      SELECT fault.what, coalesce(named.line, fault.row) AS row, fault.other, named.hash AS col
      FROM fault LEFT JOIN row AS named
      ON fault.what = \(Wrong.reference.rawValue) AND named.id = fault.row
      ORDER BY 2, fault.id
      """, into: "work")
    let faults = try stage.statement("SELECT what, row, other, col FROM work ORDER BY rowid")
    let mending = try HSDSMending(reading)
    while try faults.step() {
      guard let wrong = Wrong(rawValue: faults.int(0)) else { continue }
      try mending.mend(faults.int(1), wrong, other: faults.int(2), column: faults.int(3))
    }
    mending.setUnusedTablesAside()
  }

  /// One key while its rows go by.
  private struct Group {
    var key: [UInt8] = []
    /// The row that bears the key, first of those that do.
    var bearer: Int64?
    var isNamed = false
    var last: (kind: Int64, hash: Int64)?
  }

  private func find() throws {
    let scan = try stage.statement(
      "SELECT key, kind, hash, id FROM row ORDER BY key, kind, hash, id")
    var group = Group()
    while try scan.step() {
      let key = scan.bytes(0)
      if !key.elementsEqual(group.key) {
        try close(group)
        group = Group(key: Array(key))
      }
      try look(kind: scan.int(1), hash: scan.int(2), id: scan.int(3), &group)
    }
    try close(group)
  }

  private func look(kind: Int64, hash: Int64, id: Int64, _ group: inout Group) throws {
    defer { group.last = (kind, hash) }
    switch kind {
    case HSDSStage.Kind.reference...:
      group.isNamed = true
      if group.bearer == nil { try put(.reference, id) }
    case HSDSStage.Kind.fact...:
      if let last = group.last, last == (kind, hash) {
        try put(.again, id)
      } else if group.bearer == nil {
        try put(.owner, id)
      }
    case HSDSStage.Kind.name...:
      // A name stands for the row of that number.
      if group.bearer != nil { try put(.shared, hash) }
      group.bearer = group.bearer ?? hash
    default:
      if let bearer = group.bearer { try put(.repeated, max(bearer, id), other: min(bearer, id)) }
      group.bearer = min(group.bearer ?? id, id)
    }
  }

  private func close(_ group: Group) throws {
    guard let bearer = group.bearer else { return }
    switch group.key.first {
    case HSDSTable.organization.letter: reading.run.report.organizations += 1
    case HSDSTable.location.letter:
      reading.run.report.locations += 1
      if !group.isNamed { try put(.orphan, bearer) }
    default: break
    }
  }

  private func put(_ wrong: Wrong, _ row: Int64, other: Int64 = 0) throws {
    note.bind(row, at: 1)
    note.bind(wrong.rawValue, at: 2)
    note.bind(other, at: 3)
    try note.run()
  }
}
