import Text

/// Reads the objects of a JSON file as rows: what is nested hangs on what holds it.
///
/// An object, a list, a page of an API (`contents`), a set of tables by name, or values one per line,
/// all load. Rows go to the stage as soon as the id they hang on is known, so that a long list takes no
/// more memory than its longest object.
final class HSDSObjects {
  private enum Frame {
    case object(HSDSObject)
    case list(key: String)
  }

  private let reading: HSDSReading
  private let file: ImportFile
  private let table: HSDSTable?
  private var frames: [Frame] = []
  private var sources: [HSDSTable: (file: ImportFile, source: Int)] = [:]

  init(_ reading: HSDSReading, _ file: ImportFile) {
    self.reading = reading
    self.file = file
    var name = file.table.string
    for end in ["_list", "_full"] where name.hasSuffix(end) { name.removeLast(end.count) }
    table = Self.table(name)
  }

  /// Reads the file to its end, or to where it is no longer JSON.
  func read() throws {
    let parser = JSONParser()
    var blocks = FileBlocks(path: file.path, encoding: TextEncoding.look(at: file.path))
    var isWhole = blocks != nil
    while isWhole, let block = try? blocks?.next(), !block.isEmpty {
      isWhole = parser.read(block)
      for event in parser.takeEvents() { try take(event) }
      try reading.run.advance(reading: file, to: blocks?.consumed ?? 0)
    }
    if isWhole { isWhole = parser.finish() }
    for event in parser.takeEvents() { try take(event) }
    // What was whole before the fault is kept; what was still open is not.
    if !isWhole {
      reading.run.find(
        .unreadableFile, file: file.name, line: parser.line,
        Phrase(
          fr: "Le JSON s'interrompt ou se casse ici : la suite n'a pas été lue.",
          en: "The JSON stops or breaks here: the rest was not read."))
    }
    reading.run.finish(reading: file)
  }

  private func take(_ event: JSONEvent) throws {
    switch event {
    case .beginObject(let line): begin(line)
    case .beginArray:
      let key = object?.current ?? ""
      if case .list? = frames.last { frames.append(.list(key: "")) } else { openList(key) }
    case .endArray: _ = frames.popLast()
    case .endObject:
      if case .object(let object)? = frames.popLast() { try end(object) }
    case .key(let key): if case .object(let object)? = frames.last { object.go(to: key) }
    case .value(let text?): object?.add(text)
    case .value(nil): break
    }
  }

  /// The innermost object still open.
  private var object: HSDSObject? {
    for frame in frames.reversed() { if case .object(let object) = frame { return object } }
    return nil
  }

  private func openList(_ key: String) {
    if key == "contents" || key.hasSuffix(".csv") || isTable(key) { object?.isContainer = true }
    frames.append(.list(key: key))
  }

  /// Whether a list is a table of things that stand alone, and what holds it only a set of tables.
  private func isTable(_ key: String) -> Bool {
    // Once it says a word about itself, what holds a list is a thing of its own.
    guard let object, object.key.isEmpty, object.values.isEmpty, let own = Self.table(key) else {
      return false
    }
    if let table = object.table { return table == own }
    return [.organization, .service, .location].contains(own)
  }

  private func begin(_ line: Int) {
    guard let parent = object else {
      frames.append(.object(HSDSObject(under: "", isAlone: true, table: table, line: line)))
      return
    }
    var isAlone = true
    if case .list? = frames.last { isAlone = false }
    let key = parent.current
    let own = key == "contents" ? table : Self.table(key)
    frames.append(.object(HSDSObject(under: key, isAlone: isAlone, table: own, line: line)))
  }

  private static func table(_ key: String) -> HSDSTable? {
    // In JSON a taxonomy is the whole of its terms, not one of them.
    if key == "taxonomy" { return .taxonomy }
    if key.hasPrefix("parent_") { return table(String(key.dropFirst(7))) }
    return HSDSTable(named: key.hasSuffix(".csv") ? String(key.dropLast(4)) : key)
  }

  /// An object is whole: it becomes a row, after the rows that waited for its id.
  private func end(_ object: HSDSObject) throws {
    let parent = self.object
    let isHeld = parent.map { !$0.isContainer } ?? false
    // A container is no row; under a key that means nothing, neither is anything else.
    let table = object.table ?? (isHeld || object.isContainer ? nil : object.guess)
    guard let table, !object.isContainer else {
      if !isHeld { for child in object.waiting { try take(child, isNested: false) } }
      return
    }
    object.table = table
    var (record, row) = row(object, table)
    if record.lacks(.id), table.isNamed || !object.waiting.isEmpty {
      record.add(.id, table == .service ? record.madeID : reading.madeID())
    }
    for child in object.waiting {
      try take(
        HSDSObject.Child(record: child.record.hung(on: record), row: child.row), isNested: true)
    }
    object.waiting = []
    let child = HSDSObject.Child(record: record, row: row)
    guard let parent, isHeld else { return try take(child, isNested: false) }
    try hold(child, of: object, in: parent)
  }

  /// Gives a row to the object that holds it: named by it, or hung on it.
  private func hold(_ child: HSDSObject.Child, of object: HSDSObject, in parent: HSDSObject) throws
  {
    let table = child.record.table
    if object.isAlone, let column = table.column(asNamed: object.key),
      let id = child.record.bytes(.id)
    {
      parent.named.append((column, Array(id)))
      return try take(child, isNested: true)
    }
    if let own = parent.table, let id = parent.id {
      var holder = HSDSRecord(own)
      holder.add(.id, id[...])
      let hung = HSDSObject.Child(record: child.record.hung(on: holder), row: child.row)
      return try take(hung, isNested: true)
    }
    parent.waiting.append(child)
  }

  private func take(_ child: HSDSObject.Child, isNested: Bool) throws {
    let source = source(child.record.table).source
    let judged = HSDSJudgement(child.record)
    try reading.take(judged, child.row, source: source, isNested: isNested)
  }

  /// The row of an object, its characters put right.
  private func row(_ object: HSDSObject, _ table: HSDSTable) -> (HSDSRecord, ImportRow) {
    let run = reading.run
    let file = source(table).file
    run.rowsRead += 1
    run.count(table: file.table, rows: 1)
    let row = ImportRow(
      file: file, line: object.line, number: run.rowsRead, cells: CSVCells(), columns: [:])
    var record = HSDSRecord(table)
    for (column, id) in object.named { record.add(column, id[...]) }
    for (key, value) in object.values {
      guard let column = HSDSColumn(named: key, in: table) else { continue }
      let (text, rules) = CellMend.mended(value)
      for rule in rules { run.mend(row, rule, CellMend.sentence(rule)) }
      record.add(column, text[...])
    }
    if let implied = HSDSTable.implied(by: object.key), record.lacks(implied.column) {
      record.add(implied.column, implied.value)
    }
    return (record, row)
  }

  private func source(_ table: HSDSTable) -> (file: ImportFile, source: Int) {
    if let known = sources[table] { return known }
    let own = ImportFile(
      path: file.path, name: file.name, table: table.plural, form: file.form, size: file.size)
    let new = (own, reading.source(own))
    sources[table] = new
    return new
  }
}

extension HSDSTable {
  /// Whether others name its rows by their id.
  fileprivate var isNamed: Bool {
    switch self {
    case .organization, .program, .location, .service, .contact, .taxonomy, .taxonomyTerm, .unit:
      true
    default: false
    }
  }

  /// The column by which an object that holds a row of this table alone names it.
  fileprivate func column(asNamed key: String) -> HSDSColumn? {
    switch self {
    case .organization: key.hasPrefix("parent") ? .parentOrganizationId : .organizationId
    case .program: .programId
    case .location: .locationId
    case .service: .serviceId
    case .taxonomy: .taxonomyId
    case .taxonomyTerm: key.hasPrefix("parent") ? .parentId : .taxonomyTermId
    case .unit: .unitId
    default: nil
    }
  }

  /// The column by which a row names one of this table that holds it.
  fileprivate var holder: HSDSColumn? {
    switch self {
    case .organization: .organizationId
    case .program: .programId
    case .location: .locationId
    case .service: .serviceId
    case .serviceAtLocation: .serviceAtLocationId
    case .contact: .contactId
    case .phone: .phoneId
    case .taxonomy: .taxonomyId
    default: nil
    }
  }
}

extension HSDSRecord {
  /// The row, hung on another that holds it, unless it says itself on what it hangs.
  func hung(on holder: HSDSRecord) -> HSDSRecord {
    guard let id = holder.bytes(.id) else { return self }
    if let any = table.anyOwner {
      return lacks(any.id) ? setting([(any.id, Array(id)), (any.table, holder.table.word)]) : self
    }
    let columns = (table.owners + table.references).map(\.column)
    guard let column = holder.table.holder, columns.contains(column), lacks(column) else {
      return self
    }
    return setting([(column, Array(id))])
  }

  private func setting(_ cells: [NamedID]) -> HSDSRecord {
    var record = HSDSRecord(table)
    for (column, text) in cells { record.add(column, text[...]) }
    return record.filled(from: self)
  }
}

extension HSDSTable {
  /// Its name as `link_entity` and `resource_type` write it.
  fileprivate var word: [UInt8] { Array(plural.string.utf8) }
}
