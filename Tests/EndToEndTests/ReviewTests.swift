import Foundation
import PseudoTerminal
import Testing

@Suite("Une relecture, du début à la fin")
struct ReviewTests {
  @Test("un appel est fait, tiré, relu, remis, complété, puis clos")
  func whole() throws {
    let desk = try Desk()
    try desk.makeCentre()

    // The worker takes a call, and signs without having asked about safety.
    let worker = try desk.unlocked("Ana Fictive", downs: 0)
    worker.press(.control("n"))
    try worker.waitFor("0001")
    worker.type("Elle pleure.")
    worker.press(.f9)
    worker.type("Ligne coupée")
    worker.press(.f9)
    try worker.waitFor("Appel 0001 signé")

    // It is drawn, for what was left; she cannot know it.
    let told = try desk.run(
      "review", "queue", "--as", "Chloé Exemple", "--json", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(told.output.contains("\"rule\":\"axes\""))
    #expect(told.output.contains("\"worker\":\"Ana Fictive\""))
    let refused = try desk.run(
      "review", "queue", "--as", "Ana Fictive", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    let drawn = try desk.run(
      "review", "sample", "2026-11", "--as", "Ana Fictive", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    for refused in [refused, drawn] {
      #expect(refused.status == 77)
      #expect(!refused.output.contains("0001"))
    }

    // The specialist reads it beside its making, fills the grid and hands it back.
    let specialist = try desk.unlocked("Chloé Exemple", downs: 1)
    specialist.press(prefixed: "%")
    try specialist.waitFor("Non demandé : Suicide")
    specialist.press(.enter)
    try specialist.waitFor("Sécurité : aucune réponse notée")
    try specialist.waitFor("Elle pleure.")
    specialist.press(.tab)
    try specialist.waitFor("Note signée")
    for criteria in [4, 7, 4, 4, 3] {
      specialist.type(String(repeating: "1", count: criteria) + "\n")
    }
    specialist.type("Présence calme\nDemander le danger\n")
    specialist.press(.right, .enter)
    specialist.type("Dites le motif de la coupure.\n")
    specialist.press(.enter)
    try specialist.waitFor("Relecture de l’appel 0001 remise.")

    // Within two seconds the worker's console tells; she reads, adds, and answers.
    try worker.waitFor("1 retour de relecture à lire")
    worker.press(prefixed: "%")
    worker.press(.enter)
    try worker.waitFor("Dites le motif de la coupure.")
    try worker.waitFor("À garder : Présence calme")
    worker.press(.tab, .enter)
    try worker.waitFor("Note signée 0001")
    worker.press(prefixed: "j")
    worker.type("Cellulaire déchargé.")
    worker.press(.f9)
    try worker.waitFor("Addenda de l’appel 0001 signé")
    worker.press(prefixed: "%")
    worker.press(.enter)
    worker.type("C'est ajouté.\n")
    try worker.waitFor("Réponse envoyée.")

    // The specialist hears, and closes.
    try specialist.waitFor("réponse reçue")
    // It came above the line that was under the hand, at the top.
    specialist.press(.backTab, .backTab, .backTab, .enter)
    try specialist.waitFor("ajouté.")
    specialist.press(.tab, .enter)
    try specialist.waitFor("Échange clos.")
    for console in [worker, specialist] {
      console.press(.control("q"))
      try console.waitForEnd()
    }

    let log = try desk.run(
      "audit", "show", "--as", "Chloé Exemple", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(log.output.contains("relecture ouverte"))
    #expect(log.output.contains("\tappel 0001"))
    #expect(log.output.contains("file des relectures"))
    for secret in ["Présence calme", "Cellulaire", "Dites le motif"] {
      #expect(try desk.files(with: secret) == [])
    }
  }
}
