import Intervention
import Text

/// What promised call-backs ask of the world.
public enum FollowUpTask: Equatable, Sendable {
  /// Read what changed since the last time.
  case read
  /// Take one in hand, as it was seen.
  case take(Promised)
  /// Note what happened to some.
  case note(FollowUpAct, [Promised])
  /// Read again the call that promised, beside the one that keeps the promise.
  case first(CallID)
}

/// What the world answers about promised call-backs.
public enum FollowUpNews: Sendable {
  /// They are as they are now.
  case list(FollowUpBoard)
  /// One is in hand; here is the call that promised it.
  case taken(Promised, Call)
  /// What was asked could not be done.
  case failed(Phrase)
  /// One is no longer as it was seen.
  case changed(Promised)
  /// What happened to some is noted.
  case noted(FollowUpAct, [Promised])
  /// The call that promised, for the calls that keep the promise.
  case first(Call)
}

/// The promised call-backs of signed calls.
public struct FollowUpBoard: Equatable, Sendable {
  /// Those left to do and those just closed.
  public var promised: [Promised]
  /// How many calls have one left undone for more than a month.
  public var forgotten: Int
  /// How many calls did not open: what they promised is not known.
  public var unread: Int

  /// A board.
  public init(_ promised: [Promised], forgotten: Int = 0, unread: Int = 0) {
    self.promised = promised
    self.forgotten = forgotten
    self.unread = unread
  }

  /// Those that home shows at a moment, in order: late, then due soon, then to date, then closed today.
  func near(at now: Moment) -> [Promised] {
    ordered(at: now).filter { one in
      switch one.standing(at: now) {
      case .overdue, .today, .unread: true
      case .later: false
      case .closed: one.closedAt?.date == now.date && one.droppedAt == nil
      }
    }
  }

  /// All of them, in the order to make them.
  func ordered(at now: Moment) -> [Promised] {
    FollowUpGroup.ordered(promised, at: now)
  }

  /// How many stand where, in one sentence; nil when there is nothing to say.
  func sentence(at now: Moment) -> Phrase? {
    let near = near(at: now)
    var parts = [Promised.Standing.overdue, .today, .unread, .closed].compactMap { standing in
      let count = near.count { $0.standing(at: now) == standing }
      return count == 0 ? nil : standing.count(count)
    }
    if unread > 0 {
      parts.append(
        Phrase(
          fr: unread == 1 ? "1 appel non lu" : "\(unread) appels non lus",
          en: unread == 1 ? "1 call unread" : "\(unread) calls unread"))
    }
    guard !parts.isEmpty else { return nil }
    return Phrase(
      fr: parts.map(\.french.string).joined(separator: ", "),
      en: parts.map(\.english.string).joined(separator: ", "))
  }
}

extension Promised.Standing {
  /// So many of them, in words.
  fileprivate func count(_ count: Int) -> Phrase {
    switch self {
    case .overdue: Phrase(fr: "\(count) en retard", en: "\(count) late")
    case .today: Phrase(fr: "\(count) à faire d'ici la fin du quart", en: "\(count) due this shift")
    case .unread: Phrase(fr: "\(count) à dater", en: "\(count) to date")
    case .later: Phrase(fr: "\(count) plus tard", en: "\(count) later")
    case .closed:
      Phrase(fr: count == 1 ? "1 faite" : "\(count) faites", en: "\(count) done")
    }
  }

  /// The title of those that stand there.
  var title: Phrase {
    switch self {
    case .overdue: Phrase(fr: "En retard", en: "Late")
    case .today: Phrase(fr: "À faire", en: "Due")
    case .unread: Phrase(fr: "Date à vérifier", en: "Date to check")
    case .later: Phrase(fr: "Plus tard", en: "Later")
    case .closed: Phrase(fr: "Faites depuis un jour", en: "Done within a day")
    }
  }
}

extension Promised {
  /// Its line in a list: when, whose, which call, what for.
  func line(at now: Moment, _ language: Language) -> SafeText {
    let call = Phrase(
      fr: "Appel \(link.callNumber.callNumber)", en: "Call \(link.callNumber.callNumber)")
    let parts: [SafeText?] = [
      state(at: now)[language], closedAt == nil ? whose[language] : nil, call[language],
      closedAt == nil ? tries?[language] : nil, what.isBlank ? nil : what,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// When it is due, or what became of it.
  private func state(at now: Moment) -> Phrase {
    guard let closedAt else { return hour(at: now) }
    let hour = closedAt.hour(on: now)
    return droppedAt == nil
      ? Phrase(fr: "faite \(hour.french)", en: "done \(hour.english)")
      : Phrase(fr: "fermée \(hour.french)", en: "closed \(hour.english)")
  }
}
