import Text

/// How the characters of a file are written.
struct TextEncoding: Hashable {
  /// Its name for iconv.
  let name: String
  /// Whether a character takes two bytes or four.
  var isWide: Bool { name.hasPrefix("UTF-16") }

  static let utf8 = TextEncoding(name: "UTF-8")
  static let windows = TextEncoding(name: "CP1252")
  static let wide = TextEncoding(name: "UTF-16LE")
  static let wideBackwards = TextEncoding(name: "UTF-16BE")

  /// The encoding of a file, judged by looking at its bytes.
  ///
  /// A byte order mark decides; then zeros at every other byte, which only UTF-16 has; then whether
  /// more accents are written in UTF-8 than broken: a file mended by hand may hold both. What is left
  /// is what the file's own description declares, else Windows-1252, which Excel writes.
  ///
  /// Only the beginning is looked at when only the header is wanted.
  static func look(
    at path: String, declared: SafeText? = nil, isHeader: Bool = false
  ) -> TextEncoding {
    guard var blocks = FileBlocks(path: path, encoding: .utf8) else { return .utf8 }
    var accents = UTF8Count()
    var isFirst = true
    while let block = try? blocks.next(), !block.isEmpty {
      if isFirst, let wide = wide(block) { return wide }
      isFirst = false
      block.withUnsafeBytes { accents.add($0) }
      if isHeader { break }
    }
    if accents.broken == 0 || accents.whole > accents.broken { return .utf8 }
    return declared.flatMap(named) ?? .windows
  }

  /// The encoding that a description names, when iconv knows it and the bytes can be in it.
  private static func named(_ declared: SafeText) -> TextEncoding? {
    let name = String(declared.string.filter { $0.isASCII && !$0.isWhitespace }.prefix(40))
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    // Every Latin-1 file met in practice is Windows-1252.
    let isLatin = ["iso88591", "latin1", "windows1252", "cp1252", "ansi"].contains(key)
    if isLatin { return .windows }
    // These declare what was just found false.
    if name.contains("/") || key.hasPrefix("utf") || key.contains("ascii") { return nil }
    let encoding = TextEncoding(name: name)
    return TextDecoder(encoding) == nil ? nil : encoding
  }

  private static func wide(_ block: [UInt8]) -> TextEncoding? {
    if block.starts(with: [0xff, 0xfe]) { return .wide }
    if block.starts(with: [0xfe, 0xff]) { return .wideBackwards }
    let sample = block.prefix(512)
    let zeros = (even: count(sample, 0), odd: count(sample, 1))
    guard sample.count >= 8, max(zeros.even, zeros.odd) > sample.count * 2 / 5 else { return nil }
    return zeros.odd > zeros.even ? .wide : .wideBackwards
  }

  private static func count(_ sample: ArraySlice<UInt8>, _ parity: Int) -> Int {
    sample.enumerated().count { $0.offset % 2 == parity && $0.element == 0 }
  }
}

/// How many characters beyond ASCII are whole UTF-8, and how many bytes are not.
struct UTF8Count {
  private(set) var whole = 0
  private(set) var broken = 0
  /// The bytes still awaited by the character being read.
  private var awaited = 0

  /// Whether no character is cut at the end.
  var isBetween: Bool { awaited == 0 }

  /// Counts more bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      // Eight plain signs at once, as most are.
      if awaited == 0, index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      if awaited != 0 || bytes[index] >= 0x80 { count(bytes[index]) }
      index += 1
    }
  }

  private mutating func count(_ byte: UInt8) {
    if awaited > 0 {
      if byte & 0xc0 == 0x80 {
        awaited -= 1
        if awaited == 0 { whole += 1 }
        return
      }
      awaited = 0
      broken += 1
    }
    switch byte {
    case 0..<0x80: break
    case 0xc2...0xdf: awaited = 1
    case 0xe0...0xef: awaited = 2
    case 0xf0...0xf4: awaited = 3
    default: broken += 1
    }
  }
}
