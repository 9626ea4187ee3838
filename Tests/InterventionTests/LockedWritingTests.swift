import Intervention
import Testing
import Text

@Suite("Écrit sur un écran verrouillé")
struct LockedWritingTests {
  private let ana = AccountID(rawValue: "ana")

  @Test("Un appel commencé verrouillé attend son auteur, et rien d'autre")
  func newCall() {
    var recording = Recording()
    recording.add(.writtenLocked(by: ana))
    recording.type("Elle pleure.")
    #expect(recording.call.unconfirmed == ana)
    #expect(recording.content[.note(.alliance)] == "Elle pleure.")
    recording.add(.authorConfirmed)
    recording.type(" Elle parle.")
    #expect(recording.call.unconfirmed == nil)
    #expect(recording.content[.note(.alliance)] == "Elle pleure. Elle parle.")
  }

  @Test("Après une panne, ce qui s'écrit sans relire vient après ce qui était là")
  func blind() {
    var before = Recording()
    before.paste("Elle pleure.")
    before.paste("418 555-0142", in: .callBack)
    // On the locked screen: an empty page.
    var blind = Call(id: before.call.id)
    var since: [Change] = []
    func add(_ act: Change.Act) {
      let sequence = before.call.lastSequence + since.count + 1
      let change = Change(
        sequence: sequence, at: Recording.start, author: Recording.worker.name, act: act)
      since.append(change)
      blind.apply(change)
    }
    func type(
      _ text: SafeText, in passage: Passage, at offset: Int, removing removed: SafeText = ""
    ) {
      let splice = Splice(at: offset, removed: removed, inserted: text)
      add(.edited(.text(passage: passage, splice: splice)))
    }
    add(.writtenLocked(by: ana))
    type("Elle parlee", in: .note(.alliance), at: 0)
    type("", in: .note(.alliance), at: 10, removing: "e")
    add(.undone)
    type("", in: .note(.alliance), at: 10, removing: "e")
    type("cellulaire", in: .callBack, at: 0)
    type("Elle dort mal", in: .note(.plan), at: 0)
    add(.caretMoved(passage: .note(.alliance), to: 4))
    #expect(blind.content[.note(.alliance)] == "Elle parle")

    // Unlocked: everything together.
    let call = Call(id: blind.id, changes: before.changes + since)
    #expect(call.content[.note(.alliance)] == "Elle pleure.\nElle parle")
    #expect(call.content[.callBack] == "418 555-0142 cellulaire")
    #expect(call.content[.note(.plan)] == "Elle dort mal")
    #expect(call.caret(in: .note(.alliance)) == 17)
    #expect(call.unconfirmed == ana)
  }

  @Test("Sur un écran verrouillé, rien de ce qui était là ne se défait")
  func undo() {
    var recording = Recording()
    recording.paste("Elle pleure.")
    recording.add(.writtenLocked(by: ana))
    recording.add(.undone)
    #expect(recording.content[.note(.alliance)] == "Elle pleure.")
  }

  @Test(
    "Après une panne, listes et secours s'ajoutent à ceux du début, sans en remplacer")
  func lists() {
    var recording = Recording()
    let first = Rescue(number: 1, service: .police, requestedAt: Recording.start)
    recording.add(.edited(.rescues([first])))
    recording.add(.edited(.needs([Need(number: 1)])))
    recording.paste("Un lit", in: .need(1))
    recording.add(.edited(.reasons([.housing])))
    recording.add(.writtenLocked(by: ana))
    let second = Rescue(number: 1, service: .emergency, requestedAt: Recording.start)
    recording.add(.edited(.rescues([second])))
    recording.add(.edited(.needs([Need(number: 1)])))
    // On the locked screen the page is empty: the text begins at 0.
    recording.add(
      .edited(.text(passage: .need(1), splice: Splice(at: 0, inserted: "Un repas"))))
    recording.add(.edited(.reasons([.anxiety])))
    #expect(recording.content.rescues.map(\.number) == [1, 2])
    #expect(recording.content.rescues.map(\.service) == [.police, .emergency])
    #expect(recording.content[.need(1)] == "Un lit")
    #expect(recording.content[.need(2)] == "Un repas")
    #expect(recording.content.reasons == [.housing, .anxiety])
  }

  @Test("Qui reprend un appel en répond ; qui l'avait reste nommé")
  func takenOver() {
    let benoit = Worker(name: "Benoît Inventé", title: "", permit: "")
    var recording = Recording()
    recording.add(.writtenLocked(by: ana))
    recording.add(.takenOver(by: benoit))
    #expect(recording.call.worker == benoit)
    #expect(recording.call.unconfirmed == nil)
    #expect(recording.call.formerWorkers.map(\.worker) == [Recording.worker])
    #expect(recording.call.formerWorkers.map(\.isConfirmed) == [false])
  }
}
