/// Text that is safe to show, print or write: the only text a renderer, log or error printer accepts.
///
/// It holds valid Unicode in composed form (NFC) with no control, direction-changing or invisible
/// character; `\n` is the only control kept. ``Sanitiser`` says what becomes of the others. Slices
/// and joins of safe text are safe, so they cost no second reading.
public struct SafeText: Hashable, Sendable, Codable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The text as a native UTF-8 string.
  public private(set) var string: String

  /// Any text from a file, a person or a program, made safe.
  public init(_ raw: some StringProtocol) { string = Sanitiser.clean(String(raw)) }

  /// Bytes that should be UTF-8; each broken sequence becomes U+FFFD.
  public init(decoding bytes: some Collection<UInt8>) {
    string = Sanitiser.clean(String(decoding: bytes, as: UTF8.self))
  }

  /// A literal of the source, made safe like the rest.
  public init(stringLiteral literal: String) { string = Sanitiser.clean(literal) }

  /// Reads one JSON string and makes it safe.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes one JSON string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }

  fileprivate init(trusted: String) { string = trusted }

  /// The number of UTF-8 bytes, the unit of every offset in a text.
  public var count: Int { string.utf8.count }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { string.isEmpty }

  /// Whether there is nothing but spaces and line ends in it.
  public var isBlank: Bool { string.allSatisfy { $0.isWhitespace } }

  /// The text itself.
  public var description: String { string }

  /// The part between two UTF-8 offsets, which are clamped to the text and to whole characters.
  public subscript(range: Range<Int>) -> SafeText {
    let bounds = index(range.lowerBound)..<index(max(range.lowerBound, range.upperBound))
    return SafeText(trusted: String(string[bounds]))
  }

  /// The string index at a UTF-8 offset, clamped to the text and rounded down to a whole character.
  public func index(_ offset: Int) -> String.Index {
    let clamped = min(max(0, offset), string.utf8.count)
    var index = string.utf8.index(string.startIndex, offsetBy: clamped)
    while String.Index(index, within: string) == nil { index = string.utf8.index(before: index) }
    return index
  }

  /// The UTF-8 offset of a string index.
  public func offset(_ index: String.Index) -> Int {
    string.utf8.distance(from: string.startIndex, to: index)
  }

  /// The same text on one line: each line end becomes a space.
  public var line: SafeText {
    let isLong = string.utf8.withContiguousStorageIfAvailable { $0.contains(0x0a) } ?? true
    guard isLong else { return self }
    return SafeText(trusted: String(string.map { $0 == "\n" ? " " : $0 }))
  }

  /// Its lines, without their line ends; always at least one.
  public var lines: [SafeText] {
    // Split in bytes: whole notes are read at each key.
    string.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { SafeText(trusted: String(Substring($0))) }
  }

  /// Both texts, one after the other, composed again where they meet.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    let both = left.string + right.string
    return Seam.holds(left.string.last, right.string.first)
      ? SafeText(trusted: both) : SafeText(both)
  }

  /// Order by Unicode scalars; for people, compare ``Fold`` keys instead.
  public static func < (left: SafeText, right: SafeText) -> Bool { left.string < right.string }

  /// Replaces a range, as ``edit(replacing:with:)`` says.
  public mutating func replace(_ range: Range<Int>, with inserted: SafeText) {
    make(edit(replacing: range, with: inserted))
  }

  /// Makes an edit that fits this text exactly.
  mutating func make(_ splice: Splice) {
    let bounds = index(splice.at)..<index(splice.at + splice.removed.count)
    string.replaceSubrange(bounds, with: splice.inserted.string)
  }
}

extension Sequence<SafeText> {
  /// The texts with a separator between them, composed again where they meet.
  public func joined(separator: SafeText = "") -> SafeText {
    var joined = ""
    var holds = true
    for (index, text) in enumerated() {
      for part in index == 0 ? [text] : [separator, text] where !part.isEmpty {
        holds = holds && Seam.holds(joined.last, part.string.first)
        joined += part.string
      }
    }
    return holds ? SafeText(trusted: joined) : SafeText(joined)
  }
}
