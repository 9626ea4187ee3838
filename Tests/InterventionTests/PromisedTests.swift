import Intervention
import Testing
import Text

@Suite("Relance promise : ce qui en advient après la signature")
struct PromisedTests {
  private static let other = FollowUpAct.CallName(CallID(rawValue: "appel-9"), number: 9)

  /// A signed call that promised to call back in some hours.
  private func signed(in hours: Int64 = 2, owner: SafeText = "") -> Recording {
    var recording = Recording(number: 7)
    let due = Moment(
      monotonic: 0, wall: Recording.start.wall + hours * 3_600_000, offset: -300)
    recording.edit(
      .followUps([FollowUp(number: 1, due: "ce soir 21h", dueAt: due, owner: owner)]))
    recording.paste("ce soir 21h, voir si elle dort", in: .followUp(1))
    recording.add(.signed)
    return recording
  }

  private func promised(_ recording: Recording) throws -> Promised {
    try #require(recording.call.promised.first)
  }

  @Test("Elle dit quoi, quand et qui : sans nom, qui a promis")
  func made() throws {
    let one = try promised(signed())
    #expect(one.what == "voir si elle dort")
    #expect(one.owner == Recording.worker.name && one.isFor(Recording.worker.name))
    #expect(one.standing(at: Recording.start) == .today)
    #expect(!one.isFor("Léa Roy"))
    #expect(try promised(signed(owner: "Léa")).isFor("Léa Roy"))
  }

  @Test("Prise, elle dit par qui ; sans suite notée, elle est rendue ; jointe, elle est faite")
  func kept() throws {
    var recording = signed()
    recording.add(.followedUp(1, .taken))
    #expect(try promised(recording).holder?.name == Recording.worker.name)
    recording.add(.followedUp(1, .released(by: Self.other)))
    #expect(try promised(recording).holder == nil && !promised(recording).isClosed)
    recording.add(.followedUp(1, .tried(.message, by: Self.other)))
    #expect(try promised(recording).attempts.count == 1 && !promised(recording).isClosed)
    recording.add(.followedUp(1, .tried(.refused, by: Self.other)))
    #expect(try promised(recording).standing(at: recording.clock) == .closed)
  }

  @Test("Reportée, remise, fermée : la note signée ne change pas, la suite s'ajoute")
  func since() throws {
    var recording = signed()
    let before = NoteDocument(recording.call).plain
    let late = Moment(monotonic: 0, wall: Recording.start.wall + 86_400_000, offset: -300)
    recording.add(.followedUp(1, .postponed(due: "demain 19 h", dueAt: late)))
    recording.add(.followedUp(1, .handed(to: "")))
    recording.add(.followedUp(1, .dropped(why: "a rappelé elle-même")))
    let one = try promised(recording)
    #expect(one.due.moment == late && one.owner.isBlank && one.droppedAt != nil)
    let after = NoteDocument(recording.call).plain.string.replacing("\u{a0}", with: " ")
    #expect(after.hasPrefix(before.string.replacing("\u{a0}", with: " ")))
    #expect(
      after.hasSuffix(
        """
        Relances, depuis la signature
        2026-11-21 19:02, Ana Fictive : reportée à 2026-11-22 19:02
        2026-11-21 19:02, Ana Fictive : remise à la relève
        2026-11-21 19:02, Ana Fictive : fermée sans rappel : a rappelé elle-même
        """))
  }

  @Test("Rien ne s'ajoute avant la signature, et un addenda ouvert n'est pas touché")
  func order() {
    var open = Recording(number: 7)
    open.edit(.followUps([FollowUp(number: 1, due: "demain", dueAt: nil, owner: "")]))
    open.add(.followedUp(1, .taken))
    #expect(open.call.followUpEntries.isEmpty)
    var recording = signed()
    recording.add(.addendumOpened(by: Recording.worker))
    recording.paste("Précision.", in: .addendum(1))
    recording.add(.followedUp(1, .taken))
    #expect(recording.call.openAddendum != nil && recording.call.canUndo)
  }

  @Test("Les faits codés comptent ce qui est venu après la signature, à l'heure d'abord promise")
  func facts() throws {
    var recording = signed(in: 2)
    let due = try promised(recording).due.moment
    let late = Moment(monotonic: 0, wall: Recording.start.wall + 86_400_000, offset: -300)
    recording.add(.followedUp(1, .postponed(due: "demain 19 h", dueAt: late)))
    recording.add(.followedUp(1, .tried(.reached, by: Self.other)))
    let promise = try #require(CodedFacts(recording.call).followUps?.first)
    #expect(promise.dueAt == due && promise.postponedTo == late)
    #expect(promise.attempts.map(\.outcome) == [.reached] && promise.isClosed)
  }

  @Test("Un appel de relance sans réponse n'exige rien ; jointe, il exige tout")
  func missing() {
    var recording = Recording(number: 9)
    recording.add(
      .follows(
        FollowUpLink(
          call: CallID(rawValue: "appel-7"), callNumber: 7, answeredAt: Recording.start, number: 1))
    )
    #expect(recording.content.missing.first == .followUpOutcome)
    recording.edit(.followUpOutcome(.noAnswer))
    #expect(recording.content.missing.isEmpty && recording.call.beforeEnding.isEmpty)
    #expect(CodedFacts(recording.call).kind == .administrative)
    let note = NoteDocument(recording.call).plain.string.replacing("\u{a0}", with: " ")
    #expect(note.contains("Relance : de l’appel 0007 du 2026-11-21 ; pas de réponse"))
    #expect(note.contains("non demandé, motif : personne non jointe"))
    recording.edit(.followUpOutcome(.reached))
    #expect(recording.content.missing.contains(.axis(.suicide)))
  }

  @Test("Par événement : chacun son groupe, les autres d'abord, en retard en tête")
  func groups() {
    let event = { (id: SafeText) in CivilEvent(id: id, name: id, territory: "") }
    let call = { (number: Int, hours: Int64, crisis: CivilEvent?) -> [Promised] in
      var recording = Recording(number: number)
      let due = Moment(
        monotonic: 0, wall: Recording.start.wall + hours * 3_600_000, offset: -300)
      recording.edit(.followUps([FollowUp(number: 1, due: "x", dueAt: due, owner: "")]))
      recording.edit(.event(crisis))
      recording.add(.signed)
      return recording.call.promised
    }
    let all =
      call(1, 3, event("Crue")) + call(2, 1, nil) + call(3, -1, event("Crue"))
      + call(4, 2, event("Feu"))
    let groups = FollowUpGroup.all(of: all, at: Recording.start)
    #expect(groups.map { $0.event?.name } == [nil, "Crue", "Feu"])
    #expect(groups.map { $0.promised.map(\.link.callNumber) } == [[2], [3, 1], [4]])
    let titles = Handover(calls: [], promised: all, now: Recording.start).sections
      .filter { $0.topic == .followUps }.map(\.title.string)
    #expect(
      titles == [
        "Relances à faire (1)", "Relances à faire · Crue (2)", "Relances à faire · Feu (1)",
      ])
  }
}
