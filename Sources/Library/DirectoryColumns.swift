import Directory
import Text

/// What each column of HSDS 3.1 says of a resource. Each reading gives what it could not use.
extension Resource {
  /// Reads a row of `services`.
  mutating func describe(_ record: CSVRecord) -> [HSDSFault] {
    var faults: [HSDSFault] = []
    alternateNames = record["alternate_name"].map(Self.names) ?? []
    what = record["description"]
    audience = record["eligibility_description"]
    cost = record["fees_description"]
    alert = record["alert"]
    website = record["url"]
    email = record["email"]
    switch record["status"] {
    case nil, "active", "inactive", "defunct": break
    case "temporarily closed": hours.isSuspended = true
    case let status?: faults.append(.value("status", status))
    }
    if let written = record["assured_date"] {
      provenance.verified = CalendarDate(written.string)
      if provenance.verified == nil { faults.append(.value("assured_date", written)) }
    }
    return faults
  }

  /// Reads a row of `phones`.
  mutating func add(phone record: CSVRecord) -> HSDSFault? {
    guard let number = record["number"] else { return nil }
    let type = record["type"] ?? "voice"
    // A pager or a teletype taken for a telephone would be dialled by voice.
    guard let kind = type == "cell" ? .voice : Phone.Kind(rawValue: Fold.key(type.string)) else {
      return .value("type", type)
    }
    let line = record["extension"].map { SafeText("poste ") + $0 }
    let note = [line, record["description"]].compactMap { $0 }.joined(separator: ", ")
    let phone = Phone(number, kind: kind, note: note.isEmpty ? nil : note)
    guard !phone.digits.isEmpty else { return .value("number", number) }
    phones.append(phone)
    return nil
  }

  /// Reads a row of `schedules`: its words, and whether it says every hour of every day.
  mutating func add(schedule record: CSVRecord) -> HSDSFault? {
    if let words = record["description"] {
      hours.written = hours.written.map { $0 + "; " + words } ?? words
    }
    if record.isEveryHour { hours.isAlwaysOpen = true }
    return nil
  }

  /// Reads a row of `service_areas`.
  mutating func add(area record: CSVRecord) -> HSDSFault? {
    if let name = record["name"] { areas.append(name.noted(record["description"])) }
    return nil
  }

  /// Reads a row of `languages`.
  mutating func add(language record: CSVRecord) -> HSDSFault? {
    if let name = record["name"] ?? record["code"] { languages.append(name.noted(record["note"])) }
    return nil
  }

  /// Reads a row of `attributes`: the terms of the taxonomies `provenance` and `usage`, and no other.
  mutating func add(attribute record: CSVRecord) -> HSDSFault? {
    let value = record["value"]
    switch record["taxonomy_term_id"] {
    case "statut-a": provenance.status = .a
    case "statut-b": provenance.status = .b
    case "statut-c": provenance.status = .c
    case "statut-d": provenance.status = .d
    case "source": provenance.source = value
    case "date-page": provenance.pageDate = value
    case "premier-recours":
      firstResort = value.flatMap { Int($0.string) }
      if let value, firstResort == nil { return .value("value", value) }
    default: break
    }
    return nil
  }

  /// HSDS has one cell for other names; a semicolon separates them here.
  private static func names(_ cell: SafeText) -> [SafeText] {
    cell.string.split(separator: ";").map { SafeText($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension SafeText {
  /// The text followed by its note between parentheses.
  fileprivate func noted(_ note: SafeText?) -> SafeText {
    note.map { self + " (" + $0 + ")" } ?? self
  }
}

extension CSVRecord {
  /// Whether a schedule says, without end or exception, every day from midnight to midnight.
  ///
  /// HSDS writes the end of the day 23:59; 24:00 is taken too.
  fileprivate var isEveryHour: Bool {
    let days = Set((self["byday"]?.string ?? "").split(separator: ",").map(String.init))
    let isDaily =
      self["freq"] == "WEEKLY" && days == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
      || self["freq"] == "DAILY" && days.isEmpty
    let limits = [
      "valid_from", "valid_to", "dtstart", "until", "count", "interval", "byweekno", "bymonthday",
      "byyearday",
    ]
    return isDaily && ["00:00", "00:00:00"].contains(self["opens_at"])
      && ["23:59", "23:59:00", "24:00", "24:00:00"].contains(self["closes_at"])
      && limits.allSatisfy { self[$0] == nil }
  }
}
