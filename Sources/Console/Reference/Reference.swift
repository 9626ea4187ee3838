import Canvas
import Directory
import Guides
import Intervention
import Text

/// What is open beside the note.
enum Reference: Equatable, Sendable {
  /// Guides being searched.
  case guides(Search)
  /// A guide being read.
  case guide(GuideReading)
  /// The directory being searched.
  case resources(DirectorySearch)
  /// The call whose promise this one keeps.
  case first(FirstCall)
  /// A resource's card.
  case resource(CardReading)

  /// Whether both search the same shelf, whatever was typed.
  func isSameSearch(as other: Reference) -> Bool {
    switch (self, other) {
    case (.guides, .guides), (.resources, .resources): true
    default: false
    }
  }
}

/// A search in a shelf: what was typed, and the line under the hand.
struct Search: Equatable, Sendable {
  var field = LineField()
  var selection = 0
  /// The guides proposed, which come first while nothing is typed.
  var suggestions: [Suggestion] = []

  /// The suggestion of a guide, while nothing is typed.
  func suggestion(_ slug: SafeText) -> Suggestion? {
    field.text.isBlank ? suggestions.first { $0.hit.slug == slug } : nil
  }

  /// Puts suggestions first; one comes back to a search that is empty at its first line.
  mutating func propose(_ suggestions: [Suggestion], isNew: Bool) {
    self.suggestions = suggestions
    if isNew, field.text.isBlank { selection = 0 }
  }

  /// The line under the hand among some hits.
  func selected<Hit>(_ hits: [Hit]) -> Hit? {
    hits.isEmpty ? nil : hits[min(selection, hits.count - 1)]
  }

  mutating func type(_ text: SafeText) {
    field.type(text)
    selection = 0
  }

  /// Whether a key leaves it for what was open before: there is nothing left to move in or erase.
  func leaves(by key: Key) -> Bool { field.text.isEmpty && (key == .left || key == .backspace) }

  /// Handles a key among `count` hits, `page` at a time.
  mutating func press(_ key: Key, count: Int, page: Int) {
    selection = field.press(key, from: selection, among: count, page: page)
  }
}
