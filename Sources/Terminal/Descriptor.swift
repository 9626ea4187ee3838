import Glibc

/// Reading and writing bytes without losing any.
enum Descriptor {
  /// What there is to read after some milliseconds at most.
  enum Readiness: Equatable { case nothing, bytes, ended }

  /// Writes every byte; false when the other side is gone.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let rest = UnsafeRawBufferPointer(bytes)[sent...]
        let count = Glibc.write(descriptor, rest.base.baseAddress?.advanced(by: sent), rest.count)
        if count > 0 {
          sent += count
        } else if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wait, 1, 1000)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// Reads what is there, at most `limit` bytes; nil when the other side is gone.
  static func read(_ descriptor: Int32, limit: Int = 16_384) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      count = Glibc.read(descriptor, buffer.baseAddress, limit)
      filled = max(0, count)
    }
    if count < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
    return count == 0 ? nil : bytes
  }
}
