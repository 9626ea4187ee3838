import Text

/// What can be undone and redone, in groups a person would call one thing.
///
/// Typing and deleting are grouped by word or pause; everything else stands alone: a paste, a kill, a
/// choice. The groups are made from the changes themselves, so that they are the same after a crash.
struct History: Hashable, Sendable {
  /// A pause longer than this, in milliseconds, begins a new group.
  static let pause: Int64 = 2000

  /// What is taken back at once: an edit, and the one that takes it back.
  struct Group: Hashable, Sendable {
    var edit: Edit
    var inverse: Edit
    var lastAt: Moment
    /// Whether the next letters may join it.
    var grows: Bool
  }

  private(set) var done: [Group] = []
  private(set) var undone: [Group] = []

  /// Remembers an edit; one that changed nothing is not a thing to undo.
  mutating func record(_ edit: Edit, inverse: Edit, at moment: Moment) {
    guard edit != inverse else { return }
    undone = []
    let group = Group(edit: edit, inverse: inverse, lastAt: moment, grows: edit.isByHand)
    if let merged = done.last?.merging(group) {
      done[done.count - 1] = merged
    } else {
      done.append(group)
    }
  }

  /// The edit that takes the last group back, if there is one.
  mutating func undo() -> Edit? {
    guard let group = done.popLast() else { return nil }
    undone.append(group)
    return group.inverse
  }

  /// The edit that makes again the last group taken back, if there is one.
  mutating func redo() -> Edit? {
    guard let group = undone.popLast() else { return nil }
    done.append(group)
    return group.edit
  }
}

extension History.Group {
  /// Both groups as one, or nil when the next begins another thing.
  fileprivate func merging(_ next: History.Group) -> History.Group? {
    guard grows, next.grows, next.lastAt.monotonic >= lastAt.monotonic,
      next.lastAt.monotonic - lastAt.monotonic <= History.pause,
      case .text(let passage, let splice) = edit,
      case .text(passage, let more) = next.edit,
      let joined = splice.joining(more)
    else { return nil }
    return History.Group(
      edit: .text(passage: passage, splice: joined),
      inverse: .text(passage: passage, splice: joined.inverse), lastAt: next.lastAt, grows: true)
  }
}

extension Edit {
  /// Whether it is a letter typed or deleted, or the few that a slow line brings together.
  fileprivate var isByHand: Bool {
    guard case .text(_, let splice) = self else { return false }
    if splice.inserted.isEmpty { return splice.removed.string.dropFirst().isEmpty }
    return splice.removed.isEmpty && splice.inserted.count <= 16 && !splice.inserted.startsAWord
  }
}

extension Splice {
  /// Both edits as one, when the second goes on typing or deleting the same word.
  fileprivate func joining(_ next: Splice) -> Splice? {
    if removed.isEmpty, next.removed.isEmpty, next.at == end {
      return joined(inserted, next.inserted).map { Splice(at: at, inserted: $0) }
    }
    guard inserted.isEmpty, next.inserted.isEmpty else { return nil }
    if next.at == at {
      return joined(removed, next.removed).map { Splice(at: at, removed: $0) }
    }
    guard next.at + next.removed.count == at else { return nil }
    // Backspace goes through a word and the spaces before it, then meets the end of another.
    let isPastSpace = removed.string.first?.isWhitespace == true && !removed.isBlank
    return isPastSpace && !next.removed.isBlank
      ? nil : Splice(at: next.at, removed: next.removed + removed)
  }

  /// Both texts, unless the second begins a word after the first and its spaces.
  private func joined(_ text: SafeText, _ next: SafeText) -> SafeText? {
    let isPastSpace = text.string.last?.isWhitespace == true && !text.isBlank
    return isPastSpace && next.string.first?.isWhitespace == false ? nil : text + next
  }
}

extension SafeText {
  /// Whether a word begins in it after a space.
  fileprivate var startsAWord: Bool {
    zip(string, string.dropFirst()).contains { $0.isWhitespace && !$1.isWhitespace }
  }
}
