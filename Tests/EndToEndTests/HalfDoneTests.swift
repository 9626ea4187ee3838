import Foundation
import PseudoTerminal
import Testing

@Suite("Ce qui s'arrête à moitié est dit, et rien n'en est perdu")
struct HalfDoneTests {
  @Test("init échoue après avoir fait le centre : la clé de secours est donnée quand même")
  func recoveryKey() throws {
    let desk = try Desk()
    // What was there cannot be listed: taking it over fails, once the centre is made.
    try desk.write("", to: "attempts")
    let first = try desk.run(
      "init", "--name", "Odile Essai", "--json", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(first.status != 0)
    struct Made: Decodable { let recovery: [String] }
    let made = try JSONDecoder().decode(Made.self, from: Data(first.output.utf8))
    #expect(made.recovery.count == 14)
    try FileManager.default.removeItem(atPath: desk.home + "/attempts")
    let second = try desk.run("init")
    #expect(second.status == 0 && second.output.contains("Le centre est créé"), "\(second.errors)")
    let secrets = made.recovery.joined(separator: "-") + "\n" + Desk.passphrase + "\n"
    let added = try desk.run(
      "accounts", "add", "Ana Fictive", "--role", "worker", "--trained", "2026-11-01",
      "--pledged", "2026-11-01", "--recovery", "--passphrase-fd", "0", input: secrets)
    #expect(added.status == 0, "\(added.errors)")
  }

  @Test("Un appel détruit dont le certificat ne s'écrit pas : les deux sont dits")
  func certificate() throws {
    let desk = try Desk()
    try desk.write(Self.schedule, to: "centre/centre.yaml")
    try desk.sitDown().make(Self.call)
    try desk.write("", to: "certificats")
    let answer = try desk.run(
      "retention", "destroy", "0001", "--rule", "R-12", "--purpose", "essai")
    #expect(answer.status == 74)
    let said = answer.output.replacingNoBreakSpaces
    #expect(said.contains("Appels détruits sous la règle R-12 : 1."), "\(answer)")
    #expect(said.contains("Le certificat n’a pas pu être écrit"), "\(answer)")
    #expect(try desk.calls().isEmpty)
  }

  @Test("Signé juste avant une panne, un appel entre au registre avec son territoire")
  func territory() throws {
    let desk = try Desk()
    let console = try desk.sitDown()
    for _ in 1...5 { try console.make(Self.call) }
    console.press(.control("q"))
    try console.waitForEnd()
    // The register refuses the sixth; then the console is killed.
    let register = desk.home + "/ecoute.sqlite"
    try FileManager.default.moveItem(atPath: register, toPath: register + ".ailleurs")
    try desk.write("", to: "ecoute.sqlite/x")
    let last = try desk.open()
    try last.waitFor("Nouvel appel")
    try last.make(Self.call.replacing("? signé à", with: "? ecoute.sqlite"))
    last.kill(SIGKILL)
    try last.waitForEnd()
    try FileManager.default.removeItem(atPath: register)
    try FileManager.default.moveItem(atPath: register + ".ailleurs", toPath: register)
    let next = try desk.open()
    try next.waitFor("Appel 0006")
    next.press(.control("q"))
    try next.waitForEnd()
    #expect(try desk.calls().map(\.state) == Array(repeating: "signed", count: 6))
    let month = try #require(try desk.note("0006").firstMatch(of: /Début : (\d{4}-\d\d)/)).1
    let report = try desk.run("report", "month", String(month), "--mrc", "Sherbrooke", "--csv")
    #expect(report.output.contains("\nAppels,au total,Nombre,6,"), "\(report)")
  }

  private static let schedule = """
    nom: Centre fictif
    conservation:
      - classe: appels
        regle: R-12
        declencheur: signature
        duree: 5 ans
        approuvee_le: 2020-01-01
    """

  private static let call = """
    ^N
    « Elle pleure.
    ^X l
    « Sherbrooke
    Entrée
    F9
    « Ligne coupée
    F9
    ? signé à
    """
}
