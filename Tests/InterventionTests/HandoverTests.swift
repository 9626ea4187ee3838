import Intervention
import Testing
import Text

@Suite("Relève : ce qu'un quart laisse au suivant")
struct HandoverTests {
  private func lines(_ calls: [Recording], _ topic: Handover.Topic) -> [String] {
    let now = calls.map(\.clock).max { $0.wall < $1.wall } ?? Recording.start
    return Handover(calls: calls.map(\.call), now: now).sections
      .filter { $0.topic == topic }.flatMap(\.lines)
      .map { $0.string.replacing("\u{a0}", with: "~") }
  }

  @Test("Sans rien à remettre, chaque partie le dit")
  func nothing() {
    let handover = Handover(calls: [], now: Recording.start)
    #expect(
      handover.plain == """
        Relève 2026-11-21 19:02

        Appels ouverts
        Aucun

        Secours, arrivée NON CONFIRMÉE
        Aucun

        Lignes coupées, personne non jointe
        Aucune

        Relances à faire
        Aucune
        """)
  }

  @Test("Un appel ouvert dit depuis quand, son étape, son danger, ce qui n'est pas demandé")
  func openCalls() {
    var first = Recording(number: 7)
    first.answerNoToAll()
    first.answer(.suicide, .yes)
    first.edit(.asked(axis: .violence, answer: nil))
    first.paste("raccroché", in: .omission(.medical))
    first.add(.stepChosen(.safety))
    first.wait(minutes: 14)
    var held = Recording(number: 8)
    held.answerNoToAll()
    held.add(.held)
    var ended = Recording(number: 9)
    ended.answerNoToAll()
    ended.add(.lineEnded)
    var signed = Recording(number: 10)
    signed.add(.signed)
    #expect(
      lines([ended, first, held, signed], .openCalls) == [
        "Appel 0007~: depuis 19:02 (14 min)~; étape 2 Sécurité~; DANGER~: suicide~; "
          + "non demandé~: violence",
        "Appel 0008~: depuis 19:02 (14 min)~; en attente~; étape 1 Alliance",
        "Appel 0009~: depuis 19:02 (14 min)~; note à signer~; étape 1 Alliance",
      ])
  }

  @Test("Un secours non confirmé reste à remettre, même d'un appel signé, le plus ancien d'abord")
  func rescues() {
    var recent = Recording(number: 7)
    recent.wait(minutes: 20)
    recent.edit(.rescues([Rescue(number: 1, service: .crisisTeam, requestedAt: recent.clock)]))
    recent.paste("5 rue Fictive", in: .place)
    var old = Recording(number: 9)
    old.edit(
      .rescues([
        Rescue(number: 1, requestedAt: old.clock),
        Rescue(number: 2, requestedAt: old.clock, arrivedAt: old.clock),
        Rescue(number: 3, requestedAt: old.clock, cancelledAt: old.clock),
      ]))
    old.paste("QC-4512", in: .rescue(1, .event))
    old.paste("quai", in: .rescue(1, .place))
    old.add(.signed)
    #expect(
      lines([recent, old], .rescues) == [
        "Appel 0009~: 911, depuis 19:02 (20 min)~; nº d’événement~: QC-4512~; lieu~: quai",
        "Appel 0007~: équipe de crise (SIV), depuis 19:22 (0 min)~; nº d’événement~: inconnu~; "
          + "lieu~: 5 rue Fictive",
      ])
  }

  @Test("Une ligne coupée reste à rappeler jusqu'à ce que la personne soit jointe")
  func lostLines() {
    var recording = Recording(number: 7)
    recording.add(.lineLost)
    #expect(lines([recording], .lostLines) == ["Appel 0007~: coupée à 19:02, non rappelée"])
    recording.add(.calledBack(.noAnswer))
    recording.add(.calledBack(.message))
    #expect(lines([recording], .lostLines) == ["Appel 0007~: coupée à 19:02, 2 rappels"])
    var refused = recording
    refused.add(.calledBack(.refused))
    #expect(lines([refused], .lostLines) == ["Aucune"])
    recording.add(.calledBack(.reached))
    #expect(lines([recording], .lostLines) == ["Aucune"])
  }

  @Test("Les relances en retard d'abord, puis aujourd'hui et demain, puis les dates à vérifier")
  func followUps() {
    func due(_ hours: Int64) -> Moment {
      let wall = Recording.start.wall + hours * 3_600_000
      return Moment(monotonic: 0, wall: wall, offset: -300)
    }
    let missed = CallBack(at: Recording.start, outcome: .noAnswer)
    let talked = CallBack(at: Recording.start, outcome: .reached)
    var recording = Recording(number: 7)
    recording.edit(
      .followUps([
        FollowUp(number: 1, due: "31 février", dueAt: nil, owner: "Ana"),
        FollowUp(number: 2, due: "demain 9h", dueAt: due(14), owner: "Léo"),
        FollowUp(number: 3, due: "ce soir 21h", dueAt: due(2), owner: ""),
        FollowUp(number: 4, due: "hier", dueAt: due(-24), owner: "Ana", attempts: [missed]),
        FollowUp(number: 5, due: "fait", dueAt: due(-1), owner: "Ana", attempts: [missed, talked]),
        FollowUp(number: 6, due: "plus tard", dueAt: due(72), owner: "Ana"),
      ]))
    recording.add(.signed)
    #expect(
      lines([recording], .followUps) == [
        "Appel 0007~: EN RETARD, hier 19:02, par Ana, 1 tentative",
        "Appel 0007~: 21:02, par Ana Fictive",
        "Appel 0007~: demain 09:02, par Léo",
        "Appel 0007~: date à vérifier (31 février), par Ana",
      ])
  }

  @Test("Aucune prose d'aucune note n'y entre")
  func noProse() {
    var recording = WholeCall.recording()
    let told: Set<Passage> = [.rescue(1, .place), .rescue(1, .event)]
    for passage in recording.content.passages.keys where !told.contains(passage) {
      recording.paste("SECRET", in: passage)
    }
    for language in Language.allCases {
      let handover = Handover(calls: [recording.call], now: recording.clock, language: language)
      #expect(!handover.plain.string.contains("SECRET"))
    }
  }
}
