import Text

/// When a resource answers, as far as its source says.
public struct Hours: Hashable, Sendable, Codable {
  /// The hours in words, as the source writes them.
  public var written: SafeText?
  /// Whether the source says, without reserve, that it answers at every hour of every day.
  public var isAlwaysOpen: Bool
  /// Whether it is closed until further notice.
  public var isSuspended: Bool
  /// The rules that could be read; several are several intervals.
  public var schedules: [Schedule] = []

  /// Hours; nothing said is nothing known.
  public init(written: SafeText? = nil, isAlwaysOpen: Bool = false, isSuspended: Bool = false) {
    self.written = written
    self.isAlwaysOpen = isAlwaysOpen
    self.isSuspended = isSuspended
  }
}

/// Whether a resource answers at some instant; unknown is not no.
public enum OpenState: String, Hashable, Sendable, CaseIterable {
  case open
  case closed
  case unknown

  /// The state in words.
  public var label: Phrase {
    switch self {
    case .open: Phrase(fr: "ouvert", en: "open")
    case .closed: Phrase(fr: "fermé", en: "closed")
    case .unknown: Phrase(fr: "ouverture inconnue", en: "opening unknown")
    }
  }
}

extension Resource {
  /// Whether it answers, said only when it is certain at any hour: hours in words decide nothing.
  public var openState: OpenState {
    if hours.isSuspended { return .closed }
    return hours.isAlwaysOpen ? .open : .unknown
  }
}
