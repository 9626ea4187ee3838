import Testing
import Text

@testable import Library

@Suite("Lire un fichier CSV tel qu'il vient")
struct CSVReaderTests {
  let scratch: DirectoryScratch

  init() throws { scratch = try DirectoryScratch() }

  /// What is found in a file, its cells as they would be shown.
  private enum Found: Equatable {
    case row(Int, [SafeText])
    case fault(CSVFault, line: Int?)

    init(_ finding: CSVReader.Finding) {
      switch finding {
      case .row(let row): self = .row(row.line, row.texts)
      case .fault(let fault, let line): self = .fault(fault, line: line)
      }
    }
  }

  private func read(path: String, isForgiving: Bool = false) -> [Found] {
    var reader = CSVReader(path, isForgiving: isForgiving)
    var findings: [Found] = []
    while let finding = reader.next() { findings.append(Found(finding)) }
    return findings
  }

  private func read(_ bytes: [UInt8]) throws -> [Found] {
    read(path: try scratch.write(bytes, at: "essai.csv"))
  }

  private func read(_ text: String) throws -> [Found] { try read(Array(text.utf8)) }

  private func row(_ line: Int, _ cells: SafeText...) -> Found { .row(line, cells) }

  @Test("des lignes, des guillemets, une virgule et un guillemet dans le texte")
  func quotes() throws {
    let rows = try read("id,nom\n1,\"Aide, écoute\"\n2,\"dite \"\"Espoir\"\"\"\n")
    #expect(
      rows == [row(1, "id", "nom"), row(2, "1", "Aide, écoute"), row(3, "2", "dite \"Espoir\"")])
  }

  @Test("les fins de ligne de Windows, une fin de ligne dans un texte, la dernière ligne sans fin")
  func lineEnds() throws {
    let rows = try read("id,nom\r\n1,\"deux\r\nlignes\"\r\n\r\n2,fin")
    #expect(rows == [row(1, "id", "nom"), row(2, "1", "deux\nlignes"), row(5, "2", "fin")])
  }

  @Test("la marque d'Excel au début du fichier n'entre pas dans le premier nom de colonne")
  func byteOrderMark() throws {
    #expect(try read([0xef, 0xbb, 0xbf] + Array("id\n".utf8)) == [row(1, "id")])
  }

  @Test("le point-virgule d'Excel en français sépare quand la première ligne en a plus")
  func semicolons() throws {
    #expect(try read("id;nom\n1;a, b\n") == [row(1, "id", "nom"), row(2, "1", "a, b")])
  }

  @Test("un octet nul et de l'UTF-8 brisé se voient, sans danger et sans arrêter la lecture")
  func brokenBytes() throws {
    let rows = try read([0x61, 0x00, 0x62, 0x2c, 0xc3, 0x0a, 0x63, 0x2c, 0x64])
    #expect(rows == [row(1, "a␀b", "\u{fffd}"), row(2, "c", "d")])
  }

  @Test("un guillemet jamais fermé coûte sa ligne, pas la suite du fichier")
  func openQuote() throws {
    let rows = try read("id,nom\n1,\"ouvert\n2,deux\n3,\"trois\"\n4,quatre\n")
    #expect(
      rows == [
        row(1, "id", "nom"), .fault(.quote, line: 2), row(3, "2", "deux"), row(4, "3", "trois"),
        row(5, "4", "quatre"),
      ])
  }

  @Test("un guillemet au milieu d'un mot coûte sa ligne")
  func strayQuote() throws {
    #expect(
      try read("id\nli\"gne\nbonne\n") == [
        row(1, "id"), .fault(.quote, line: 2), row(3, "bonne"),
      ])
  }

  @Test(
    "un lecteur qui pardonne garde la ligne dont les guillemets sont du texte, jamais deux en une")
  func forgiven() throws {
    let path = try scratch.write(
      "id,nom\n1,dite \"Espoir\"\n2,\"ouvert\n3,trois\nli\"gne\n", at: "essai.csv")
    #expect(
      read(path: path, isForgiving: true) == [
        row(1, "id", "nom"), row(2, "1", "dite \"Espoir\""), row(3, "2", "ouvert\n"),
        row(4, "3", "trois"), .fault(.quote, line: 5),
      ])
  }

  @Test("un guillemet ouvert sur la dernière ligne est signalé")
  func openQuoteAtTheEnd() throws {
    #expect(try read("id\n\"fin") == [row(1, "id"), .fault(.quote, line: 2)])
  }

  @Test("une ligne démesurée est mise de côté, la suivante se lit")
  func endlessLine() throws {
    let endless = [UInt8](repeating: 0x61, count: 3 * CSVLines.longest)
    #expect(
      try read(Array("id\n".utf8) + endless + Array("\nbonne\n".utf8)) == [
        row(1, "id"), .fault(.tooLong, line: 2), row(3, "bonne"),
      ])
  }

  @Test("un guillemet ouvert avant un million de lignes ne retient pas le fichier en mémoire")
  func openQuoteBeforeMuch() throws {
    let rows = try read("id\n\"ouvert\n" + String(repeating: "ligne\n", count: 300_000))
    #expect(rows.count == 300_002)
    #expect(rows[1] == .fault(.quote, line: 2))
    #expect(rows.last == row(300_002, "ligne"))
  }

  @Test("un fichier fait de fautes s'arrête, et le dit")
  func nothingButFaults() throws {
    let findings = try read(String(repeating: "li\"gne\n", count: 1000))
    #expect(findings.count == CSVReader.mostFaults + 2)
    #expect(findings.last == .fault(.abandoned, line: 201))
  }

  @Test("un fichier en UTF-16, absent, ou qui est un dossier est signalé")
  func notAFile() throws {
    #expect(try read([0xff, 0xfe, 0x69, 0x00]) == [.fault(.utf16, line: 1)])
    for path in [scratch.folder.path + "/absent.csv", scratch.folder.path, "/dev/zero"] {
      #expect(read(path: path) == [.fault(.unreadable, line: nil)])
    }
  }

  @Test("un fichier vide n'a pas de lignes")
  func empty() throws { #expect(try read("") == []) }
}
