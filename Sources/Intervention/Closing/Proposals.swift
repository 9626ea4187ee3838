import Text

/// A choice that what was done suggests, and why; nothing is chosen until someone confirms.
public struct Proposal: Hashable, Sendable {
  /// The choice.
  public let edit: Edit
  /// It in words: « Nature : Crise avec urgence ».
  public let label: Phrase
  /// Why: « parce que : secours demandés ».
  public let because: Phrase

  fileprivate init(_ edit: Edit, _ label: Phrase, because french: String, en english: String) {
    self.edit = edit
    self.label = label
    because = Phrase(fr: "parce que : " + french, en: "because: " + english)
  }
}

extension CallContent {
  /// The nature, the consents and the continuity that follow from what was done and are not chosen.
  ///
  /// They hold together: confirming all of them is making their edits in order.
  public var proposals: [Proposal] {
    [proposedKind].compactMap { $0 } + proposedConsents + [proposedContinuity].compactMap { $0 }
  }

  // MARK: - Nature

  /// Source: dossier §4.3, criteria; from the gravest.
  private var proposedKind: Proposal? {
    guard kind == nil, let (kind, french, english) = kindSuggested else { return nil }
    let label = Phrase(
      fr: "Nature : \(kind.label.french)", en: "Kind: \(kind.label.english)")
    return Proposal(.kind(kind), label, because: french, en: english)
  }

  private var kindSuggested: (CallKind, String, String)? {
    let urgent = ([disposition].compactMap { $0 } + otherDispositions).first {
      [.emergency, .transport, .mobileTeam].contains($0)
    }
    let dangers = SafetyAxis.allCases.filter { gravest($0).asked == .yes }
    if rescues.contains(where: { $0.cancelledAt == nil }) {
      return (.crisisUrgent, "secours demandés", "rescue requested")
    }
    if let urgent {
      return (
        .crisisUrgent, "issue \(urgent.rawValue), \(urgent.label.french)",
        "disposition \(urgent.rawValue), \(urgent.label.english)"
      )
    }
    if let event {
      return (.civilSecurity, "événement \(event.name)", "event \(event.name)")
    }
    if caller == .professional, !self[.organisation].isBlank {
      return (
        .professionalConsultation, "un professionnel consulte pour son organisation",
        "a professional consults for an organisation"
      )
    }
    if !dangers.isEmpty {
      let named = dangers.map(\.label).joined(by: ", ")
      return (
        .crisisNotUrgent, "\(named.french) : OUI, sans secours",
        "\(named.english): YES, no rescue"
      )
    }
    return lightKind
  }

  /// A call without danger, plan or emergency.
  private var lightKind: (CallKind, String, String)? {
    if disposition == .selfCare {
      return (.educationPrevention, "autosoins et outils donnés", "self-care and tools given")
    }
    if disposition == .informationOnly {
      return (.information, "information seulement", "information only")
    }
    let isUncertain = SafetyAxis.allCases.contains { axis in
      persons.contains { [.unclear, .declined].contains(asked(axis, of: $0)) }
    }
    guard !referrals.isEmpty, !isUncertain, planItems.isEmpty, !hasSafetyPlan else { return nil }
    return (
      .information, "ressource remise, sans danger ni plan",
      "resource given, no danger and no plan"
    )
  }

  // MARK: - Consents

  private var proposedConsents: [Proposal] {
    ConsentSubject.allCases.compactMap { subject in
      guard consents[subject] == nil, let (french, english) = consentSuggested(subject) else {
        return nil
      }
      let label = Phrase(
        fr: "\(subject.label.french) : \(Consent.given.label.french)",
        en: "\(subject.label.english): \(Consent.given.label.english)")
      return Proposal(.consent(subject, .given), label, because: french, en: english)
    }
  }

  /// What cannot have been done without the person's agreement.
  private func consentSuggested(_ subject: ConsentSubject) -> (String, String)? {
    switch subject {
    case .referral:
      referrals.first { $0.mode != .given }.map {
        ("\($0.mode.label.french), \($0.name)", "\($0.mode.label.english), \($0.name)")
      }
    case .communication:
      communications.first { $0.basis == .consent }.map {
        ("\($0.to.label.french) : avec accord", "\($0.to.label.english): with consent")
      }
    case .followUp:
      callBack == .never
        ? nil
        : followUps.first.map { ("relance promise, \($0.due)", "follow-up promised, \($0.due)") }
    }
  }

  // MARK: - Continuity

  /// One choice for the whole list: what is there stays, what is lacking is added.
  private var proposedContinuity: Proposal? {
    guard !continuity.contains(.none) else { return nil }
    let added = Continuity.allCases.filter { isDone($0) && !continuity.contains($0) }
    guard !added.isEmpty else { return nil }
    let names = added.map(\.label).joined(by: ", ")
    let label = Phrase(fr: "Suite : \(names.french)", en: "Continuity: \(names.english)")
    let reasons = added.map(\.evidence).unique.joined(by: ", ")
    return Proposal(
      .continuity(continuity + added), label, because: reasons.french.string,
      en: reasons.english.string)
  }

  private func isDone(_ continuity: Continuity) -> Bool {
    switch continuity {
    case .referralGiven: referrals.contains { $0.mode == .given }
    case .personalReferral: referrals.contains { $0.mode == .accompanied }
    case .warmTransfer: referrals.contains { $0.mode == .warmTransfer }
    case .appointment: referrals.contains { $0.mode == .appointment }
    case .followUpCall: followUps.contains { $0.dueAt != nil }
    case .summarySent:
      communications.contains {
        // Being called for is no summary: someone wrote what was told.
        $0.basis == .consent && [.crisisTeam, .nurse, .professional].contains($0.to)
          && !self[.communication($0.number)].isBlank
      }
    case .safetyNet: hasSafetyPlan
    case .checkCall, .sharedPlan, .intakeNote, .keyWorker, .none: false
    }
  }
}

extension Continuity {
  /// What shows that it is done.
  fileprivate var evidence: Phrase {
    switch self {
    case .followUpCall: Phrase(fr: "relance datée", en: "dated follow-up")
    case .summarySent: Phrase(fr: "communication avec accord", en: "told with consent")
    case .safetyNet: Phrase(fr: "plan de sécurité écrit", en: "safety plan written")
    default: Phrase(fr: "orientations", en: "referrals")
    }
  }
}

extension [Phrase] {
  /// The phrases, each once.
  fileprivate var unique: [Phrase] {
    reduce(into: []) { unique, phrase in
      if !unique.contains(phrase) { unique.append(phrase) }
    }
  }
}
