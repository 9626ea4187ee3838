import Foundation
import Intervention
import Testing
import Text

@testable import Records

@Suite("L'horloge se trompe : rien ne se perd, personne n'est enfermé dehors", .serialized)
struct ClockTests {
  private static let hour: Int64 = 3_600_000
  /// An hour back, a day ahead, 1970, 2038 and after; then where one was.
  private static let instants: [Int64] = [
    Samples.evening, Samples.evening - hour, Samples.evening + 24 * hour, 0, 1, 2_147_483_647_000,
    2_147_483_648_000, Samples.evening,
  ]
  /// Both changes of the hour of 2026 in Québec: 8 March at 2:00, 1 November at 2:00.
  private static let changes: [(wall: Int64, before: Int, after: Int)] = [
    (1_772_953_200_000, -300, -240), (1_793_512_800_000, -240, -300),
  ]

  private let folder = TemporaryHome()
  private let hand = Hand(Samples.evening)

  private func records(_ centre: TestCentre) throws -> Records {
    let hand = hand
    return Records(
      try centre.folder.open(), register: nil, policy: TestCentre.policy,
      options: JournalOptions(now: { hand.now }))
  }

  @Test("Le registre des accès reste dans l'ordre où les choses furent faites, et se vérifie")
  func log() throws {
    let hand = hand
    let log = AccessLog(try folder.open(), now: { hand.now })
    for instant in Self.instants {
      hand.now = instant
      try log.record(
        AccessEntry(.read, by: Who(name: "Ana Roy"), at: LocalMoment.at(instant)))
      #expect(try log.verify().findings.isEmpty)
    }
    #expect(try log.entries().map(\.entry.at.wall) == Self.instants)
    // A clock that jumps five minutes either way leaves a checkpoint that stays; two do not jump.
    let kept = try log.file.read(AccessRows.checkpoints)?.count
    #expect(kept == Self.instants.count - 2)
  }

  @Test("Aux deux changements d'heure, l'instant et son décalage sont gardés ; le jour est bon")
  func daylight() throws {
    let log = AccessLog(try folder.open())
    for change in Self.changes {
      for (wall, offset) in [(change.wall - 1, change.before), (change.wall, change.after)] {
        let moment = Moment(monotonic: 0, wall: wall, offset: offset)
        try log.record(AccessEntry(.read, by: Who(name: "Ana Roy"), at: moment))
      }
    }
    let hours = try log.entries().map(\.entry.at.full.string)
    #expect(Set(hours).count == hours.count)
    for (place, day) in ["2026-03-08", "2026-11-01"].enumerated() {
      let days = try log.entries()[place * 2..<place * 2 + 2].map(\.entry.at.date.string)
      #expect(days == [day, day])
      let since = AccessFilter(since: CalendarDate(day))
      #expect(try log.entries(since).first?.number == place * 2 + 1)
    }
    #expect(try log.verify().findings.isEmpty)
  }

  @Test("On entre, on lit et on signe à toute heure où la formation vaut ; sinon une phrase")
  func unlocking() throws {
    let centre = try TestCentre()
    try centre.unlocked(.worker).sign()
    for (number, instant) in Self.instants.enumerated() {
      hand.now = instant
      let records = try records(centre)
      try records.vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
      guard instant < 2_000_000_000_000 else {
        #expect(throws: RecordsError.notAllowed(Right(.read, .notes))) {
          try records.read(Samples.call)
        }
        continue
      }
      #expect(try records.read(Samples.call).changes == Samples.signed())
      let new = records.nextCall()
      try records.sign(CallID(rawValue: "\(new.id.rawValue)-\(number)"))
    }
    #expect(try centre.recovered().log.verify().findings.isEmpty)
  }

  @Test("Trop d'essais, puis l'horloge recule, ou revient d'un jour en avance : on n'attend pas")
  func attempts() throws {
    let centre = try TestCentre()
    let wrong = Passphrase("ce n'est pas la bonne phrase")
    hand.now += 24 * Self.hour
    for _ in 0..<3 {
      #expect(throws: RecordsError.wrongPassphrase) {
        try records(centre).vault.unlock(centre.worker.id, wrong)
      }
    }
    #expect(throws: RecordsError.tooSoon(seconds: 1)) {
      try records(centre).vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
    }
    hand.now -= 24 * Self.hour
    try records(centre).vault.unlock(centre.worker.id, TestCentre.passphrase(.worker))
  }
}
