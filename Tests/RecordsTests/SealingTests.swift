import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Scellés")
struct SealingTests {
  private let context = Array("contexte".utf8)

  @Test("Un scellé ne s'ouvre que tel quel, avec sa clé et son contexte")
  func everyByte() throws {
    let key = RecordKey()
    let content = Array(Samples.words.utf8)
    let sealed = try key.seal(content, context: context)
    #expect(key.open(sealed, context: context) == content)
    #expect(RecordKey().open(sealed, context: context) == nil)
    #expect(key.open(sealed, context: context + [0]) == nil)
    for index in sealed.indices {
      var spoilt = sealed
      spoilt[index] ^= 1
      #expect(key.open(spoilt, context: context) == nil)
      #expect(key.open(Array(sealed[..<index]), context: context) == nil)
    }
  }

  @Test("Deux scellés du même contenu n'ont rien en commun")
  func nonces() throws {
    let key = RecordKey()
    let all = try (0..<1000).map { _ in try key.seal([1], context: context).prefix(12) }
    #expect(Set(all).count == 1000)
  }

  @Test("Une clé d'appel ne s'ouvre qu'avec la clé du dossier")
  func wrapping() throws {
    let workspace = try #require(WrappingKey(Samples.workspace, of: .workspace))
    let other = WrappingKey(newOf: .workspace)
    let key = RecordKey()
    let wrapped = try workspace.wrap(key, context: context)
    #expect(wrapped.count == WrappingKey.wrappedCount)
    #expect(workspace.unwrap(wrapped, context: context) == key)
    #expect(workspace.unwrap(wrapped, context: []) == nil)
    #expect(other.unwrap(wrapped, context: context) == nil)
    #expect(workspace.id != other.id)
    #expect(WrappingKey([1, 2], of: .workspace) == nil)
    #expect(WrappingKey(Samples.workspace, of: .epoch)?.id != workspace.id)
  }

  @Test("Le remplissage cache la longueur et se retire exactement", arguments: 0..<70)
  func padding(_ count: Int) {
    let content = [UInt8](repeating: 9, count: count)
    let padded = Padding.pad(content, to: 32, outside: 44)
    #expect((padded.count + 44) % 32 == 0)
    #expect(padded.count - count < 36)
    #expect(Padding.strip(padded) == content)
  }

  @Test("Un remplissage qui ment sur sa longueur est refusé")
  func badPadding() {
    #expect(Padding.strip([255, 0, 0, 0, 1]) == nil)
    #expect(Padding.strip([1, 0]) == nil)
  }

  @Test("Un morceau de journal s'ouvre à sa place seulement")
  func frame() throws {
    let workspace = try #require(WrappingKey(Samples.workspace, of: .workspace))
    let key = RecordKey()
    func sealer(_ call: CallID) -> FrameSealer {
      let header = SegmentHeader(call: call, record: key, first: 1, .workspace(workspace))
      return FrameSealer(key, header: header)
    }
    let frame = try sealer(Samples.call).seal(Samples.typed(2))
    #expect(frame.bytes.count % 32 == 0)
    #expect(sealer(Samples.call).open(frame.bytes, at: 0)?.change == Samples.typed(2))
    #expect(sealer(Samples.other).open(frame.bytes, at: 0) == nil)
    var moved = frame.bytes
    moved[8] = 3  // another sequence
    #expect(sealer(Samples.call).open(moved, at: 0) == nil)
  }

  @Test("Un changement que cette version ne connaît pas s'ouvre sans être compris")
  func laterChange() throws {
    let workspace = WrappingKey(newOf: .workspace)
    let key = RecordKey()
    let header = SegmentHeader(call: Samples.call, record: key, first: 1, .workspace(workspace))
    let sealer = FrameSealer(key, header: header)
    let frame = try sealer.seal(Array(#"{"format":2}"#.utf8), sequence: 4)
    let opened = try #require(sealer.open(frame.bytes, at: 0))
    #expect(opened.sequence == 4)
    #expect(opened.change == nil)
  }
}
