import Intervention
import Text

extension ReportQuestion {
  /// The report of the calls of the period; `unread` is how many could not be opened.
  public func report(of facts: [CodedFacts], unread: Int = 0) -> Report {
    Report(self, facts, unread: unread)
  }
}

extension Report {
  /// The report of the calls of a period; `unread` is how many could not be opened.
  fileprivate init(_ question: ReportQuestion, _ facts: [CodedFacts], unread: Int) {
    let writer = ReportWriter(question, question.within(facts))
    period = question.period
    subject = question.subject
    let unopened = Phrase(
      fr:
        "\(unread) appel(s) autour de ces jours n'ont pas pu être ouverts : rien d'eux n'est compté.",
      en: "\(unread) call(s) around these days could not be opened: nothing of them is counted.")
    notices = [
      Self.opening, Self.unfinished(period, on: question.today), Self.legend,
      unread == 0 ? nil : unopened,
    ].compactMap(\.self)
    sections = writer.sections
  }
}

/// Puts what was counted in sections.
struct ReportWriter {
  let question: ReportQuestion
  var counts: MonthCounts
  var scope: Scope { question.scope }
  var isWhole: Bool { scope == .whole }

  static let calls = Phrase(fr: "Appels", en: "Calls")
  static let tooFew = Phrase(
    fr: "Moins de cinq appels : rien n'est montré.", en: "Under five calls: nothing is shown.")

  init(_ question: ReportQuestion, _ facts: [CodedFacts]) {
    self.question = question
    counts = MonthCounts(facts, question.table)
    guard counts.calls >= Mask.least else { return }
    let subjects =
      [
        Subject.kinds(), .reasons(), .dispositions(), .modes(), .hours(), .needs(), .followUps(),
        .days(question.period), .resources(facts, question.resources),
      ] + SafetyAxis.allCases.map(Subject.axis)
    for subject in subjects { counts.count(subject) }
  }

  /// All the sections, in the order they are read.
  var sections: [Report.Section] {
    guard counts.calls >= Mask.least, let calls = counts.calls(of: scope) else {
      return [
        Report.Section(id: "calls", title: Self.calls, note: Self.tooFew, columns: [], rows: [])
      ]
    }
    let first = [
      total(calls), days, every("kind", Phrase(fr: "Nature des appels", en: "Kinds of calls")),
      shown("reason", Phrase(fr: "Motifs", en: "Reasons"), Self.severalReasons), axes,
      every("disposition", Phrase(fr: "Issues", en: "Dispositions")), shifts, hours, times,
      territories,
    ]
    let last = [
      needs, gaps, needsByPlace, gapsByPlace,
      every("mode", Phrase(fr: "Orientations, par mode", en: "Referrals, by mode")), resources,
      every("follow-up", Phrase(fr: "Relances promises", en: "Promised follow-ups")),
    ]
    return (first + last + guides).compactMap { $0 }
  }

  private static let severalReasons = Phrase(
    fr: "Un appel peut avoir plusieurs motifs. Ceux qui manquent ont moins de cinq appels, ou sont"
      + " masqués.",
    en: "A call may have several reasons. Those missing have under five calls, or are hidden.")

  private func total(_ calls: Int) -> Report.Section {
    let row = Report.Row(
      id: "calls", label: Phrase(fr: "au total", en: "in all"), cells: [.count(calls)])
    return Report.Section(
      id: "calls", title: Self.calls, columns: [Self.calls, Self.number], rows: [row], chart: .none)
  }

  static let number = Phrase(fr: "Nombre", en: "Number")

  // MARK: From a subject to a section

  /// A section with the nodes of a subject, in their order; its id is the subject's, unless it has
  /// another name.
  func every(
    _ id: String, _ title: Phrase, _ note: Phrase? = nil, as name: String? = nil,
    where wanted: (String) -> Bool = { _ in true }
  ) -> Report.Section? {
    guard let counted = counts[id] else { return nil }
    let rows = counted.subject.nodes.indices.filter { wanted(counted.subject.nodes[$0].id) }
      .map { node in
        Report.Row(
          id: counted.subject.nodes[node].id, label: counted.subject.nodes[node].label,
          cells: [counts.cell(id, node, scope)])
      }
    return Report.Section(
      id: name ?? id, title: title, note: note, columns: [title, Self.number], rows: rows)
  }

  /// A section with the nodes of a subject that can be shown, the most first.
  func shown(
    _ id: String, _ title: Phrase, _ note: Phrase?, where wanted: (String) -> Bool = { _ in true }
  ) -> Report.Section? {
    guard var section = every(id, title, note, where: wanted) else { return nil }
    section.rows = section.rows.filter { $0.cells.first?.value != nil }
      .sorted { ($1.cells[0].value ?? 0, $0.id) < ($0.cells[0].value ?? 0, $1.id) }
    return section
  }
}
