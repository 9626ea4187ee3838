import Foundation
import GRDB
import Intervention
import Synchronization
import Testing
import Text

@testable import Records

@Suite("Centre : comptes, phrases de passe, clés")
struct VaultTests {
  @Test("Un centre neuf : la clé du dossier n'est plus là, chaque rôle ouvre sa part")
  func founding() throws {
    let centre = try TestCentre { try $0.sign() }
    #expect(try !centre.folder.names(in: "").contains("workspace.key"))
    for role in [Role.worker, .specialist] {
      let records = try centre.unlocked(role)
      #expect(try records.read(Samples.call).changes == Samples.signed())
    }
    let manager = try centre.unlocked(.manager)
    #expect(try manager.facts(Samples.call).openedAt != nil)
    #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
      try manager.read(Samples.call)
    }
    for role in [Role.trainee, .administrator] {
      let records = try centre.unlocked(role)
      #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
        try records.read(Samples.call)
      }
    }
    #expect(try centre.recovered().read(Samples.call).changes == Samples.signed())
  }

  @Test("Ouvrir les fichiers sans passer par les droits n'apprend rien à qui n'a pas les clés")
  func keysNotRights() throws {
    let centre = try TestCentre { try $0.sign() }
    for role in [Role.trainee, .administrator] {
      let register = try centre.unlocked(role).register
      #expect(throws: RecordsError.keysAwaited) { try register.read(Samples.call) }
      #expect(throws: RecordsError.keysAwaited) { try register.facts(Samples.call) }
    }
    let manager = try centre.unlocked(.manager).register
    #expect(throws: RecordsError.keysAwaited) { try manager.read(Samples.call) }
    #expect(try manager.facts(Samples.call) != nil)
    #expect(throws: RecordsError.locked) { try centre.records().register.read(Samples.call) }
  }

  @Test("Verrouiller oublie les clés")
  func locking() throws {
    let centre = try TestCentre { try $0.sign() }
    let records = try centre.unlocked(.worker)
    #expect(try records.access == .unlocked(centre.worker))
    records.vault.lock()
    #expect(throws: RecordsError.locked) { try records.read(Samples.call) }
    #expect(throws: RecordsError.locked) { try records.signed() }
    #expect(try records.access.people.count == Role.allCases.count)
  }

  @Test("Un compte neuf attend ses clés ; seul·e un·e spécialiste ou la clé de secours les remet")
  func granting() throws {
    let centre = try TestCentre { try $0.sign() }
    let administrator = try centre.unlocked(.administrator)
    let new = try administrator.vault.add(TestCentre.new(.worker, name: "Noé Roy"))
    #expect(try administrator.vault.waiting() == [new])
    #expect(throws: RecordsError.notAllowed(Right(.write, .keys))) {
      try administrator.vault.grant(new.id)
    }
    #expect(throws: RecordsError.notAllowed(Right(.write, .keys))) {
      try centre.unlocked(.worker).vault.grant(new.id)
    }
    let records = try centre.unlocked(new)
    #expect(throws: RecordsError.keysAwaited) { try records.read(Samples.call) }
    try centre.unlocked(.specialist).vault.grant(new.id)
    #expect(try records.read(Samples.call).changes == Samples.signed())
    #expect(throws: RecordsError.knownAccount("noé roy")) {
      try administrator.vault.add(TestCentre.new(.worker, name: "noé roy"))
    }
  }

  @Test("Seule l'administration fait, change et ferme les comptes", arguments: Role.allCases)
  func administration(_ role: Role) throws {
    let centre = try TestCentre()
    guard role != .administrator else { return }
    let vault = try centre.unlocked(role).vault
    let refused = RecordsError.notAllowed(Right(.write, .accounts))
    #expect(throws: refused) { try vault.add(TestCentre.new(.worker, name: "x")) }
    #expect(throws: refused) { try vault.setRole(of: centre.worker.id, to: .specialist) }
    #expect(throws: refused) { try vault.close(centre.worker.id) }
    #expect(throws: refused) {
      try vault.setTraining(of: centre.worker.id, trainedOn: nil, pledgedOn: nil)
    }
    #expect(throws: refused) {
      try vault.setSignature(of: centre.worker.id, title: "Dre", permit: nil)
    }
  }

  @Test("Un titre et un permis changent pour les notes à venir ; ce qui n'est pas dit reste")
  func signature() throws {
    let centre = try TestCentre()
    let vault = try centre.unlocked(.administrator).vault
    try vault.setSignature(of: centre.worker.id, title: "ps.éd.", permit: nil)
    let changed = try #require(try vault.accounts().first { $0.id == centre.worker.id })
    #expect(changed.worker.title == "ps.éd.")
    #expect(changed.worker.permit == centre.worker.worker.permit)
    // The locked screen knows it too: a call may begin there.
    let file = try #require(try centre.folder.open().centreFile())
    #expect(file.account(centre.worker.id)?.worker.title == "ps.éd.")
  }

  @Test("Formation périmée : guides et exercices ; renouvelée, tout revient à l'instant")
  func training() throws {
    let centre = try TestCentre { try $0.sign() }
    let administrator = try centre.unlocked(.administrator)
    let records = try centre.unlocked(.worker)
    try administrator.vault.setTraining(
      of: centre.worker.id, trainedOn: CalendarDate("2024-01-01"), pledgedOn: nil)
    #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
      try records.read(Samples.call)
    }
    #expect(throws: RecordsError.notAllowed(Right(.write, .calls))) {
      try records.begin(Samples.other, telling: Bench.silent)
    }
    try records.require(Right(.read, .guides))
    try administrator.vault.setTraining(
      of: centre.worker.id, trainedOn: TestCentre.today, pledgedOn: nil)
    #expect(try records.read(Samples.call).changes == Samples.signed())
  }

  @Test("Un centre qui demande plus souvent : ses délais valent, demandés une seule fois")
  func stricter() throws {
    let centre = try TestCentre()
    try centre.unlocked(.administrator).vault.setTraining(
      of: centre.worker.id, trainedOn: CalendarDate("2026-05-01"), pledgedOn: nil)
    try centre.unlocked(.worker).require(Right(.read, .notes))
    let asked = Mutex(0)
    let records = Records(
      try centre.folder.open(), register: nil,
      refresher: {
        asked.withLock { $0 += 1 }
        return Refresher(trainingMonths: 6)
      }, policy: TestCentre.policy, options: JournalOptions(now: { Samples.evening }))
    try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    for _ in 0..<2 {
      #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
        try records.require(Right(.read, .notes))
      }
    }
    #expect(asked.withLock { $0 } == 1)
  }

  @Test("Changer de phrase de passe récrit une case, et elle seule")
  func passphraseChange() throws {
    let centre = try TestCentre { try $0.sign() }
    let before = try centre.tables()
    let new = Passphrase("une tout autre phrase de passe")
    let vault = try centre.records().vault
    #expect(throws: RecordsError.shortPassphrase) {
      try vault.changePassphrase(
        of: centre.worker.id, from: TestCentre.passphrase(.worker), to: Passphrase("courte"))
    }
    try vault.changePassphrase(
      of: centre.worker.id, from: TestCentre.passphrase(.worker), to: new)
    let after = try centre.tables()
    #expect(before.keys.filter { before[$0] != after[$0] } == ["slot \(centre.worker.id.rawValue)"])
    #expect(throws: RecordsError.wrongPassphrase) { try centre.unlocked(.worker) }
    try vault.unlock(centre.worker.id, new)
  }

  @Test("Deux consoles, deux personnes : chacune lit ce que l'autre signe")
  func twoConsoles() throws {
    let centre = try TestCentre()
    let (one, two) = (try centre.unlocked(.worker), try centre.unlocked(.specialist))
    try one.sign()
    try two.sign(Samples.other, Samples.signed(9))
    #expect(try one.read(Samples.other).changes == Samples.signed(9))
    #expect(try two.read(Samples.call).changes == Samples.signed())
  }

  @Test("Cent comptes")
  func manyAccounts() throws {
    let centre = try TestCentre { try $0.sign() }
    let records = try centre.recovered()
    for number in 1...100 {
      let account = try records.vault.add(TestCentre.new(.worker, name: "Personne \(number)"))
      try records.vault.grant(account.id)
    }
    try records.vault.expire()
    try records.vault.rotate()
    let last = try records.vault.account(named: "personne 100")
    #expect(try centre.unlocked(last).read(Samples.call).changes == Samples.signed())
    #expect(try centre.records().access.people.count == 105)
  }
}

extension Access {
  /// Those who may unlock the console.
  fileprivate var people: [Account] {
    guard case .locked(let accounts) = self else { return [] }
    return accounts
  }
}

extension TestCentre {
  /// Every row of every table, by a name: what changed and what did not.
  func tables() throws -> [String: [DatabaseValue]] {
    let queue = try DatabaseQueue.patient(folder.path + "/ecoute.sqlite")
    return try queue.read { db in
      var rows: [String: [DatabaseValue]] = [:]
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'access%'")
      for name in names {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \(name)") {
          let values = Array(row.databaseValues)
          let first = String.fromDatabaseValue(values[0]) ?? values[0].description
          rows["\(name) \(first)", default: []] += values
        }
      }
      return rows
    }
  }
}
