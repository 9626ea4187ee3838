import Testing
import Text

@Suite("Écrire une ligne de tableau")
struct CSVWriterTests {
  @Test("Guillemets, virgules et retours restent dans leur case")
  func quotes() {
    #expect(CSVWriter.row(["a", "b c", ""]) == "a,b c,")
    #expect(CSVWriter.row(["dire « ok », puis \"oui\""]) == "\"dire « ok », puis \"\"oui\"\"\"")
    #expect(CSVWriter.row(["un; deux"]) == "\"un; deux\"")
    #expect(CSVWriter.row(["un\ndeux"]) == "\"un\ndeux\"")
  }

  @Test(
    "Ce qu'un tableur prendrait pour une formule n'en est plus une, et se relit tel quel",
    arguments: ["=1+1", "+514", "- la question 2", "@911"])
  func formulas(cell: String) {
    let text = SafeText(cell)
    #expect(CSVWriter.row([text]) == "'" + text)
    #expect(CSVWriter.cell("'" + text) == text)
  }

  @Test("Le reste se relit tel quel", arguments: ["'oui'", "'", "", "l'appel", "«'»"])
  func others(cell: String) {
    #expect(CSVWriter.cell(SafeText(cell)) == SafeText(cell))
  }
}
