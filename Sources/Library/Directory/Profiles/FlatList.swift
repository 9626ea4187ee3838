import Directory
import Text

/// A list of facilities, where a row is a resource and its only site.
struct FlatList {
  let run: ImportRun
  let files: [ImportFile]
  /// The column of the id.
  let idColumn: String
  /// The column of the name.
  let nameColumn: String

  /// Gives each row with a name and an id of its own, and hands over what is made of it.
  ///
  /// Of two rows with one id the first is kept. Ids are remembered by eight bytes each, which is all
  /// that grows with the file.
  func read(_ resource: (ImportRow, _ id: SafeText, _ name: SafeText) -> Resource) throws {
    var known: Set<Int64> = []
    for file in files { try run.rows(of: file) { try take($0, &known, resource) } }
  }

  private func take(
    _ row: ImportRow, _ known: inout Set<Int64>,
    _ resource: (ImportRow, _ id: SafeText, _ name: SafeText) -> Resource
  ) throws {
    guard let id = row[idColumn], let name = row[nameColumn] else {
      let blank = row[idColumn] == nil ? idColumn : nameColumn
      return run.setAside(row, .missing(blank, instead: nil))
    }
    guard known.insert(Likeness.hash(id.string)).inserted else {
      return run.setAside(row, .repeated(id))
    }
    let resource = resource(row, id, name)
    run.report.locations += resource.sites.count
    try run.keep(resource)
  }
}

extension ImportRun {
  /// The point of a row, when its columns hold one; a point that cannot be is told.
  func point(of row: ImportRow) -> Coordinates? {
    var faults: [HSDSFault] = []
    let point = Coordinates(
      latitude: row["latitude"], longitude: row["longitude"], faults: &faults)
    for fault in faults { tell(fault, in: row) }
    return point
  }

  /// Tells what is wrong in a row that is kept.
  func tell(_ fault: HSDSFault, in row: ImportRow) {
    if fault.mends {
      mend(row, fault.rule, fault.sentence)
    } else {
      find(fault.rule, in: row, fault.sentence)
    }
  }

  /// Tells why a row is not kept.
  func setAside(_ row: ImportRow, _ fault: HSDSFault) { setAside(row, fault.rule, fault.sentence) }
}
