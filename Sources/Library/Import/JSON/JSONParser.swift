import CYajl
import Glibc

/// What a JSON text holds, in the order in which it is read.
enum JSONEvent {
  case beginObject(line: Int)
  case endObject
  case beginArray
  case endArray
  case key([UInt8])
  /// A string, a number as it is written, `true` or `false`; nil for `null`.
  case value([UInt8]?)
}

/// Debian's yajl, seen from Swift: blocks of bytes go in, events come out.
///
/// Several values one after the other are read (JSON by lines), and a text that stops short gives what
/// it had.
final class JSONParser {
  /// A text deeper than this is an attack, not a directory.
  static let deepest = 64
  /// A single value longer than this is not read.
  static let longest = 1 << 22

  /// The events read and not yet taken.
  private(set) var events: [JSONEvent] = []
  private var handle: yajl_handle?
  private var depth = 0
  /// The physical line of the last byte looked at.
  private(set) var line = 1
  private var block: [UInt8] = []
  private var counted = 0
  /// Bytes read since the last event.
  private var silence = 0

  init() {
    handle = yajl_alloc(&Self.callbacks, nil, Unmanaged.passUnretained(self).toOpaque())
    configure(yajl_allow_multiple_values)
    configure(yajl_allow_partial_values)
    configure(yajl_allow_comments)
    configure(yajl_dont_validate_strings)
  }

  deinit { yajl_free(handle) }

  /// Reads a block; false when it is not JSON from here on.
  func read(_ bytes: [UInt8]) -> Bool {
    block = bytes
    counted = 0
    silence += bytes.count
    let status = yajl_parse(handle, bytes, bytes.count)
    countLines(to: status == yajl_status_ok ? bytes.count : consumed)
    return status == yajl_status_ok && silence <= Self.longest
  }

  /// Ends the text; false when it stops short.
  func finish() -> Bool { yajl_complete_parse(handle) == yajl_status_ok && depth == 0 }

  /// The events, which are then forgotten.
  func takeEvents() -> [JSONEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  private var consumed: Int { min(yajl_get_bytes_consumed(handle), block.count) }

  private func countLines(to end: Int) {
    while counted < end {
      if block[counted] == 0x0a { line += 1 }
      counted += 1
    }
  }

  private func add(_ event: JSONEvent) -> Int32 {
    silence = 0
    events.append(event)
    return 1
  }

  private func begin(_ event: (Int) -> JSONEvent) -> Int32 {
    depth += 1
    guard depth <= Self.deepest else { return 0 }
    countLines(to: consumed)
    return add(event(line))
  }

  private func end(_ event: JSONEvent) -> Int32 {
    depth -= 1
    return add(event)
  }

  private func configure(_ option: yajl_option) {
    // yajl_config takes its value as a variable argument: the shim gives it.
    yajl_enable(handle, option)
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> JSONParser? {
    context.map { Unmanaged<JSONParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  nonisolated(unsafe) private static var callbacks = yajl_callbacks(
    yajl_null: { parser($0)?.add(.value(nil)) ?? 0 },
    yajl_boolean: { parser($0)?.add(.value(Array(($1 == 1 ? "true" : "false").utf8))) ?? 0 },
    yajl_integer: nil,
    yajl_double: nil,
    yajl_number: { context, start, count in
      let number = UnsafeRawBufferPointer(start: start, count: count)
      return parser(context)?.add(.value(Array(number))) ?? 0
    },
    yajl_string: { parser($0)?.add(.value(bytes($1, $2))) ?? 0 },
    yajl_start_map: { parser($0)?.begin { .beginObject(line: $0) } ?? 0 },
    yajl_map_key: { parser($0)?.add(.key(bytes($1, $2))) ?? 0 },
    yajl_end_map: { parser($0)?.end(.endObject) ?? 0 },
    yajl_start_array: { parser($0)?.begin { _ in .beginArray } ?? 0 },
    yajl_end_array: { parser($0)?.end(.endArray) ?? 0 })
}
