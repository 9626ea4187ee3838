import Text

extension [Change] {
  /// These changes of a correction, put after those of a call that was corrected, or whose promised
  /// call-backs moved on, meanwhile.
  ///
  /// Both stay: the text of one is never that of the other. Nil when they are no correction of the
  /// same note.
  public func rebased(on other: [Change]) -> [Change]? {
    let common = zip(self, other).prefix { $0 == $1 }.count
    let own = dropFirst(common)
    let ours = own.count { if case .addendumOpened = $0.act { true } else { false } }
    let new = other.dropFirst(common)
    let theirs = new.count { if case .addendumOpened = $0.act { true } else { false } }
    let moved = new.contains { if case .followedUp = $0.act { true } else { false } }
    guard ours > 0, theirs > 0 || moved, let last = other.last?.sequence else { return nil }
    let before = prefix(common).count { if case .addendumOpened = $0.act { true } else { false } }
    let rebased = own.enumerated().map { index, change in
      Change(
        sequence: last + 1 + index, at: change.at, author: change.author,
        act: change.act.movingAddenda(after: before, by: theirs))
    }
    return other + rebased
  }
}

extension Change.Act {
  /// The same act, on the correction that has a later number.
  fileprivate func movingAddenda(after before: Int, by distance: Int) -> Change.Act {
    let place = { (passage: Passage) -> Passage in
      let name = "addendum."
      guard passage.rawValue.hasPrefix(name),
        let number = Int(passage.rawValue.dropFirst(name.count)), number > before
      else { return passage }
      return .addendum(number + distance)
    }
    return switch self {
    case .edited(.text(let passage, let splice)):
      .edited(.text(passage: place(passage), splice: splice))
    case .caretMoved(let passage, let offset): .caretMoved(passage: place(passage), to: offset)
    default: self
    }
  }
}
