import Library
import Text

extension ImportReport {
  /// How many places of each rule are shown; `--json` gives them all.
  private static let mostShown = 5

  /// The report as people read it: what came in, table by table, then what to look at.
  func lines(source: SafeText, isRehearsal: Bool, _ language: Language) -> [SafeText] {
    let done =
      isRehearsal
      ? Phrase(fr: "Rien n'est écrit (--dry-run).", en: "Nothing is written (--dry-run).")
      : Phrase(fr: "Source : \(source)", en: "Source: \(source)")
    return [whatCameIn[language], done[language], ""] + tableLines(language)
      + findingLines(language)
  }

  private var whatCameIn: Phrase {
    Phrase(
      fr: "Lu avec le profil \(profile) ; services : \(services), organismes : \(organizations),"
        + " lieux : \(locations)",
      en: "Read with profile \(profile); services: \(services), organizations: \(organizations),"
        + " places: \(locations)")
  }

  private func tableLines(_ language: Language) -> [SafeText] {
    let titles = [
      Phrase(fr: "Table", en: "Table"), Phrase(fr: "Lignes", en: "Rows"),
      Phrase(fr: "Gardées", en: "Kept"), Phrase(fr: "Corrigées", en: "Mended"),
      Phrase(fr: "De côté", en: "Set aside"),
    ]
    let rows = tables.map { table in
      [table.name]
        + [table.rows, table.kept, table.mended, table.setAside].map { SafeText("\($0)") }
    }
    return TextTable.lines([titles.map { $0[language] }] + rows)
  }

  private func findingLines(_ language: Language) -> [SafeText] {
    guard !findings.isEmpty else { return [] }
    let title = Phrase(fr: "À regarder :", en: "To look at:")
    var lines: [SafeText] = ["", title[language]]
    let groups = Dictionary(grouping: findings, by: \.rule)
    for (rule, listed) in groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let count = counts[rule] ?? listed.count
      lines.append("  " + rule.label[language] + SafeText(" × \(count)"))
      for finding in listed.prefix(Self.mostShown) {
        let place = finding.line > 0 ? SafeText(":\(finding.line)") : ""
        lines.append("    " + finding.file + place + "  " + finding.text)
      }
    }
    return lines
  }
}

/// Lines of cells in columns: the first to the left, the others, which are numbers, to the right.
enum TextTable {
  static func lines(_ rows: [[SafeText]]) -> [SafeText] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let blank = SafeText(
          String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell)))
        return column == 0 ? cell + blank : blank + cell
      }.joined(separator: "  ")
    }
  }
}
