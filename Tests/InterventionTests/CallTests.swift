import Intervention
import Testing
import Text

@Suite("Appel : le pli de ses changements")
struct CallTests {
  @Test("Un appel répondu a un numéro, une personne, une heure")
  func opened() {
    let call = Recording().call
    #expect(call.number == 412)
    #expect(call.worker == Recording.worker)
    #expect(call.openedAt == Recording.start)
    #expect(call.state == .open)
    #expect(call.step == .alliance && call.focus == .note(.alliance))
  }

  @Test("Relire le journal redonne le même appel")
  func replay() {
    var recording = CaseOne.recording()
    recording.add(.undone)
    recording.add(.redone)
    #expect(Call(id: recording.call.id, changes: recording.changes) == recording.call)
  }

  @Test("Un changement répété ou en retard ne fait rien")
  func duplicates() {
    var recording = Recording()
    recording.type("bonjour")
    let doubled = recording.changes.flatMap { [$0, $0] }
    let late = recording.changes + recording.changes.reversed()
    #expect(Call(id: recording.call.id, changes: doubled) == recording.call)
    #expect(Call(id: recording.call.id, changes: late) == recording.call)
  }

  @Test("Tout début de journal est un appel : rien n'attend la suite")
  func prefixes() {
    let recording = CaseOne.recording()
    var call = Call(id: recording.call.id)
    for count in recording.changes.indices {
      call.apply(recording.changes[count])
      #expect(call == Call(id: call.id, changes: recording.changes.prefix(count + 1)))
    }
  }

  @Test("Un appel ne s'ouvre qu'une fois")
  func openedOnce() {
    var recording = Recording()
    recording.add(.opened(number: 9, worker: Worker(name: "X", title: "", permit: "")))
    #expect(recording.call.number == 412)
  }

  @Test("Le curseur et l'étape suivent ce qu'on écrit")
  func following() {
    var recording = Recording()
    recording.type("Carabine", in: .facts(.suicide))
    #expect(recording.call.focus == .facts(.suicide))
    #expect(recording.call.step == .safety)
    #expect(recording.call.caret(in: .facts(.suicide)) == 8)
    recording.add(.stepChosen(.plan))
    #expect(recording.call.focus == .note(.plan))
    #expect(recording.call.caret(in: .facts(.suicide)) == 8)
  }

  @Test("Le curseur revient où il était, ramené au texte et à un caractère entier")
  func carets() {
    var recording = Recording()
    recording.type("été")
    #expect(recording.call.caret(in: .words) == 0)
    for (asked, given) in [(1, 0), (2, 2), (99, 5), (-1, 0)] {
      recording.add(.caretMoved(passage: .note(.alliance), to: asked))
      #expect(recording.call.caret(in: .note(.alliance)) == given)
    }
  }

  @Test("Raccrocher termine l'appel, la note reste ouverte")
  func lineEnded() {
    var recording = Recording()
    recording.wait(minutes: 3)
    recording.add(.lineEnded)
    let ended = recording.call.lineEndedAt
    recording.wait(minutes: 3)
    recording.add(.lineEnded)
    recording.type("suite")
    #expect(recording.call.state == .ended)
    #expect(recording.call.lineEndedAt == ended)
    #expect(recording.note == "suite")
  }

  @Test("Mettre en attente, reprendre")
  func holding() {
    var recording = Recording()
    recording.add(.held)
    #expect(recording.call.isHeld)
    recording.add(.resumed(interrupted: false))
    #expect(!recording.call.isHeld)
  }

  @Test("Un guide ouvert deux fois n'y est qu'une, une nouvelle version de plus")
  func guides() {
    var recording = Recording()
    recording.add(.guideOpened(slug: "deuil", version: "1"))
    recording.wait(minutes: 1)
    recording.add(.guideOpened(slug: "deuil", version: "1"))
    recording.add(.guideOpened(slug: "deuil", version: "2"))
    #expect(recording.call.guides.map(\.version) == ["1", "2"])
    #expect(recording.call.guides.first?.at == Recording.start)
  }

  @Test(
    "Une note signée ne change plus, quoi qu'on lui dise",
    arguments: [
      Change.Act.edited(.kind(.information)), .edited(.reasons([])), .edited(.needs([])),
      .edited(.referrals([])), .edited(.caller(nil)), .edited(.disposition(nil)),
      .edited(.asked(axis: .suicide, answer: nil)),
      .edited(.text(passage: .note(.alliance), splice: Splice(at: 0, inserted: "X"))),
      .edited(.text(passage: .addendum(1), splice: Splice(at: 0, inserted: "X"))),
      .edited(.persons([Person(number: 2)])), .edited(.rescues([])),
      .edited(.consent(.referral, .given)),
      .edited(.event(nil)), .edited(.provenance(.nurse)), .lineLost, .calledBack(.reached),
      .undone, .redone, .lineEnded, .signed, .held, .guideOpened(slug: "x", version: "1"),
      .opened(number: 1, worker: Recording.worker), .resumed(interrupted: true), .addendumSigned,
    ])
  func signed(act: Change.Act) {
    var recording = CaseOne.recording()
    let before = recording.call
    recording.wait(minutes: 60)
    recording.add(act)
    let after = recording.call
    #expect(NoteDocument(after, language: .french) == NoteDocument(before, language: .french))
    #expect(after.content == before.content)
    #expect(after.isHeld == before.isHeld)
    #expect(CodedFacts(after) == CodedFacts(before))
    #expect(after.state == .signed)
  }

  @Test("Une note signée se corrige par un addenda, daté et signé à son tour")
  func addendum() {
    var recording = CaseOne.recording()
    let note = NoteDocument(recording.call, language: .french)
    recording.wait(minutes: 60)
    recording.add(.addendumOpened(by: Worker(name: "Léo Inventé", title: "t.s.", permit: "00001")))
    #expect(recording.call.openAddendum?.number == 1)
    #expect(recording.call.focus == .addendum(1))
    recording.type("La relance est à 10 h.", in: .addendum(1))
    recording.type("X", in: .note(.alliance))
    recording.add(.undone)
    recording.add(.redone)
    recording.add(.addendumOpened(by: Recording.worker))
    #expect(recording.call.addenda.count == 1)
    recording.add(.addendumSigned)

    #expect(recording.call.openAddendum == nil)
    let corrected = NoteDocument(recording.call, language: .french)
    #expect(Array(corrected.sections.dropLast()) == note.sections)
    #expect(corrected.sections.last?.block == .addendum)
    #expect(
      corrected.sections.last?.lines.map(\.string) == [
        "La relance est à 10 h.",
        "Signé\u{a0}: Léo Inventé, t.s., permis 00001, 2026-11-21 20:38 (UTC−5)",
      ])
  }

  @Test("Un addenda signé est clos, le suivant a son numéro")
  func addenda() {
    var recording = CaseOne.recording()
    recording.add(.addendumOpened(by: Recording.worker))
    recording.type("un", in: .addendum(1))
    recording.add(.addendumSigned)
    #expect(!recording.call.canUndo)
    recording.type("X", in: .addendum(1))
    recording.add(.addendumOpened(by: Recording.worker))
    recording.type("X", in: .addendum(1))
    recording.type("deux", in: .addendum(2))
    #expect(recording.content[.addendum(1)] == "un")
    #expect(recording.content[.addendum(2)] == "deux")
    #expect(recording.call.addenda.map(\.number) == [1, 2])
  }

  @Test("Pas d'addenda à une note qui n'est pas signée")
  func noAddendumBefore() {
    var recording = Recording()
    recording.add(.addendumOpened(by: Recording.worker))
    recording.add(.addendumSigned)
    #expect(recording.call.addenda.isEmpty)
    #expect(recording.call.focus == .note(.alliance))
  }
}
