/// Why the bytes of an index are not used: it is made anew from the records.
public enum IndexDamage: Error, Equatable, Sendable {
  /// They are not an index, or one of another format.
  case otherFormat
  /// They were cut or changed.
  case damaged
}

/// The bytes of an index, in sections that are each a row of numbers.
///
/// A heading of eight numbers of 64 bits (mark, generation, content, length, how many sections), then
/// for each section its place and length in bytes, then the sections, then a checksum of all that.
/// Everything is checked before anything is read: what is cut or changed is refused, and never traps.
public struct Sections: Sendable {
  /// « ECOUTIX » and the format's number; another format has another mark.
  static let mark: UInt64 = 0x0258_4954_554f_4345
  static let headingWords = 8
  static let mostSections = 64

  let memory: IndexMemory
  private let places: [Range<Int>]
  /// The number of the directory's generation it was made from.
  public let generation: UInt64
  /// A number for the other things it was made from: the needs, the places.
  public let content: UInt64

  /// Reads and checks the heading, the places and the checksum.
  public init(_ memory: IndexMemory) throws(IndexDamage) {
    let bytes = memory.bytes
    let words = Column<UInt64>(UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count & ~7)))
    guard words.count > Self.headingWords, words[0] == Self.mark else { throw .otherFormat }
    let count = words[4] <= UInt64(Self.mostSections) ? Int(words[4]) : .max
    guard bytes.count % 8 == 0, words[3] == UInt64(bytes.count), count != .max,
      words.count > Self.headingWords + 2 * count
    else { throw .damaged }
    var checksum = Checksum()
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes.dropLast(8)))
    guard checksum.value == words[words.count - 1] else { throw .damaged }
    var places: [Range<Int>] = []
    let first = UInt64(8 * (Self.headingWords + 2 * count))
    for section in 0..<count {
      let start = words[Self.headingWords + 2 * section]
      let (end, isTooFar) = start.addingReportingOverflow(
        words[Self.headingWords + 2 * section + 1])
      guard !isTooFar, start >= first, start % 8 == 0, end <= UInt64(bytes.count - 8) else {
        throw .damaged
      }
      places.append(Int(start)..<Int(end))
    }
    self.memory = memory
    self.places = places
    generation = words[1]
    content = words[2]
  }

  /// The numbers of a section; none when it is not there or is no whole row of them.
  public func column<Value>(_ section: Int) -> Column<Value> {
    guard section < places.count, places[section].count % MemoryLayout<Value>.stride == 0 else {
      return Column(UnsafeRawBufferPointer(rebasing: memory.bytes.prefix(0)))
    }
    return Column(UnsafeRawBufferPointer(rebasing: memory.bytes[places[section]]))
  }
}

/// A checksum over whole words of 64 bits, in four lanes so that it costs less than reading the disk.
///
/// It finds accidents, not forgeries: changing one byte always changes it.
struct Checksum {
  private var lanes: SIMD4<UInt64> = [
    0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb, 0xd6e8_feb8_6659_fd93,
  ]
  private var words = 0

  /// Adds bytes, a whole number of words.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for offset in stride(from: 0, to: bytes.count & ~7, by: 8) {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let mixed = (lanes[words & 3] ^ word) &* 0x2545_f491_4f6c_dd1d
      lanes[words & 3] = mixed << 31 | mixed >> 33
      words += 1
    }
  }

  /// What was added, in one number.
  var value: UInt64 {
    (0..<4).reduce(UInt64(words)) { sum, lane in
      let mixed = (sum ^ lanes[lane]) &* 0x9e37_79b9_7f4a_7c15
      return mixed ^ mixed >> 29
    }
  }
}
