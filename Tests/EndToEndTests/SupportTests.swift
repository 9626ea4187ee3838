import Foundation
import PseudoTerminal
import Testing

@Suite("De l'appui pendant un appel, entre deux consoles d'un poste")
struct SupportTests {
  @Test("demandé, entendu, la note lue avec l'accord, la réponse hors de la note, puis fini")
  func whole() throws {
    let desk = try Desk()
    try desk.makeCentre()
    try desk.write(
      "appui:\n  nom: Garde fictive\n  numero: 418 555-0177\n", to: "centre/centre.yaml")
    let worker = try desk.unlocked("Ana Fictive", downs: 0)
    let specialist = try desk.unlocked("Chloé Exemple", downs: 1)

    worker.press(.control("n"))
    try worker.waitFor("0001")
    worker.type("Elle est debout.")
    worker.press(prefixed: "<")
    try worker.waitFor("Partager ma note en direct")
    worker.type("p")
    // Nobody answered yet: whom to call.
    try worker.waitFor("Sans réponse : 418 555-0177, Garde fictive.")

    try specialist.waitFor("Appui demandé par Ana Fictive, appel 0001")
    specialist.press(prefixed: "%")
    try specialist.waitFor("APPUI demandé à")
    specialist.press(.enter)
    try specialist.waitFor("Elle est debout.")
    worker.type(" Elle marche.")
    try specialist.waitFor("Elle marche.")

    // She ends it: what was shown goes, and what she types next is not read.
    worker.press(prefixed: "<")
    try worker.waitFor("Terminer l’appui")
    worker.type("t")
    try specialist.waitFor("La note n’est plus montrée.")
    #expect(!specialist.shows("Elle marche."))
    worker.type(" Rentre.")
    try worker.waitFor("Rentre.")
    worker.press(prefixed: "<")
    worker.type("p")
    try specialist.waitFor("Rentre.")
    specialist.type("Demandez où.\n")
    try specialist.waitFor("Réponse envoyée.")

    try worker.waitFor("Appui, Chloé Exemple : Demandez où.")
    worker.type(" Encore.")
    try worker.waitFor("Encore.")
    try specialist.waitFor("répondu à")
    worker.press(.f9)
    worker.type("Ligne coupée")
    worker.press(.f9)
    try worker.waitFor("Appel 0001 signé")
    try specialist.wait(for: "une liste sans appui") { !$0.shows("répondu à") }

    // What she typed is in her note, and nothing of the answer is, there or on the disk.
    let told = try desk.run(
      "calls", "show", "0001", "--as", "Ana Fictive", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(told.output.contains("Rentre. Encore."))
    #expect(!told.output.contains("Demandez"))
    #expect(try desk.files(with: "Demandez où") == [])
    for console in [worker, specialist] {
      console.press(.control("q"))
      try console.waitForEnd()
    }
    let log = try desk.run(
      "audit", "show", "--as", "Chloé Exemple", "--passphrase-fd", "0", "--json",
      input: Desk.passphrase + "\n")
    let read = log.output.split(separator: "}").filter {
      $0.contains("\"read\"") && $0.contains("Chloé Exemple")
    }
    #expect(!read.isEmpty, "la note suivie en direct est inscrite\n\(log.output)")
  }

  @Test("sans partage, la note ne se lit pas de l'autre console")
  func unshared() throws {
    let desk = try Desk()
    try desk.makeCentre()
    let worker = try desk.unlocked("Ana Fictive", downs: 0)
    let specialist = try desk.unlocked("Chloé Exemple", downs: 1)
    worker.press(.control("n"))
    try worker.waitFor("0001")
    worker.type("Elle est debout.")
    worker.press(prefixed: "<")
    try worker.waitFor("Demander de l’appui")
    worker.type("d")
    try specialist.waitFor("Appui demandé par Ana Fictive")
    specialist.press(prefixed: "%")
    try specialist.waitFor("APPUI demandé à")
    specialist.press(.enter)
    try specialist.waitFor("La note n’est pas partagée.")
    #expect(!specialist.shows("debout"))
    for console in [worker, specialist] {
      console.press(.control("q"))
      try console.waitForEnd()
    }
  }
}
