import Text

/// What can be undone and redone, in groups a person would call one thing.
///
/// Typing is grouped by word or pause; everything else stands alone. The groups are made from the
/// changes themselves, so that they are the same after a crash.
struct History: Hashable, Sendable {
  /// A pause longer than this, in milliseconds, begins a new group.
  static let pause: Int64 = 2000

  /// Edits to take back together, in the order they were made.
  struct Group: Hashable, Sendable {
    var edits: [Applied]
    var lastAt: Moment
  }

  /// An edit and the one that takes it back.
  struct Applied: Hashable, Sendable {
    var edit: Edit
    var inverse: Edit
  }

  private(set) var done: [Group] = []
  private(set) var undone: [Group] = []

  mutating func record(_ edit: Edit, inverse: Edit, at moment: Moment) {
    undone = []
    if let last = done.last, let merged = last.merging(edit, at: moment) {
      done[done.count - 1] = merged
    } else {
      done.append(Group(edits: [Applied(edit: edit, inverse: inverse)], lastAt: moment))
    }
  }

  mutating func undo() -> [Edit] {
    guard let group = done.popLast() else { return [] }
    undone.append(group)
    return group.edits.reversed().map(\.inverse)
  }

  mutating func redo() -> [Edit] {
    guard let group = undone.popLast() else { return [] }
    done.append(group)
    return group.edits.map(\.edit)
  }
}

extension History.Group {
  /// The group with one more edit, or nil when the edit begins another thing.
  func merging(_ edit: Edit, at moment: Moment) -> History.Group? {
    guard edits.count == 1, moment.monotonic - lastAt.monotonic <= History.pause,
      moment.monotonic >= lastAt.monotonic,
      case .text(let passage, let splice) = edit,
      case .text(passage, let last) = edits[0].edit,
      let joined = last.joining(splice)
    else { return nil }
    let whole = Edit.text(passage: passage, splice: joined)
    let inverse = Edit.text(passage: passage, splice: joined.inverse)
    return History.Group(
      edits: [History.Applied(edit: whole, inverse: inverse)], lastAt: moment)
  }
}

extension Splice {
  /// Both edits as one, when the second goes on typing or deleting the same word.
  fileprivate func joining(_ next: Splice) -> Splice? {
    if removed.isEmpty, next.removed.isEmpty, next.at == end, !beginsWord(next) {
      return Splice(at: at, inserted: inserted + next.inserted)
    }
    if inserted.isEmpty, next.inserted.isEmpty {
      if next.at + next.removed.count == at {
        return Splice(at: next.at, removed: next.removed + removed)
      }
      if next.at == at { return Splice(at: at, removed: removed + next.removed) }
    }
    return nil
  }

  /// Whether the next letter begins a word after the spaces typed here.
  private func beginsWord(_ next: Splice) -> Bool {
    guard let last = inserted.string.last, let first = next.inserted.string.first else {
      return true
    }
    return last.isWhitespace && !first.isWhitespace || next.inserted.string.count > 1
  }
}
