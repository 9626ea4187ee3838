import Foundation
import Testing

@Suite("ecoute doctor : l'examen du poste")
struct DoctorTests {
  private func state(_ check: String, of answer: Answer) throws -> String? {
    let rows = try JSONDecoder().decode([[String: String]].self, from: Data(answer.output.utf8))
    return rows.first { $0["id"] == check }?["state"]
  }

  @Test("Un poste sain : rien ne manque, et le dossier n'est pas fait pour autant")
  func sound() throws {
    let desk = try Desk()
    let before = try desk.run("doctor", "--home", desk.home + "/neuf", "--json")
    #expect(before.status == 0, "\(before.output)")
    #expect(!FileManager.default.fileExists(atPath: desk.home + "/neuf"))
    let console = try desk.takeCall()
    console.type("Mot")
    let during = try desk.run("doctor", "--json")
    #expect(during.status == 0, "\(during.output)")
    #expect(try state("folder", of: during) == "warning" && state("calls", of: during) == "ok")
    #expect(try state("register", of: during) == "ok" && state("guides", of: during) == "ok")
    let said = try desk.run("doctor").output.replacingNoBreakSpaces
    #expect(said.contains("Appels pas encore signés : 1"))
    console.type(" gardé")
    try console.waitFor("2 mots")
  }

  @Test("Ce qui ne va pas est dit, avec quoi faire, et se voit au code de sortie")
  func unwell() throws {
    let desk = try Desk()
    let console = try desk.sitDown()
    console.press(.control("q"))
    try console.waitForEnd()
    for end in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: desk.home + "/ecoute.sqlite" + end)
    }
    try Data(repeating: 0x62, count: 4096).write(to: URL(filePath: desk.home + "/ecoute.sqlite"))
    chmod(desk.home, 0o755)
    let answer = try desk.run("doctor")
    #expect(answer.status == 1)
    #expect(answer.output.replacingNoBreakSpaces.contains("! Dossier"))
    #expect(answer.output.contains("chmod 700"))
    let rows = try desk.run("doctor", "--json")
    #expect(try state("register", of: rows) == "problem", "\(rows.output)")
    #expect(try state("folder", of: rows) == "problem", "\(rows.output)")
    let lost = try desk.run("doctor", "--guides", "/nulle-part", "--json")
    #expect(try lost.status == 1 && state("guides", of: lost) == "problem")
  }
}
