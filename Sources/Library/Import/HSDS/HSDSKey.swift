/// What a row of HSDS is, or hangs on, in the staging table: the letter of a table, then an id.
///
/// Ids are compared without case, braces, spaces around nor the « .0 » that spreadsheets add.
struct HSDSKey: Hashable {
  let table: HSDSTable
  let bytes: [UInt8]

  /// The key of an id in a table that others name; nil when nothing names that table.
  init?(_ table: HSDSTable, _ id: ArraySlice<UInt8>) {
    guard let letter = table.letter else { return nil }
    self.table = table
    let id = id.withoutBlanks
    bytes = [UInt8](unsafeUninitializedCapacity: id.count + 1) { key, count in
      key[0] = letter
      count = 1
      for byte in id {
        key[count] = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      Self.strip(key, &count)
    }
  }

  /// Drops the braces and the « .0 » of a key whose first byte is the letter of its table.
  private static func strip(_ key: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    if count > 2 && key[1] == 0x7b && key[count - 1] == 0x7d {
      for place in 1..<count - 2 { key[place] = key[place + 1] }
      count -= 2
    }
    let isDecimal = count > 3 && key[count - 1] == 0x30 && key[count - 2] == 0x2e
    if isDecimal && key[1..<count - 2].allSatisfy({ (0x30...0x39).contains($0) }) { count -= 2 }
  }
}

extension HSDSTable {
  /// The letter of a table that others name.
  var letter: UInt8? {
    switch self {
    case .organization: 0x4f
    case .program: 0x50
    case .location: 0x4c
    case .service: 0x53
    case .serviceAtLocation: 0x41
    case .contact: 0x43
    case .taxonomy: 0x58
    case .taxonomyTerm: 0x54
    case .unit: 0x55
    case .phone: 0x4e
    default: nil
    }
  }

  /// Another table, and the column that names one of its rows.
  typealias Link = (column: HSDSColumn, table: HSDSTable)

  /// The tables it may hang on, nearest first, and the column that says so.
  var owners: [Link] { Self.allOwners[Int(rawValue)] }

  /// The other rows it names.
  var references: [Link] { Self.allReferences[Int(rawValue)] }

  private static let allOwners = allCases.map(owners(of:))
  private static let allReferences = allCases.map(references(of:))
}

extension HSDSTable {
  private static func owners(of table: HSDSTable) -> [Link] {
    switch table {
    case .organization, .program, .location, .service, .taxonomy, .taxonomyTerm, .unit,
      .description:
      []
    case .serviceAtLocation, .eligibility, .cost, .payment, .document, .capacity:
      [(.serviceId, .service)]
    case .contact:
      [
        (.serviceAtLocationId, .serviceAtLocation), (.serviceId, .service),
        (.locationId, .location), (.organizationId, .organization),
      ]
    case .phone:
      [
        (.serviceAtLocationId, .serviceAtLocation), (.serviceId, .service),
        (.locationId, .location), (.contactId, .contact), (.organizationId, .organization),
      ]
    case .address: [(.locationId, .location), (.organizationId, .organization)]
    case .schedule:
      [
        (.serviceAtLocationId, .serviceAtLocation), (.serviceId, .service),
        (.locationId, .location),
      ]
    case .language: [(.serviceId, .service), (.locationId, .location), (.phoneId, .phone)]
    case .serviceArea:
      [(.serviceAtLocationId, .serviceAtLocation), (.serviceId, .service)]
    case .attribute: [(.serviceId, .service)]
    case .accessibility: [(.locationId, .location)]
    case .link, .funding: [(.serviceId, .service), (.organizationId, .organization)]
    case .identifier: [(.organizationId, .organization)]
    case .metadata: []
    }
  }

  private static func references(of table: HSDSTable) -> [Link] {
    switch table {
    case .organization: [(.parentOrganizationId, .organization)]
    case .program: [(.organizationId, .organization)]
    case .location: [(.organizationId, .organization)]
    case .service:
      [(.organizationId, .organization), (.programId, .program), (.locationId, .location)]
    case .serviceAtLocation: [(.locationId, .location)]
    case .taxonomyTerm: [(.taxonomyId, .taxonomy), (.parentId, .taxonomyTerm)]
    case .attribute: [(.taxonomyTermId, .taxonomyTerm)]
    case .capacity: [(.unitId, .unit)]
    default: []
    }
  }

  /// The reference without which a row says nothing.
  var essential: HSDSColumn? {
    switch self {
    case .serviceAtLocation: .locationId
    case .attribute: .taxonomyTermId
    default: nil
    }
  }

  /// The tables whose rows may hang on anything, by the columns that say on what.
  var anyOwner: (id: HSDSColumn, table: HSDSColumn)? {
    switch self {
    case .attribute: (.linkId, .linkEntity)
    case .metadata: (.resourceId, .resourceType)
    default: nil
    }
  }
}
