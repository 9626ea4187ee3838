/// Soft wrapping by display width, with French rules.
///
/// A line breaks after plain spaces, or after a hyphen between letters; never at a no-break space
/// (U+00A0, U+202F) and never between digits, be there a space, a hyphen or nothing. What is wider
/// than the line is cut where it must: at a space first, then between two characters.
public enum Wrap {
  /// The rows of a text: UTF-8 ranges without the line end, in order, at least one.
  ///
  /// The spaces that a break falls on belong to the row they end, so that every offset of the text
  /// lies in exactly one row. Rows begin and end between characters.
  public static func rows(_ text: SafeText, width: Int) -> [Range<Int>] {
    let string = text.string
    return string.utf8.withContiguousStorageIfAvailable { bytes in
      var wrapper = Wrapper(string: string, bytes: bytes, width: max(1, width))
      wrapper.run()
      return wrapper.rows
    } ?? [0..<text.count]
  }
}

extension SafeText {
  /// The text cut into rows that fit a width: the space a break falls on ends its row.
  public func rows(width: Int) -> [SafeText] {
    Wrap.rows(self, width: width).map { self[$0] }
  }
}

/// One walk over the bytes of a text.
private struct Wrapper {
  let string: String
  let bytes: UnsafeBufferPointer<UInt8>
  let width: Int
  var rows: [Range<Int>] = []

  private var rowStart = 0
  private var column = 0
  private var previous: UInt32 = 0
  /// Where the row had best end.
  private var breakable: Break?
  /// Where it may end if it must: a space between digits.
  private var reluctant: Break?

  /// A place where a row may end, and its column, where the next row would start from.
  private struct Break {
    let offset: Int
    let column: Int
  }

  init(string: String, bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    self.string = string
    self.bytes = bytes
    self.width = width
    rows.reserveCapacity(bytes.count / width + 8)
  }

  mutating func run() {
    var index = 0
    while index < bytes.count {
      if let next = passWord(from: index) {
        index = next
        continue
      }
      let (scalar, length) = decode(at: index)
      step(scalar, at: index, length: length)
      previous = scalar
      index += length
    }
    rows.append(rowStart..<bytes.count)
  }

  /// Passes over letters, figures and signs of French in one go when they fit on the row.
  ///
  /// A note is nearly all of it, and is wrapped anew at each key: this is six times faster than a
  /// step a character. Nil when the next character needs a look of its own.
  private mutating func passWord(from start: Int) -> Int? {
    guard isPlain(previous) else { return nil }
    var index = start
    var room = width - column
    while index < bytes.count, room > 0 {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7f && byte != 0x2d {
        index += 1
      } else if byte == 0xc3 {  // À to ÿ
        index += 2
      } else {
        break
      }
      room -= 1
    }
    guard index > start else { return nil }
    column = width - room
    let last = bytes[index - 1]
    previous = last < 0x80 ? UInt32(last) : 0xc0 | UInt32(last & 0x3f)
    return index
  }

  private mutating func step(_ scalar: UInt32, at index: Int, length: Int) {
    if scalar == 0x0a {
      rows.append(rowStart..<index)
      rowStart = index + 1
      column = 0
      breakable = nil
      reluctant = nil
      return
    }
    // Only the first scalar of a character takes columns: all of them are drawn in its cell.
    guard beginsCharacter(scalar, after: previous, at: index) else { return }
    let next = index + length
    let isSpace = scalar == 0x20 && endsCharacter(scalar, at: next)
    let columns = columns(of: scalar, at: index)
    // Spaces may hang past the edge: they are never seen at the end of a row.
    if column + columns > width && !isSpace { endRow(before: index, columns: columns) }
    column += columns
    if isSpace {
      let place = Break(offset: next, column: column)
      if isBetween(at: next, isDigit) { reluctant = place } else { breakable = place }
    } else if scalar == 0x2d && endsCharacter(scalar, at: next) && isBetween(at: next, isLetter) {
      breakable = Break(offset: next, column: column)
    }
  }

  /// Ends the row where it had best, so that a character at an offset finds room on the next.
  private mutating func endRow(before index: Int, columns: Int) {
    if let breakable { endRow(at: breakable) }
    if column + columns > width, let reluctant { endRow(at: reluctant) }
    if column + columns > width && column > 0 { endRow(at: Break(offset: index, column: column)) }
  }

  private mutating func endRow(at place: Break) {
    rows.append(rowStart..<place.offset)
    rowStart = place.offset
    column -= place.column
    breakable = nil
    if let later = reluctant {
      reluctant =
        later.offset > place.offset
        ? Break(offset: later.offset, column: later.column - place.column) : nil
    }
  }

  private func columns(of scalar: UInt32, at index: Int) -> Int {
    scalar < 0x300 ? 1 : DisplayWidth.columns(of: string[stringIndex(index)])
  }

  /// Whether what stands before the last scalar read and what stands at an offset are both such.
  private func isBetween(at next: Int, _ kind: (UInt32) -> Bool) -> Bool {
    next < bytes.count && kind(previous) && kind(decode(at: next).scalar)
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5a, 0x61...0x7a: true
    case 0..<0xc0: false
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
  }

  private func endsCharacter(_ scalar: UInt32, at next: Int) -> Bool {
    next == bytes.count || beginsCharacter(decode(at: next).scalar, after: scalar, at: next)
  }

  private func beginsCharacter(_ scalar: UInt32, after previous: UInt32, at index: Int) -> Bool {
    if isPlain(scalar) && isPlain(previous) { return true }
    return String.Index(stringIndex(index), within: string) != nil
  }

  /// Whether nothing combines in the scalar's block: Latin, punctuation.
  private func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x300 || (0x2010...0x205f).contains(scalar)
  }

  private func stringIndex(_ offset: Int) -> String.Index {
    string.utf8.index(string.startIndex, offsetBy: offset)
  }

  /// Safe text is valid UTF-8, so a lead byte tells the length.
  private func decode(at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    var scalar = lead & (0x7f >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3f) }
    return (scalar, length)
  }
}
