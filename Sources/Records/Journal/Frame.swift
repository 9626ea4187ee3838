import Foundation
import Intervention

/// One change in a journal: sealed, and bound to its call and to its place in it.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 4 | magic `\u{1e}ECR` |
/// | 4 | 4 | length of what follows the sequence |
/// | 8 | 8 | sequence of the change |
/// | 16 | … | nonce (12), sealed JSON of the change padded to hide its length, tag (16) |
///
/// The whole is a multiple of 32 bytes. Source: SQLite's WAL and etcd's, for the shape.
struct Frame: Hashable, Sendable {
  let sequence: Int
  let bytes: [UInt8]

  static let magic = Array("\u{1e}ECR".utf8)
  static let prefix = 16
  static let step = 32
  /// No change is larger; a length beyond it is damage, not a reason to take memory.
  static let limit = 64 << 20

  /// What a frame that begins at an offset shows without its key; nil when none does, whole.
  static func clear(_ bytes: [UInt8], at offset: Int) -> (sequence: Int, content: Range<Int>)? {
    guard bytes.count - offset > prefix,
      bytes[offset..<offset + magic.count].elementsEqual(magic),
      let length = bytes.integer(UInt32.self, at: offset + 4).map(Int.init),
      let sequence = bytes.integer(Int64.self, at: offset + 8).map(Int.init),
      length <= limit, length <= bytes.count - offset - prefix
    else { return nil }
    return (sequence, offset + prefix..<offset + prefix + length)
  }
}

/// Makes and opens the frames of one call.
struct FrameSealer: Sendable {
  let record: RecordKey
  /// What every seal of this call is bound to, before its own place.
  private let context: [UInt8]

  init(_ record: RecordKey, header: SegmentHeader) {
    self.record = record
    var context: [UInt8] = []
    context.append(integer: header.format)
    context.append(contentsOf: header.key.bytes)
    context.append(contentsOf: header.call.rawValue.utf8)
    self.context = context
  }

  func seal(_ change: Change) throws -> Frame {
    // A new encoder costs less than a microsecond and needs no lock.
    try seal(JSONEncoder().encode(change), sequence: change.sequence)
  }

  func seal(_ payload: some Collection<UInt8>, sequence: Int) throws -> Frame {
    let content = Padding.pad(
      payload, to: Frame.step, outside: Frame.prefix + RecordKey.overhead)
    var bytes = Frame.magic
    bytes.reserveCapacity(Frame.prefix + RecordKey.overhead + content.count)
    bytes.append(integer: UInt32(content.count + RecordKey.overhead))
    bytes.append(integer: Int64(sequence))
    bytes.append(contentsOf: try record.seal(content, context: context + bytes))
    return Frame(sequence: sequence, bytes: bytes)
  }

  /// The frame that begins at an offset; nil when there is none, or it is not as it was written.
  func open(_ bytes: [UInt8], at offset: Int) -> OpenedFrame? {
    guard let clear = Frame.clear(bytes, at: offset) else { return nil }
    let bound = context + bytes[offset..<clear.content.lowerBound]
    guard let content = record.open(bytes[clear.content], context: bound),
      let payload = Padding.strip(content)
    else { return nil }
    return OpenedFrame(sequence: clear.sequence, payload: payload, end: clear.content.upperBound)
  }
}

/// What a frame held.
struct OpenedFrame: Hashable, Sendable {
  let sequence: Int
  /// The JSON of the change, as it was written.
  let payload: [UInt8]
  /// The offset just after the frame.
  let end: Int
  /// The change; nil when a later version wrote something this one does not know.
  let change: Change?

  init(sequence: Int, payload: [UInt8], end: Int) {
    self.sequence = sequence
    self.payload = payload
    self.end = end
    let change = try? JSONDecoder().decode(Change.self, from: Data(payload))
    let isKnown = change?.sequence == sequence && change?.format ?? 0 <= Change.currentFormat
    self.change = isKnown ? change : nil
  }
}
