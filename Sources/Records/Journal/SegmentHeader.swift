import Foundation
import Intervention

/// The beginning of a journal file: whose it is, and the record key, wrapped.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 8 | magic `ECOUTEJ\n` |
/// | 8 | 2 | format, 1 |
/// | 10 | 2 | length of the call's id |
/// | 12 | 4 | length of the header |
/// | 16 | 8 | id of the workspace key |
/// | 24 | 8 | first sequence of the call's changes in this journal |
/// | 32 | … | the call's id in UTF-8, zeros |
/// | end − 60 | 60 | the record key wrapped, bound to all the bytes before |
///
/// Integers are little-endian. The length is a multiple of 32.
struct SegmentHeader: Hashable, Sendable {
  let call: CallID
  let key: KeyID
  let first: Int

  static let magic = Array("ECOUTEJ\n".utf8)
  static let format: UInt16 = 1
  /// Longest id; a header always fits in a page.
  static let idLimit = 512

  private static let fixed = 32

  /// The whole header, with the record key wrapped.
  func sealed(_ record: RecordKey, with workspace: WorkspaceKey) throws -> [UInt8] {
    let id = Array(call.rawValue.utf8.prefix(Self.idLimit))
    let length = Self.length(id: id.count)
    var bytes = Self.magic
    bytes.append(integer: Self.format)
    bytes.append(integer: UInt16(id.count))
    bytes.append(integer: UInt32(length))
    bytes.append(contentsOf: key.bytes)
    bytes.append(integer: Int64(first))
    bytes.append(contentsOf: id)
    let zeros = length - WorkspaceKey.wrappedCount - bytes.count
    bytes.append(contentsOf: repeatElement(0, count: zeros))
    return try bytes + workspace.wrap(record, context: bytes)
  }

  private static func length(id: Int) -> Int {
    (fixed + id + WorkspaceKey.wrappedCount + 31) / 32 * 32
  }
}

/// What the beginning of a file says.
enum HeaderReading {
  case open(SegmentHeader, RecordKey, length: Int)
  /// Sealed with another workspace key.
  case wrongKey
  case laterFormat
  case damaged

  init(_ bytes: [UInt8], for call: CallID, with workspace: WorkspaceKey) {
    guard bytes.starts(with: SegmentHeader.magic),
      let format = bytes.integer(UInt16.self, at: 8),
      let idCount = bytes.integer(UInt16.self, at: 10).map(Int.init),
      let length = bytes.integer(UInt32.self, at: 12).map(Int.init),
      let first = bytes.integer(Int64.self, at: 24)
    else {
      self = .damaged
      return
    }
    guard format <= SegmentHeader.format else {
      self = .laterFormat
      return
    }
    let wrappedAt = length - WorkspaceKey.wrappedCount
    guard length <= bytes.count, idCount <= SegmentHeader.idLimit, 32 + idCount <= wrappedAt else {
      self = .damaged
      return
    }
    let key = KeyID(bytes: Array(bytes[16..<24]))
    guard key == workspace.id else {
      self = .wrongKey
      return
    }
    let id = CallID(rawValue: String(decoding: bytes[32..<32 + idCount], as: UTF8.self))
    guard id == call, first > 0,
      let record = workspace.unwrap(bytes[wrappedAt..<length], context: Array(bytes[..<wrappedAt]))
    else {
      self = .damaged
      return
    }
    self = .open(
      SegmentHeader(call: call, key: key, first: Int(first)), record, length: length)
  }
}
