import Text

/// A resource of the directory, with the lines its parts stand on.
public struct CheckedResource: Sendable {
  /// Its identifier.
  public let id: SafeText
  /// The file and line it stands on.
  public let place: CheckedPlace
  /// `assured_date`: the day on which someone dialled the number; nil when nobody has.
  public var verified: CalendarDate?
  /// Its status, A to D, when it has one.
  public var status: Character?
  /// Whether it says where it was seen.
  public var hasSource = false
  /// Whether it says its hours, even « à vérifier ».
  public var hasHours = false
  /// Where it is put forward when nothing is searched; nil when it is not.
  public var firstResort: CheckedPlace?
  /// Its numbers.
  public var numbers: [CheckedNumber] = []

  /// A resource, before its tables are joined.
  public init(id: SafeText, place: CheckedPlace) {
    self.id = id
    self.place = place
  }
}

/// A line of a file.
public struct CheckedPlace: Hashable, Sendable {
  /// The file, as the person knows it.
  public let file: SafeText
  /// The line, counted from one.
  public let line: Int

  /// A line of a file.
  public init(file: SafeText, line: Int) {
    self.file = file
    self.line = line
  }
}

/// A number of a resource, with its line.
public struct CheckedNumber: Sendable {
  /// The number as it is written.
  public let number: SafeText
  /// What it is for: `voice`, `text`, `fax`.
  public let kind: SafeText
  /// Where it is written.
  public let place: CheckedPlace

  /// A number.
  public init(_ number: SafeText, kind: SafeText, place: CheckedPlace) {
    self.number = number
    self.kind = kind
    self.place = place
  }
}
