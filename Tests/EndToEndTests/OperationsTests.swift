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

  @Test("Un chemin relatif part du dossier courant, pour les données comme pour la sauvegarde")
  func relative() throws {
    let desk = try Desk()
    let here = desk.folder + "/a/b"
    try FileManager.default.createDirectory(atPath: here, withIntermediateDirectories: true)
    func run(_ arguments: String..., input: String = "") throws -> Answer {
      let launch = desk.launch(arguments)
      let there = Launch(
        "/bin/sh", ["-c", #"cd "$0" && exec "$@""#, here, House.program] + arguments,
        environment: launch.environment, size: launch.size)
      return Answer(try Errand(there, input: Array(input.utf8), in: desk.folder))
    }
    let missing = try run("accounts", "list", "--home", "../../rien")
    #expect(missing.status == 66, "\(missing.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/rien"))

    let made = try run(
      "init", "--home", "centre", "--name", "Odile Essai", "--json", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(made.status == 0, "\(made.errors)")
    let saved = try run(
      "backup", "zz", "--home", "centre", "--as", "Odile Essai", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    #expect(saved.status == 0, "\(saved.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: here)
    #expect(names.sorted() == ["centre", "zz"])
    #expect(FileManager.default.fileExists(atPath: here + "/zz/centre.keys"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/a") == ["b"])
  }

  @Test("Chaque lecture et chaque recherche dit pour quoi, sans que rien soit demandé")
  func purposes() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    console.type("Appel ordinaire.")
    console.press(.f9)
    console.type("Ligne coupée")
    console.press(.f9)
    try console.waitFor("Appel 0001 signé")
    console.press(prefixed: "\"")
    try console.waitFor("1 note. L’ouvrir est inscrit.")
    console.press(.enter)
    try console.waitFor("Appel ordinaire.")
    console.press(.escape, .escape, .control("q"))
    try console.waitForEnd()
    #expect(try desk.note("0001").contains("Appel ordinaire."))
    struct Entry: Decodable {
      let act: String
      let purpose: String?
    }
    let answer = try desk.run("audit", "show", "--json")
    let entries = try JSONDecoder().decode([Entry].self, from: Data(answer.output.utf8))
    let seen = entries.filter { ["read", "search"].contains($0.act) }
    #expect(seen.map(\.purpose) == ["search", "search", "administration"])
    let said = try desk.run("audit", "show").output
    #expect(said.contains("recherche") && said.contains("commande"))
  }

  @Test("Détruire un appel pas encore signé : la phrase le dit, et rien n'est détruit")
  func destroyUnsigned() throws {
    let desk = try Desk()
    try desk.write(
      """
      conservation:
        - {classe: appels, declencheur: signature, duree: 5 ans, regle: R-12, approuvee_le: 2026-09-01}
      """, to: "centre/centre.yaml")
    let console = try desk.takeCall()
    console.type("Elle parle.")
    try console.waitFor("Elle parle.")
    console.kill(SIGKILL)
    try console.waitForEnd()
    func destroy(_ id: String) throws -> Answer {
      try desk.run("retention", "destroy", id, "--rule", "R-12", "--purpose", "demande")
    }
    let answer = try destroy("0001")
    #expect(answer.status == 66)
    #expect(answer.errors.replacingNoBreakSpaces.contains("pas encore signé : signez-le d’abord"))
    #expect(try destroy("0002").errors.contains("Aucun appel signé"))
    #expect(try desk.note("0001").contains("Elle parle."))
  }

  @Test("Le compte fermé d'une personne partie ne restaure plus le centre, d'aucun disque")
  func departed() throws {
    let desk = try Desk()
    try desk.makeCentre()
    func asked(_ name: String, _ arguments: String...) throws -> Answer {
      let all = arguments + ["--as", name, "--passphrase-fd", "0"]
      return Answer(
        try Errand(
          desk.launch(all), input: Array((Desk.passphrase + "\n").utf8), in: desk.folder))
    }
    let places = ["/un", "/deux"].map { desk.folder + $0 }
    for place in places {
      #expect(try asked("Odile Essai", "backup", place).status == 0)
    }
    let closed = try asked("Odile Essai", "accounts", "close", "Ana Fictive")
    #expect(closed.status == 0)
    for place in places {
      #expect(closed.errors.contains(place), "\(closed.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: place)
      let records = place + "/" + (names.first { $0.hasSuffix(".records") } ?? "")
      func restore(_ name: String) throws -> Int32? {
        try asked(
          name, "restore", "--records", records, "--keys", place + "/centre.keys", "--home",
          desk.folder + "/neuf"
        ).status
      }
      #expect(try restore("Ana Fictive") == 66)
      #expect(try restore("Chloé Exemple") == 0)
      try FileManager.default.removeItem(atPath: desk.folder + "/neuf")
    }
  }

  @Test("La phrase changée à l'accueil l'est aussi dans la sauvegarde ; un disque absent se dit")
  func passphraseInBackup() throws {
    let desk = try Desk()
    try desk.makeCentre()
    func asked(_ name: String, _ passphrase: String, _ arguments: [String]) throws -> Answer {
      let launch = desk.launch(arguments + ["--as", name, "--passphrase-fd", "0"])
      return Answer(
        try Errand(launch, input: Array((passphrase + "\n").utf8), in: desk.folder))
    }
    let place = desk.folder + "/disque"
    #expect(try asked("Odile Essai", Desk.passphrase, ["backup", place]).status == 0)
    let console = try desk.unlocked("Ana Fictive", downs: 0)
    func change(from old: String, to new: String) {
      console.press(prefixed: "(")
      console.type(old + "\n" + new + "\n" + new + "\n")
    }
    let (second, third) = ("cinq mots bien loin d'ici", "six mots encore plus loin d'ici")
    change(from: Desk.passphrase, to: second)
    try console.waitFor("Phrase de passe changée ;", within: .seconds(90))
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    let records = place + "/" + (names.first { $0.hasSuffix(".records") } ?? "")
    func restores(_ passphrase: String) throws -> Bool {
      let answer = try asked(
        "Ana Fictive", passphrase,
        [
          "restore", "--records", records, "--keys", place + "/centre.keys", "--home",
          desk.folder + "/neuf",
        ])
      return answer.status == 0
    }
    #expect(try !restores(Desk.passphrase))
    #expect(try restores(second))

    try FileManager.default.moveItem(atPath: place, toPath: desk.folder + "/parti")
    change(from: second, to: third)
    try console.waitFor("Phrase changée, sauf dans une sauvegarde", within: .seconds(90))
    console.press(.control("q"))
    try console.waitForEnd()
  }
}
