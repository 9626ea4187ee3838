import Foundation
import Intervention
import Testing

@testable import Records

@Suite("Messages")
struct RecordsErrorTests {
  static let all: [RecordsError] = [
    .unreadable("f"), .readOnly("f"), .full("f"), .failing("f", code: 5), .keyMissing("f"),
    .keyDamaged("f"), .registerMissing("f"), .wrongKey("f"), .damaged("f"), .laterFormat("f"),
    .inUse(Samples.call),
    .unknownCall(Samples.call), .alreadySigned(Samples.call), .notSigned(Samples.call),
    .busy("f"), .wrongClock, .locked, .notAllowed(Right(.export, .instructions)), .keysAwaited,
    .sealedToOthers("f"), .noMemory, .wrongPassphrase, .tooSoon(seconds: 8), .shortPassphrase,
    .wrongRecoveryKey, .unknownAccount("Ana Roy"), .knownAccount("Ana Roy"), .centreExists,
    .lastAdministrator,
    .consolesOpen,
  ]

  @Test("Chacun dit ce qui arrive, ce qui est sauf et quoi faire", arguments: all)
  func phrases(_ error: RecordsError) {
    checkPhrase(error.phrase)
    #expect(error.phrase.french != error.phrase.english)
    #expect(error.phrase.french.string.count < 200)
  }

  @Test("Deux textes d'un même appel : l'erreur apporte l'autre, sa phrase n'en dit rien")
  func changedElsewhere() throws {
    let error = RecordsError.changedElsewhere(try Samples.record())
    checkPhrase(error.phrase)
    #expect(!error.phrase.french.string.contains("plus"))
  }

  @Test("La réponse du système devient la bonne phrase")
  func codes() {
    func error(_ operation: FileFailure.Operation, _ code: Int32) -> RecordsError {
      RecordsError(FileFailure(operation: operation, path: "f", code: code))
    }
    #expect(error(.writing, ENOSPC) == .full("f"))
    #expect(error(.writing, EDQUOT) == .full("f"))
    #expect(error(.writing, EROFS) == .readOnly("f"))
    #expect(error(.writing, EACCES) == .readOnly("f"))
    #expect(error(.reading, EACCES) == .unreadable("f"))
    #expect(error(.locking, EWOULDBLOCK) == .busy("f"))
    #expect(error(.writing, EIO) == .failing("f", code: EIO))
  }

  @Test("Une horloge hors de tout calendrier se dit, sans accuser le disque")
  func clock() throws {
    let impossible = Moment(monotonic: 0, wall: 253_402_300_800_000, offset: 0)
    #expect(impossible.calendarDate == nil)
    #expect(throws: RecordsError.wrongClock) { try impossible.knownDate() }
    #expect(try Samples.moment(1).knownDate() == Samples.moment(1).calendarDate)
  }

  @Test("Un nom de fichier hostile n'atteint pas l'écran")
  func hostile() {
    let failure = FileFailure(operation: .reading, path: "a\u{1b}]0;x\u{7}\nb", code: EACCES)
    let phrase = RecordsError(failure).phrase.french.string
    #expect(!phrase.unicodeScalars.contains { $0.value < 0x20 })
  }
}
