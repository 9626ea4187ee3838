import Text

/// A promised call-back as it stands now: what was promised, and what has happened to it since.
public struct Promised: Hashable, Sendable, Identifiable {
  /// The first call and the number within it, as one id.
  public var id: String { link.call.rawValue + " \(link.number)" }
  /// The call that promised it, and its number there.
  public let link: FollowUpLink
  /// What it is for, in the words of who promised; may be empty.
  public let what: SafeText
  /// The declared event that the call belongs to.
  public let event: CivilEvent?
  /// When it is due, as it stands.
  public private(set) var due: DueDate
  /// Who is to call; empty for the next shift.
  public private(set) var owner: SafeText
  /// The attempts so far.
  public private(set) var attempts: [CallBack]
  /// Who has it in hand, in a call that is open.
  public private(set) var holder: Holder?
  /// When it was closed: somebody spoke with the person, or it has no reason to be any more.
  public private(set) var closedAt: Moment?
  /// When it was closed without being done.
  public private(set) var droppedAt: Moment?
  /// Who handed it over last.
  public private(set) var handed: Holder?

  /// Somebody, and since when.
  public struct Holder: Hashable, Sendable {
    /// Their name.
    public let name: SafeText
    /// Since when.
    public let since: Moment
  }

  /// Whether nothing is left to do.
  public var isClosed: Bool { closedAt != nil }

  /// One of the call-backs of a call; nil before the call was answered.
  init?(_ followUp: FollowUp, of call: Call) {
    guard let answered = call.answeredAt else { return nil }
    link = FollowUpLink(
      call: call.id, callNumber: call.number, answeredAt: answered, number: followUp.number)
    what = call.content.purpose(of: followUp)
    event = call.content.event
    due = followUp.date
    owner = followUp.owner.isBlank ? call.worker.name : followUp.owner.line
    attempts = followUp.attempts
    closedAt = attempts.first { $0.outcome.endsFollowUp }?.at
    for entry in call.followUpEntries where entry.number == followUp.number { apply(entry) }
  }

  private mutating func apply(_ entry: FollowUpEntry) {
    holder = nil
    switch entry.act {
    case .taken: holder = Holder(name: entry.author, since: entry.at)
    case .tried(let outcome, _):
      attempts.append(CallBack(at: entry.at, outcome: outcome))
      if outcome.endsFollowUp { closedAt = closedAt ?? entry.at }
    case .released: break
    case .postponed(let text, let moment): due = DueDate(text: text, moment: moment)
    case .handed(let name):
      owner = name
      handed = Holder(name: entry.author, since: entry.at)
    case .dropped:
      closedAt = closedAt ?? entry.at
      droppedAt = closedAt
    }
  }

  /// Whether it is for somebody to do: promised or handed to them, or in their hands.
  ///
  /// A first name alone is enough: « Léa » is Léa Roy's.
  public func isFor(_ name: SafeText) -> Bool {
    if let holder { return holder.name == name }
    let own = Fold.words(name.string)
    let words = Fold.words(owner.string)
    return !words.isEmpty && words.allSatisfy(own.contains)
  }

  /// Where it stands in time.
  public func standing(at now: Moment) -> Standing {
    if isClosed { return .closed }
    guard let moment = due.moment else { return .unread }
    if moment.wall < now.wall { return .overdue }
    return moment.date == now.date || moment.wall < now.wall + 8 * 3_600_000 ? .today : .later
  }

  /// Where a promised call-back stands in time, in the order to look at them.
  public enum Standing: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Its hour is past.
    case overdue
    /// Its hour comes today, or within a shift's eight hours.
    case today
    case later
    /// Nobody can read its date.
    case unread
    case closed

    /// Order of the declaration.
    public static func < (left: Standing, right: Standing) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

extension CallBack.Outcome {
  /// Whether somebody spoke with the person: nothing is left to do.
  public var endsFollowUp: Bool { self == .reached || self == .refused }
}

extension Call {
  /// The promised call-backs as they stand; those left without a word are none.
  public var promised: [Promised] {
    content.followUps.filter { !content[.followUp($0.number)].isBlank || !$0.due.isBlank }
      .compactMap { Promised($0, of: self) }
  }
}

extension CallContent {
  /// What a follow-up is for: what was typed, without the words of its date nor the signs that joined
  /// them to the rest.
  public func purpose(of followUp: FollowUp) -> SafeText {
    let typed = self[.followUp(followUp.number)].line.trimmed
    guard let range = typed.string.firstRange(of: followUp.due.line.string),
      !followUp.due.isBlank
    else { return typed }
    let isSign = { (character: Character) in
      character.isWhitespace || character.isPunctuation && character != "«" && character != "»"
    }
    let before = String(typed.string[..<range.lowerBound].reversed().drop(while: isSign).reversed())
    let after = String(typed.string[range.upperBound...].drop(while: isSign))
    return SafeText([before, after].filter { !$0.isEmpty }.joined(separator: ", "))
  }
}
