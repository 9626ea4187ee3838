import Intervention
import Testing
import Text

@Suite("Qui appelle, qui signe")
struct CallerTests {
  @Test("Les codes du journal ne changent pas")
  func codes() {
    #expect(Caller.allCases.map(\.rawValue) == ["self", "relative", "professional", "anonymous"])
    expectDistinct(Caller.allCases.map(\.label))
  }

  @Test(
    "La signature dit nom, titre et permis, sans ce qui manque",
    arguments: [
      ("Ana Roy", "t.s.", "12345", "Ana Roy, t.s., permis 12345"), ("Ana Roy", "", "", "Ana Roy"),
      ("Ana Roy", "", "12345", "Ana Roy, permis 12345"), ("", "", "", ""),
    ])
  func signature(name: String, title: String, permit: String, line: String) {
    let worker = Worker(name: SafeText(name), title: SafeText(title), permit: SafeText(permit))
    #expect(worker.signature(.french).string == line)
    #expect(worker.signature(.english).string == line.replacing("permis", with: "permit"))
  }
}
