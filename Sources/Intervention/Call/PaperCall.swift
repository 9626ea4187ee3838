import Text

/// A call that was noted on paper, during an outage, and typed later: what the paper says of it.
///
/// The moments of its journal are those of the typing; these are those of the call.
public struct PaperCall: Hashable, Sendable {
  /// The number written on the form; empty until it is typed.
  public let number: SafeText
  /// Who answered; empty when it is who types.
  public let author: SafeText
  /// When it began, as the paper says.
  public let begun: DueDate
  /// When the person left the line, as the paper says.
  public let ended: DueDate
  /// When the typing began.
  public let typedAt: Moment

  init(_ content: CallContent, typedAt: Moment) {
    number = content[.paperNumber].line.trimmed
    author = content[.paperAuthor].line.trimmed
    let (first, last) = (content[.paperBegun].line.trimmed, content[.paperEnded].line.trimmed)
    begun = DueDate(text: first, moment: TimeReader.readWhole(first)?.last(before: typedAt))
    // The first such hour after the beginning: a call of 23 h 50 ends at 0 h 20 of the next day.
    let end = begun.moment.flatMap { TimeReader.readWhole(last)?.moment(from: $0) }
    ended = DueDate(text: last, moment: end.flatMap { $0.wall <= typedAt.wall ? $0 : nil })
    self.typedAt = typedAt
  }

  /// The hours that were typed and are none: a person looks at the form again.
  ///
  /// The end is read from the beginning: one that cannot be read hides nothing of the other.
  var unread: [Passage] {
    if begun.moment == nil { return begun.text.isEmpty ? [] : [.paperBegun] }
    return ended.moment == nil && !ended.text.isEmpty ? [.paperEnded] : []
  }

  /// Whole minutes on the line; nil until both ends are known.
  public var minutes: Int? {
    begun.moment.flatMap { begun in ended.moment.map { $0.minutes(since: begun) } }
  }
}

extension Call {
  /// What the paper says, for a call typed from one.
  public var paper: PaperCall? {
    content.typedFromPaperAt.map { PaperCall(content, typedAt: $0) }
  }

  /// When the person was answered: here, else as the paper says.
  public var answeredAt: Moment? { paper?.begun.moment ?? openedAt }
}

extension TimeSaid {
  /// The last moment it was, at or before another; nil without an hour, or when it is all to come.
  func last(before now: Moment) -> Moment? {
    guard delay == nil, case .hour(let said, let minute)? = clock,
      let hour = part.map({ $0.hour(said, now) }) ?? said, hour < 24
    else { return nil }
    return days(before: LocalDay(now))
      .filter { weekday == nil || $0.weekday == weekday }
      .map { $0.moment(minute: hour * 60 + minute, as: now) }
      .first { $0.wall <= now.wall }
  }

  /// The days it may mean, the latest first.
  private func days(before today: LocalDay) -> [LocalDay] {
    let (year, month, _) = today.date
    return switch day {
    case nil: (0...7).map { today.after(-$0) }
    case .days(let days): [today.after(days)]
    case .date(let year?, let month, let day): Self.days([(year, month)], day)
    case .date(nil, let month, let day): Self.days([(year, month), (year - 1, month)], day)
    case .ofMonth(let day):
      Self.days([(year, month), month == 1 ? (year - 1, 12) : (year, month - 1)], day)
    case .months: []
    }
  }

  private static func days(_ months: [(year: Int, month: Int)], _ day: Int) -> [LocalDay] {
    months.compactMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
      .map { LocalDay($0) }
  }
}
