import Directory
import Text

/// The third pass: each service is put together from its rows, and handed over.
final class HSDSAssembly {
  private let reading: HSDSReading
  private let shelf: HSDSShelf
  private var stage: HSDSStage { reading.stage }

  init(_ reading: HSDSReading) {
    self.reading = reading
    shelf = HSDSShelf(reading.stage)
  }

  /// A service put together, or what keeps it from being one.
  private struct Made {
    let row: HSDSStage.Row
    let resource: Resource?
    let fault: HSDSFault?
  }

  /// Hands over every service that has a name, in the order in which they were read.
  func assemble(from share: Double) throws {
    let last = try stage.statement("SELECT max(id) FROM row")
    _ = try last.step()
    let all = Double(max(last.int(0), 1))
    try Relay<Made>.run(
      preparing: { give in try self.make(give) },
      use: { made in
        if let fault = made.fault { tell(fault, made) }
        if let resource = made.resource { try reading.run.keep(resource) }
        try reading.run.advance(to: share + (1 - share) * Double(made.row.id) / all)
      })
    try reading.run.advance(to: 1)
  }

  /// Puts together every service.
  private func make(_ give: (Made) throws -> Void) throws {
    let services = try stage.statement(
      """
      SELECT id, kind, cells, source, line, flags FROM row
      WHERE kind = \(HSDSTable.service.rawValue) AND key != x''
      """)
    while try services.step() {
      guard let row = services.row(at: 0), let id = row.record[.id],
        let key = HSDSKey(.service, Array(id.string.utf8)[...])
      else { continue }
      let rows = try stage.rows(under: key).map(\.record).filter { $0.table != .service }
      let organization = try shelf.organization(row.record)
      let (name, fault) = name(of: row.record, organization)
      let made = try name.map {
        try resource(row.record, id: id, name: $0, rows, organization).whole
      }
      try give(Made(row: row, resource: made, fault: fault))
    }
  }

  /// The name of a service: its own, else another of its own, else that of who runs it.
  private func name(
    of record: HSDSRecord, _ organization: HSDSRecord?
  ) -> (name: SafeText?, fault: HSDSFault?) {
    if let name = record[.name] { return (name, nil) }
    if let other = record[.alternateName]?.parts(";").first {
      return (other, .missing("name", instead: Phrase(fr: "son autre nom", en: "its other name")))
    }
    let name = organization?.first(.name, .alternateName)
    return (name, .missing("name", instead: name == nil ? nil : Self.organizationName))
  }

  private static let organizationName = Phrase(
    fr: "le nom de l'organisme", en: "the name of the organization")

  private func tell(_ fault: HSDSFault, _ made: Made) {
    let source = reading.sources[made.row.source]
    let isCounted = made.row.flags.contains(.mended)
    if made.resource == nil {
      reading.run.count(table: source.table, mended: isCounted ? -1 : 0, setAside: 1)
    } else if !isCounted {
      reading.run.count(table: source.table, mended: 1)
    }
    reading.run.find(fault.rule, file: source.name, line: made.row.line, fault.sentence)
  }

  private func resource(
    _ record: HSDSRecord, id: SafeText, name: SafeText, _ rows: [HSDSRecord],
    _ organization: HSDSRecord?
  ) throws -> HSDSDraft {
    var draft = HSDSDraft(record, id: id, name: name, readsWords: true)
    if let organization {
      draft.resource.add(organization: organization)
      draft.resource.organizationPhones = try shelf.organizationPhones(record)
    }
    if let program = try shelf.program(record) {
      draft.resource.organizationAlternateNames += program
    }
    draft.add(try rows.map(shelf.named))
    draft.resource.phones = try shelf.phones(rows, faults: &draft.faults)
    for row in rows where row.table == .attribute {
      _ = draft.resource.add(attribute: row, term: try shelf.term(row))
    }
    for id in record.list(.taxonomyIds) {
      if let term = try shelf.term(id).flatMap(NeedTerm.init) { draft.resource.terms.append(term) }
    }
    for row in rows where row.table == .serviceAtLocation {
      try add(siteOf: row, location: row.bytes(.locationId), to: &draft)
    }
    if let location = record.bytes(.locationId) {
      try add(siteOf: nil, location: location, to: &draft)
    }
    return draft
  }

  /// Adds the place that a row of `service_at_location`, or the service itself, names.
  private func add(
    siteOf row: HSDSRecord?, location: ArraySlice<UInt8>?, to draft: inout HSDSDraft
  ) throws {
    guard let location, let place = try shelf.place(location) else { return }
    var rows: [HSDSRecord] = []
    if let id = row?.bytes(.id), let key = HSDSKey(.serviceAtLocation, id) {
      rows = try stage.rows(under: key).map(\.record)
    }
    let phones = try shelf.phones(rows, faults: &draft.faults)
    draft.add(place, row, rows, phones)
  }
}
