import Directory
import Retrieval
import Testing
import Text

@Suite("Les octets de l'index du répertoire")
struct IndexBytesTests {
  private func bytes(_ resources: [Resource], needs: NeedList = NeedList()) throws -> [UInt8] {
    let builder = DirectoryIndexBuilder(needs: needs, places: RankingSample.places)
    for (row, resource) in resources.enumerated() { builder.add(resource, row: row * 3 + 1) }
    var bytes: [UInt8] = []
    try builder.write(generation: 42) { bytes += $0 }
    return bytes
  }

  @Test("écrit puis relu, il donne les numéros des fiches et sa génération")
  func whole() throws {
    let index = try DirectoryIndex(
      IndexMemory(bytes([RankingSample.service("a"), RankingSample.service("b")])),
      needs: NeedList())
    #expect(index.generation == 42 && index.count == 2)
    #expect(index.rank(DirectoryQuery("écoute")).hits.map(\.row) == [1, 4])
  }

  @Test("fait avec d'autres besoins, il est refusé : il serait faux")
  func otherNeeds() throws {
    let need = Need(
      topic: Topic("deuil", called: ["deuil"], englishCalled: ["grief"]),
      name: Phrase(fr: "deuil", en: "grief"))
    let memory = IndexMemory(try bytes([RankingSample.service("a")], needs: NeedList([need])))
    #expect(throws: IndexDamage.otherFormat) { try DirectoryIndex(memory, needs: NeedList()) }
  }

  @Test("coupé ou changé, il est refusé")
  func damaged() throws {
    let bytes = try bytes((0..<5).map { RankingSample.service(SafeText("s\($0)")) })
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var changed = bytes
      changed[place] ^= 0x40
      #expect(throws: IndexDamage.self) {
        try DirectoryIndex(IndexMemory(changed), needs: NeedList())
      }
      #expect(throws: IndexDamage.self) {
        try DirectoryIndex(IndexMemory(Array(bytes.prefix(place))), needs: NeedList())
      }
    }
  }

  @Test("un répertoire vide s'ouvre et n'a rien")
  func empty() throws {
    let index = try DirectoryIndex(IndexMemory(bytes([])), needs: NeedList())
    #expect(index.rank(DirectoryQuery("écoute")) == DirectoryAnswer(unknownWords: ["ecoute"]))
    #expect(index.rank(DirectoryQuery("")) == DirectoryAnswer())
  }
}
