import Canvas
import Directory
import Guides
import Intervention
import Text

/// What is shown beside the note, from the shelves.
struct ReferencePane {
  let window: Rect
  private let around: Surroundings

  init(_ around: Surroundings, window: Rect) {
    self.around = around
    self.window = window
  }

  /// The hits that fit at once: all rows but the field's, two rows a hit.
  var page: Int { max(1, (window.height - 1) / 2) }

  func guides(_ search: Search) -> [GuideHit] {
    around.shelves?.guides.search(search.field.text.string) ?? []
  }

  func resources(_ search: Search) -> [ResourceHit] {
    around.shelves?.resources.search(search.field.text.string, in: around.language) ?? []
  }

  /// A guide laid out at the width of the pane.
  func guideRows(_ slug: SafeText) -> [GuideLine] {
    guard let shelves = around.shelves, let guide = shelves.guides.guide(slug) else { return [] }
    return shelves.layouts.lines(of: slug, width: window.width, language: around.language) {
      GuideLayout(guide, width: window.width, language: around.language, name: resourceName).lines
    }
  }

  /// A resource is named as the directory names it.
  private func resourceName(_ reference: GuideReference) -> SafeText? {
    guard case .resource(let id) = reference else { return nil }
    return around.shelves?.resources[id]?.name
  }

  /// A card's rows: labels and values, wrapped at the width of the pane.
  func cardRows(_ id: SafeText) -> [(text: SafeText, style: Style)] {
    guard let resource = around.shelves?.resources[id] else { return [] }
    let card = ResourceCard(resource, in: around.language)
    return card.rows.flatMap { row -> [(SafeText, Style)] in
      let text = row.label + Phrase(fr: " : ", en: ": ")[around.language] + row.value
      let isName = row.value == resource.name
      return Wrap.rows(text, width: window.width).map { (text[$0], isName ? .strong : .normal) }
    }
  }

  /// What is said of a card to someone who does not see the hints.
  static let attachHint = Phrase(
    fr: "Entrée : joindre à la note. Gauche : retour.", en: "Enter: attach to the note. Left: back."
  )
  static let more = Phrase(fr: "PgSuiv suite", en: "PgDn more")
  static let loading = Phrase(fr: "Chargement…", en: "Loading…")
  static let empty = Phrase(
    fr: "Rien ne correspond. Essayez un autre mot.", en: "No match. Try another word.")
  static let field = Phrase(fr: "Chercher :", en: "Search:")
  static let guidesTitle = Phrase(fr: "Guides", en: "Guides")
  static let directoryTitle = Phrase(fr: "Répertoire", en: "Directory")

  /// The title of what is open.
  func title(_ reference: Reference?) -> SafeText {
    switch reference {
    case .guides: Self.guidesTitle[around.language]
    case .resources: Self.directoryTitle[around.language]
    case .guide(let reading): Phrase(fr: "Guide", en: "Guide")[around.language] + " · " + reading.id
    case .resource(let reading):
      around.shelves?.resources[reading.id]?.name ?? Self.directoryTitle[around.language]
    case nil: ""
    }
  }
}
