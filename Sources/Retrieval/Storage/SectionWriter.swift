/// Writes ``Sections``, one part after the other, to whoever keeps bytes.
public struct SectionWriter {
  private let generation: UInt64
  private let content: UInt64
  private var sections: [Part] = []

  /// A section: how many bytes it is, and how it gives them.
  private struct Part {
    let count: Int
    let give: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  }

  /// A writer for the index of a generation, made from some content.
  public init(generation: UInt64, content: UInt64) {
    self.generation = generation
    self.content = content
  }

  /// Adds a section of numbers.
  public mutating func add(_ values: [some FixedWidthInteger & BitwiseCopyable]) {
    sections.append(
      Part(count: values.withUnsafeBytes { $0.count }) { take in
        try values.withUnsafeBytes { try take($0) }
      })
  }

  /// Adds a section of rows of numbers put end to end.
  mutating func add(_ rows: [[UInt32]], order: [Int]) {
    sections.append(
      Part(count: 4 * order.reduce(0) { $0 + rows[$1].count }) { take in
        for row in order { try rows[row].withUnsafeBytes { try take($0) } }
      })
  }

  /// Gives all the bytes in order; each piece is a whole number of 8 bytes.
  public func write(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var heading = [
      Sections.mark, generation, content, 0, UInt64(sections.count), 0, 0, 0,
    ]
    var place = 8 * (Sections.headingWords + 2 * sections.count)
    for section in sections {
      heading += [UInt64(place), UInt64(section.count)]
      place += (section.count + 7) & ~7
    }
    heading[3] = UInt64(place + 8)
    var checksum = Checksum()
    func put(_ bytes: UnsafeRawBufferPointer) throws {
      checksum.add(bytes)
      try sink(bytes)
    }
    try heading.withUnsafeBytes { try put($0) }
    var block: [UInt8] = []
    let size = 1 << 16
    block.reserveCapacity(size)
    for section in sections {
      try section.give { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let part = rest.prefix(size - block.count)
          block += part
          rest = rest.dropFirst(part.count)
          guard block.count == size else { continue }
          try block.withUnsafeBytes { try put($0) }
          block.removeAll(keepingCapacity: true)
        }
      }
      block += repeatElement(0, count: -block.count & 7)
      try block.withUnsafeBytes { try put($0) }
      block.removeAll(keepingCapacity: true)
    }
    try withUnsafeBytes(of: checksum.value) { try sink($0) }
  }

  /// All the bytes, in memory.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write { bytes += $0 }
    return bytes
  }
}
