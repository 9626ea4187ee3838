import Text

/// Holds guides to the rules they are written by.
public enum GuideCheck {
  /// What a guide's file breaks, in the order of its lines.
  public static func findings(
    _ draft: GuideDraft, among neighbours: GuideNeighbours
  ) -> [GuideFinding] {
    // When not even the header can be told from the text, nothing else is worth saying.
    guard draft.isCut else { return unreadable(draft, []) }
    let findings = GuideRule.all.flatMap { $0.findings(draft, neighbours) }
    return (unreadable(draft, findings) + findings).inOrder
  }

  /// Rule 0: what keeps the console from opening the file, unless another rule says it already.
  private static func unreadable(
    _ draft: GuideDraft, _ findings: [GuideFinding]
  ) -> [GuideFinding] {
    draft.mistakes.filter { mistake in
      let isMissingSection = [GuideMistake.noRemember.what, GuideMistake.noSafetyFirst.what]
        .contains(mistake.what)
      return !findings.contains {
        $0.severity == .error && ($0.line == mistake.line || isMissingSection && $0.rule == 1)
      }
    }
    .map {
      GuideFinding(rule: 0, file: draft.file, line: $0.line, what: $0.what, remedy: $0.remedy)
    }
  }
}
