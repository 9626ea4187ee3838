import Intervention
import Testing

@Suite("Ligne coupée, rappelée : le même appel continue")
struct CallLineTests {
  @Test("Coupée, la ligne laisse la note ouverte ; jointe, l'appel reprend")
  func lostAndBack() {
    var recording = Recording()
    recording.wait(minutes: 12)
    recording.add(.lineLost)
    #expect(recording.call.state == .ended && recording.call.line.isLost)
    recording.type("suite")
    recording.wait(minutes: 2)
    recording.add(.calledBack(.noAnswer))
    #expect(recording.call.state == .ended && recording.call.line.isLost)
    recording.add(.calledBack(.reached))
    #expect(recording.call.state == .open && !recording.call.line.isLost)
    #expect(recording.call.lineEndedAt == nil)
    #expect(recording.note == "suite")
  }

  @Test("Le temps en ligne est la somme des temps, sans les attentes")
  func minutes() {
    var recording = Recording()
    recording.wait(minutes: 12)
    recording.add(.lineLost)
    recording.wait(minutes: 30)
    recording.add(.calledBack(.reached))
    recording.wait(minutes: 8)
    #expect(recording.call.line.minutes(at: recording.clock) == 20)
    recording.add(.lineEnded)
    recording.wait(minutes: 60)
    #expect(recording.call.line.minutes(at: recording.clock) == 20)
    #expect(recording.call.line.stretches.map(\.isLost) == [true, false])
  }

  @Test("Une horloge qui recule ne rend jamais un temps négatif")
  func clockBack() {
    var recording = Recording()
    recording.wait(minutes: 10)
    recording.add(.lineEnded)
    recording.wait(milliseconds: -3_600_000)
    recording.add(.calledBack(.reached))
    recording.wait(milliseconds: -3_600_000)
    recording.add(.lineEnded)
    #expect(recording.call.line.minutes(at: recording.clock) == 10)
    #expect(!NoteDocument(recording.call).plain.isEmpty)
  }

  @Test("Finir deux fois ne compte qu'une, joindre quelqu'un en ligne n'ouvre rien")
  func twice() {
    var recording = Recording()
    recording.add(.calledBack(.reached))
    #expect(recording.call.line.stretches.count == 1)
    recording.add(.lineLost)
    recording.add(.lineEnded)
    #expect(recording.call.line.isLost)
    #expect(!NoteDocument(recording.call).plain.isEmpty)
  }

  @Test("Signée, la note ne reprend plus la ligne")
  func signed() {
    var recording = Recording()
    recording.add(.lineLost)
    recording.add(.signed)
    recording.add(.calledBack(.reached))
    #expect(recording.call.state == .signed && recording.call.line.attempts.isEmpty)
  }
}
