import Text

/// What a centre sets that calls need: numbers, labels, events, phrases.
public struct CallSettings: Hashable, Sendable {
  /// The emergency number of each territory that has one of its own.
  public var emergencyNumbers: [EmergencyNumber]
  /// The levels of the centre's approved tool, by axis, from the least to the gravest.
  public var levels: [SafetyAxis: [SafeText]]
  /// The events declared now.
  public var events: [CivilEvent]
  /// Every event the centre declared, those that are over too: reports are about them.
  public var declared: [CivilEvent]
  /// Canned phrases, by what is typed after `/`.
  public var phrases: [SafeText: SafeText]
  /// Minutes without a gesture after which a console with accounts locks, outside of calls.
  public var lockAfter: Int
  /// How long trainings and undertakings are good for.
  public var refresher: Refresher
  /// Whom to call for support when nobody answers in the console.
  public var support: Standby?

  /// Somebody on call.
  public struct Standby: Hashable, Sendable {
    /// How they are called.
    public let name: SafeText
    /// The number, as people dial it.
    public let number: SafeText

    /// Somebody on call.
    public init(name: SafeText, number: SafeText) {
      self.name = name
      self.number = number
    }
  }

  /// The number to reach emergency services for a territory.
  public struct EmergencyNumber: Hashable, Sendable {
    /// The territory, as it may stand in a place.
    public let territory: SafeText
    /// The number, as people dial it.
    public let number: SafeText

    /// A number.
    public init(territory: SafeText, number: SafeText) {
      self.territory = territory
      self.number = number
    }
  }

  /// Settings; without anything, those of a centre that set nothing.
  public init(
    emergencyNumbers: [EmergencyNumber] = [], levels: [SafetyAxis: [SafeText]] = [:],
    events: [CivilEvent] = [], declared: [CivilEvent] = [], phrases: [SafeText: SafeText] = [:],
    lockAfter: Int = 10, refresher: Refresher = Refresher(), support: Standby? = nil
  ) {
    self.emergencyNumbers = emergencyNumbers
    self.levels = levels
    self.events = events
    self.declared = declared
    self.phrases = phrases
    self.lockAfter = lockAfter
    self.refresher = refresher
    self.support = support
  }

  /// The emergency number for a place; nil when the centre has set none for it.
  public func emergencyNumber(for place: SafeText) -> SafeText? {
    let words = Fold.words(place.string)
    return emergencyNumbers.first { entry in
      let name = Fold.words(entry.territory.string)
      return !name.isEmpty && name.allSatisfy { words.contains($0) }
    }?.number
  }
}
