import Chance
import Testing
import Text

@Suite("Typographie : le français composé à partir de frappe simple")
struct TypographyTests {
  @Test(
    "Chaque règle, l'insécable montrée par ~",
    arguments: [
      ("Motif : oui", "Motif~: oui"), ("Quoi ? Non !", "Quoi~? Non~!"), ("a ; b", "a~; b"),
      ("« oui »", "«~oui~»"), ("10 %", "10~%"), ("l'eau", "l’eau"), ("aujourd'hui", "aujourd’hui"),
      ("Attendez...", "Attendez…"), ("14 h 30", "14~h~30"), ("2 h", "2~h"),
      ("moins de 1 h", "moins de 1~h"),
      ("24 heures", "24 heures"), ("bloc h 30", "bloc h 30"), ("12:05", "12:05"),
      ("'mot'", "'mot’"),
      ("http://a.b", "http://a.b"), ("OUI!", "OUI!"), ("..", ".."), ("", ""), ("plain", "plain"),
    ])
  func rule(plain: String, set: String) {
    #expect(Typography.french(plain).replacing("\u{a0}", with: "~") == set)
  }

  @Test("Ce qui est déjà composé ne bouge plus")
  func idempotence() {
    var hazard = Chance(78)
    let pieces = [" ", "'", ".", "«", "»", ":", "!", "?", ";", "%", "h", "1", "a", "é", "\u{a0}"]
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &hazard) ?? "" }.joined()
      let set = Typography.french(text)
      #expect(Typography.french(set) == set)
    }
  }

  @Test(
    "« de » s'élide devant une voyelle",
    arguments: [
      ("Ana Roy", "d'Ana Roy"), ("Élise", "d'Élise"), ("Œdipe", "d'Œdipe"),
      ("Luc Bel", "de Luc Bel"), ("", "de "),
    ])
  func elision(name: SafeText, said: String) { #expect(Typography.de(name) == said) }

  @Test("L'espace insécable est U+00A0")
  func space() { #expect(Typography.noBreakSpace == "\u{a0}") }
}
