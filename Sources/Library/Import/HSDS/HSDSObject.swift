import Text

/// A JSON object being read, and the rows found in it that wait to know what it is.
final class HSDSObject {
  /// A row nested in this object, that hangs on it.
  struct Child {
    let record: HSDSRecord
    let row: ImportRow
  }

  /// The key it is under in its parent; empty at the top.
  let key: String
  /// Whether it stands alone under that key, and not in a list.
  let isAlone: Bool
  let line: Int
  /// What it is, once known.
  var table: HSDSTable?
  /// Whether it only holds lists: a page of an API, a set of tables.
  var isContainer = false
  /// The key being read.
  var current = ""
  /// Its values, in order.
  private(set) var values: [(key: String, text: [UInt8])] = []
  /// Every key met, lists and objects too.
  private(set) var keys: Set<String> = []
  private(set) var id: [UInt8]?
  /// The rows that wait for its id.
  var waiting: [Child] = []
  /// The rows of others that it names.
  var named: [HSDSRecord.NamedID] = []

  init(under key: String, isAlone: Bool, table: HSDSTable?, line: Int) {
    self.key = key
    self.isAlone = isAlone
    self.table = table
    self.line = line
  }

  /// Goes to the next key.
  func go(to key: [UInt8]) {
    current = Fold.key(String(decoding: key, as: UTF8.self))
    keys.insert(current)
  }

  /// Adds a value under the current key; the values of a list are joined.
  func add(_ text: [UInt8]) {
    if current == "id" { id = text }
    if values.last?.key == current {
      values[values.count - 1].text += Array("; ".utf8) + text
    } else {
      values.append((current, text))
    }
  }

  /// What it is by its keys, when nothing else says it.
  var guess: HSDSTable? {
    func has(_ names: String...) -> Bool { !keys.isDisjoint(with: names) }
    if has("service_id", "service") && has("location_id", "location") { return .serviceAtLocation }
    if has("services", "legal_status", "year_incorporated", "tax_status", "programs") {
      return has("id", "name") ? .organization : nil
    }
    if has("organization_id", "organization", "service_at_locations", "eligibility_description") {
      return has("latitude", "addresses") ? .location : .service
    }
    if has("application_process", "cost_options", "service_areas", "assured_date") {
      return .service
    }
    if has("latitude", "addresses", "location_type") { return .location }
    if has("term_uri", "taxonomy_detail", "taxonomy_id") { return .taxonomyTerm }
    return nil
  }
}

extension HSDSRecord {
  /// A row named by an object that holds it.
  typealias NamedID = (column: HSDSColumn, id: [UInt8])
}
