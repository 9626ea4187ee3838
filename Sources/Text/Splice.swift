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
  /// Applies an edit.
  ///
  /// When the text at that place is not what the edit says it removes (a damaged journal), nothing
  /// is removed: a duplicate can be mended, a lost sentence cannot.
  public mutating func apply(_ splice: Splice) {
    let range = splice.at..<(splice.at + splice.removed.count)
    let matches = range.upperBound <= count && self[range] == splice.removed
    replace(matches ? range : splice.at..<splice.at, with: splice.inserted)
  }
}
