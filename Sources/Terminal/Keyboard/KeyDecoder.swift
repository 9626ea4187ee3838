import Canvas
import Text

/// Turns the bytes a terminal sends into happenings.
///
/// It reads nothing itself, so it is the same for every display and its tests need no terminal.
///
/// - A key's sequence may be cut anywhere: what is incomplete waits for the rest.
/// - Unknown sequences are swallowed to their end, strings (OSC, DCS, APC, PM, SOS) included: nothing
///   of them is typed.
/// - Alt is never used. Esc and a character read together are that character alone, so that an Alt
///   key pressed by accident types its letter and opens nothing; Esc Esc read together is one Esc.
/// - A line end or a tab typed is a key; within a paste, or a burst of characters that no hand types,
///   it is text (``Burst``).
struct KeyDecoder {
  /// How long silence must last before ``settle()`` gives what is incomplete its meaning.
  enum Wait { case burst, key, rest }

  private enum State: Equatable {
    case ground
    case escape
    case csi
    case linuxFunction
    case mouse(left: Int)
    case ss3
    case string(introducer: UInt8, isEmpty: Bool, escaped: Bool)
    case paste
  }

  private var state = State.ground
  private var strokes: [Stroke] = []
  private var parameters: [UInt8] = []
  private var paste: [UInt8] = []
  private var previous: UInt8 = 0

  /// A paste longer than this is given in pieces.
  static let pasteLimit = 1 << 20

  /// The silence that would end what is incomplete; nil when nothing is.
  var wait: Wait? {
    switch state {
    case .ground: Burst.isUnderWay(strokes) ? .burst : nil
    case .escape, .ss3: .key
    case .csi where parameters.isEmpty: .key
    case .string(_, isEmpty: true, _): .key
    default: .rest
    }
  }

  /// Reads bytes as they come.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      feed(byte)
      previous = byte
    }
  }

  /// Nothing more came: a lone Esc is Esc, an Alt key its character, a paste without end is over.
  mutating func settle() {
    switch state {
    case .escape: press(.escape)
    case .csi where parameters.isEmpty: type(UInt8(ascii: "["))
    case .ss3: type(UInt8(ascii: "O"))
    case .string(let introducer, isEmpty: true, _): type(introducer)
    case .paste: endPaste()
    default: break
    }
    state = .ground
  }

  /// The happenings read so far.
  mutating func take() -> [Happening] {
    let unfinished = Stroke.unfinishedCharacter(of: &strokes)
    let happenings = Burst.happenings(strokes)
    strokes = unfinished
    previous = 0
    return happenings
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .csi: csi(byte)
    case .linuxFunction: end(KeySequences.linux(byte).map(Stroke.key))
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
    case .ss3: ss3(byte)
    case .string(let introducer, let isEmpty, let escaped):
      string(byte, introducer: introducer, isEmpty: isEmpty, escaped: escaped)
    case .paste: pasted(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x00: break
    case 0x1b: state = .escape
    case 0x0a where previous == 0x0d: break
    case 0x0a, 0x0d: press(.enter)
    case 0x09: press(.tab)
    case 0x08, 0x7f: press(.backspace)
    case 0x01..<0x20: press(.control(KeySequences.control(byte)))
    default: type(byte)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x1b: break
    case 0x09: end(.key(.backTab))  // Shift-Tab of the Linux console
    case UInt8(ascii: "["):
      state = .csi
      parameters.removeAll(keepingCapacity: true)
    case UInt8(ascii: "O"): state = .ss3
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      state = .string(introducer: byte, isEmpty: true, escaped: false)
    default:
      state = .ground
      ground(byte)
    }
  }

  private mutating func csi(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .linuxFunction
    case UInt8(ascii: "M") where parameters.isEmpty: state = .mouse(left: 3)
    case UInt8(ascii: "$") where KeySequences.endsAtDollar(parameters): end(csiKey(byte))
    case 0x20..<0x40: if parameters.count < 64 { parameters.append(byte) }
    case 0x40..<0x7f:
      if byte == UInt8(ascii: "~"), parameters == Array("200".utf8) {
        state = .paste
      } else {
        end(csiKey(byte))
      }
    default: breakOff(byte)
    }
  }

  private func csiKey(_ final: UInt8) -> Stroke? {
    KeySequences.csi(parameters, final: final).map(Stroke.key)
  }

  private mutating func ss3(_ byte: UInt8) {
    switch byte {
    case 0x30..<0x40: break  // a modifier, as old xterms send it
    case 0x40..<0x7f: end(KeySequences.ss3(byte))
    default: breakOff(byte)
    }
  }

  private mutating func string(_ byte: UInt8, introducer: UInt8, isEmpty: Bool, escaped: Bool) {
    switch byte {
    case 0x07, 0x18, 0x1a: state = .ground
    case UInt8(ascii: "\\") where escaped: state = .ground
    default:
      state = .string(introducer: introducer, isEmpty: false, escaped: byte == 0x1b)
    }
  }

  private mutating func pasted(_ byte: UInt8) {
    if paste.count >= Self.pasteLimit, byte == 0x20 || byte == 0x0d { endPaste() }
    paste.append(byte)
    if byte == UInt8(ascii: "~"), paste.suffix(6).elementsEqual("\u{1b}[201~".utf8) {
      paste.removeLast(6)
      endPaste()
      state = .ground
    }
  }

  private mutating func endPaste() {
    if !paste.isEmpty { strokes.append(.paste(paste)) }
    paste = []
  }

  /// A byte that cannot belong to a sequence: the sequence is dropped, the byte is not.
  private mutating func breakOff(_ byte: UInt8) {
    state = .ground
    ground(byte)
  }

  private mutating func end(_ stroke: Stroke?) {
    state = .ground
    switch stroke {
    case .text(let bytes): bytes.forEach { type($0) }
    case .some(let stroke): strokes.append(stroke)
    case nil: break
    }
  }

  private mutating func press(_ key: Key) { strokes.append(.key(key)) }

  private mutating func type(_ byte: UInt8) {
    if case .text(var bytes) = strokes.last {
      strokes.removeLast()
      bytes.append(byte)
      strokes.append(.text(bytes))
    } else {
      strokes.append(.text([byte]))
    }
  }
}
