import Chance
import Effort
import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Un centre.yaml fait de n'importe quoi")
struct CentreHostileTests {
  let house: GuideScratch

  init() throws {
    house = try GuideScratch()
    try house.write("guides/fr/crise-securite/deuil.md", GuideScratch.guide("deuil", "Deuil"))
    try house.write("home/centre/guides/deuil.md", GuideScratch.guide("deuil", "Du centre"))
  }

  @Test("abîmé au hasard, il se lit ou s'explique, et le guide du centre reste à sa place")
  func survivesMutations() throws {
    let sound = Array(Self.text.utf8)
    var chance = Chance(4)
    for _ in 0..<(Self.isLong ? 5_000 : 120) {
      var bytes = sound
      for _ in 0..<chance.number(1...8) { bytes.damage(&chance) }
      try check(bytes)
    }
  }

  @Test("coupé n'importe où, de même")
  func survivesCuts() throws {
    let sound = Array(Self.text.utf8)
    for end in stride(from: 0, through: sound.count, by: Self.isLong ? 1 : 23) {
      try check(Array(sound[..<end]))
    }
  }

  @Test(
    "fait pour épuiser la lecture, il se lit vite",
    arguments: ["[", "{", "- ", "a: {", "&a ", "*a ", "? ", "\"", "!!", "a:\n", "[[", "\u{feff}"])
  func survivesDepth(_ pattern: String) throws {
    for start in ["", "guides: "] {
      let line = String(repeating: pattern, count: 3_900 / pattern.utf8.count)
      let time = try effort {
        for lines in [1, 15, 300] {
          let text = Array(repeating: line, count: lines).joined(separator: "\n  ")
          try check(Array((start + text).utf8))
        }
      }
      #expect(time < .seconds(20), "\(time)")
    }
  }

  @Test(
    "imbriqué sans fin et bien fermé, de même",
    arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
  func survivesNesting(_ open: String, _ close: String) throws {
    for lines in [1, 3, 7] {
      let many = 3_900 / open.utf8.count
      let opening = Array(repeating: String(repeating: open, count: many), count: lines)
      let closing = Array(repeating: String(repeating: close, count: many), count: lines)
      try check(Array("guides: \((opening + ["x"] + closing).joined(separator: "\n  "))\n".utf8))
      try check(Array("guides:\n  \(opening[0])x\n".utf8))
    }
  }

  /// The centre's guide is there, or its place says why it is not: never the starter's.
  private func check(_ bytes: [UInt8]) throws {
    try house.write("home/centre/centre.yaml", Data(bytes))
    try house.write("home/phrases.yaml", Data(bytes))
    let (shelf, problems) = house.load(on: "2026-11-21")
    if let guide = shelf.guide("deuil") { #expect(guide.origin != .starter) }
    let phrases = Phrases.load(home: house.home)
    let lines = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
    for problem in problems + phrases.problems {
      #expect(problem.line.map { (1...lines).contains($0) } ?? true, "\(problem)")
      #expect(problem.description(in: .french).lines.count == 1)
    }
  }

  private static let isLong = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"

  private static let text = """
    # Réglages
    nom: "CIUSSS : Nord"
    responsable: A. Tremblay
    date: 2026-09-01
    guides:
      - slug: deuil
        fichier: deuil.md
        sha256: 3f1d0c8be0a2c0c79e5d51f6c5a38e39ad8c5b7f2e0f3f3e6a4bb0d1c9f7e210
        approuve_le: 2026-09-01
        echeance: 2027-09-01
      - {slug: perdu, sha256: 00, version: "2"}
    urgence:
      - {territoire: Nord, numero: 418 555-0100}
    outils:
      suicide: [faible, élevé]
    evenements:
      - {id: feu, nom: Feu, debut: 2026-04-18, fin: 2026-06-30}
    """
}

extension [UInt8] {
  /// Damages the bytes at one place: a bad copy, a slip of the hand, YAML's own signs.
  fileprivate mutating func damage(_ chance: inout Chance) {
    guard !isEmpty else { return }
    let place = chance.number(0...(count - 1))
    let end = Swift.min(count, place + chance.number(1...80))
    switch chance.number(0...6) {
    case 0: self[place] = UInt8(chance.number(0...255))
    case 1: removeSubrange(place..<end)
    case 2: insert(contentsOf: self[place..<end], at: chance.number(0...(count - 1)))
    case 3:
      let signs = ["\n", ": ", "- ", "[", "]", "{", "}", "\"", "&a ", "*a", "|\n", "\t", "---\n"]
      insert(contentsOf: Array(signs[chance.number(0...(signs.count - 1))].utf8), at: place)
    case 4: insert(contentsOf: Array(chance.raw(6).utf8), at: place)
    case 5: insert(contentsOf: Array("\r\n".utf8), at: place)
    default: self[place...] = self[place...].reversed()[...]
    }
  }
}
