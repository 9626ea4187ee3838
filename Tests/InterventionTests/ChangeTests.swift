import Foundation
import Intervention
import Testing
import Text

@Suite("Changement : une entrée de journal, format 1, gelée")
struct ChangeTests {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  @Test("Chaque acte s'écrit et se relit exactement ainsi", arguments: FormatOne.acts.indices)
  func each(index: Int) throws {
    let (json, act) = FormatOne.acts[index]
    #expect(try JSONDecoder().decode(Change.Act.self, from: Data(json.utf8)) == act)
    #expect(String(decoding: try Self.encoder.encode(act), as: UTF8.self) == json)
  }

  @Test("Aucun acte, aucune modification n'est oubliée ci-dessus")
  func everyCase() {
    #expect(Set(FormatOne.acts.map { FormatOne.place(of: $0.act) }) == Set(0...20))
    #expect(Set(FormatOne.edits.map { FormatOne.place(of: $0.edit) }) == Set(0...24))
  }

  @Test("Une entrée du format 1 se relit, et se récrit octet pour octet")
  func wholeChange() throws {
    let json =
      #"{"act":{"lineEnded":{}},"at":\#(FormatOne.at),"author":"Ana Fictive","format":1,"sequence":7}"#
    let change = try JSONDecoder().decode(Change.self, from: Data(json.utf8))
    #expect(
      change == Change(sequence: 7, at: Recording.start, author: "Ana Fictive", act: .lineEnded))
    #expect(change.format == 1 && Change.currentFormat == 1)
    #expect(String(decoding: try Self.encoder.encode(change), as: UTF8.self) == json)
  }

  @Test("Une clé d'une version à venir n'empêche pas de relire")
  func unknownKeys() throws {
    let json =
      #"{"act":{"held":{"why":"x"}},"at":\#(FormatOne.at),"author":"A","format":1,"sequence":7,"more":1}"#
    #expect(try JSONDecoder().decode(Change.self, from: Data(json.utf8)).act == .held)
  }

  @Test(
    "Un acte inconnu ou tronqué se refuse",
    arguments: [
      "{}", #"{"erased":{}}"#, #"{"held":{},"signed":{}}"#, #"{"stepChosen":{"_0":"sécurité"}}"#,
      #"{"edited":{}}"#,
    ])
  func refuses(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Change.Act.self, from: Data(json.utf8))
    }
  }

  @Test("Un journal entier, écrit puis relu, est le même appel")
  func journal() throws {
    let recording = CaseOne.recording()
    let lines = try recording.changes.map { try Self.encoder.encode($0) }
    let read = try lines.map { try JSONDecoder().decode(Change.self, from: $0) }
    #expect(read == recording.changes)
    #expect(Call(id: recording.call.id, changes: read) == recording.call)
  }

  @Test(
    "Un geste sans personne dite est celui de la première : les journaux d'avant ne changent pas")
  func firstPerson() {
    var old = Recording()
    var new = Recording()
    old.edit(.asked(axis: .suicide, answer: AxisAnswer(asked: .yes)))
    new.edit(.asked(axis: .suicide, answer: AxisAnswer(asked: .yes), person: 1))
    #expect(old.content == new.content)
  }

  @Test("Les appels se rangent par leur id")
  func ids() {
    #expect(CallID(rawValue: "2026-a") < CallID(rawValue: "2026-b"))
    #expect(!(CallID(rawValue: "b") < CallID(rawValue: "a")))
  }
}
