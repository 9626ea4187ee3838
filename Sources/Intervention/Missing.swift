import Text

/// Something a note still lacks before it can be signed without a reason.
public enum Missing: Hashable, Sendable {
  case reason
  case axis(SafetyAxis)
  case plan
  case disposition
  case kind

  /// The step where it is filled.
  public var step: Step {
    switch self {
    case .reason: .alliance
    case .axis: .safety
    case .plan: .plan
    case .disposition, .kind: .validation
    }
  }

  /// What is lacking, in words.
  public var label: Phrase {
    switch self {
    case .reason:
      Phrase(fr: "Motif : paroles ou motif codé", en: "Reason: own words or coded reason")
    case .axis(let axis):
      Phrase(fr: "\(axis.label.french) : non demandé", en: "\(axis.label.english): not asked")
    case .plan: Phrase(fr: "Plan d'action", en: "Action plan")
    case .disposition: Phrase(fr: "Issue de l'appel", en: "Disposition")
    case .kind: Phrase(fr: "Nature de l'appel", en: "Kind of call")
    }
  }
}

extension CallContent {
  /// What the note still lacks, in the order of the steps.
  ///
  /// What is required depends on the kind: a clinical call needs its reason, every axis, a plan and a
  /// disposition; information needs no plan; an administrative contact needs only its kind. Until a
  /// kind is chosen, all of it. Source: dossier §4.2, column « Obligatoire ? ».
  public var missing: [Missing] {
    guard kind != .administrative else { return [] }
    var missing: [Missing] = []
    if self[.words].isBlank && reasons.isEmpty { missing.append(.reason) }
    for axis in SafetyAxis.allCases where asked(axis) == .notAsked && !isOmitted(axis) {
      missing.append(.axis(axis))
    }
    if kind != .information && !hasPlan { missing.append(.plan) }
    if disposition == nil { missing.append(.disposition) }
    if kind == nil { missing.append(.kind) }
    return missing
  }

  /// The plan: the lines of the third step that begin with a hyphen, without it.
  public var planItems: [SafeText] {
    self[.note(.plan)].lines.compactMap { line in
      let trimmed = line.string.drop { $0 == " " }
      guard trimmed.first == "-" || trimmed.first == "–" else { return nil }
      let item = SafeText(trimmed.dropFirst().drop { $0 == " " })
      return item.isBlank ? nil : item
    }
  }

  private var hasPlan: Bool { !planItems.isEmpty || !self[.note(.plan)].isBlank }
}
