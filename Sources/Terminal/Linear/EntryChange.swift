import Canvas
import Text

/// What happened to a text being edited between two descriptions.
enum EntryChange: Equatable {
  case same
  /// Characters came at the end, where the caret was and is.
  case appended(SafeText)
  /// The text changed otherwise; what went away, perhaps nothing.
  case edited(removed: SafeText)
  /// Only the caret moved, within its line or to another.
  case moved(line: Bool, by: Int)

  init(from old: Said.Entry, to new: Said.Entry) {
    if old == new {
      self = .same
    } else if old.text == new.text {
      let line = new.currentLine(at: old.caret) != new.currentLine(at: new.caret)
      self = .moved(line: line, by: new.caret - old.caret)
    } else if let tail = new.text.appended(to: old.text), old.caret == old.text.count,
      new.caret == new.text.count
    {
      self = .appended(tail)
    } else {
      self = .edited(removed: new.text.removed(from: old.text))
    }
  }
}

extension Said.Entry {
  /// The line the caret is on, without its line end.
  var currentLine: SafeText { text[currentLine(at: caret)] }

  /// The offsets of the line around an offset.
  func currentLine(at offset: Int) -> Range<Int> {
    let bytes = Array(text.string.utf8)
    let caret = min(max(0, offset), bytes.count)
    let start = bytes[..<caret].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let end = bytes[caret...].firstIndex(of: 0x0a) ?? bytes.count
    return start..<end
  }
}

extension SafeText {
  /// What comes after another text that begins this one.
  fileprivate func appended(to other: SafeText) -> SafeText? {
    guard count > other.count, string.utf8.starts(with: other.string.utf8) else { return nil }
    let tail = self[other.count..<count]
    return tail.count == count - other.count ? tail : nil
  }

  /// What another text had between what both begin and end with.
  fileprivate func removed(from other: SafeText) -> SafeText {
    let mine = Array(string)
    let theirs = Array(other.string)
    let common = min(mine.count, theirs.count)
    let start = (0..<common).first { mine[$0] != theirs[$0] } ?? common
    let rest = common - start
    let end =
      (0..<rest).first { mine[mine.count - 1 - $0] != theirs[theirs.count - 1 - $0] } ?? rest
    return SafeText(String(theirs[start..<theirs.count - end]))
  }
}
