import Canvas
import Text

/// A list filtered as one types: the menu, the coded reasons, the dispositions.
struct Picker<ID: Equatable & Sendable>: Equatable, Sendable {
  /// One line of the list.
  struct Item: Equatable, Sendable {
    var id: ID
    var label: Phrase
    /// What stands at the right: keys, delay, criterion.
    var detail: Phrase
    /// Whether it is chosen already.
    var isOn = false
    /// Why it can't be chosen now; it stays in the list.
    var unavailable: Phrase?
    /// The letter that chooses it at once.
    var letter: Character?
    /// Words that find it besides those one reads.
    var otherWords = Phrase.empty
  }

  let title: Phrase
  var items: [Item]
  /// Whether typing opened it, on a choice that had the cursor.
  var isOpenedByTyping = false
  private(set) var filter = LineField()
  private(set) var selection = 0

  init(title: Phrase, items: [Item], selection: Int = 0) {
    self.title = title
    self.items = items
    self.selection = min(max(0, selection), max(0, items.count - 1))
  }

  /// The lines that hold a word beginning with each word typed, accents and case ignored; those whose
  /// label begins with what was typed come first.
  func shown(_ language: Language) -> [Item] {
    let words = Fold.words(filter.text.string)
    guard !words.isEmpty else { return items }
    let typed = words.joined(separator: " ")
    let found = items.filter { item in
      let own = [item.label, item.detail, item.otherWords].flatMap {
        Fold.words($0[language].string)
      }
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
    let isFirst = { (item: Item) in
      Fold.words(item.label[language].string).joined(separator: " ").hasPrefix(typed)
    }
    return found.filter(isFirst) + found.filter { !isFirst($0) }
  }

  /// The line under the hand, if any.
  func selected(_ language: Language) -> Item? {
    let shown = shown(language)
    return shown.isEmpty ? nil : shown[min(selection, shown.count - 1)]
  }

  /// The line that a first letter chooses, and what was typed after it; nil when it filters.
  func answered(by text: SafeText) -> (item: Item, rest: SafeText)? {
    guard filter.text.isEmpty, let first = text.string.first,
      let letter = Fold.key(String(first)).first,
      let item = items.first(where: { $0.letter == letter })
    else { return nil }
    return (item, text[first.utf8.count..<text.count])
  }

  /// What was typed here and cannot be a filter: it answers to nothing, and has several words or was
  /// not meant for a list.
  func sentence(_ language: Language) -> SafeText? {
    guard !filter.text.isBlank, shown(language).isEmpty else { return nil }
    let isWord = Fold.words(filter.text.string).count < 2
    return isWord && !isOpenedByTyping ? nil : filter.text
  }

  mutating func type(_ text: SafeText) {
    filter.type(text)
    selection = 0
  }

  /// Handles a key; returns whether the list has a use for it.
  mutating func press(_ key: Key, _ around: Surroundings, in area: Rect) -> Bool {
    let page = max(1, PickerLayout(area, around).list.height)
    let last = max(0, shown(around.language).count - 1)
    let current = min(selection, last)
    switch key {
    case .up, .backTab: selection = current == 0 ? last : current - 1
    case .down, .tab: selection = current == last ? 0 : current + 1
    case .pageUp: selection = max(0, current - page)
    case .pageDown: selection = min(last, current + page)
    default:
      let before = filter.text
      guard filter.press(key) else { return false }
      if filter.text != before { selection = 0 }
    }
    return true
  }
}
