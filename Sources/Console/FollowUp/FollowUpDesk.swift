import Canvas
import Intervention
import Text

/// The list of promised call-backs, and what is open on it.
struct FollowUpDesk: Equatable, Sendable {
  var board: FollowUpBoard
  /// Who is here.
  let me: SafeText
  private(set) var view = View.all
  /// The id of the one under the hand.
  private var chosenID: String?
  var page = Page.list
  /// The one that somebody else has, and that the next Enter takes all the same.
  var warned: String?

  /// Which of them are listed.
  enum View: CaseIterable {
    case all, mine, events

    var title: Phrase {
      switch self {
      case .all: Phrase(fr: "toutes", en: "all")
      case .mine: Phrase(fr: "les miennes", en: "mine")
      case .events: Phrase(fr: "par événement", en: "by event")
      }
    }
  }

  /// The one that was asked for, until the world answers: its call opens only while the list is there.
  var taking: String?

  /// Whether what was entered is being kept: until it is, its page stays as it is.
  var isNoting = false

  /// What is shown.
  enum Page: Equatable, Sendable {
    case list
    case form(FollowUpForm)
    case handing(FollowUpHanding)

    mutating func type(_ text: SafeText) {
      switch self {
      case .list: break
      case .form(var form):
        form.type(text)
        self = .form(form)
      case .handing(var handing):
        handing.type(text)
        self = .handing(handing)
      }
    }

    /// Handles a key; returns whether the page has a use for it.
    mutating func press(_ key: Key) -> Bool {
      switch self {
      case .list: return false
      case .form(var form):
        defer { self = .form(form) }
        return form.press(key)
      case .handing(var handing):
        defer { self = .handing(handing) }
        return handing.press(key)
      }
    }
  }

  /// A line of the list.
  enum Line: Equatable {
    case title(Phrase)
    case promised(Promised)
  }

  init(_ board: FollowUpBoard, me: SafeText, showing id: String? = nil) {
    self.board = board
    self.me = me
    chosenID = id
  }

  static let title = Phrase(fr: "Relances", en: "Follow-ups")

  /// Those of the view, in order.
  func listed(at now: Moment) -> [Promised] {
    switch view {
    case .all: board.ordered(at: now)
    case .mine: board.ordered(at: now).filter { $0.isFor(me) }
    case .events: FollowUpGroup.all(of: board.promised, at: now).flatMap(\.promised)
    }
  }

  /// The same with the titles of its parts: where they stand in time, or their event.
  func lines(at now: Moment) -> [Line] {
    if view == .events {
      return FollowUpGroup.all(of: board.promised, at: now).filter { !$0.promised.isEmpty }
        .flatMap { group in
          let name = group.event.map { Phrase(same: $0.name) }
          return [Line.title(name ?? Self.noEvent)] + group.promised.map { .promised($0) }
        }
    }
    let listed = listed(at: now)
    return Promised.Standing.allCases.flatMap { standing -> [Line] in
      let own = listed.filter { $0.standing(at: now) == standing }
      return own.isEmpty ? [] : [Line.title(standing.title)] + own.map { .promised($0) }
    }
  }

  private static let noEvent = Phrase(fr: "Sans événement", en: "Without an event")

  /// The one under the hand: the first of the list until another is.
  func chosen(at now: Moment) -> Promised? {
    let listed = listed(at: now)
    return listed.first { $0.id == chosenID } ?? listed.first
  }

  /// Handles a key of the list; returns whether it is one.
  mutating func press(_ key: Key, at now: Moment) -> Bool {
    let listed = listed(at: now)
    let current = listed.firstIndex { $0.id == chosenID } ?? 0
    switch key {
    case .left, .right:
      let views = View.allCases
      let index = (views.firstIndex(of: view) ?? 0) + (key == .right ? 1 : views.count - 1)
      view = views[index % views.count]
    case .home, .textStart: chosenID = listed.first?.id
    case .end, .textEnd: chosenID = listed.last?.id
    default:
      guard let line = key.line(from: current, among: listed.count, page: 10) else { return false }
      chosenID = listed.indices.contains(line) ? listed[line].id : nil
    }
    warned = nil
    return true
  }

  /// What a letter does on the one under the hand.
  enum Act { case postpone, hand, drop }

  static func act(_ letter: Character, _ language: Language) -> Act? {
    switch (letter, language) {
    case ("r", .french), ("p", .english): .postpone
    case ("t", .french), ("h", .english): .hand
    case ("s", .french), ("d", .english): .drop
    default: nil
    }
  }

  static let letters = Phrase(
    fr: "r reporte · t transmet au quart suivant · s sans objet",
    en: "p puts off · h hands over · d drops")

  /// What is in the list, in a sentence.
  func sentence(at now: Moment) -> Phrase {
    guard !listed(at: now).isEmpty else {
      return view == .mine
        ? Phrase(
          fr: "Aucune à votre nom. Droite montre les autres.",
          en: "None in your name. Right shows the others.")
        : Phrase(fr: "Aucune relance promise.", en: "No follow-up was promised.")
    }
    return Self.letters
  }

  /// What is not in the list, so that none goes in silence.
  var missing: [Phrase] {
    var missing: [Phrase] = []
    if board.forgotten > 0 {
      missing.append(
        Phrase(
          fr: "Non listées : \(board.forgotten) de plus d'un mois, sans suite notée.",
          en: "Not listed: \(board.forgotten) more than a month old, with nothing noted."))
    }
    if board.unread > 0 {
      missing.append(
        Phrase(
          fr: "Appels illisibles, relances inconnues : \(board.unread). Avertissez le soutien"
            + " technique.",
          en: "Unreadable calls, follow-ups unknown: \(board.unread). Tell technical support."))
    }
    return missing
  }
}
