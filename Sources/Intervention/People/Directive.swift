import Text

/// A team directive about whoever calls from a number: how the team answers, until a day.
///
/// It is written by a specialist, dated, and never without an end: nobody is treated for ever by a
/// sentence. Safety is asked all the same.
public struct Directive: Hashable, Sendable, Codable {
  /// What the team does.
  public let text: SafeText
  /// Who wrote it.
  public let author: SafeText
  /// The day it was written.
  public let from: CalendarDate
  /// The last day it holds.
  public let until: CalendarDate

  /// A directive.
  public init(text: SafeText, author: SafeText, from: CalendarDate, until: CalendarDate) {
    self.text = text
    self.author = author
    self.from = from
    self.until = until
  }

  /// Its first line, and until when it holds.
  public var short: Phrase {
    let line = SafeText(text.string.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    return Phrase(
      fr: "Consigne d'équipe (jusqu'au \(until)) : \(line)",
      en: "Team directive (until \(until)): \(line)")
  }
}
