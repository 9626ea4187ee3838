import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("Le répertoire de départ")
struct DirectoryDataTests {
  let shelf: ResourceShelf
  let problems: [Problem]

  init() { (shelf, problems) = DirectoryFolder.load(starter: DirectoryHouse.guides.path) }

  @Test("il se charge sans un problème : les 41 lignes et les 20 DPJ")
  func loads() {
    #expect(problems == [])
    #expect(shelf.resources.count == 61)
    #expect(shelf.resources.count { $0.id.string.hasPrefix("dpj-") } == 20)
  }

  @Test("aucun numéro n'a été composé : aucune fiche n'est vérifiée, chacune dit d'où elle vient")
  func provenance() {
    for resource in shelf.resources {
      #expect(resource.provenance.verified == nil)
      #expect(resource.provenance.source != nil || resource.id == "tracom", "\(resource.id)")
    }
    #expect(shelf["1866appelle"]?.provenance.seen[.french] == "vu en ligne, 2022-10")
    #expect(shelf["811-2"]?.provenance.seen[.french] == "vu en ligne, page non datée")
    #expect(shelf["dpj-estrie"]?.provenance.seen[.french] == "vu en ligne, page non datée")
    for id: SafeText in ["dpj-saguenay-lac-saint-jean", "dpj-monteregie", "tal", "acdh"] {
      #expect(shelf[id]?.provenance.seen[.french] == "à vérifier", "\(id)")
    }
  }

  @Test("un numéro s'écrit au format national et n'appartient qu'à une fiche")
  func numbers() {
    var owners: [String: Set<SafeText>] = [:]
    for resource in shelf.resources {
      for phone in resource.phones {
        let isNational = phone.number.string.wholeMatch(of: /(1 )?\d{3} \d{3}-\d{4}/) != nil
        let isShort = phone.number.string.wholeMatch(of: /\d{3}|\d{6}|811 option \d/) != nil
        #expect(isNational || isShort, "\(resource.id) \(phone.number)")
        owners[phone.number.string, default: []].insert(resource.id)
      }
    }
    // Le texto au 9-1-1 s'ouvre par un appel au 911.
    #expect(owners.filter { $0.value.count > 1 }.keys.sorted() == ["911"])
  }

  @Test("ouvert n'est dit que des lignes vues en ligne dont la source dit 24/7 sans réserve")
  func alwaysOpen() {
    for resource in shelf.resources where resource.hours.isAlwaysOpen {
      #expect(resource.provenance.status.isSeen, "\(resource.id)")
      #expect(resource.hours.written?.string.hasPrefix("24/7") == true, "\(resource.id)")
    }
    let uncertain: [SafeText] = [
      "jar", "tracom", "rebatir", "211", "interligne", "dpj-nord-du-quebec",
    ]
    for id in uncertain { #expect(shelf[id]?.hours.isAlwaysOpen == false, "\(id)") }
  }

  @Test("sans rien chercher, les lignes de crise d'abord, l'urgence en tête")
  func firstResort() {
    #expect(
      shelf.search("").prefix(5).map(\.resource.id) == [
        "911", "1866appelle", "988", "suicideca-texto", "sosvc",
      ])
  }

  @Test(
    "ce qu'un intervenant écrit trouve ce qu'il cherche",
    arguments: [
      ("suicide", "1866appelle"), ("aide abus", "lamaa"), ("dpj estrie", "dpj-estrie"),
      ("dpj montreal anglophone", "dpj-montreal-anglophone"), ("gai ecoute", "interligne"),
      ("avant de craquer", "capsm"), ("535353", "suicideca-texto"), ("poison", "antipoison"),
      ("violence conjugale", "sosvc"), ("logement", "tal"),
      ("protection jeunesse laval", "dpj-laval"),
      ("1 800 463-1029", "dpj-estrie"), ("info social", "811-2"), ("ligne crise", "988"),
    ])
  func search(typed: String, id: String) {
    let hits = shelf.search(typed).map(\.resource.id.string)
    #expect(hits.first == id, "\(hits)")
  }

  @Test(
    "chaque ligne du dossier clinique y est, avec ses numéros et son statut",
    .enabled(if: DirectoryHouse.mustRead(DirectoryHouse.resources), "../shared est absent"))
  func dossier() throws {
    let rows = try DirectoryHouse.rows(DirectoryHouse.resources)
    let attributes = try Self.attributes()
    #expect(rows.count == 41)
    for row in rows {
      let resource = try #require(shelf[SafeText(row[0])], "\(row[0])")
      #expect(resource.provenance.status.rawValue == row[7], "\(row[0])")
      for number in Self.numbers(in: row[2]) {
        #expect(resource.phones.contains { $0.number.string == number }, "\(row[0]) \(number)")
      }
      for number in Self.numbers(in: row[8]) {
        let isGiven = resource.phones.contains { $0.number.string == number }
        // Un numéro vu sans être confirmé attend à part; il ne se donne pas.
        let isSetAside = attributes.contains(number)
        #expect(isGiven != isSetAside, "\(row[0]) \(number)")
      }
      for phone in resource.phones {
        #expect((row[2] + row[8]).contains(phone.number.string), "\(row[0]) \(phone.number)")
      }
    }
  }

  @Test(
    "chaque numéro de la table des DPJ y est, donné ou à confirmer, et aucun autre",
    .enabled(if: DirectoryHouse.mustRead(DirectoryHouse.dossier), "../shared est absent"))
  func protection() throws {
    let text = try String(
      contentsOf: DirectoryHouse.shared.appending(path: DirectoryHouse.dossier), encoding: .utf8)
    let start = try #require(text.range(of: "### 3.1 DPJ")).upperBound
    let end = try #require(text.range(of: "### 3.2", range: start..<text.endIndex)).lowerBound
    let written = Set(Self.numbers(in: String(text[start..<end])))
    let given = shelf.resources.filter { $0.id.string.hasPrefix("dpj-") }
      .flatMap { $0.phones.map(\.number.string) }
    let attributes = try Self.attributes()
    #expect(written.count == 42)
    #expect(written.subtracting(given) == written.filter { attributes.contains($0) })
    #expect(Set(given).isSubset(of: written))
  }

  private static func attributes() throws -> String {
    let file = DirectoryHouse.guides.appending(path: "repertoire/attributes.csv")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The telephone numbers written in a cell, short codes too.
  private static func numbers(in cell: String) -> [String] {
    cell.matches(of: /(1 )?\d{3} \d{3}-\d{4}|\b\d{6}\b|\b811 option \d/).map { String($0.output.0) }
  }
}
