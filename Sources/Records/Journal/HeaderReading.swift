import Intervention
import Text

/// What the beginning of a file says.
enum HeaderReading {
  case open(SegmentHeader, RecordKey, length: Int)
  /// Sealed with another workspace key.
  case wrongKey
  /// Sealed to people of whom none unlocked; nobody did, when locked.
  case sealed(to: [KeyID], isLocked: Bool)
  case laterFormat
  case damaged

  init(_ bytes: [UInt8], for call: CallID, with keys: JournalKeys) {
    if bytes.starts(with: SegmentHeader.magic),
      let format = bytes.integer(UInt16.self, at: 8), format > SegmentHeader.latestFormat
    {
      self = .laterFormat
      return
    }
    guard let header = SegmentHeader(bytes, for: call),
      let length = SegmentHeader.length(of: bytes)
    else {
      self = .damaged
      return
    }
    switch header.record(in: bytes[..<length], with: keys) {
    case .record(let record): self = .open(header, record, length: length)
    case .wrongKey: self = .wrongKey
    case .sealedTo(let people): self = .sealed(to: people, isLocked: keys.people.isEmpty)
    case .damaged: self = .damaged
    }
  }

  /// Why it does not open; nil when it does.
  func problem(_ file: SafeText) -> RecordsError? {
    switch self {
    case .open: nil
    case .wrongKey: .wrongKey(file)
    case .sealed(_, let isLocked): isLocked ? .locked : .sealedToOthers(file)
    case .laterFormat: .laterFormat(file)
    case .damaged: .damaged(file)
    }
  }
}
