import Text

/// Whether a service still exists.
///
/// Source: HSDS 3.1, `service.status`.
public enum ServiceStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case active
  case inactive
  case defunct
  case temporarilyClosed = "temporarily closed"

  /// Whether it may be given: a service closed for a time is shown closed.
  public var isUsable: Bool { self == .active || self == .temporarilyClosed }
}

/// The ages a service is for, in years; an absent bound is unknown or none.
public struct AgeRange: Hashable, Sendable, Codable {
  /// The youngest age served.
  public var minimum: Int?
  /// The oldest age served.
  public var maximum: Int?

  /// A range; nil when neither bound is known.
  public init?(minimum: Int?, maximum: Int?) {
    guard minimum != nil || maximum != nil else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether an age is within the known bounds.
  public func contains(_ age: Int) -> Bool {
    age >= minimum ?? .min && age <= maximum ?? .max
  }
}

/// A need that a service answers, in the words of its source's own taxonomy.
public struct NeedTerm: Hashable, Sendable, Codable {
  /// Its code (`BH-1800.8500-185`, Open Eligibility `101`), when the data carries one.
  public var code: SafeText?
  /// Its name.
  public var name: SafeText
  /// The taxonomy it comes from.
  public var taxonomy: SafeText?

  /// A term.
  public init(_ name: SafeText, code: SafeText? = nil, taxonomy: SafeText? = nil) {
    self.name = name
    self.code = code
    self.taxonomy = taxonomy
  }
}

/// What a source says that could not be read, kept as it is written.
public struct UnreadFact: Hashable, Sendable, Codable {
  /// The column or the field.
  public var field: SafeText
  /// Its text.
  public var text: SafeText

  /// A fact that is only text.
  public init(field: SafeText, text: SafeText) {
    self.field = field
    self.text = text
  }
}
