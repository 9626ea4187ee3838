import Text

/// One rule of the guides: its number, and how a file is held to it.
public struct GuideRule: Sendable {
  /// Its number in the dossier, §5.6.
  public let number: Int
  /// Whether a guide that was withdrawn is held to it too; it may keep nothing but its reason.
  let holdsForWithdrawn: Bool
  let faults: @Sendable (GuideDraft, GuideNeighbours) -> [GuideFault]

  init(
    _ number: Int, withdrawn holdsForWithdrawn: Bool = true,
    _ faults: @escaping @Sendable (GuideDraft, GuideNeighbours) -> [GuideFault]
  ) {
    self.number = number
    self.holdsForWithdrawn = holdsForWithdrawn
    self.faults = faults
  }

  /// Every rule a guide is held to by itself, in order.
  public static let all: [GuideRule] =
    [
      order, name, category, resolved, links, orphan, status, notice, approval, deadline, overdue,
      law, remember, firstScreen, bounds, sentences, questions, safety, suicide, dangers, sources,
      avoid, callBack, score, telephone, banned, inclusive, typography, dosage, oldLaw, address,
      secrecy, instruments, licences, images, privacy,
    ]

  func findings(_ draft: GuideDraft, _ neighbours: GuideNeighbours) -> [GuideFinding] {
    if draft.isWithdrawn && !holdsForWithdrawn { return [] }
    return faults(draft, neighbours).map { fault in
      GuideFinding(
        rule: number, severity: fault.severity, file: draft.file,
        line: draft.lineInFile(fault.line),
        what: fault.what, remedy: fault.remedy)
    }
  }
}

/// What breaks a rule, before the file and the number are known.
struct GuideFault {
  let line: Int
  let what: Phrase
  let remedy: Phrase
  var severity = GuideFinding.Severity.error

  init(
    _ line: Int, _ what: Phrase, _ remedy: Phrase,
    severity: GuideFinding.Severity = .error
  ) {
    self.line = line
    self.what = what
    self.remedy = remedy
    self.severity = severity
  }

  func finding(_ rule: Int, in file: SafeText) -> GuideFinding {
    GuideFinding(
      rule: rule, severity: severity, file: file, line: line, what: what, remedy: remedy)
  }
}
