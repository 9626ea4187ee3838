import Foundation
import PseudoTerminal
import Testing

@Suite("L'exploitation, par les commandes du manuel")
struct OperationsTests {
  @Test("La trousse papier s'écrit chaque nuit au même nom ; un autre fichier n'est pas touché")
  func kitOfTheNight() throws {
    let desk = try Desk()
    let kit = desk.folder + "/trousse.txt"
    for night in 1...2 {
      let answer = try desk.run("paper-kit", "--out", kit)
      #expect(answer.status == 0, "nuit \(night) : \(answer.errors)")
    }
    #expect(try String(contentsOfFile: kit, encoding: .utf8).hasPrefix("Trousse papier"))
    let notes = desk.folder + "/notes.txt"
    try "Mes notes.".write(toFile: notes, atomically: true, encoding: .utf8)
    #expect(try desk.run("paper-kit", "--out", notes).status == 73)
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "Mes notes.")
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
    #expect(!names.contains { $0.hasSuffix(".new") })
  }
}
