import Intervention

/// What the bytes of a journal file say.
struct SegmentReading {
  let header: HeaderReading
  /// The good frames, in the file's order.
  private(set) var frames: [OpenedFrame] = []
  /// The offset after the last good frame.
  private(set) var end = 0
  /// The number of bytes after it.
  private(set) var tail = 0
  /// Whether good frames follow bad bytes: the file is kept whole.
  private(set) var isBroken = false

  init(_ bytes: [UInt8], for call: CallID, with keys: JournalKeys) {
    header = HeaderReading(bytes, for: call, with: keys)
    guard case .open(let header, let record, let length) = header else {
      end = bytes.count
      return
    }
    let sealer = FrameSealer(record, header: header)
    end = length
    while let frame = sealer.open(bytes, at: end) ?? skip(to: bytes, sealer) {
      frames.append(frame)
      end = frame.end
    }
    tail = bytes.count - end
  }

  /// The next good frame after bad bytes, if there is one.
  private mutating func skip(to bytes: [UInt8], _ sealer: FrameSealer) -> OpenedFrame? {
    var offset = end + 1
    while offset < bytes.count - Frame.prefix {
      if bytes[offset] == Frame.magic[0], let frame = sealer.open(bytes, at: offset) {
        isBroken = true
        return frame
      }
      offset += 1
    }
    return nil
  }
}
