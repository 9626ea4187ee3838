import Canvas
import Guides
import Text

/// A guide being read: which, the item under the hand, what is shown, what is searched in it.
///
/// Places are those of ``GuideLine/place``, so that a pane that changes width changes nothing here.
struct GuideReading: Equatable, Sendable {
  let id: SafeText
  /// The place under the hand.
  private(set) var place = 0
  /// The place of the first row shown.
  private(set) var top = 0
  /// The words searched in it, while their field is open.
  var find: LineField?

  init(id: SafeText) { self.id = id }

  /// Moves by a key in a page; returns whether the key moves.
  mutating func press(_ key: Key, in page: ReadingPage) -> Bool {
    let row = page.row(of: self)
    let top = page.top(of: self)
    switch key {
    case .down: goDown(from: row, top, page)
    case .up: go(toItem: page.layout.item(at: row) - 1, page)
    case .pageDown: goDownAPage(from: row, top, page)
    case .pageUp:
      let target = max(0, top - page.step)
      put(row: target == 0 ? 0 : page.firstItem(from: target), top: target, page)
    case .right: goToSection(page.layout.sectionStarts.first { $0 > row }, page)
    case .left: goToSection(page.layout.sectionStarts.last { $0 < row } ?? 0, page)
    case .home, .textStart: put(row: 0, top: 0, page)
    case .end, .textEnd: put(row: max(page.lastItem, page.lastTop), top: page.lastTop, page)
    default: return false
    }
    return true
  }

  /// Goes to an item, and shows the whole of it, or else its beginning.
  mutating func go(toItem index: Int, _ page: ReadingPage) {
    guard page.layout.items.indices.contains(index) else { return }
    let item = page.layout.items[index]
    var top = page.top(of: self)
    if item.lowerBound < top { top = item.lowerBound }
    if item.upperBound > top + page.height {
      top = min(item.lowerBound, item.upperBound - page.height)
    }
    put(row: item.lowerBound, top: top, page)
  }

  /// The rest of a long item comes before the next one.
  private mutating func goDown(from row: Int, _ top: Int, _ page: ReadingPage) {
    let index = page.layout.item(at: row)
    let end = page.layout.items.indices.contains(index) ? page.layout.items[index].upperBound : 0
    guard end > top + page.height else { return go(toItem: index + 1, page) }
    let target = min(top + page.step, end - page.height)
    put(row: max(row, target), top: target, page)
  }

  private mutating func goDownAPage(from row: Int, _ top: Int, _ page: ReadingPage) {
    guard top < page.lastTop else { return put(row: max(row, page.lastItem), top: top, page) }
    let target = min(page.lastTop, top + page.step)
    put(row: max(row, page.firstItem(from: target)), top: target, page)
  }

  /// A section begins on the first row, unless the whole guide is in sight.
  private mutating func goToSection(_ start: Int?, _ page: ReadingPage) {
    guard let start else { return }
    put(row: start, top: page.lastTop == 0 ? 0 : start, page)
  }

  private mutating func put(row: Int, top: Int, _ page: ReadingPage) {
    place = page.place(ofRow: row)
    self.top = page.place(ofRow: top)
  }
}

/// The rows of a guide, and how many of them are shown at once.
struct ReadingPage {
  let layout: GuideLayout
  let height: Int

  init(_ layout: GuideLayout, height: Int) {
    self.layout = layout
    self.height = max(1, height)
  }

  /// How far a page goes: one row stays in sight.
  var step: Int { max(1, height - 1) }

  /// The first row shown at the end of the guide.
  var lastTop: Int { max(0, layout.lines.count - height) }

  /// Where the last item begins.
  var lastItem: Int { layout.items.last?.lowerBound ?? 0 }

  /// The row under the hand.
  func row(of reading: GuideReading) -> Int { layout.line(at: reading.place) }

  /// The first row shown: the row under the hand is always one of those that follow.
  func top(of reading: GuideReading) -> Int {
    guard lastTop > 0 else { return 0 }
    let row = row(of: reading)
    return min(row, max(layout.line(at: reading.top), row - height + 1))
  }

  /// The rows of the item under the hand.
  func item(of reading: GuideReading) -> Range<Int> {
    let index = layout.item(at: row(of: reading))
    return layout.items.indices.contains(index) ? layout.items[index] : 0..<0
  }

  /// Where the first item that begins on a page begins, or else the first row of the page.
  func firstItem(from top: Int) -> Int {
    let starts = layout.items.lazy.map(\.lowerBound)
    return starts.first { (top..<top + height).contains($0) } ?? top
  }

  func place(ofRow row: Int) -> Int {
    layout.lines.indices.contains(row) ? layout.lines[row].place : 0
  }
}
