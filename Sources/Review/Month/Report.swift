import Intervention
import Text

/// A report as it is read: sections of a title and a table, the same on a terminal, in a file, on paper.
public struct Report: Hashable, Sendable {
  /// The days.
  public let period: Period
  /// The place or event it is about; nil for the whole centre.
  public let subject: SafeText?
  /// What must be known before reading.
  public let notices: [Phrase]
  /// The sections, in order.
  public let sections: [Section]

  /// A part of a report.
  public struct Section: Hashable, Sendable {
    /// Its id in files.
    public let id: String
    /// Its title.
    public let title: Phrase
    /// A sentence under the title.
    public var note: Phrase?
    /// The heads of the columns; the first is that of the names.
    public var columns: [Phrase]
    /// The rows.
    public var rows: [Row]
    /// How the first column of figures is drawn.
    public var chart = Chart.bars
  }

  /// A line of a table.
  public struct Row: Hashable, Sendable {
    /// Its id in files.
    public let id: String
    /// Its name.
    public let label: Phrase
    /// How wide the place it is about is, when it is about one: places are within one another.
    public var level: TerritoryTable.Level?
    /// Its figures.
    public let cells: [Cell]

    /// How far it stands under the row above, that it is a part of.
    var indent: Int { level == .mrc ? 1 : 0 }

    /// Whether it is about the same thing as another row; Laval is a region and an MRC in it.
    func isNamed(like other: Row) -> Bool { label == other.label && level == other.level }
  }

  /// A figure.
  public enum Cell: Hashable, Sendable {
    case count(Int)
    /// Minutes of a call or of writing; nil when too few were measured.
    case minutes(Int?)
    /// Left out: too few, or what would tell the too few.
    case hidden
    case text(Phrase)
  }

  /// How figures are drawn.
  public enum Chart: Hashable, Sendable { case bars, line, none }

  /// Whether there are calls enough to say anything.
  public var hasFigures: Bool { sections.contains { !$0.rows.isEmpty } }

  /// The title.
  public var title: Phrase {
    let about = subject.map { ", " + $0 } ?? ""
    let days = period.label
    return Phrase(
      fr: "Rapport, \(days.french)\(about)", en: "Report, \(days.english)\(about)")
  }

  /// The first line of every report.
  public static let opening = Phrase(
    fr: "Délai de réponse : non mesuré par la console.",
    en: "Time to answer: not measured by the console.")
  /// What stands for a figure left out.
  public static let hidden = Phrase(fr: "masqué", en: "hidden")
  /// What « masqué » means.
  public static let legend = Phrase(
    fr: "« masqué » : moins de cinq, ou un nombre qui permettrait d'en retrouver un de un à quatre."
      + " Zéro, qui ne désigne personne, peut se déduire.",
    en: "“hidden”: under five, or a number that would let one find one from one to four."
      + " Zero, which points to nobody, may be worked out.")

  /// That a period was not over on a day, when it was not.
  static func unfinished(_ period: Period, on today: CalendarDate?) -> Phrase? {
    guard let today, today <= period.last else { return nil }
    return Phrase(
      fr: "Période non terminée le \(today) : ces nombres changeront encore.",
      en: "Period not over on \(today): these numbers will still change.")
  }
}

extension Report.Cell {
  /// The figure in words.
  public var phrase: Phrase {
    switch self {
    case .count(let count): Phrase(same: SafeText("\(count)"))
    case .minutes(let minutes?): Phrase(fr: "\(minutes) min", en: "\(minutes) min")
    case .minutes(nil): Phrase(fr: "trop peu", en: "too few")
    case .hidden: Report.hidden
    case .text(let text): text
    }
  }

  /// Whether it is words.
  var isText: Bool { if case .text = self { true } else { false } }

  /// What a chart draws; nil when it is left out, or no number.
  public var value: Int? {
    switch self {
    case .count(let count): count
    case .minutes(let minutes): minutes
    case .hidden, .text: nil
    }
  }
}

extension Period {
  /// The days in words: a month by its name.
  public var label: Phrase {
    if first.day == 1, Period(month: String(first.description.prefix(7))) == self {
      let month = Moment.months[first.month - 1]
      return Phrase(fr: "\(month.french) \(first.year)", en: "\(month.english) \(first.year)")
    }
    return Phrase(fr: "du \(first) au \(last)", en: "\(first) to \(last)")
  }
}
