import Text

extension HSDSTable {
  /// The table that a CSV file holds: by its name, else by its columns when nothing else is there.
  init?(of file: ImportFile, in folder: ImportFolder) {
    guard file.form == .csv else { return nil }
    if let table = HSDSTable(named: file.table.string) {
      self = table
      return
    }
    guard folder.files.count == 1, let table = Self.guess(Set(folder.columns(of: file))) else {
      return nil
    }
    self = table
  }

  private static func guess(_ columns: Set<String>) -> HSDSTable? {
    func has(_ names: String...) -> Bool { columns.isSuperset(of: names) }
    if has("service_id", "location_id", "id") && columns.count <= 4 { return .serviceAtLocation }
    if has("opens_at") { return .schedule }
    if has("number") { return .phone }
    if has("address_1") { return .address }
    if has("latitude", "longitude", "id", "name") { return .location }
    if has("organization_id", "name", "id") || has("application_process", "name") {
      return .service
    }
    if has("id", "name", "description") { return .organization }
    return nil
  }
}
