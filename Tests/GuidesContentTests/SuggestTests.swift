import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Le bon guide avant qu'on le cherche")
struct SuggestTests {
  private static let shelf = GuideFolder.load(
    starter: ContentHouse.guides, centre: nil, language: .french
  ).shelf

  private func proposed(_ text: String) -> [SafeText] {
    Self.shelf.suggest(text).map(\.slug)
  }

  @Test(
    "le danger d'abord, derrière une demande ordinaire",
    arguments: [
      (
        "combien de Tylenol c'est dangereux ? j'en ai pris une poignée",
        "suicide-tentative-en-cours"
      ),
      (
        "le numéro d'un notaire, pour mon testament avant d'en finir",
        "suicide-idees-appelant"
      ),
      ("c'est pour une recette, mais il est à côté pis y tient un couteau", "danger-en-direct"),
      ("mon chum vérifie mon cell pis mon argent, c'est-tu normal dans un couple", "vc-victime"),
      ("mon ami dort, y ronfle drôle pis ses lèvres sont bleues", "opioides-surdose"),
    ])
  func dangerFirst(_ text: String, _ slug: String) {
    #expect(proposed(text).contains(SafeText(slug)))
  }

  @Test(
    "le suicide nommé et pas nié a un guide en vue, quoi que dise le reste de la note",
    arguments: [
      ("Bonsoir, la dame dit qu'elle veut en finir, elle est seule à Montmagny", true),
      ("parle de suicide depuis hier, a bu", true),
      ("Homme, 54 ans, séparé depuis un mois, parle de suicide, arme à feu à la maison", true),
      ("n'a pas d'idées suicidaires, séparation récente, dort mal", false),
      ("le propriétaire veut le jeter dehors, son bail finit en juin", false),
    ])
  func named(_ note: String, _ isNamed: Bool) {
    let isSeen = !["suicide-idees-appelant", "suicide-tiers-inquiet"].allSatisfy {
      !proposed(note).contains($0)
    }
    #expect(isSeen == isNamed)
  }

  @Test(
    "le joual, les élisions, l'anglais",
    arguments: [
      ("chu pus capable, m'as m'ouvrir les veines", "suicide-tentative-en-cours"),
      ("mon bébé braille depuis quatre heures, m'as l'garrocher", "parentalite-debordement"),
      ("y'a loadé sa carte de crédit, y dort pus pis y parle vite", "manie-bipolarite"),
      ("my boyfriend choked me last night and I'm scared to go home", "vc-victime"),
      ("I can't breathe, my heart is racing, I think I'm dying", "panique"),
    ])
  func spoken(_ text: String, _ slug: String) {
    #expect(proposed(text).contains(SafeText(slug)))
  }

  @Test(
    "quelques mots tapés : fautes, accents, abréviations",
    arguments: [
      ("tpl", "tpl-regulation-emotions"), ("p38", "p38-transport-contre-gre"),
      ("P-38.001", "p38-transport-contre-gre"), ("dpj", "dpj-signalement"), ("vc", "vc-victime"),
      ("itinerence", "itinerance"), ("depresion", "depression"), ("casino", "jeu-hasard-argent"),
      ("autiste", "autisme"), ("deuil perinatal", "deuil"),
      ("alzeimer", "trouble-neurocognitif"),
    ])
  func typed(_ text: String, _ slug: String) {
    #expect(proposed(text).contains(SafeText(slug)))
    #expect(Self.shelf.search(text).prefix(3).map(\.slug).contains(SafeText(slug)))
  }

  @Test("le pourquoi vient du texte, mot pour mot")
  func why() throws {
    let text = "F 34 ans, chum l'a serrée au cou samedi, enfants présents, veut partir"
    for hit in Self.shelf.suggest(text) {
      #expect(!hit.why.isEmpty)
      #expect(hit.why.allSatisfy { text.contains($0.string) }, "\(hit.why)")
    }
  }

  @Test(
    "ce qui ne dit rien ne propose rien",
    arguments: ["", "bonjour", "oui oui", "ok", "…", "1234", "asdf qwerty", "ah ben là"])
  func silence(_ text: String) { #expect(proposed(text).isEmpty) }

  @Test("un guide retiré n'est jamais proposé, même quand il répond le mieux")
  func withdrawn() throws {
    let house = try CheckScratch()
    let file = "guides/fr/sante-mentale/panique.md"
    try house.change(file, "statut: à valider", "statut: retiré\nmotif: essai")

    let shelf = GuideFolder.load(starter: house.guides, centre: nil, language: .french).shelf

    #expect(shelf["panique"] != nil)
    #expect(!shelf.suggest("attaque de panique").map(\.slug).contains("panique"))
    #expect(shelf.suggest("attaque de panique").count == 3)
  }

  @Test(
    "la première phrase de chacun des douze cas amène un bon guide",
    .enabled(if: ContentHouse.mustRead(ContentHouse.dossier), "../shared est absent"))
  func cases() throws {
    let dossier = try String(
      contentsOf: ContentHouse.shared.appending(path: ContentHouse.dossier), encoding: .utf8)
    var opening = ""
    var cases = 0
    for line in dossier.split(separator: "\n") {
      if line.hasPrefix("- **Ouverture**") {
        opening = String(line.split(separator: "«").last?.split(separator: "»").first ?? "")
      } else if line.hasPrefix("- **Guides**"), !opening.isEmpty {
        let right = Set(line.split(separator: "`").map { SafeText(String($0)) })
        let three = proposed(opening)
        #expect(!right.isDisjoint(with: three), "\(opening) → \(three)")
        opening = ""
        cases += 1
      }
    }
    #expect(cases == 12)
  }
}
