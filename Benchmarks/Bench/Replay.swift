import PseudoTerminal

/// Shows what a program sent while keys were typed, and finds when each key was painted: the arrival
/// of the bytes after which its character stands just before the cursor, or where the cursor was.
struct Replay {
  struct Key {
    let at: SuspendingClock.Instant
    let character: Character
  }

  /// Milliseconds from each key to its paint.
  private(set) var paints: [Double] = []

  private struct Pending {
    let key: Key
    let cursor: VirtualScreen.Place
    let there: String
  }

  private var keys: ArraySlice<Key>
  private var pending: [Pending] = []
  private let screen: VirtualScreen

  init(_ keys: [Key], on screen: VirtualScreen) {
    self.keys = keys[...]
    self.screen = screen
  }

  /// Keys that were never seen; a space at the end of a row paints nothing.
  var unseen: Int { pending.filter { $0.key.character != " " }.count + keys.count }

  mutating func take(_ chunk: PseudoTerminal.Chunk) {
    while let key = keys.first, key.at <= chunk.at {
      let cursor = screen.cursor
      pending.append(Pending(key: key, cursor: cursor, there: screen.text(cursor)))
      keys.removeFirst()
    }
    _ = screen.feed(chunk.bytes)
    let count = painted()
    for (index, done) in pending.prefix(count).enumerated() {
      // A blank painted with the key after it has no paint of its own.
      if done.key.character == " ", index < count - 1 { continue }
      paints.append(done.key.at.duration(to: chunk.at) / .milliseconds(1))
    }
    pending.removeFirst(count)
  }

  /// How many of the pending keys the screen now shows.
  private func painted() -> Int {
    guard let first = pending.first else { return 0 }
    let before = beforeCursor
    for count in stride(from: pending.count, to: 0, by: -1) {
      let typed = pending.prefix(count).map(\.key.character)
      let hasMoved = screen.cursor != pending[count - 1].cursor
      let letters = typed.filter { $0 != " " }
      if letters.isEmpty ? hasMoved : before.hasSuffix(String(letters)) {
        if typed.last != " " || hasMoved { return count }
      }
    }
    let isThere = screen.text(first.cursor) == String(first.key.character)
    return isThere && first.there != String(first.key.character) ? 1 : 0
  }

  /// What stands before the cursor, on its row and the one above, without blanks.
  private var beforeCursor: String {
    let cursor = screen.cursor
    let above = cursor.row > 0 ? screen.row(cursor.row - 1) : ""
    // A cursor waiting past the last column stands on it.
    let width = cursor.column == screen.size.columns - 1 ? cursor.column + 1 : cursor.column
    let here = (0..<width).map { screen.text(.init(row: cursor.row, column: $0)) }.joined()
    return (above + here).filter { $0 != " " }
  }
}
