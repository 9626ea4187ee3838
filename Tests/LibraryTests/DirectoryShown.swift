import Directory
import Text

@testable import Library

/// What a screen could show of a directory.
enum DirectoryShown {
  /// Every text of a loading: the cards, what a referral keeps, and the problems.
  static func texts(
    _ loaded: (shelf: ResourceShelf, problems: [Problem]), in languages: [Language]
  ) -> [SafeText] {
    languages.flatMap { language in
      loaded.problems.map { $0.description(in: language) }
        + loaded.shelf.resources.flatMap { texts($0, in: language) }
    }
  }

  private static func texts(_ resource: Resource, in language: Language) -> [SafeText] {
    let card = ResourceCard(resource, in: language)
    let kept = resource.snapshot(in: language)
    return card.rows.flatMap { [$0.label, $0.value] } + [kept.id, kept.name, kept.seen]
  }

  /// Whether a text stays on one line and holds nothing that a terminal would obey.
  static func isHarmless(_ text: SafeText) -> Bool {
    text.string.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
      || text.string.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          false
        default: true
        }
      }
  }
}
