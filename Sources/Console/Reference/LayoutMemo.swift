import Guides
import Synchronization
import Text

/// Remembers the last guides laid out.
///
/// A key beside an open guide then neither lays it out again nor folds its words (2 ms). It can't be
/// told from doing it each time, save by the clock.
final class LayoutMemo: Sendable {
  /// What a layout depends on, for the guides of one shelf.
  struct Key: Equatable {
    let slug: SafeText
    let width: Int
    let language: Language
    let today: CalendarDate?
  }

  /// The pane's, and that of a linear display, which no pane cuts.
  private static let most = 2

  private struct Entry {
    let key: Key
    let layout: GuideLayout
    /// The folded words of each item, once something was searched in them.
    var words: [[String]]?
  }

  private let last = Mutex<[Entry]>([])

  /// The layout of a guide, made only when it is not one of the last.
  func layout(_ key: Key, make: () -> GuideLayout) -> GuideLayout {
    last.withLock { last in
      if let known = last.first(where: { $0.key == key }) { return known.layout }
      let layout = make()
      last = Array([Entry(key: key, layout: layout)] + last.prefix(Self.most - 1))
      return layout
    }
  }

  /// The folded words of each item of a layout it remembers.
  func words(_ key: Key) -> [[String]] {
    last.withLock { last in
      guard let index = last.firstIndex(where: { $0.key == key }) else { return [] }
      if let words = last[index].words { return words }
      let layout = last[index].layout
      let words = layout.items.map { rows in
        rows.flatMap { Fold.words(layout.lines[$0].text.string) }
      }
      last[index].words = words
      return words
    }
  }
}
