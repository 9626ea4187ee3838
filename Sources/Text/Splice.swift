/// One edit of a text: at a UTF-8 offset, some text goes and some comes.
///
/// It carries what it removes, so that it can be undone and a reviewer can see what was there.
public struct Splice: Hashable, Sendable, Codable {
  /// The UTF-8 offset where the edit happens, on a whole character.
  public var at: Int
  /// The text that goes.
  public var removed: SafeText
  /// The text that comes.
  public var inserted: SafeText

  /// An edit at an offset.
  public init(at: Int, removed: SafeText = "", inserted: SafeText = "") {
    self.at = at
    self.removed = removed
    self.inserted = inserted
  }

  /// The edit that takes this one back.
  public var inverse: Splice { Splice(at: at, removed: inserted, inserted: removed) }

  /// The offset just after what came: where the caret stands afterwards.
  public var end: Int { at + inserted.count }

  /// Whether nothing goes and nothing comes.
  public var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }
}

extension SafeText {
  /// The edit that puts some text in place of a range, clamped to the text and to whole characters.
  ///
  /// Where what comes would join its neighbour (an accent after its letter), the edit takes that
  /// neighbour too, composed, so that every edit begins and ends between characters.
  public func edit(replacing range: Range<Int>, with inserted: SafeText) -> Splice {
    var start = index(range.lowerBound)
    var end = index(max(range.lowerBound, range.upperBound))
    var inserted = inserted
    while true {
      let before = start == string.startIndex ? nil : string[string.index(before: start)]
      let after = end == string.endIndex ? nil : string[end]
      let first = inserted.string.first ?? after
      let last = inserted.string.last ?? before
      if let before, !Seam.holds(before, first) {
        start = string.index(before: start)
        inserted = SafeText(String(before) + inserted.string)
      } else if let after, !Seam.holds(last, after) {
        end = string.index(after: end)
        inserted = SafeText(inserted.string + String(after))
      } else {
        let removed = self[offset(start)..<offset(end)]
        return Splice(at: offset(start), removed: removed, inserted: inserted)
      }
    }
  }

  /// Applies an edit, and returns it as it was made.
  ///
  /// When the text at that place is not what the edit says it removes (a damaged journal), nothing
  /// is removed: a duplicate can be mended, a lost sentence cannot.
  @discardableResult
  public mutating func apply(_ splice: Splice) -> Splice {
    let start = min(max(0, splice.at), count)
    let range = start..<(start + splice.removed.count)
    let matches = start == splice.at && range.upperBound <= count && self[range] == splice.removed
    let made = edit(replacing: matches ? range : start..<start, with: splice.inserted)
    make(made)
    return made
  }
}
