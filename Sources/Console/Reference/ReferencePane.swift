import Canvas
import Directory
import Guides
import Intervention
import Text

/// What is shown beside the note, from the shelves.
struct ReferencePane {
  let window: Rect
  /// Whether a frame around it holds titles.
  let isFramed: Bool
  /// The guides proposed.
  let suggestions: [Suggestion]
  /// The row below what is read that says what is proposed; empty when there is none.
  let foot: Rect
  /// Whether there is no note beside it.
  let isAlone: Bool
  let around: Surroundings

  init(
    _ around: Surroundings, window: Rect, isFramed: Bool = true, suggestions: [Suggestion] = [],
    hasFoot: Bool = false, isAlone: Bool = false
  ) {
    self.around = around
    self.isAlone = isAlone
    (self.window, foot) = window.splitBottom(hasFoot ? 1 : 0)
    self.isFramed = isFramed
    self.suggestions = suggestions
  }

  /// The pane of a call's screen; what is proposed takes a row of one that has eight.
  init(_ around: Surroundings, _ layout: CallLayout, beside screen: CallScreen) {
    let suggestions = screen.suggestions.list
    let window = layout.reference
    self.init(
      around, window: window, isFramed: !layout.frame.isEmpty, suggestions: suggestions,
      hasFoot: screen.isReading && !suggestions.isEmpty && window.height >= 8,
      isAlone: screen.pane == .desk)
  }

  var language: Language { around.language }

  /// What is known of places.
  var places: Places { around.shelves?.places ?? .none }

  /// The instant, in milliseconds since 1970 (UTC).
  var instant: Int64 { around.now.wall }

  /// The day it is.
  var today: CalendarDate? { around.now.calendarDate }

  /// The hits that fit at once: all rows but the field's, two rows a hit.
  var page: Int { max(1, (window.height - 1) / 2) }

  func guides(_ search: Search) -> [GuideHit] {
    let hits = around.shelves?.guides.search(search.field.text.string) ?? []
    let proposed = hits.isEmpty ? [] : search.suggestions.map(\.hit)
    guard search.field.text.isBlank, !proposed.isEmpty else { return hits }
    return proposed + hits.filter { hit in !proposed.contains { $0.slug == hit.slug } }
  }

  /// A guide that can be read.
  func guide(_ slug: SafeText) -> Guide? { around.shelves?.guides.guide(slug) }

  /// A guide laid out at the width of the pane, and how many rows of it are shown.
  func page(_ reading: GuideReading) -> ReadingPage? {
    guard let shelves = around.shelves, let guide = shelves.guides.guide(reading.id) else {
      return nil
    }
    let layout = shelves.layouts.layout(key(reading)) {
      GuideLayout(guide, width: window.width, language: language, today: today, name: name)
    }
    return ReadingPage(layout, height: parts(reading).text.height)
  }

  /// The folded words of each item of a guide that is laid out.
  func words(_ reading: GuideReading) -> [[String]] {
    guard page(reading) != nil else { return [] }
    return around.shelves?.layouts.words(key(reading)) ?? []
  }

  private func key(_ reading: GuideReading) -> LayoutMemo.Key {
    LayoutMemo.Key(slug: reading.id, width: window.width, language: language, today: today)
  }

  /// A resource is named as the directory names it, a guide by its title.
  func name(_ reference: GuideReference) -> SafeText? {
    switch reference {
    case .resource(let id): around.shelves?.resources[id]?.name
    case .guide(let slug): around.shelves?.guides[slug]?.title
    }
  }

  /// What is said of a card to someone who does not see the hints.
  var cardHint: Phrase {
    isAlone
      ? Phrase(fr: "Retour : revenir.", en: "Backspace: back.")
      : Phrase(
        fr: "Entrée : joindre à la note. Droite : joindre autrement. Retour : revenir.",
        en: "Enter: attach to the note. Right: attach another way. Backspace: back.")
  }
  /// The key that leaves it for the note, or for the home screen.
  var home: Hint {
    isAlone
      ? Hint(.tab, fr: "Accueil", en: "Home") : Hint(.tab, fr: "Note", en: "Note")
  }
  static let more = Phrase(fr: "PgSuiv suite", en: "PgDn more")
  static let shortMore = Phrase(fr: "PgSuiv", en: "PgDn")
  static let loading = Phrase(fr: "Chargement…", en: "Loading…")
  static let guidesLoading = Phrase(
    fr: "Guides en cours de chargement ; un instant.", en: "Guides are loading; one moment.")
  static let directoryLoading = Phrase(
    fr: "Répertoire en cours de chargement ; un instant.", en: "Directory is loading; one moment.")
  static let empty = Phrase(
    fr: "Rien ne correspond. Essayez un autre mot.", en: "No match. Try another word.")
  static let field = Phrase(fr: "Chercher :", en: "Search:")
  static let guidesTitle = Phrase(fr: "Guides", en: "Guides")
  static let directoryTitle = Phrase(fr: "Répertoire", en: "Directory")

  /// The title of what is open, in some columns.
  func title(_ reference: Reference?, width: Int = .max) -> SafeText {
    switch reference {
    case .guides: Self.guidesTitle[around.language]
    case .resources: Self.directoryTitle[around.language]
    case .guide(let reading): title(reading, width: width)
    case .resource(let card): card.resource.name
    case .first(let first): first.title[around.language]
    case nil: ""
    }
  }
}
