import Text

/// Holds the resources of a directory to rules 38 to 42.
public enum DirectoryCheck {
  /// What the resources of one folder break.
  public static func findings(
    _ resources: [CheckedResource], today: CalendarDate?
  ) -> [GuideFinding] {
    DirectoryRule.all.flatMap { rule in
      rule.faults(resources, today).map { $0.fault.finding(rule.number, in: $0.file) }
    }
  }

  /// Rule 42 on the lines of a table.
  public static func privacy(_ text: String, file: SafeText) -> [GuideFinding] {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return PrivacyScanner.faults(lines).map { $0.finding(42, in: file) }
  }
}

/// One rule of the directory: its number, and how resources are held to it.
struct DirectoryRule: Sendable {
  let number: Int
  let faults: @Sendable ([CheckedResource], CalendarDate?) -> [DirectoryFault]

  init(
    _ number: Int,
    _ faults: @escaping @Sendable ([CheckedResource], CalendarDate?) -> [DirectoryFault]
  ) {
    self.number = number
    self.faults = faults
  }

  static let all: [DirectoryRule] = [provenance, verification, age, prominence, form, twins]
}

/// What breaks a rule of the directory, and in which of its tables.
struct DirectoryFault {
  let file: SafeText
  let fault: GuideFault

  init(
    _ place: CheckedPlace, _ what: Phrase, _ remedy: Phrase,
    severity: GuideFinding.Severity = .error
  ) {
    file = place.file
    fault = GuideFault(place.line, what, remedy, severity: severity)
  }
}
