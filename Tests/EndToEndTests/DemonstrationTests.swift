import Foundation
import PseudoTerminal
import Testing

@Suite("Essayer la démonstration")
struct DemonstrationTests {
  @Test("un appel fictif, DÉMONSTRATION partout, le dossier reste et la sortie dit où il est")
  func demonstration() throws {
    let desk = try Desk()
    desk.environment["ECOUTE_HOME"] = nil
    let console = try desk.open("demo")
    try console.waitFor("Nouvel appel (^N)")
    #expect(console.shows("DÉMONSTRATION"))
    console.press(.control("n"))
    try console.waitFor("0063 · 0 min")
    #expect(console.shows("DÉMONSTRATION"))
    console.type("Une personne inventée")
    console.press(.f9)
    try console.waitFor("Raison :")
    #expect(console.rows[0].contains("DÉMONSTRATION"))
    console.press(.escape, .escape)
    try console.waitFor("Filtrer :")
    #expect(console.shows("DÉMONSTRATION"))
    console.press(.escape, .control("g"))
    try console.wait(for: "l'aide") { $0.shows("Toutes les touches") || $0.shows("Aide") }
    #expect(console.shows("DÉMONSTRATION"))
    console.press(.control("q"))
    #expect(try console.waitForEnd() == .exited(0))

    let said = try #require(console.screen.firstMatch(of: /est gardée dans (\/[^ ]+)\./)).1
    let folder = String(said.replacing("\n", with: ""))
    #expect(folder.hasPrefix(desk.folder + "/ecoute-demo-"))
    #expect(console.screen.replacing("\n", with: "").contains("rm -r \(folder)"))

    desk.environment["ECOUTE_HOME"] = folder
    let note = try desk.note("0063")
    #expect(note.contains("Une personne inventée") && note.contains("DÉMONSTRATION"), "\(note)")
    let again = try desk.open("demo")
    try again.waitFor("Appel 0063 repris à")
    #expect(again.shows("Une personne inventée") && again.shows("DÉMONSTRATION"))
  }

  @Test("chaque siège a de quoi faire : une file à relire, un retour à lire, un mois à compter")
  func seats() throws {
    let desk = try Desk()
    let folder = desk.folder + "/équipe"
    desk.environment["ECOUTE_HOME"] = folder
    let specialist = try desk.open("demo", "--as", "specialist")
    try specialist.waitFor("Relectures (^X %) · 2 à suivre")
    specialist.press(prefixed: "%")
    try specialist.waitFor("Secours, arrivée NON CONFIRMÉE")
    try specialist.waitFor("aimerait en parler")
    try specialist.waitFor("Relecture demandée")

    // At the same hour and in the same folder, somebody else: her own returns, and no queue.
    let worker = try desk.open("demo")
    try worker.waitFor("1 retour de relecture à lire")
    worker.press(prefixed: "%")
    try worker.waitFor("Se parler")
    try worker.waitFor("Au fil du temps")
    #expect(!worker.shows("à relire"))
    for console in [specialist, worker] {
      console.press(.control("q"))
      try console.waitForEnd()
    }
    let month = try desk.run("report", "period", "2000-01-01", "2099-12-31", "--json")
    #expect(month.output.contains("61"))
  }

  @Test("la démonstration ne s'ouvre jamais sur de vraies données")
  func neverOnRealData() throws {
    let desk = try Desk()
    let real = try desk.takeCall()
    real.type("Vraie note")
    real.press(.control("q"))
    try real.waitForEnd()
    let console = try desk.open("demo")
    if case .exited(let status) = console.terminal.waitForEnd(until: .now + Console.patience) {
      #expect(status != 0)
    } else {
      Issue.record("la démonstration s'est ouverte sur de vraies données :\n\(console.screen)")
    }
    #expect(try desk.note("0001").contains("Vraie note"))
  }

  @Test("--now : refusé (77) sur de vraies données, à l'heure dite en démonstration")
  func simulatedHour() throws {
    let desk = try Desk()
    let now = "2026-11-21T03:00:00-05:00"
    let refused = try desk.open("--now", now)
    #expect(try refused.waitForEnd() == .exited(77))
    #expect(refused.shows("démonstration") && refused.shows("Rien n’a été ouvert."))
    #expect(try desk.run("guides", "list", "--now", now).status == 0)

    desk.environment["ECOUTE_HOME"] = desk.folder + "/démonstration"
    let console = try desk.open("demo", "--now", now)
    try console.waitFor("Nouvel appel (^N)")
    console.press(.control("n"))
    console.type("Veille de tempête")
    console.press(.control("q"))
    try console.waitForEnd()
    #expect(try desk.note("0063").contains("Début : 2026-11-21 03:00 (UTC−5)"))
  }
}
