import Text

/// The first pass over a directory: each row is judged alone, then waits in the stage for the others.
final class HSDSReading {
  let run: ImportRun
  let stage: HSDSStage
  /// The files and tables read, as the rows of the stage number them.
  private(set) var sources: [ImportFile] = []
  /// The sets of characters that the data declares for its tables.
  private var declared: [SafeText: SafeText] = [:]
  /// The keys of rows already there, as many as fit in some memory.
  private var known: Set<HSDSKey> = []
  private static let mostKnown = 1 << 15
  /// How many ids were made up.
  private var made = 0

  init(_ run: ImportRun) throws {
    self.run = run
    stage = try HSDSStage()
  }

  /// Reads every file, those that others name first.
  func read() throws {
    let tables = run.folder.files.map { (file: $0, table: HSDSTable(of: $0, in: run.folder)) }
    for table in [.description] + HSDSTable.allCases.filter({ $0 != .description }) {
      for (file, own) in tables where file.form == .csv && own == table {
        try read(file, as: table)
      }
    }
    for file in run.folder.files where file.form == .json { try HSDSObjects(self, file).read() }
    for (file, table) in tables where file.form == .csv && table == nil {
      run.find(
        .unknownFile, file: file.name, line: 1,
        Phrase(
          fr: "Ce n'est pas une table de HSDS : fichier laissé de côté.",
          en: "Not a table of HSDS: file left aside."))
    }
  }

  private func read(_ file: ImportFile, as table: HSDSTable) throws {
    let source = source(file)
    let implied = HSDSTable.implied(by: file.table.string)
    var columns: [HSDSColumn?]?
    func judge(_ cells: CSVCells, _ names: [String: Int]) -> HSDSJudgement {
      let map = columns ?? Self.columns(names, count: cells.count, table)
      columns = map
      var record = HSDSRecord(table)
      for (place, column) in map.enumerated() {
        if let column { record.add(column, cells[place]) }
      }
      if let implied, record.lacks(implied.column) { record.add(implied.column, implied.value) }
      return HSDSJudgement(record)
    }
    let declared = declared[file.table]
    try run.rows(of: file, declared: declared, required: ["id"], making: judge) { row, judged in
      let record = judged.record
      if table == .description, let name = record[.name], let set = record[.characterSet] {
        self.declared[name] = set
      }
      try take(judged, row, source: source)
    }
  }

  private static func columns(
    _ names: [String: Int], count: Int, _ table: HSDSTable
  ) -> [HSDSColumn?] {
    var columns = [HSDSColumn?](repeating: nil, count: count)
    for (name, place) in names { columns[place] = HSDSColumn(named: name, in: table) }
    // Ohana names the id of a category after its table.
    if table == .taxonomyTerm && !columns.contains(.id) {
      columns = columns.map { $0 == .taxonomyId ? .id : $0 }
    }
    return columns
  }

  /// The number of a file and table in the stage.
  func source(_ file: ImportFile) -> Int {
    if let known = sources.firstIndex(of: file) { return known }
    sources.append(file)
    return sources.count - 1
  }

  /// An id for an object that has none and that others hang on.
  func madeID() -> String {
    made += 1
    return "~\(made)"
  }

  /// Tells what is wrong with a row, and sets it down or aside.
  func take(
    _ judged: HSDSJudgement, _ row: ImportRow, source: Int, isNested: Bool = false
  ) throws {
    for fault in judged.faults { tell(fault, row) }
    if let fault = judged.setAside { return setAside(fault, row) }
    // The tables that describe the others may hang on what nothing names.
    guard let key = judged.owners.first?.key else { return }
    var flags: HSDSStage.Flags = run.isMended(row) ? [.mended] : []
    if isNested { flags.insert(.nested) }
    let record = judged.record
    let number = try stage.put(record, under: key, source: source, line: row.line, flags: flags)
    try putName(of: record, number, under: key)
    for other in judged.owners.dropFirst() + judged.references where !known.contains(other.key) {
      try stage.putReference(other.key, other.column, of: number)
    }
  }

  /// Notes the id of a row, when others may name it.
  private func putName(of record: HSDSRecord, _ number: Int64, under key: HSDSKey) throws {
    if key.table == record.table {
      // What many rows name is kept in mind, so that naming it costs nothing; a place is not: whether
      // any row names it must be known.
      if key.table != .location && known.count < Self.mostKnown { known.insert(key) }
      return
    }
    guard let id = record.bytes(.id), let own = HSDSKey(record.table, id),
      record.table != .phone || stage.hasPhoneLanguages
    else { return }
    try stage.putName(own, of: number)
  }

  func tell(_ fault: HSDSFault, _ row: ImportRow) {
    if fault.mends {
      run.mend(row, fault.rule, fault.sentence)
    } else {
      run.find(fault.rule, in: row, fault.sentence)
    }
  }

  func setAside(_ fault: HSDSFault, _ row: ImportRow) {
    run.setAside(row, fault.rule, fault.sentence)
  }
}
