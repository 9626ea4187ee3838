import Foundation
import GRDB
import Intervention
import Testing
import Text

@testable import Records

@Suite("Un numéro de rappel déjà vu")
struct CallerTests {
  private static let number: SafeText = "4185550142"

  /// A centre where a call from a number is signed.
  private func centre() throws -> TestCentre {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign(Samples.call, Samples.signed(from: Self.number))
    return centre
  }

  @Test("Le même numéro retrouve l'appel signé ; un autre, ou le même appel, rien")
  func match() throws {
    let centre = try centre()
    let records = try centre.unlocked(.worker)
    let other = CallID(rawValue: "autre")
    #expect(try records.callers(Self.number, besides: other).calls.map(\.call) == [Samples.call])
    #expect(try records.callers("4185550199", besides: other).calls.isEmpty)
    #expect(try records.callers(Self.number, besides: Samples.call).calls.isEmpty)
  }

  @Test("Un appel signé avant qu'il y ait des comptes se retrouve aussi")
  func adopted() throws {
    let centre = try TestCentre { records in
      try records.sign(Samples.call, Samples.signed(from: Self.number))
      try records.sign(Samples.other)
    }
    let found = try centre.unlocked(.worker).callers(Self.number, besides: CallID(rawValue: "x"))
    #expect(found.calls.map(\.call) == [Samples.call])
  }

  @Test("Verrouillé, ou sans droit de lire les notes : refus")
  func refused() throws {
    let centre = try centre()
    #expect(throws: RecordsError.locked) {
      try centre.records().callers(Self.number, besides: Samples.call)
    }
    for role in [Role.trainee, .manager, .administrator] {
      #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
        try centre.unlocked(role).callers(Self.number, besides: Samples.call)
      }
    }
  }

  @Test("Le numéro n'est en clair nulle part, et les fichiers seuls ne disent pas s'il y est")
  func hidden() throws {
    let centre = try centre()
    for file in try FileManager.default.subpathsOfDirectory(atPath: centre.folder.path) {
      guard let bytes = FileManager.default.contents(atPath: centre.folder.path + "/" + file)
      else { continue }
      for clear in [Self.number.string, "418 555-0142"] {
        #expect(bytes.range(of: Data(clear.utf8)) == nil, "\(file)")
      }
    }
  }

  @Test("Après une rotation des clés, le numéro se retrouve encore")
  func rotation() throws {
    let centre = try centre()
    try centre.unlocked(.administrator).vault.expire()
    let records = try centre.unlocked(.specialist)
    try records.vault.rotate()
    #expect(try records.vault.isRotationDue() == false)
    let found = try centre.unlocked(.worker).callers(Self.number, besides: CallID(rawValue: "x"))
    #expect(found.calls.map(\.call) == [Samples.call])
  }

  @Test(
    "La consigne se montre jusqu'à son dernier jour, et chaque fois s'inscrit")
  func directive() throws {
    let centre = try centre()
    let today = try #require(TestCentre.today)
    let directive = Directive(
      text: "Rappeler le plan.", author: "Personne specialist", from: today, until: today)
    #expect(throws: RecordsError.notAllowed(Right(.write, .instructions))) {
      try centre.unlocked(.worker).keep(directive, for: Self.number, inPlaceOf: nil)
    }
    try centre.unlocked(.specialist).keep(directive, for: Self.number, inPlaceOf: nil)
    let records = try centre.unlocked(.worker)
    let other = CallID(rawValue: "autre")
    #expect(try records.callers(Self.number, besides: other).directive == directive)
    let read = try records.log.entries().filter { $0.entry.act == .directiveRead }
    #expect(read.count == 1)

    let past = Directive(
      text: "Ancienne.", author: "Personne specialist", from: today,
      until: try #require(today.adding(days: -2)))
    try centre.unlocked(.specialist).keep(past, for: Self.number, inPlaceOf: directive)
    #expect(try records.callers(Self.number, besides: other).directive == nil)
  }

  /// How many directives the register holds.
  private func held(in records: Records) throws -> Int {
    try records.log.file.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM directive") ?? 0
    } ?? 0
  }

  private func directive(_ text: SafeText, lasting days: Int) throws -> Directive {
    let today = try #require(TestCentre.today)
    return Directive(
      text: text, author: "Personne specialist", from: today,
      until: try #require(today.adding(days: days)))
  }

  @Test("Deux qui écrivent : la deuxième voit d'abord la première, rien n'est écrasé en aveugle")
  func twoWriters() throws {
    let centre = try centre()
    let records = try centre.unlocked(.specialist)
    let (first, second) = (try directive("Une.", lasting: 9), try directive("Deux.", lasting: 9))
    #expect(try records.keep(first, for: Self.number, inPlaceOf: nil) == .kept)
    #expect(try records.keep(second, for: Self.number, inPlaceOf: nil) == .changed(first))
    let other = CallID(rawValue: "autre")
    #expect(try records.callers(Self.number, besides: other).directive == first)
    #expect(try records.keep(second, for: Self.number, inPlaceOf: first) == .kept)
    #expect(try records.callers(Self.number, besides: other).directive == second)
  }

  @Test("Retirée, échue ou d'un appel détruit, une consigne n'est plus dans le registre")
  func erased() throws {
    let centre = try centre()
    let records = try centre.unlocked(.specialist)
    let known = try directive("Une.", lasting: 9)
    try records.keep(known, for: Self.number, inPlaceOf: nil)
    #expect(try records.keep(nil, for: Self.number, inPlaceOf: known) == .kept)
    #expect(try held(in: records) == 0)
    #expect(try records.log.entries().last?.entry.purpose == "withdrawn")

    try records.keep(directive("Échue.", lasting: -2), for: "4185550199", inPlaceOf: nil)
    try records.keep(known, for: Self.number, inPlaceOf: nil)
    #expect(try held(in: records) == 1)

    let today = try #require(TestCentre.today)
    let rule = ApprovedRule(number: "R-12", approvedOn: today, trigger: .signature, months: 1)
    let administrator = try centre.unlocked(.administrator)
    _ = try Retention(administrator).destroy(
      administrator.signed(), under: rule,
      at: Moment(monotonic: 0, wall: Samples.evening, offset: 0))
    #expect(try held(in: records) == 0)
  }

  @Test("Les notes se lisent d'un coup pour être cherchées, et la recherche s'inscrit")
  func notes() throws {
    let centre = try centre()
    let records = try centre.unlocked(.worker)
    let (notes, unread) = try records.notes { $0 }
    #expect(unread == 0)
    #expect(notes.map(\.entry.call) == [Samples.call])
    #expect(notes.first?.text.string.contains(Samples.words) == true)
    #expect(try records.log.entries().contains { $0.entry.act == .search })
    #expect(throws: RecordsError.notAllowed(Right(.search, .notes))) {
      try centre.unlocked(.administrator).notes { $0 }
    }
    // One that does not open is counted: nobody must believe that it was searched.
    try records.log.file.write { db in
      try db.execute(sql: "UPDATE blob SET sealed = zeroblob(256) WHERE part = 'document'")
    }
    let spoilt = try records.notes { $0 }
    #expect(spoilt.notes.isEmpty && spoilt.unread == 1)
  }
}

extension Samples {
  /// The changes of a signed call that has a call-back number.
  static func signed(from number: SafeText) -> [Change] {
    let changes = signed()
    let before = changes.dropLast()
    let at = (before.last?.sequence ?? 0) + 1
    let typed = Change.Act.edited(
      .text(passage: .callBack, splice: Splice(at: 0, inserted: number)))
    return before + [change(at, typed), change(at + 1, .signed)]
  }
}
