import Foundation
import GRDB
import Intervention
import Synchronization
import Testing
import Text

@testable import Records

@Suite("Phrase de passe et clé de secours")
struct UnlockingTests {
  private static let phrase = Passphrase("quatre mots sans lien")
  private static let account = AccountID(rawValue: "a")
  private let cheap = WorkFactors(rounds: 2, block: 8, lanes: 1)

  @Test("Une case s'ouvre avec sa phrase, telle quelle et pour son compte ; sinon rien")
  func slot() throws {
    let key = PrivateKey()
    let slot = try Slot(of: key, account: Self.account, version: 1, Self.phrase, cheap)
    #expect(try slot.open(Self.phrase, publicKey: key.publicKey)?.bytes == key.bytes)
    #expect(try slot.open(Passphrase("une autre phrase"), publicKey: key.publicKey) == nil)
    #expect(try slot.open(Self.phrase, publicKey: PrivateKey().publicKey) == nil)
    for index in slot.sealed.indices {
      var sealed = slot.sealed
      sealed[index] ^= 1
      #expect(try slot.with(sealed: sealed).open(Self.phrase, publicKey: key.publicKey) == nil)
    }
    let moved = [
      slot.with(account: AccountID(rawValue: "b")), slot.with(version: 2),
      slot.with(work: WorkFactors(rounds: 4, block: 8, lanes: 1)),
    ]
    for slot in moved { #expect(try slot.open(Self.phrase, publicKey: key.publicKey) == nil) }
  }

  @Test("Un accent tapé en deux signes est le même qu'en un ; la phrase ne se montre pas")
  func normal() {
    #expect(Passphrase("e\u{301}te\u{301} de glace noire") == Passphrase("été de glace noire"))
    #expect("\(Self.phrase)" == "•••")
    var shown = ""
    dump(Self.phrase, to: &shown)
    #expect(!shown.contains("mots") && !shown.contains("113"))
    #expect(!Passphrase("quatorze sign.").isLongEnough)
    #expect(Passphrase("quinze signes !").isLongEnough)
  }

  @Test(
    "Un facteur de travail trop bas ou trop haut est refusé avant tout calcul",
    arguments: [
      (1 << 16, 8, 1), (1 << 21, 8, 1), (1 << 17, 16, 1), (1 << 17, 8, 5), (131_073, 8, 1),
    ])
  func workFactors(_ rounds: Int, _ block: Int, _ lanes: Int) {
    let policy = WorkPolicy()
    #expect(!policy.accepts(WorkFactors(rounds: rounds, block: block, lanes: lanes)))
    #expect(policy.accepts(.standard))
    #expect(policy.accepts(WorkFactors(rounds: 1 << 20, block: 8, lanes: 1)))
  }

  @Test("Une case affaiblie dans le fichier n'est pas essayée")
  func weakened() throws {
    let centre = try TestCentre()
    let queue = try DatabaseQueue.patient(centre.folder.path + "/ecoute.sqlite")
    try queue.write { try $0.execute(sql: "UPDATE slot SET rounds = 1") }
    try queue.close()
    let place = SafeText("\(centre.folder.path)/ecoute.sqlite (slot)")
    #expect(throws: RecordsError.damaged(place)) { try centre.unlocked(.worker) }
  }

  @Test("Une fausse phrase est comptée avant d'être essayée, ralentie, et jamais pour toujours")
  func slowed() throws {
    let centre = try TestCentre()
    let clock = Mutex(Samples.evening)
    let records = Records(
      try centre.folder.open(), register: nil, policy: TestCentre.policy,
      options: JournalOptions(now: { clock.withLock { $0 } }))
    func attempt() -> RecordsError? {
      do throws(RecordsError) {
        try records.vault.unlock(centre.worker.id, Passphrase("une fausse phrase"))
        return nil
      } catch {
        return error
      }
    }
    for _ in 1...3 { #expect(attempt() == .wrongPassphrase) }
    #expect(attempt() == .tooSoon(seconds: 1))
    clock.withLock { $0 += 1000 }
    #expect(attempt() == .wrongPassphrase)
    #expect(attempt() == .tooSoon(seconds: 2))
    // The good one waits too.
    #expect(throws: RecordsError.tooSoon(seconds: 2)) {
      try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    }
    // An hour back: nobody waits for the hour to come again.
    clock.withLock { $0 -= 3_600_000 }
    try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    #expect(attempt() == .wrongPassphrase)
    #expect(WrongPassphrases.wait(after: 1000) == 300)
  }

  @Test("Vingt personnes à la fois : au plus quatre dérivent, toutes entrent")
  func turns() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/ecoute-turns-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let crowd = Crowd()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let turn = Turn(at: Turn.derivations, in: folder, .real)
          crowd.enter()
          usleep(2000)
          crowd.leave()
          withExtendedLifetime(turn) {}
        }
      }
    }
    #expect(crowd.most <= Turn.derivations.count)
  }

  @Test("Une personne ouvre six consoles à la fois avec la bonne phrase : aucune n'attend")
  func manyConsoles() async throws {
    let centre = try TestCentre()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { try centre.unlocked(.worker).log.settle() }
      }
      try await group.waitForAll()
    }
    let counted = try centre.records().vault.file.read {
      try Rows.wrongPassphrases(centre.worker.id, $0)
    }
    #expect(counted == .some(nil))
  }

  /// How many are in at once.
  private final class Crowd: Sendable {
    private let state = Mutex((count: 0, most: 0))
    var most: Int { state.withLock { $0.most } }
    func enter() { state.withLock { $0 = ($0.count + 1, max($0.most, $0.count + 1)) } }
    func leave() { state.withLock { $0.count -= 1 } }
  }

  @Test("Le facteur du métier : 128 Mio, un tiers de seconde, et la même clé")
  func standard() throws {
    let key = PrivateKey()
    let slot = try Slot(of: key, account: Self.account, version: 1, Self.phrase, .standard)
    #expect(slot.work.rounds == 131_072)
    #expect(try slot.open(Self.phrase, publicKey: key.publicKey)?.bytes == key.bytes)
  }

  @Test("La clé de secours se relit du papier, à la casse et aux espaces près ; une faute est vue")
  func recovery() throws {
    for _ in 0..<50 {
      let key = RecoveryKey()
      #expect(key.groups.count == RecoveryKey.groupCount)
      #expect(key.groups.allSatisfy { $0.count == 4 })
      #expect(RecoveryKey(key.groups.joined(separator: "-")) == key)
      let sloppy = key.groups.joined(separator: " ").lowercased()
        .replacingOccurrences(of: "0", with: "o").replacingOccurrences(of: "1", with: "l")
      #expect(RecoveryKey(sloppy) == key)
      let text = Array(key.groups.joined())
      for index in text.indices {
        var spoilt = text
        spoilt[index] = spoilt[index] == "7" ? "8" : "7"
        #expect(RecoveryKey(String(spoilt)) == nil)
      }
      #expect(RecoveryKey(String(text.dropLast())) == nil)
      #expect(key.matches(" \(key.groups[3].lowercased()) ", group: 3))
      #expect(!key.matches("", group: 3))
    }
    let centre = try TestCentre()
    #expect(throws: RecordsError.wrongRecoveryKey) {
      try centre.records().vault.unlock(RecoveryKey())
    }
  }
}

extension Slot {
  fileprivate func with(
    account: AccountID? = nil, version: Int? = nil, work: WorkFactors? = nil,
    sealed: [UInt8]? = nil
  ) -> Slot {
    Slot(
      account: account ?? self.account, version: version ?? self.version, work: work ?? self.work,
      salt: salt, sealed: sealed ?? self.sealed)
  }
}
