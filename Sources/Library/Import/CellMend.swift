import Text

/// What can be put right in the characters of a row, whatever its columns mean.
enum CellMend {
  static let quotes = Phrase(
    fr: "Guillemet mal placé, pris comme du texte.", en: "Quote out of place, taken as text.")
  static let short = Phrase(
    fr: "Il manque des cases à la fin, prises comme vides.",
    en: "Cells are missing at the end, taken as blank.")

  /// The sentence of a rule broken by characters.
  static func sentence(_ rule: ImportRule) -> Phrase {
    switch rule {
    case .encoding:
      Phrase(
        fr: "Des octets ne sont pas en UTF-8 : lus comme du Windows-1252.",
        en: "Some bytes are not UTF-8: read as Windows-1252.")
    case .mojibake:
      Phrase(
        fr: "Accents lus deux fois de travers (« Ã© ») : remis en place.",
        en: "Accents decoded twice (“Ã©”): put right.")
    case .literalNewline:
      Phrase(
        fr: "« \\n » écrit en toutes lettres : lu comme une fin de ligne.",
        en: "“\\n” written out: read as a line end.")
    default:
      Phrase(fr: "Caractères de contrôle retirés.", en: "Control characters removed.")
    }
  }

  /// The cells with what could be put right, as many as the columns when only blanks are in excess or
  /// missing, and the rules that were broken.
  static func mended(_ cells: CSVCells, to width: Int) -> (cells: CSVCells, rules: [ImportRule]) {
    let rules = rules(broken: cells)
    var result = rules.isEmpty ? cells : cells.map { mended($0, rules) }
    let hasExcess = result.count > width
    if hasExcess && (width..<result.count).allSatisfy({ result[$0].withoutBlanks.isEmpty }) {
      result.removeLast(result.count - width)
    }
    while result.count < width { result.append(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return (result, rules)
  }

  /// One text with what could be put right, and the rules that were broken.
  static func mended(_ text: [UInt8]) -> (text: [UInt8], rules: [ImportRule]) {
    var cells = CSVCells()
    text.withUnsafeBytes { cells.append($0) }
    let rules = rules(broken: cells)
    return rules.isEmpty ? (text, []) : (mended(text[...], rules), rules)
  }

  private static func mended(_ cell: ArraySlice<UInt8>, _ rules: [ImportRule]) -> [UInt8] {
    var bytes = Array(cell)
    if rules.contains(.encoding) && !bytes.withUnsafeBytes(isWhole) {
      bytes = TextDecoder(.windows)?.decode(bytes, isLast: true) ?? bytes
    }
    if rules.contains(.mojibake) { bytes = Mojibake.mended(bytes) }
    if rules.contains(.literalNewline) { bytes = lineEnds(bytes) }
    if rules.contains(.controlCharacters) {
      bytes.removeAll { $0 < 0x20 && ![0x09, 0x0a, 0x0d].contains($0) }
    }
    return bytes
  }

  private static func rules(broken cells: CSVCells) -> [ImportRule] {
    var rules: [ImportRule] = []
    // One look at the bytes: most rows break nothing.
    let (hasBeyond, hasBackslash, hasControl) = signs(cells)
    let each = 0..<cells.count
    if hasBeyond {
      if !cells.withBytes(isWhole) { rules.append(.encoding) }
      if cells.withBytes(Mojibake.mayBegin(in:)),
        each.contains(where: { Mojibake.mended(Array(cells[$0])) != Array(cells[$0]) })
      {
        rules.append(.mojibake)
      }
    }
    if hasBackslash && each.contains(where: { lineEnds(Array(cells[$0])) != Array(cells[$0]) }) {
      rules.append(.literalNewline)
    }
    if hasControl { rules.append(.controlCharacters) }
    return rules
  }

  /// Whether some bytes are beyond ASCII, a backslash or a control, eight at a time.
  private static func signs(_ cells: CSVCells) -> (beyond: Bool, backslash: Bool, control: Bool) {
    cells.withBytes { bytes in
      var found = (beyond: false, backslash: false, control: false)
      var start = 0
      let ones: UInt64 = 0x0101_0101_0101_0101
      while start < bytes.count {
        if start + 8 <= bytes.count {
          let word = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
          let slash = word ^ (ones &* 0x5c)
          // A byte that is zero, or under 0x20, carries into its high bit.
          let isZero = (slash &- ones) & ~slash
          let isLow = (word &- ones &* 0x20) & ~word
          if (word | isZero | isLow) & (ones &* 0x80) == 0 {
            start += 8
            continue
          }
        }
        for byte in bytes[start..<min(start + 8, bytes.count)] {
          if byte >= 0x80 { found.beyond = true }
          if byte == 0x5c { found.backslash = true }
          if byte < 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09 { found.control = true }
        }
        start += 8
      }
      return found
    }
  }

  private static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var count = UTF8Count()
    count.add(bytes)
    return count.broken == 0 && count.isBetween
  }

  /// The bytes with each `\n`, `\r\n` or `\r` written out turned into a space.
  private static func lineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isEscape = bytes[index] == 0x5c && index + 1 < bytes.count
      if isEscape && (bytes[index + 1] == 0x6e || bytes[index + 1] == 0x72) {
        if result.last != 0x20 { result.append(0x20) }
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
