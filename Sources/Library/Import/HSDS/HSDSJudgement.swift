import Text

/// What can be said of a row of HSDS alone: what is wrong with it, and what it names.
struct HSDSJudgement {
  /// The row, with an id when it is a service that had none.
  private(set) var record: HSDSRecord
  /// What is wrong with it.
  private(set) var faults: [HSDSFault] = []
  /// Why it does not serve, if it does not.
  private(set) var setAside: HSDSFault?
  /// What it is, or else what it hangs on, nearest first.
  let owners: [HSDSRecord.Named]
  /// What it names beside.
  let references: [HSDSRecord.Named]

  /// Judges a row.
  init(_ record: HSDSRecord) {
    self.record = record
    let isNew = record.table == .service && record.lacks(.id)
    // Its own words make an id that holds from one import to the next.
    if isNew { self.record.add(.id, record.madeID) }
    owners = self.record.owners
    references = self.record.references
    if let missing = HSDSCheck.missing(self.record) {
      setAside = .missing(missing.name, instead: nil)
    } else if owners.isEmpty && record.table != .description && record.table != .metadata {
      let column = record.table.owners.last?.column ?? .id
      setAside = .missing(column.name, instead: nil)
    } else {
      faults = HSDSCheck.faults(self.record)
      if isNew { faults.insert(.missing("id", instead: Self.madeID), at: 0) }
    }
  }

  private static let madeID = Phrase(fr: "un id tiré de la ligne", en: "an id made of the row")
}

extension HSDSFault {
  /// The fault as a sentence.
  var sentence: Phrase { Phrase(fr: "\(what.french).", en: "\(what.english).") }
}

extension HSDSRecord {
  /// Another row that a column names.
  typealias Named = (column: HSDSColumn, key: HSDSKey)

  /// What the row is, or else what it hangs on, nearest first.
  var owners: [Named] {
    if table.owners.isEmpty, let id = bytes(.id), let own = HSDSKey(table, id) {
      return [(.id, own)]
    }
    if let any = table.anyOwner, let id = bytes(any.id) {
      return HSDSKey(namedOwner ?? .service, id).map { [(any.id, $0)] } ?? []
    }
    return named(table.owners)
  }

  /// What the row names beside what it hangs on.
  var references: [Named] {
    var references = named(table.references)
    for id in list(.taxonomyIds) where table == .service {
      if let key = HSDSKey(.taxonomyTerm, Array(id.string.utf8)[...]) {
        references.append((.taxonomyIds, key))
      }
    }
    return references
  }

  /// Whether it hangs on something without saying on what kind of thing: it is looked for later.
  var hidesOwner: Bool { table.anyOwner.map { !lacks($0.id) } ?? false && namedOwner == nil }

  private var namedOwner: HSDSTable? {
    guard let any = table.anyOwner, let kind = self[any.table]?.string else { return nil }
    return HSDSTable(named: kind) ?? HSDSTable(named: Fold.key(kind))
  }

  private func named(_ columns: [HSDSTable.Link]) -> [Named] {
    columns.compactMap { column, table in
      bytes(column).flatMap { HSDSKey(table, $0) }.map { (column, $0) }
    }
  }
}
