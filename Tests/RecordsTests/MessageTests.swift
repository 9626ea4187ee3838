import Foundation
import GRDB
import Intervention
import Review
import Testing
import Text

@testable import Records

@Suite("Relectures : scellées, chacune pour qui la lit")
struct MessageTests {
  static let grid = Grid(
    id: "essai", title: "Essai", version: "1",
    sections: [
      Grid.Section(id: "securite", title: "Sécurité", items: [Grid.Item(id: "a", text: "A")])
    ])

  private func message(
    _ records: Records, _ worker: Account, _ matter: Message.Matter, id: String? = nil
  ) -> Message {
    Message(
      id: id ?? records.newMessageID(), call: Samples.call, number: 412, from: records.me,
      name: records.who.name, worker: SafeText(worker.id.rawValue),
      at: Moment(monotonic: 0, wall: Samples.evening, offset: -300), matter)
  }

  private func review(_ records: Records, _ worker: Account) -> Review {
    var review = Review(
      of: Samples.call, number: 412, worker: SafeText(worker.id.rawValue), by: records.me,
      with: Self.grid)
    review.mark("a", .partial)
    review.strength = "Secret de relecture"
    return review
  }

  @Test("Une lecture est pour qui relit ; un retour, aussi pour la personne de l'appel")
  func readers() throws {
    let centre = try TestCentre { try $0.sign() }
    let specialist = try centre.unlocked(.specialist)
    let review = review(specialist, centre.worker)
    try specialist.keep(message(specialist, centre.worker, .review(review)))
    let worker = try centre.unlocked(.worker)
    #expect(try worker.messages().isEmpty)
    let returned = Return(.addendum, words: "Ajoutez le lieu.", review: review)
    try specialist.keep(message(specialist, centre.worker, .returned(returned)))
    #expect(try worker.messages().map(\.matter) == [.returned(returned)])
    #expect(try specialist.messages().count == 2)
    #expect(try centre.recovered().messages().count == 2)
  }

  @Test("Ni les rôles sans droit, ni un·e collègue, même en passant par les fichiers")
  func colleague() throws {
    let centre = try TestCentre { try $0.sign() }
    let administrator = try centre.unlocked(.administrator)
    let other = try administrator.vault.add(TestCentre.new(.worker, name: "Noé Roy"))
    let specialist = try centre.unlocked(.specialist)
    try specialist.vault.grant(other.id)
    let returned = Return(.talk, words: "", review: review(specialist, centre.worker))
    try specialist.keep(message(specialist, centre.worker, .returned(returned)))
    _ = try specialist.reviewSeed()
    let colleague = try centre.unlocked(other)
    #expect(try colleague.messages().isEmpty)
    for role in [Role.trainee, .manager, .administrator] {
      let records = try centre.unlocked(role)
      #expect(throws: RecordsError.notAllowed(Right(.read, .returns))) { try records.messages() }
      // Without the rights, the keys alone open nothing.
      #expect(try records.log.file.read(records.vault.messages)?.isEmpty == true)
    }
  }

  @Test("La place d'un appel dans la file : refusée à la personne, et l'essai laisse une trace")
  func queuePosition() throws {
    let centre = try TestCentre { try $0.sign() }
    let worker = try centre.unlocked(.worker)
    #expect(throws: RecordsError.notAllowed(Right(.read, .reviews))) {
      try worker.candidates(since: 0, [])
    }
    #expect(throws: RecordsError.notAllowed(Right(.read, .reviews))) { try worker.reviewSeed() }
    let specialist = try centre.unlocked(.specialist)
    let seed = try specialist.reviewSeed()
    #expect(try specialist.reviewSeed() == seed)
    #expect(try worker.log.file.read(worker.vault.messages)?.isEmpty == true)
    worker.log.settle()
    let trace = try specialist.log.entries().map(\.entry)
    #expect(trace.contains { $0.act == .reviewQueue && $0.outcome == .refused })
  }

  @Test("Qui a signé vient du journal des accès ; la première signature compte")
  func candidates() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign()
    worker.log.settle()
    let specialist = try centre.unlocked(.specialist)
    let read = try specialist.candidates(since: 0, [])
    #expect(read.calls.map(\.worker) == [worker.me])
    #expect(read.pasts[worker.me]?.firstDay != nil)
    let wish = message(worker, centre.worker, .wished(words: ""))
    #expect(try specialist.candidates(since: 0, [wish]).calls.map(\.isWished) == [true])
    #expect(try specialist.candidates(since: .max, []).calls.isEmpty)
  }

  @Test(
    "Un appel d'avant le tirage reste, si une règle le prend ; relu, il n'est pas ouvert encore")
  func left() throws {
    let centre = try TestCentre()
    let worker = try centre.unlocked(.worker)
    try worker.sign()
    worker.log.settle()
    let specialist = try centre.unlocked(.specialist)
    let rules = ReviewRules()
    let read = try specialist.candidates(since: .max, [], before: OlderCalls(rules))
    #expect(read.calls.isEmpty)
    #expect(read.older.map(\.worker) == [worker.me])
    let again = try specialist.candidates(since: .max, [], before: read.known)
    #expect(again.older == read.older)
    let none = ReviewRules(rules: [.unconfirmed])
    let other = try specialist.candidates(since: .max, [], before: OlderCalls(none))
    #expect(other.older.isEmpty)
    // Its worker asked for a look since.
    let wish = message(worker, centre.worker, .wished(words: ""))
    let wished = try specialist.candidates(since: .max, [wish], before: other.known)
    #expect(wished.older.map(\.isWished) == [true])
  }

  @Test("Chacun écrit sa part : une lecture n'est pas d'un·e intervenant·e")
  func writers() throws {
    let centre = try TestCentre { try $0.sign() }
    let worker = try centre.unlocked(.worker)
    let review = review(worker, centre.worker)
    #expect(throws: RecordsError.notAllowed(Right(.write, .reviews))) {
      try worker.keep(message(worker, centre.worker, .review(review)))
    }
    try worker.keep(message(worker, centre.worker, .wished(words: "Un doute")))
    #expect(try centre.unlocked(.specialist).messages().count == 1)
  }

  @Test("Une lecture en cours se remplace, les autres messages s'ajoutent")
  func replaced() throws {
    let centre = try TestCentre { try $0.sign() }
    let specialist = try centre.unlocked(.specialist)
    var review = review(specialist, centre.worker)
    for mark in GridMark.allCases {
      review.mark("a", mark)
      try specialist.keep(message(specialist, centre.worker, .review(review), id: "r"))
    }
    #expect(try specialist.messages().map(\.review?.marks) == [["a": .notApplicable]])
  }

  @Test("Rien en clair dans le registre ; un octet changé, ou une rangée déplacée, ne s'ouvre pas")
  func sealed() throws {
    let centre = try TestCentre { try $0.sign() }
    let specialist = try centre.unlocked(.specialist)
    let review = review(specialist, centre.worker)
    for id in ["a", "b"] {
      try specialist.keep(message(specialist, centre.worker, .review(review), id: id))
    }
    try specialist.log.file.forget()
    let bytes = try Data(contentsOf: URL(filePath: specialist.home.register))
    #expect(bytes.range(of: Data("Secret de relecture".utf8)) == nil)
    try specialist.log.file.write { db in
      let sealed = try Data.fetchOne(db, sql: "SELECT sealed FROM message WHERE id = 'a'")
      try db.execute(sql: "UPDATE message SET sealed = ? WHERE id = 'b'", arguments: [sealed])
    }
    #expect(try specialist.messages().map(\.id) == ["a"])
    try specialist.log.file.write { db in
      try db.execute(
        sql: "UPDATE message SET sealed = zeroblob(length(sealed)) WHERE id = 'a'")
    }
    #expect(try specialist.messages().isEmpty)
  }

  @Test("Un message s'ouvre une fois ; ce qui change se voit, et verrouiller oublie tout")
  func openedOnce() throws {
    let centre = try TestCentre { try $0.sign() }
    let specialist = try centre.unlocked(.specialist)
    var review = review(specialist, centre.worker)
    try specialist.keep(message(specialist, centre.worker, .review(review), id: "r"))
    #expect(try specialist.messages().count == 1)
    #expect(specialist.home.keychain.opened.keys.sorted() == ["r"])
    // Another console goes on with the reading, and a worker writes.
    let other = try centre.unlocked(.specialist)
    review.mark("a", .absent)
    try other.keep(message(other, centre.worker, .review(review), id: "r"))
    let worker = try centre.unlocked(.worker)
    try worker.keep(message(worker, centre.worker, .debrief, id: "d"))
    #expect(try specialist.messages().map(\.id).sorted() == ["d", "r"])
    #expect(try specialist.messages().compactMap(\.review?.marks) == [["a": .absent]])
    try specialist.log.file.write { try $0.execute(sql: "DELETE FROM message WHERE id = 'd'") }
    #expect(try specialist.messages().map(\.id) == ["r"])
    #expect(specialist.home.keychain.opened.keys.sorted() == ["r"])
    specialist.vault.lock()
    #expect(specialist.home.keychain.opened.isEmpty)
  }

  @Test("De nouvelles clés : qui relit garde tout, qui n'y est plus n'ouvre rien")
  func rotation() throws {
    let centre = try TestCentre { try $0.sign() }
    let specialist = try centre.unlocked(.specialist)
    let returned = Return(.talk, words: "", review: review(specialist, centre.worker))
    try specialist.keep(message(specialist, centre.worker, .returned(returned)))
    let administrator = try centre.unlocked(.administrator)
    let second = try administrator.vault.add(TestCentre.new(.specialist, name: "Une autre"))
    try specialist.vault.grant(second.id)
    #expect(try centre.unlocked(second).messages().count == 1)
    try administrator.vault.setRole(of: second.id, to: .worker)
    try specialist.vault.rotate()
    #expect(try centre.unlocked(.specialist).messages().count == 1)
    #expect(try centre.unlocked(.worker).messages().count == 1)
    #expect(try centre.recovered().messages().count == 1)
    let left = try centre.unlocked(second)
    #expect(try left.messages().isEmpty)
  }

  @Test("Sans comptes, la clé du dossier ouvre ; un centre fondé ensuite garde tout à qui relit")
  func adoption() throws {
    let centre = try TestCentre { before in
      try before.sign()
      let person = Account(id: AccountID(rawValue: "?"), worker: Samples.worker, role: .worker)
      try before.keep(message(before, person, .wished(words: "Un doute")))
      #expect(try before.messages().count == 1)
    }
    #expect(try centre.unlocked(.specialist).messages().count == 1)
    #expect(try centre.unlocked(.worker).messages().isEmpty)
  }

  @Test("Un centre d'avant les relectures : l'époque s'ouvre au premier message")
  func older() throws {
    let centre = try TestCentre { try $0.sign() }
    let specialist = try centre.unlocked(.specialist)
    try specialist.log.file.write { db in
      for epoch in try Rows.epochs(db) where epoch.compartment == .reviews {
        try Rows.erase(epoch.id, db)
      }
    }
    let worker = try centre.unlocked(.worker)
    try worker.keep(message(worker, centre.worker, .debrief))
    #expect(try centre.unlocked(.specialist).messages().map(\.matter) == [.debrief])
  }

  @Test("La sonnette change à chaque message, et ne dit rien")
  func bell() throws {
    let centre = try TestCentre { try $0.sign() }
    let worker = try centre.unlocked(.worker)
    let before = worker.home.lastRing
    try worker.keep(message(worker, centre.worker, .debrief))
    #expect(worker.home.lastRing != before)
  }
}
