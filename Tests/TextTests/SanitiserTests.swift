import Chance
import Foundation
import Testing

@testable import Text

@Suite("Assainir : rien de caché, rien qui commande le terminal")
struct SanitiserTests {
  @Test(
    "Les chaînes hostiles partagées deviennent visibles et inoffensives",
    .enabled(if: Hostile.mustBeRead))
  func sharedStrings() throws {
    let strings = try Hostile.strings()
    #expect(strings.count == 28)
    for (name, bytes) in strings {
      let text = SafeText(decoding: bytes)
      #expect(Self.offenders(text) == [], "\(name)")
      #expect(!text.isEmpty, "\(name)")
      #expect(SafeText(text.string) == text, "\(name)")
    }
  }

  @Test(
    "Ce que devient chaque signe",
    arguments: [
      ("é", "é"), ("e\u{301}", "é"), ("a\tb", "a b"), ("a\r\nb\rc", "a\nb\nc"),
      ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"), ("\u{1b}[2J", "␛[2J"),
      ("\u{0}\u{7}\u{7f}", "␀␇␡"),
      ("\u{9b}2J", "�2J"), ("a\u{202e}b", "a�b"), ("a\u{2066}b", "a�b"), ("\u{e0041}", "�"),
      ("\u{e000}", "�"), ("co\u{ad}opérer", "coopérer"), ("a\u{200b}b\u{feff}", "ab"),
      ("👨\u{200d}👩\u{200d}👧", "👨👩👧"), ("👍\u{1f3fd}", "👍"), ("❤\u{fe0f}", "❤"), ("🇨🇦", "CA"),
      ("ma\u{3164}man\u{1160}\u{ffa0}", "maman"), ("non\u{8}\u{8}\u{8}oui", "non␈␈␈oui"),
    ])
  func each(raw: String, safe: String) { #expect(SafeText(raw).string == safe) }

  @Test("Le français déjà composé passe tel quel")
  func french() {
    let text = "Où ça ? À l’hôpital — « bientôt », dit-elle… Cœur, Œuvre, 20 °C, 12\u{202f}000 $"
    #expect(SafeText(text).string == text)
  }

  @Test("Huit marques au plus s'empilent sur une lettre, même déguisées")
  func marks() {
    func marks(_ raw: String) -> Int {
      SafeText(raw).string.unicodeScalars.count { $0.value >= 0x300 }
    }
    for mark in ["\u{308}", "\u{344}", "\u{308}\u{200d}", "\u{308}\u{fe0f}", "\u{f73}"] {
      #expect(marks("." + String(repeating: mark, count: 500)) == 8)
    }
  }

  @Test("Une marque sans lettre attend la sienne")
  func loneMark() {
    #expect(SafeText("\u{301}").string == "\u{301}")
    #expect((SafeText("e") + SafeText("\u{301}")).string.unicodeScalars.elementsEqual(["é"]))
  }

  @Test("Deux mille textes au hasard : rien ne survit qui ne se voit pas, et relire ne change rien")
  func random() {
    var hazard = Chance(811)
    for _ in 0..<2_000 {
      let raw = hazard.raw(hazard.number(0...40))
      let text = SafeText(raw)
      #expect(Self.offenders(text) == [])
      let composed = text.string.precomposedStringWithCanonicalMapping
      #expect(composed.utf8.elementsEqual(text.string.utf8))
      #expect(SafeText(text.string).string.utf8.elementsEqual(text.string.utf8))
      #expect(SafeText(decoding: Array(raw.utf8)).string == text.string)
    }
  }

  @Test("Des octets au hasard se lisent toujours")
  func bytes() {
    var hazard = Chance(812)
    for _ in 0..<500 {
      let bytes = (0..<hazard.number(0...60)).map { _ in UInt8(hazard.number(0...255)) }
      #expect(Self.offenders(SafeText(decoding: bytes)) == [])
    }
  }

  @Test("La vérification elle-même voit chaque famille interdite")
  func checkerCanFail() {
    for scalar in [
      "\u{1b}", "\u{9b}", "\u{7f}", "\t", "\r", "\u{202e}", "\u{2066}", "\u{200b}",
      "\u{feff}", "\u{fe0f}", "\u{e0041}", "\u{3164}", "\u{e000}", "\u{2028}",
    ] as [Unicode.Scalar] {
      #expect(Self.isForbidden(scalar))
    }
  }

  /// The forbidden scalars of a text, as `U+hex`.
  private static func offenders(_ text: SafeText) -> [String] {
    text.string.unicodeScalars.filter(isForbidden).map { "U+" + String($0.value, radix: 16) }
  }

  /// Controls, direction, invisible, private and unassigned characters; `\n` alone is allowed.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
