import Text

/// Cuts a text into words, whatever it holds.
///
/// Letters and figures that touch are two words, so « p38 », « P-38 » and « p 38 » are one thing.
struct Tokenizer {
  /// Words beyond this many are not read: no note is that long.
  static let mostWords = 3_000
  /// A longer run of letters is no word.
  private static let mostLetters = 40

  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: [Token] = []
  private var folded: [UInt8] = []
  private var lower: [UInt8] = []
  private var start = 0
  private var capitals = 0
  private var letters = 0
  private var isRare = false
  private var isAccented = false
  private var isNumber = false
  private var pause = Token.Pause.sentence

  /// The words of a text, in order.
  static func tokens(_ text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = Tokenizer(bytes)
      reader.read()
      return reader.tokens
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 1)
    folded.reserveCapacity(Self.mostLetters)
    lower.reserveCapacity(Self.mostLetters)
  }

  private mutating func read() {
    var index = 0
    while index < bytes.count && tokens.count < Self.mostWords {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7a: take(byte, isNumber: false, at: index)
      case 0x41...0x5a:
        take(byte | 0x20, isNumber: false, at: index)
        capitals += 1
      case 0x30...0x39: take(byte, isNumber: true, at: index)
      case 0x20: close(at: index)
      case 0..<0x80:
        separate(Letters.kind(of: Unicode.Scalar(byte)), at: index)
      default:
        let (scalar, length) = scalar(at: index)
        take(scalar, at: index)
        index += length - 1
      }
      index += 1
    }
    close(at: min(index, bytes.count))
  }

  private mutating func take(_ letter: UInt8, isNumber: Bool, at index: Int) {
    open(isNumber: isNumber, at: index)
    folded.append(letter)
    lower.append(letter)
    letters += 1
  }

  /// A scalar that is not ASCII.
  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    if scalar.value < Letters.tableEnd {
      let forms = Letters.table[Int(scalar.value)]
      guard forms.kind == .letter else { return separate(forms.kind, at: index) }
      open(isNumber: false, at: index)
      folded += forms.folded
      lower += forms.lower
      isAccented = true
      if forms.lower.last != bytes[index + 1] { capitals += 1 }
    } else {
      let kind = Letters.kind(of: scalar)
      guard kind == .rare else { return separate(kind, at: index) }
      open(isNumber: false, at: index)
      isRare = true
    }
    letters += 1
  }

  private mutating func open(isNumber: Bool, at index: Int) {
    if letters > 0 && self.isNumber != isNumber { close(at: index, pause: .joined) }
    if letters == 0 {
      start = index
      self.isNumber = isNumber
    }
  }

  private mutating func separate(_ kind: Letters.Kind, at index: Int) {
    close(at: index, pause: kind == .apostrophe ? .joined : .space)
    switch kind {
    case .clause: pause = max(pause, .clause)
    case .sentence: pause = max(pause, isFullStop(index) ? .sentence : .space)
    default: break
    }
  }

  /// Whether a mark ends a sentence, unlike the points inside an abbreviation or a number.
  private func isFullStop(_ index: Int) -> Bool {
    guard bytes[index] == 0x2e, index + 1 < bytes.count else { return true }
    return bytes[index + 1] <= 0x20 && (tokens.last?.span.count ?? 0) > 1
  }

  private mutating func close(at end: Int, pause after: Token.Pause = .space) {
    guard letters > 0 else {
      pause = max(pause, after)
      return
    }
    var key = ""
    if isRare {
      key = Fold.key(String(decoding: bytes[start..<end], as: UTF8.self))
    } else if folded.count <= Self.mostLetters {
      key = String(decoding: folded, as: UTF8.self)
    }
    if !key.isEmpty && key.utf8.count <= Self.mostLetters {
      let isPlain = isRare || !isAccented
      tokens.append(
        Token(
          key: key, accented: isPlain ? key : String(decoding: lower, as: UTF8.self),
          span: start..<end, isCapital: capitals == letters && letters > 1, pause: pause))
      pause = after
    }
    folded.removeAll(keepingCapacity: true)
    lower.removeAll(keepingCapacity: true)
    (letters, capitals) = (0, 0)
    (isRare, isAccented, isNumber) = (false, false, false)
  }

  /// The scalar at an offset and its length; a Swift string is always whole UTF-8.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    let length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    var value = UInt32(first) & (0xff >> UInt32(length + 1))
    for place in (index + 1)..<min(index + length, bytes.count) {
      value = value << 6 | UInt32(bytes[place] & 0x3f)
    }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }
}
