/// Soft wrapping by display width, with French rules.
///
/// A line breaks after plain spaces, or after a hyphen between letters; never at a no-break space
/// (U+00A0, U+202F) and never between digits. A word wider than the line is cut where it must.
public enum Wrap {
  /// The rows of a text: UTF-8 ranges without the line end, in order, at least one.
  ///
  /// The spaces that a break falls on belong to the row they end, so that every offset of the text
  /// lies in exactly one row.
  public static func rows(_ text: SafeText, width: Int) -> [Range<Int>] {
    var text = text.string
    return text.withUTF8 { bytes in
      var wrapper = Wrapper(bytes: bytes, width: max(1, width))
      wrapper.run()
      return wrapper.rows
    }
  }
}

/// One walk over the bytes of a text.
private struct Wrapper {
  let bytes: UnsafeBufferPointer<UInt8>
  let width: Int
  var rows: [Range<Int>] = []

  private var rowStart = 0
  private var column = 0
  /// Where the row may end, and the column the next row would start from.
  private var breakable: (offset: Int, column: Int)?
  private var previous: UInt32 = 0

  init(bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    self.bytes = bytes
    self.width = width
    rows.reserveCapacity(bytes.count / width + 8)
  }

  mutating func run() {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decode(at: index)
      step(scalar, at: index, length: length)
      previous = scalar
      index += length
    }
    rows.append(rowStart..<bytes.count)
  }

  private mutating func step(_ scalar: UInt32, at index: Int, length: Int) {
    if scalar == 0x0a {
      rows.append(rowStart..<index)
      start(at: index + 1, column: 0)
      return
    }
    let columns =
      scalar < 0x300 ? 1 : Unicode.Scalar(scalar).map { DisplayWidth.columns(of: $0) } ?? 1
    let isSpace = scalar == 0x20
    // Spaces may hang past the edge: they are never seen at the end of a row.
    if column + columns > width && !isSpace && columns > 0 {
      if let breakable, breakable.offset > rowStart {
        rows.append(rowStart..<breakable.offset)
        start(at: breakable.offset, column: column - breakable.column)
      }
      if column + columns > width && column > 0 {
        rows.append(rowStart..<index)
        start(at: index, column: 0)
      }
    }
    column += columns
    if isSpace || scalar == 0x2d && breaksAfterHyphen(at: index) {
      breakable = (index + length, column)
    }
  }

  private mutating func start(at offset: Int, column: Int) {
    rowStart = offset
    self.column = column
    breakable = nil
  }

  private func breaksAfterHyphen(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    return isLetter(previous) && isLetter(decode(at: index + 1).scalar)
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5a, 0x61...0x7a: true
    case 0..<0xc0: false
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
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
