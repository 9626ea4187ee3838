import Text

/// The call-backs promised for one declared event, or for none, in the order to make them.
public struct FollowUpGroup: Hashable, Sendable {
  /// The event; nil for the calls that belong to none.
  public let event: CivilEvent?
  /// Its call-backs.
  public let promised: [Promised]

  /// Some call-backs by event: those of no event first, unless there are others alone.
  ///
  /// An event is known by its id: it may have been named anew since.
  public static func all(of promised: [Promised], at now: Moment) -> [FollowUpGroup] {
    let sorted = ordered(promised, at: now)
    let plain = sorted.filter { $0.event == nil }
    var ids: [SafeText] = []
    for id in sorted.compactMap(\.event?.id) where !ids.contains(id) { ids.append(id) }
    let events = ids.map { id in
      let own = sorted.filter { $0.event?.id == id }
      return FollowUpGroup(event: own.last?.event, promised: own)
    }
    return (plain.isEmpty && !events.isEmpty ? [] : [FollowUpGroup(event: nil, promised: plain)])
      + events
  }

  /// Some call-backs in the order to make them: late ones first, closed ones last.
  public static func ordered(_ promised: [Promised], at now: Moment) -> [Promised] {
    promised.sorted { $0.rank(at: now) < $1.rank(at: now) }
  }
}

extension Promised {
  /// Where it stands in a list at a moment: what is late first, then by the hour, the closed ones last.
  fileprivate func rank(at now: Moment) -> Rank {
    let standing = standing(at: now)
    let at = closedAt.map { -$0.wall } ?? due.moment?.wall ?? 0
    return Rank(order: standing.rawValue, at: at, id: id)
  }

  fileprivate struct Rank: Comparable {
    let order: Int
    let at: Int64
    let id: String

    static func < (left: Rank, right: Rank) -> Bool {
      (left.order, left.at, left.id) < (right.order, right.at, right.id)
    }
  }

  /// Whether a shift hands it to the next: due by tomorrow, or of no readable date.
  public func isForNextShift(at now: Moment) -> Bool {
    guard !isClosed else { return false }
    return due.moment.map { LocalDay($0) <= LocalDay(now).after(1) } ?? true
  }

  /// Its line in a handover, without the prose of any note.
  func handover(at now: Moment, _ language: Language) -> SafeText {
    let call = Phrase(
      fr: "Appel \(link.callNumber.callNumber) : ", en: "Call \(link.callNumber.callNumber): ")
    return call[language] + hour(at: now)[language] + ", "
      + [whose, tries, handing(at: now)].compactMap { $0?[language] }.joined(separator: ", ")
  }

  /// When it is due, and whether that is past: « EN RETARD, hier 21:00 ».
  public func hour(at now: Moment) -> Phrase {
    guard let moment = due.moment else {
      return due.text.isBlank
        ? Phrase(fr: "date à vérifier", en: "date to check")
        : Phrase(
          fr: "date à vérifier (\(due.text.line))", en: "date to check (\(due.text.line))")
    }
    let hour = moment.hour(on: now)
    guard standing(at: now) == .overdue else { return hour }
    return Phrase(fr: "EN RETARD, \(hour.french)", en: "LATE, \(hour.english)")
  }

  /// Who makes it.
  public var whose: Phrase {
    if let holder {
      return Phrase(
        fr: "en main : \(holder.name), \(holder.since.hour)",
        en: "in hand: \(holder.name), \(holder.since.hour)")
    }
    return owner.isBlank
      ? Phrase(fr: "par la relève", en: "by the next shift")
      : Phrase(fr: "par \(owner)", en: "by \(owner)")
  }

  /// How often it was tried; nil when it was not.
  public var tries: Phrase? {
    switch attempts.count {
    case 0: nil
    case 1: Phrase(fr: "1 tentative", en: "1 attempt")
    case let count: Phrase(fr: "\(count) tentatives", en: "\(count) attempts")
    }
  }

  private func handing(at now: Moment) -> Phrase? {
    handed.map { handed in
      let hour = handed.since.hour(on: now)
      return Phrase(
        fr: "remise par \(handed.name), \(hour.french)",
        en: "handed over by \(handed.name), \(hour.english)")
    }
  }
}
