/// The kinds of controls in what a program sent to its terminal.
///
/// Two runs of the same gestures on harmless and hostile text must send the same kinds. Movements are
/// one kind whatever their count, since what changes on the screen decides them; everything else is
/// told with its numbers: each attribute, each mode, each question to the terminal.
struct EscapeKinds {
  private(set) var kinds: Set<String> = []
  private var state = State.text

  private enum State: Equatable {
    case text
    case escape
    case intermediate(String)
    case csi(String)
    case string(String, escaped: Bool)
  }

  init(_ bytes: [UInt8]) {
    for character in Self.scalars(bytes) { read(character) }
    if state != .text { kinds.insert("inachevé") }
  }

  /// The scalars of valid UTF-8; a byte that is none is told apart.
  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar?] {
    var scalars: [Unicode.Scalar?] = []
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput: return scalars
      case .error: scalars.append(nil)
      }
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      kinds.insert("octet hors UTF-8")
      return
    }
    switch state {
    case .text: text(scalar)
    case .escape: escape(scalar)
    case .intermediate(let start):
      if (0x30..<0x7f).contains(scalar.value) { end("ESC \(start)\(scalar)") }
    case .csi(let parameters): csi(scalar, parameters)
    case .string(let start, let escaped):
      if scalar == "\u{7}" || escaped && scalar == "\\" {
        end(start)
      } else {
        state = .string(start, escaped: scalar == "\u{1b}")
      }
    }
  }

  private mutating func text(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1b: state = .escape
    case 0..<0x20, 0x7f..<0xa0: kinds.insert("U+" + String(scalar.value, radix: 16))
    default:
      switch scalar.properties.generalCategory {
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        kinds.insert("U+" + String(scalar.value, radix: 16))
      default: break
      }
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "[": state = .csi("")
    case "]": state = .string("OSC", escaped: false)
    case "P": state = .string("DCS", escaped: false)
    case "_", "^", "X": state = .string("ESC \(scalar)", escaped: false)
    case " "..."/": state = .intermediate(String(scalar))
    // Scrolling, and the cursor's place kept meanwhile.
    case "7", "8", "D", "M": end("mouvement")
    default: end("ESC \(scalar)")
    }
  }

  private mutating func csi(_ scalar: Unicode.Scalar, _ parameters: String) {
    guard (0x40..<0x7f).contains(scalar.value) else {
      state = .csi(parameters + String(scalar))
      return
    }
    switch scalar {
    case "m":
      for attribute in parameters.split(separator: ";", omittingEmptySubsequences: false) {
        kinds.insert("SGR \(attribute)")
      }
      end(nil)
    case "A", "B", "C", "D", "G", "H", "d", "J", "K", "L", "M", "P", "X", "@", "b", "S", "T",
      "r":
      end("mouvement")
    default: end("CSI \(parameters)\(scalar)")
    }
  }

  private mutating func end(_ kind: String?) {
    if let kind { kinds.insert(kind) }
    state = .text
  }
}

extension [UInt8] {
  /// Whether some bytes are among these, in a row.
  func contains(row bytes: [UInt8]) -> Bool { !bytes.isEmpty && firstRange(of: bytes) != nil }
}
