import Intervention

/// What a journal file shows without its key: where its sequences begin and end.
struct ClearReading {
  /// The first sequence of the call in this journal; nil when the header does not say.
  let first: Int?
  /// The highest sequence of a whole frame, 0 without one.
  private(set) var last = 0

  /// A sequence beyond it is damage: it must not send what follows out of reach.
  private static let highest = Int(Int32.max)

  init(_ bytes: [UInt8], for call: CallID) {
    first = SegmentHeader(bytes, for: call)?.first
    var offset = 0
    while offset < bytes.count - Frame.prefix {
      guard let frame = Frame.clear(bytes, at: offset), frame.sequence <= Self.highest else {
        offset += 1
        continue
      }
      last = max(last, frame.sequence)
      offset = frame.content.upperBound
    }
  }
}
