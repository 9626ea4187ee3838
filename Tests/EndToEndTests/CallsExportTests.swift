import Foundation
import PseudoTerminal
import Testing

@Suite("Sortir une note : calls export")
struct CallsExportTests {
  /// A desk with an open call in which something was typed.
  private func desk() throws -> Desk {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("Elle attend dehors.")
    try console.waitFor("Elle attend dehors.")
    return desk
  }

  @Test("le même texte que la note ; il faut dire pour quoi, et c'est redit")
  func note() throws {
    let desk = try desk()
    let shown = try desk.run("calls", "show", "0001")
    let taken = try desk.run("calls", "export", "0001", "--purpose", "demande d'accès")
    #expect(taken.status == 0)
    #expect(taken.output == shown.output)
    #expect(taken.errors.replacingNoBreakSpaces.contains("Sorti pour : demande d"))

    let refused = try desk.run("calls", "export", "0001")
    #expect(refused.status == 64)
    #expect(refused.output.isEmpty)
  }

  @Test("sans consentement, aucune demande n'est écrite")
  func request() throws {
    let desk = try desk()
    for kind in ["aaor", "visite"] {
      let answer = try desk.run(
        "calls", "export", "0001", "--request", kind, "--purpose", "essai")
      #expect(answer.status == 77)
      #expect(answer.output.isEmpty)
    }
  }

  @Test("un fichier neuf, lisible de soi seul ; celui qui existe n'est pas touché")
  func file() throws {
    let desk = try desk()
    let path = desk.folder + "/note.txt"
    let arguments = ["calls", "export", "0001", "--purpose", "essai", "--output", path]
    let first = try desk.run(all: arguments)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == (try desk.run("calls", "show", "0001").output))

    #expect(try desk.run(all: arguments).status == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("un appel qui n'existe pas")
  func unknown() throws {
    let answer = try desk().run("calls", "export", "0099", "--purpose", "essai")
    #expect(answer.status == 66)
    #expect(answer.output.isEmpty)
  }
}

extension Desk {
  /// Runs a command made of some words.
  fileprivate func run(all arguments: [String]) throws -> Answer {
    Answer(try Errand(launch(arguments), input: [], in: folder))
  }
}
