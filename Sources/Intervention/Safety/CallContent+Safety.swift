import Text

/// Readings of the safety axes, for one person or for all.
extension CallContent {
  /// The state of an axis for a person.
  public func asked(_ axis: SafetyAxis, of person: Int = 1) -> Asked {
    answer(axis, of: person)?.asked ?? .notAsked
  }

  /// Whether an axis was left unasked for a reason that is written down.
  ///
  /// One reason may cover every axis of a person that was not asked; a follow-up that reached nobody
  /// is one.
  public func isOmitted(_ axis: SafetyAxis, of person: Int = 1) -> Bool {
    asked(axis, of: person) == .notAsked
      && !(self[.omission(axis, person)].isBlank && self[.omissionOfAll(person)].isBlank
        && !isUnreached)
  }

  /// Whether nobody can tell, from the call, what an axis is for a person.
  public func isOpen(_ axis: SafetyAxis, of person: Int = 1) -> Bool {
    asked(axis, of: person) == .notAsked && !isOmitted(axis, of: person)
  }

  /// The state to look at first among the persons concerned, and for how many it holds.
  ///
  /// A danger comes first, then a question nobody asked, then what is not sure.
  public func gravest(_ axis: SafetyAxis) -> Gravest {
    let order: [(Asked, isOmitted: Bool)] = [
      (.yes, false), (.notAsked, false), (.unclear, false), (.declined, false), (.notAsked, true),
    ]
    for (asked, isOmitted) in order {
      let count = persons.count {
        self.asked(axis, of: $0) == asked && self.isOmitted(axis, of: $0) == isOmitted
      }
      if count > 0 { return Gravest(asked: asked, isOmitted: isOmitted, persons: count) }
    }
    return Gravest(asked: .no, isOmitted: false, persons: persons.count)
  }

  /// What the safety row says of an axis when several persons are concerned.
  public struct Gravest: Hashable, Sendable {
    /// The state.
    public let asked: Asked
    /// Whether it is unasked for a written reason.
    public let isOmitted: Bool
    /// For how many persons it holds.
    public let persons: Int
  }
}
