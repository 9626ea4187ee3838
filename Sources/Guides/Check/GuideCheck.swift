import Text

/// Holds guides to the rules they are written by.
public enum GuideCheck {
  /// What a guide's file breaks, in the order of its lines.
  public static func findings(
    _ draft: GuideDraft, among neighbours: GuideNeighbours
  ) -> [GuideFinding] {
    // When not even the header can be told from the text, nothing else is worth saying.
    let findings =
      draft.isCut ? GuideRule.all.flatMap { $0.findings(draft, neighbours) } : []
    return (unreadable(draft, findings) + findings).inOrder
  }

  /// What a file beside the guides breaks, when it is a picture or a document that nobody can read
  /// on a terminal.
  public static func attachment(_ file: SafeText) -> GuideFinding? {
    DraftImages.isDocument(file.string) ? DraftImages.fault(1).finding(37, in: file) : nil
  }

  /// Rule 0: what keeps the console from opening the file, unless another rule says it already.
  private static func unreadable(
    _ draft: GuideDraft, _ findings: [GuideFinding]
  ) -> [GuideFinding] {
    var mistakes = draft.mistakes
    if let refusal = draft.refusal, !mistakes.contains(refusal), !findings.says(refusal) {
      mistakes.append(refusal)
    }
    return mistakes.map {
      GuideFinding(
        rule: 0, file: draft.file, line: draft.lineInFile($0.line), what: $0.what,
        remedy: $0.remedy)
    }
  }
}

extension [GuideFinding] {
  /// Whether an error tells of what made the console refuse a file.
  fileprivate func says(_ refusal: GuideError) -> Bool {
    let isMissingSection = [GuideMistake.noRemember.what, GuideMistake.noSafetyFirst.what]
      .contains(refusal.what)
    return contains {
      $0.severity == .error && ($0.line == refusal.line || isMissingSection && $0.rule == 1)
    }
  }
}
