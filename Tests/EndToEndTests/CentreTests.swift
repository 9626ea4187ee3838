import Foundation
import PseudoTerminal
import Testing

@Suite("Un centre : des comptes, une console verrouillée")
struct CentreTests {
  /// Longer than any passphrase takes to derive on a busy machine.
  private static let patience = Duration.seconds(90)

  @Test("trois comptes, un appel sans phrase de passe, une panne, la suite, la signature")
  func lockedCall() throws {
    let desk = try Desk()
    try desk.makeCentre()

    let first = try desk.open()
    try first.waitFor("Console verrouillée")
    try first.waitFor("> Ana Fictive · intervenant·e")
    first.press(.control("n"))
    try first.waitFor("0001 · Auteur à confirmer")
    first.type("Elle pleure.")
    // What is painted survives the end of the console.
    try first.waitFor("Elle pleure.")
    first.kill(SIGKILL)
    try first.waitForEnd()

    let console = try desk.open()
    try console.waitFor("L’appel interrompu continue ici")
    #expect(!console.shows("Elle pleure."))
    console.type("Elle parle.")
    console.press(prefixed: "f")
    try console.waitFor("la phrase de passe : ^X (")
    console.press(prefixed: "(")
    try console.waitFor("Phrase de passe d’Ana Fictive")
    console.type("pas cette phrase\n")
    try console.waitFor("Ce n’est pas cette phrase de passe", within: Self.patience)
    console.type(Desk.passphrase + "\n")
    try console.waitFor("Appel 0001 repris", within: Self.patience)
    #expect(console.shows("Elle pleure."))
    #expect(console.shows("Elle parle."))
    console.press(.f9)
    console.type("Ligne coupée")
    console.press(.f9)
    try console.waitFor("Appel 0001 signé")

    console.press(prefixed: "\"")
    try console.waitFor("1 note. L’ouvrir est inscrit.")
    console.press(.escape)
    console.press(prefixed: "_")
    try console.waitFor("Console verrouillée")
    #expect(!console.shows("0001"))
    // Unlocked again, what was signed today can be opened.
    console.type(Desk.passphrase + "\n")
    try console.waitFor("Appel 0001", within: Self.patience)
    console.press(.control("q"))
    try console.waitForEnd()
    #expect(!String(decoding: console.bytes, as: UTF8.self).contains(Desk.passphrase))
    for secret in ["pleure", "parle", Desk.passphrase] {
      #expect(try desk.files(with: secret) == [])
    }
  }

  @Test("ce qui se tape n'est ni dans les arguments, ni dans l'environnement, ni dans le titre")
  func seenFromOutside() throws {
    let desk = try Desk()
    try desk.makeCentre()
    let console = try desk.open()
    try console.waitFor("Console verrouillée")
    console.press(.control("n"))
    try console.waitFor("Auteur à confirmer")
    console.type("Sésametournesol.")
    try console.waitFor("Sésametournesol.")
    console.press(prefixed: "(")
    try console.waitFor("Phrase de passe d’Ana Fictive")
    console.type(Desk.passphrase + "\n")
    try console.wait(for: "la console déverrouillée", within: Self.patience) {
      !$0.shows("Auteur à confirmer")
    }
    let process = "/proc/\(console.terminal.process)/"
    for name in ["cmdline", "environ", "comm"] {
      let seen = try Data(contentsOf: URL(filePath: process + name))
      #expect(!seen.isEmpty)
      for secret in ["Sésametournesol", Desk.passphrase] {
        #expect(seen.range(of: Data(secret.utf8)) == nil, "\(name)")
      }
    }
    // A title is set by OSC 0, 1 or 2, or kept by CSI 22 t.
    let sent = String(decoding: console.bytes, as: UTF8.self)
    for sign in ["0", "1", "2"] { #expect(!sent.contains("\u{1b}]\(sign);")) }
    console.kill(SIGKILL)
    try console.waitForEnd()
    // The folder of the person holds that of the data, and is where temporary files go.
    let files = FileManager.default.enumerator(atPath: desk.folder)?.allObjects as? [String] ?? []
    #expect(files.count > 10)
    for file in files {
      let bytes = FileManager.default.contents(atPath: desk.folder + "/" + file) ?? Data()
      for secret in ["Sésametournesol", Desk.passphrase] {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file)")
      }
    }
  }

  @Test("un·e stagiaire ouvre la console, et n'y trouve ni appel ni note ; en mode linéaire aussi")
  func trainee() throws {
    let desk = try Desk()
    try desk.makeCentre()
    let console = try desk.open("--linear")
    try console.waitFor("Console verrouillée")
    console.press(.down, .down, .down)
    try console.waitFor("Phrase de passe de Sami Inventé")
    console.press(.control("n"))
    try console.waitFor("Stagiaire : guides")
    console.type(Desk.passphrase + "\n")
    try console.waitFor("Sami Inventé, t.s.", within: Self.patience)
    #expect(!String(decoding: console.bytes, as: UTF8.self).contains(Desk.passphrase))
    console.press(.control("n"))
    console.press(.control("q"))
    try console.waitForEnd()
    #expect(try desk.files(under: "journals").isEmpty)
  }
}

extension Desk {
  static let passphrase = "quatre mots sans lien"

  /// Makes a centre with an administrator, a worker, a specialist and a trainee, all with one
  /// passphrase.
  func makeCentre() throws {
    let made = try run(
      "init", "--name", "Odile Essai", "--json", "--passphrase-fd", "0",
      input: Desk.passphrase + "\n")
    struct Made: Decodable { let recovery: [String] }
    let key = try JSONDecoder().decode(Made.self, from: Data(made.output.utf8)).recovery
    let secrets = key.joined(separator: "-") + "\n" + Desk.passphrase + "\n"
    let people = [
      ("Ana Fictive", "worker"), ("Chloé Exemple", "specialist"), ("Sami Inventé", "trainee"),
    ]
    for (name, role) in people {
      let added = try run(
        "accounts", "add", name, "--role", role, "--title", "t.s.", "--trained", "2026-11-01",
        "--pledged", "2026-11-01", "--recovery", "--passphrase-fd", "0", input: secrets)
      try #require(added.status == 0, "\(added.errors)")
    }
  }

  /// A console of the centre that somebody unlocked; `downs` keys lead to their name.
  func unlocked(_ name: String, downs: Int) throws -> Console {
    let console = try open()
    try console.waitFor("Console verrouillée")
    for _ in 0..<downs { console.press(.down) }
    let of = name.first.map { "AEIOUY".contains($0) } == true ? "d’" : "de "
    try console.waitFor("Phrase de passe \(of)\(name)")
    console.type(Desk.passphrase + "\n")
    // Longer than any passphrase takes to derive on a busy machine.
    try console.waitFor("\(name), t.s.", within: .seconds(90))
    return console
  }

  /// The files of the data folder that hold some words in clear.
  func files(with words: String) throws -> [String] {
    try files(under: "").filter { path in
      let bytes = try Data(contentsOf: URL(filePath: home + "/" + path))
      return bytes.range(of: Data(words.utf8)) != nil
    }
  }

  /// The files below a folder of the data folder.
  func files(under folder: String) throws -> [String] {
    let root = folder.isEmpty ? home : home + "/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: root + "/" + path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }
}
