import Testing

@testable import Retrieval

@Suite("Le fichier de l'index")
struct SectionsTests {
  private static let records = (0..<20).map {
    ["Maison \($0) étoile", "Écoute", "Un toit.", "Lévis"]
  }

  @Test("entier, il s'ouvre et dit de quoi il a été fait")
  func whole() throws {
    let sections = try Sections(IndexMemory(FieldSample.bytes(Self.records)))
    #expect(sections.generation == 7 && sections.content == 8)
  }

  @Test("coupé n'importe où, il est refusé")
  func truncated() throws {
    let bytes = try FieldSample.bytes(Self.records)
    for count in stride(from: 0, to: bytes.count, by: 61) {
      #expect(throws: IndexDamage.self) { try Sections(IndexMemory(Array(bytes.prefix(count)))) }
    }
  }

  @Test("un octet changé n'importe où, il est refusé")
  func changed() throws {
    let bytes = try FieldSample.bytes(Self.records)
    for place in stride(from: 0, to: bytes.count, by: 37) {
      var changed = bytes
      changed[place] ^= UInt8(1 << (place % 8))
      #expect(throws: IndexDamage.self) { try Sections(IndexMemory(changed)) }
    }
  }

  @Test("faux mais bien scellé, il se lit sans dommage")
  func forged() throws {
    let bytes = try FieldSample.bytes(Self.records)
    let first = 8 * (Sections.headingWords + 2 * FieldIndexBuilder.sections)
    for place in stride(from: first, to: bytes.count - 8, by: 29) {
      var forged = bytes
      forged[place] ^= place.isMultiple(of: 2) ? 0xff : 0x01
      Self.seal(&forged)
      guard
        let search = try? FieldSearch(
          Sections(IndexMemory(forged)), FieldSample.plan, FieldSample.lexicon)
      else { continue }
      let answer = search.answer("etiole lev")
      answer.each(from: 0, isWhole: true) { record, _ in _ = answer.reasons(record) }
    }
  }

  /// Writes the checksum that the bytes call for.
  private static func seal(_ bytes: inout [UInt8]) {
    var checksum = Checksum()
    bytes.dropLast(8).withUnsafeBytes { checksum.add($0) }
    let value = checksum.value
    for place in 0..<8 {
      bytes[bytes.count - 8 + place] = UInt8(truncatingIfNeeded: value >> UInt64(8 * place))
    }
  }
}
