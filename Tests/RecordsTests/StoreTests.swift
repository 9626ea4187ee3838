import Foundation
import Intervention
import Testing
import Text

@testable import Records

/// What every register must do; each implementation is held to all of it.
@Suite("Registre : ce que toute implémentation tient")
struct StoreTests {
  /// An implementation, empty, and what must live as long as it does.
  struct Made: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> (any Store, (any Sendable)?)
  }

  static let all = [
    Made(testDescription: "en mémoire") { (MemoryStore(), nil) },
    Made(testDescription: "SQLite") {
      let folder = TemporaryHome()
      let home = try folder.open()
      return (home.openRegister(), folder)
    },
    Made(testDescription: "SQLite, dans un centre") {
      let centre = try TestCentre()
      return (try centre.unlocked(centre.worker).register, centre)
    },
  ]

  @Test("Un registre neuf est vide", arguments: all)
  func empty(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    #expect(try store.list().isEmpty)
    #expect(try store.read(Samples.call) == nil)
    #expect(try store.entry(Samples.call) == nil)
    #expect(try store.facts(Samples.call) == nil)
  }

  @Test("Un appel signé se relit tel quel", arguments: all)
  func roundTrip(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    let record = try Samples.record()
    try store.sign(record)
    #expect(try store.read(Samples.call) == record)
    #expect(try store.entry(Samples.call) == record.entry)
    #expect(try store.facts(Samples.call) == record.facts)
    #expect(record.call.content[.note(.alliance)].string.contains("je n'en peux plus"))
  }

  @Test("Les faits d'une période sont ceux de ses appels, et de nul autre", arguments: all)
  func facts(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    #expect(try store.facts(openedIn: 0..<(.max)) == FactsRead([], unread: 0))
    let record = try Samples.record()
    try store.sign(record)
    let opened = record.entry.openedAt
    #expect(
      try store.facts(openedIn: opened..<opened + 1)
        == FactsRead([(record.entry, record.facts)], unread: 0))
    #expect(try store.facts(openedIn: 0..<opened).facts.isEmpty)
    #expect(try store.facts(openedIn: opened + 1..<(.max)).facts.isEmpty)
  }

  @Test("La liste suit l'ordre des appels", arguments: all)
  func order(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    try store.sign(Samples.record(Samples.other))
    try store.sign(Samples.record(Samples.call))
    #expect(try store.list().map(\.call) == [Samples.call, Samples.other])
    #expect(try store.list().map(\.number) == [412, 412])
  }

  @Test("Verser deux fois la même note ne change rien", arguments: all)
  func idempotence(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    let record = try Samples.record()
    try store.sign(record)
    try store.sign(record)
    #expect(try store.list() == [record.entry])
  }

  @Test("Une autre note du même appel est refusée avec la première, qui reste", arguments: all)
  func conflict(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    let record = try Samples.record()
    try store.sign(record)
    let other = try Samples.record(Samples.call, Samples.signed(9))
    #expect(throws: RecordsError.changedElsewhere(record)) { try store.sign(other) }
    #expect(try store.read(Samples.call) == record)
  }

  @Test("Un addenda remplace la version juste avant, et elle seule", arguments: all)
  func addendum(_ made: Made) throws {
    let (store, keep) = try made.make()
    defer { withExtendedLifetime(keep) {} }
    let note = Samples.signed()
    let corrected = try Samples.record(Samples.call, note + Samples.addendum(after: note))
    #expect(corrected.entry.version == 2)
    #expect(throws: RecordsError.unknownCall(Samples.call)) { try store.sign(corrected) }
    try store.sign(Samples.record(Samples.call, note))
    try store.sign(corrected)
    #expect(try store.read(Samples.call) == corrected)
    #expect(throws: RecordsError.changedElsewhere(corrected)) {
      try store.sign(Samples.record(Samples.call, note))
    }
    #expect(try store.list().map(\.version) == [2])
  }

  @Test("Une note non signée n'entre pas au registre")
  func unsigned() throws {
    #expect(throws: RecordsError.notSigned(Samples.call)) {
      try Samples.record(Samples.call, Samples.changes(4))
    }
    let note = Samples.signed()
    let open = note + Samples.addendum(after: note).dropLast()
    #expect(throws: RecordsError.notSigned(Samples.call)) {
      try Samples.record(Samples.call, Array(open))
    }
  }
}

extension Samples {
  /// A correction, signed, after a note.
  static func addendum(after note: [Change]) -> [Change] {
    let last = note.last?.sequence ?? 0
    return [
      change(last + 1, .addendumOpened(by: worker)),
      change(
        last + 2,
        .edited(.text(passage: .addendum(1), splice: Splice(at: 0, inserted: "Lire : mercredi.")))),
      change(last + 3, .addendumSigned),
    ]
  }
}
