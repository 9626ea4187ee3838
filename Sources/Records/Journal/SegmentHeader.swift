import Foundation
import Intervention

/// The beginning of a journal file: whose it is, and the record key, sealed.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 8 | magic `ECOUTEJ\n` |
/// | 8 | 2 | format, 1 or 2 |
/// | 10 | 2 | length of the call's id |
/// | 12 | 4 | length of the header |
/// | 16 | 8 | id of the key: the workspace's (1), the record's own (2) |
/// | 24 | 8 | first sequence of the call's changes in this journal |
/// | 32 | … | the call's id in UTF-8, zeros |
/// | … | … | the record key, sealed: see `SegmentHeader+Seal` |
///
/// Integers are little-endian. The length is a multiple of 32.
struct SegmentHeader: Hashable, Sendable {
  let call: CallID
  let format: UInt16
  let key: KeyID
  let first: Int

  static let magic = Array("ECOUTEJ\n".utf8)
  static let latestFormat: UInt16 = 2
  /// Longest id; a header always fits in a page.
  static let idLimit = 512

  private static let fixed = 32

  init(call: CallID, record: RecordKey, first: Int, _ seal: JournalSeal) {
    self.call = call
    self.first = first
    switch seal {
    case .workspace(let workspace):
      format = 1
      key = workspace.id
    case .people:
      format = 2
      key = record.id
    }
  }

  /// What the bytes say in clear; nil when they are not a header of this call.
  init?(_ bytes: [UInt8], for call: CallID) {
    guard bytes.starts(with: Self.magic), let format = bytes.integer(UInt16.self, at: 8),
      (1...Self.latestFormat).contains(format),
      let idCount = bytes.integer(UInt16.self, at: 10).map(Int.init), idCount <= Self.idLimit,
      let length = Self.length(of: bytes), Self.fixed + idCount <= length, length <= bytes.count,
      let first = bytes.integer(Int64.self, at: 24), first > 0, first < Int64(Int32.max),
      bytes[Self.fixed..<Self.fixed + idCount].elementsEqual(call.rawValue.utf8)
    else { return nil }
    self.call = call
    self.format = format
    self.first = Int(first)
    key = KeyID(bytes: Array(bytes[16..<24]))
  }

  /// The length that a header says it has.
  static func length(of bytes: [UInt8]) -> Int? { bytes.integer(UInt32.self, at: 12).map(Int.init) }

  /// All that comes before the sealed record key, which fills the rest of the header.
  func clear(sealedCount: Int) -> [UInt8] {
    let id = Array(call.rawValue.utf8.prefix(Self.idLimit))
    let length = (Self.fixed + id.count + sealedCount + 31) / 32 * 32
    var bytes = Self.magic
    bytes.append(integer: format)
    bytes.append(integer: UInt16(id.count))
    bytes.append(integer: UInt32(length))
    bytes.append(contentsOf: key.bytes)
    bytes.append(integer: Int64(first))
    bytes.append(contentsOf: id)
    bytes.append(contentsOf: repeatElement(0, count: length - sealedCount - bytes.count))
    return bytes
  }
}
