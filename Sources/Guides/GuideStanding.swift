import Text

extension Guide {
  /// Whose guide it is and how far it is approved: `[départ · à valider]`,
  /// `[CIUSSS · v2.3 · approuvé le 2026-09-01]`.
  ///
  /// A starter guide never passes for a centre's: its version is left out, its origin is not. Only
  /// what its centre entered in the manifest is dated as approved.
  public var standing: Phrase {
    let status = header.status.label
    guard case .centre(let name, let listing, _) = origin else {
      return Phrase(fr: "[départ · \(status.french)]", en: "[starter · \(status.english)]")
    }
    let rest = Self.standing(status, header.status == .approved, listing)
    let start = "[\(name) · v\(header.version) · "
    return Phrase(fr: start + "\(rest.french)]", en: start + "\(rest.english)]")
  }

  private static func standing(
    _ status: Phrase, _ isApproved: Bool, _ listing: CentreListing
  ) -> Phrase {
    switch listing {
    case .entered(let approval):
      guard isApproved, let day = approval.approved else { return status }
      return Phrase(fr: "approuvé le \(day)", en: "approved \(day)")
    case .changed:
      // The text that was approved is another one.
      let changed = Phrase(fr: "! texte changé", en: "! text changed")
      return isApproved ? changed : status.and(changed)
    case .unlisted:
      return status.and(Phrase(fr: "non inscrit au manifeste", en: "not in the manifest"))
    case .unknown:
      return status.and(Phrase(fr: "manifeste illisible", en: "manifest unreadable"))
    }
  }

  /// Whether it can be followed as approved: entered by its centre, unchanged, on time.
  func isApproved(on today: CalendarDate?) -> Bool {
    guard header.status == .approved, case .entered(let approval)? = origin.listing else {
      return false
    }
    return approval.approved != nil && today.map { !isOverdue(on: $0) } ?? true
  }

  // MARK: Days

  /// The day by which it must be reviewed again: its own, or its centre's when that is earlier.
  public var reviewBefore: CalendarDate {
    let own = header.reviewBefore
    return origin.listing?.approval?.reviewBefore.map { min($0, own) } ?? own
  }

  /// Whether the day by which it had to be reviewed has gone by.
  public func isOverdue(on today: CalendarDate) -> Bool { reviewBefore < today }

  /// The sentence that says it is overdue, with the day of the starter guide it replaces; nil when
  /// it is not.
  public func overdue(on today: CalendarDate) -> Phrase? {
    guard isOverdue(on: today) else { return nil }
    let day = reviewBefore
    let said =
      day == header.reviewBefore
      ? Phrase(fr: "! échéance dépassée : \(day)", en: "! review overdue: \(day)")
      : Phrase(
        fr: "! échéance du centre dépassée : \(day)",
        en: "! centre's review overdue: \(day)")
    return said.then(starterRevised)
  }

  /// What the standing of a changed text goes on with: since when, and the day of the starter guide
  /// it replaces.
  ///
  /// Nil when the text is the one its centre entered.
  public var changed: Phrase? {
    guard case .changed(let approval)? = origin.listing else { return nil }
    let since =
      approval.approved.map {
        Phrase(fr: "depuis l'approbation du \($0)", en: "since approval on \($0)")
      } ?? Phrase(fr: "depuis son inscription", en: "since it was entered")
    return since.then(starterRevised)
  }

  /// The day of the starter guide it replaces, between brackets.
  private var starterRevised: Phrase? {
    origin.starterRevised.map {
      Phrase(fr: "(guide de départ révisé le \($0))", en: "(starter guide revised \($0))")
    }
  }
}

extension Phrase {
  fileprivate func and(_ other: Phrase) -> Phrase {
    Phrase(fr: "\(french) · \(other.french)", en: "\(english) · \(other.english)")
  }

  fileprivate func then(_ other: Phrase?) -> Phrase {
    guard let other else { return self }
    return Phrase(fr: "\(french) \(other.french)", en: "\(english) \(other.english)")
  }
}
