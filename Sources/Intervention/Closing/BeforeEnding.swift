import Text

/// Something that only the caller can still answer, and where the answer goes.
public struct Pending: Hashable, Sendable {
  /// What to ask, in a few words.
  public let label: Phrase
  /// Where the answer goes.
  public let target: PendingTarget
}

/// Where the answer to a question goes.
public enum PendingTarget: Hashable, Sendable {
  case passage(Passage)
  case axis(SafetyAxis, person: Int)
  /// Whether one may call back and leave a message.
  case callBack
  /// Whether the person is alone.
  case company
  case consent(ConsentSubject)
}

extension Call {
  /// What only the caller can still answer, from the gravest; nothing once the line has ended.
  ///
  /// An administrative contact asks nothing. A professional is asked only for the consultation.
  public var beforeEnding: [Pending] {
    guard lineEndedAt == nil, !content.isUnreached else { return [] }
    return switch content.kind {
    case .administrative: []
    case .professionalConsultation: content.consultationPending
    default:
      content.rescuePending + content.axesPending + content.civilPending + content.meansPending
        + content.placePending + content.callBackPending + content.wordsPending
        + content.consentsPending
    }
  }
}

extension CallContent {
  /// Help that is on its way must know where to go.
  fileprivate var rescuePending: [Pending] {
    guard self[.place].isBlank else { return [] }
    return rescues.filter { $0.isUnconfirmed && self[.rescue($0.number, .place)].isBlank }
      .map { rescue in
        Pending(
          label: Phrase(
            fr: "Lieu exact pour \(rescue.service.label.french)",
            en: "Exact place for \(rescue.service.label.english)"),
          target: .passage(.rescue(rescue.number, .place)))
      }
  }

  /// The axes not asked, then those whose answer is unclear.
  fileprivate var axesPending: [Pending] {
    let open = pending { isOpen($0, of: $1) }
    let unclear = pending { asked($0, of: $1) == .unclear }
    return open.map { axis, person in
      Pending(
        label: Missing.axis(axis, person: person).label, target: .axis(axis, person: person))
    }
      + unclear.map { axis, person in
        let name = { (label: SafeText, word: String) in
          person == 1 ? "\(label)" : "\(label), \(word) \(person)"
        }
        return Pending(
          label: Phrase(
            fr: "\(name(axis.label.french, "personne")) : réponse floue, à préciser",
            en: "\(name(axis.label.english, "person")): unclear answer, to clarify"),
          target: .axis(axis, person: person))
      }
  }

  private func pending(
    _ isPending: (SafetyAxis, Int) -> Bool
  ) -> [(axis: SafetyAxis, person: Int)] {
    persons.flatMap { person in
      SafetyAxis.allCases.filter { isPending($0, person) }.map { ($0, person) }
    }
  }

  /// Health, medication and shelter, in a disaster.
  fileprivate var civilPending: [Pending] {
    guard kind == .civilSecurity || event != nil else { return [] }
    return CivilCheck.allCases.filter { answer($0) == nil && self[.civil($0)].isBlank }
      .map { check in
        Pending(
          label: Phrase(
            fr: "\(check.label.french) : non demandé", en: "\(check.label.english): not asked"),
          target: .passage(.civil(check)))
      }
  }

  /// The means at hand of a danger that is a yes.
  fileprivate var meansPending: [Pending] {
    let means = ["suicide.moyens", "autrui.moyens", "violence.armes"].map(SafetyDetail.init)
    return persons.flatMap { person in
      means.filter { detail in
        detail.axis.map { asked($0, of: person) == .yes } == true
          && (answer(detail, of: person)?.asked ?? .notAsked) == .notAsked
          && self[.detail(detail, person)].isBlank
      }
      .map { Pending(label: $0.label, target: .passage(.detail($0, person))) }
    }
  }

  fileprivate var placePending: [Pending] {
    isDanger && rescuePending.isEmpty
      ? blank(.place, Phrase(fr: "Lieu exact, en ce moment", en: "Exact place, right now")) : []
  }

  /// The number, the message, the safe hours and who is there.
  fileprivate var callBackPending: [Pending] {
    var pending: [Pending] = []
    if callBack != .never {
      pending += blank(.callBack, Phrase(fr: "Numéro de rappel", en: "Call-back number"))
    }
    if callBack == nil {
      pending.append(
        Pending(
          label: Phrase(fr: "Rappel et message : permis ?", en: "Call-back and message: allowed?"),
          target: .callBack))
    }
    if isYes(.violence), callBack != .never {
      pending += blank(
        .safeHours, Phrase(fr: "Heures sûres pour rappeler", en: "Safe hours to call back"))
    }
    if company == nil {
      pending.append(
        Pending(
          label: Phrase(fr: "Avec qui en ce moment ?", en: "With whom right now?"), target: .company
        ))
    }
    return pending
  }

  /// Her words, the plan in her words and when to call us again.
  fileprivate var wordsPending: [Pending] {
    var pending = blank(.words, Phrase(fr: "Ses mots pour le dire", en: "Own words"))
    if !planItems.isEmpty || hasSafetyPlan {
      pending += blank(
        .planInWords, Phrase(fr: "Le plan redit dans ses mots", en: "The plan said back"))
    }
    if kind != .information {
      pending += blank(
        .instructions, Phrase(fr: "Consignes : quand nous rappeler", en: "When to call us again"))
    }
    return pending
  }

  /// The agreements that what is planned needs.
  fileprivate var consentsPending: [Pending] {
    let isNeeded: [ConsentSubject: Bool] = [
      .referral: !referrals.isEmpty,
      .communication: communications.contains { $0.basis == nil || $0.basis == .consent },
      .followUp: !followUps.isEmpty,
    ]
    return ConsentSubject.allCases.filter { isNeeded[$0] == true && consents[$0] == nil }
      .map { Pending(label: $0.label, target: .consent($0)) }
  }

  /// What a professional is asked.
  fileprivate var consultationPending: [Pending] {
    [Passage.organisation, .question, .callBack].flatMap { blank($0, $0.label) }
  }

  private func blank(_ passage: Passage, _ label: Phrase) -> [Pending] {
    self[passage].isBlank ? [Pending(label: label, target: .passage(passage))] : []
  }

  private func isYes(_ axis: SafetyAxis) -> Bool { gravest(axis).asked == .yes }

  private var isDanger: Bool { SafetyAxis.allCases.contains(where: isYes) }
}
