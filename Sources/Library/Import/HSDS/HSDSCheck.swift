import Directory
import Text

/// What is wrong in one row of HSDS, whatever the others say.
enum HSDSCheck {
  /// The faults of a row that is kept.
  static func faults(_ record: HSDSRecord) -> [HSDSFault] {
    var faults: [HSDSFault] = []
    switch record.table {
    case .service: faults = Resource.faults(of: record)
    case .phone: _ = Phone(record, faults: &faults)
    case .schedule: _ = Schedule(record, faults: &faults)
    case .location: _ = Coordinates(record, faults: &faults)
    case .attribute:
      var resource = Resource(id: "", name: "")
      if let fault = resource.add(attribute: record, term: nil) { faults.append(fault) }
    default: break
    }
    switch record.table {
    case .service, .location, .address, .serviceAtLocation:
      if Confidential.isSaid(by: record) { faults.append(.confidential) }
    default: break
    }
    return faults
  }

  /// The column without which a row is nothing; nil when the row has what it must.
  static func missing(_ record: HSDSRecord) -> HSDSColumn? {
    switch record.table {
    case .organization, .taxonomyTerm:
      record.lacks(.name, .alternateName, .description) ? .name : record.lacks(.id) ? .id : nil
    case .phone: record.lacks(.number) ? .number : nil
    case .location, .contact, .program, .taxonomy, .unit: record.lacks(.id) ? .id : nil
    case .serviceAtLocation: record.lacks(.locationId) ? .locationId : nil
    case .serviceArea, .language: record.lacks(.name, .code, .description) ? .name : nil
    case .attribute: record.lacks(.taxonomyTermId, .label) ? .taxonomyTermId : nil
    case .document: record.lacks(.document, .name) ? .document : nil
    case .eligibility: record.lacks(.eligibility, .description) ? .eligibility : nil
    default: nil
    }
  }
}
