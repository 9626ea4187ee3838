import Chance
import Intervention
import Testing
import Text

@Suite("Annuler et refaire : par mot, par pause, jusqu'au début")
struct HistoryTests {
  /// What each undo leaves of a note, until there is nothing more to undo.
  private func undone(_ recording: Recording) -> [String] {
    var recording = recording
    var notes: [String] = []
    while recording.call.canUndo {
      recording.add(.undone)
      notes.append(recording.note)
    }
    return notes
  }

  @Test("La frappe s'annule par mot, l'espace avec le mot qu'elle suit")
  func words() {
    var recording = Recording()
    recording.type("Elle pleure, puis se tait")
    #expect(
      undone(recording) == [
        "Elle pleure, puis se ", "Elle pleure, puis ", "Elle pleure, ", "Elle ", "",
      ])
  }

  @Test("Une pause de plus de deux secondes sépare, même dans un mot")
  func pauses() {
    var recording = Recording()
    recording.type("inqui")
    recording.wait(milliseconds: 1_900)
    recording.type("è")
    recording.wait(milliseconds: 2_000)
    recording.type("te")
    #expect(undone(recording) == ["inquiè", ""])
  }

  @Test("Une espace après une pause part avec le mot qui la suit")
  func leadingSpace() {
    var recording = Recording()
    recording.type("un")
    recording.wait(milliseconds: 3_000)
    recording.type("\ndeux")
    #expect(undone(recording) == ["un", ""])
  }

  @Test("Effacer touche à touche s'annule par mot aussi")
  func deleting() {
    var recording = Recording()
    recording.paste("un deux trois")
    recording.erase(13)
    #expect(undone(recording) == ["un", "un deux", "un deux trois", ""])
  }

  @Test("Suppr touche à touche s'annule par mot aussi")
  func deletingForward() {
    var recording = Recording()
    recording.paste("un deux")
    for letter in ["u", "n", " ", "d", "e"] as [SafeText] {
      recording.edit(.text(passage: .note(.alliance), splice: Splice(at: 0, removed: letter)))
    }
    #expect(undone(recording) == ["deux", "un deux", ""])
  }

  @Test("Taper puis effacer sont deux choses")
  func typingThenDeleting() {
    var recording = Recording()
    recording.type("bonjor")
    recording.erase(2)
    recording.type("ur")
    #expect(undone(recording) == ["bonj", "bonjor", ""])
  }

  @Test("Un collage, une coupe, une phrase arrivée d'un coup restent entiers et seuls")
  func wholes() {
    var recording = Recording()
    recording.type("a")
    recording.paste("un collage de plusieurs mots")
    recording.type("b")
    recording.edit(.text(passage: .note(.alliance), splice: Splice(at: 0, removed: "aun")))
    #expect(
      undone(recording) == [
        "aun collage de plusieurs motsb", "aun collage de plusieurs mots", "a", "",
      ])
  }

  @Test("Quelques lettres qu'une ligne lente amène ensemble font le mot avec les autres")
  func slowLine() {
    var recording = Recording()
    recording.paste("bon")
    recording.paste("jour")
    recording.paste(" ")
    recording.paste("Léa")
    #expect(undone(recording) == ["bonjour ", ""])
  }

  @Test("Taper ailleurs, dans le texte ou dans un autre champ, commence autre chose")
  func elsewhere() {
    var recording = Recording()
    recording.type("ab")
    recording.edit(.text(passage: .note(.alliance), splice: Splice(at: 0, inserted: "x")))
    #expect(undone(recording) == ["ab", ""])

    recording = Recording()
    recording.type("a")
    recording.type("b", in: .place)
    recording.type("c")
    #expect(undone(recording) == ["a", "a", ""])
    recording.add(.undone)
    recording.add(.undone)
    #expect(recording.content[.place].isEmpty)
  }

  @Test("Chaque choix s'annule seul; refaire le même choix ne compte pas")
  func choices() {
    var recording = Recording()
    recording.answer(.suicide, .no)
    recording.answer(.suicide, .yes)
    recording.edit(.kind(.preCrisis))
    recording.edit(.kind(.preCrisis))
    recording.add(.undone)
    #expect(recording.content.kind == nil)
    recording.add(.undone)
    #expect(recording.content.asked(.suicide) == .no)
    recording.add(.undone)
    #expect(recording.content.asked(.suicide) == .notAsked)
    #expect(!recording.call.canUndo)
  }

  @Test("Annuler rend le curseur où le texte revient")
  func caret() {
    var recording = Recording()
    recording.type("un deux")
    recording.add(.stepChosen(.plan))
    recording.add(.undone)
    #expect(recording.call.focus == .note(.alliance))
    #expect(recording.call.caret(in: .note(.alliance)) == 3)
    recording.add(.redone)
    #expect(recording.call.caret(in: .note(.alliance)) == 7)
  }

  @Test("Écrire après avoir annulé oublie ce qui pouvait se refaire")
  func newBranch() {
    var recording = Recording()
    recording.type("un deux")
    recording.add(.undone)
    #expect(recording.call.canRedo)
    recording.type("x")
    #expect(!recording.call.canRedo)
    recording.add(.redone)
    #expect(recording.note == "un x")
  }

  @Test("Sans rien à annuler ni à refaire, rien ne bouge")
  func nothing() {
    var recording = Recording()
    recording.add(.undone)
    recording.add(.redone)
    #expect(recording.content == CallContent())
  }

  @Test("Après une panne, les groupes sont les mêmes")
  func afterCrash() {
    var recording = Recording()
    recording.type("Elle pleure, puis se tait")
    let reopened = Call(id: recording.call.id, changes: recording.changes)
    #expect(reopened == recording.call)
  }

  @Test("Une horloge qui repart de zéro après un redémarrage sépare, sans tomber")
  func restart() {
    var call = Call(id: CallID(rawValue: "x"))
    for (index, monotonic) in ([900_000, 5, 10] as [Int64]).enumerated() {
      let at = Moment(monotonic: monotonic, wall: 0, offset: 0)
      let splice = Splice(at: index, inserted: "a")
      call.apply(
        Change(
          sequence: index + 1, at: at, author: "",
          act: .edited(.text(passage: .place, splice: splice))))
    }
    call.apply(Change(sequence: 4, at: Recording.start, author: "", act: .undone))
    #expect(call.content[.place] == "a")
  }

  @Test("Une entrée abîmée s'annule comme elle s'est faite")
  func damaged() {
    var recording = Recording()
    recording.paste("oui")
    recording.edit(
      .text(passage: .note(.alliance), splice: Splice(at: 1, removed: "zz", inserted: "é")))
    #expect(recording.note == "oéui")
    #expect(undone(recording) == ["oui", ""])
  }

  @Test(
    "Des gestes au hasard : tout annuler rend un appel vide, tout refaire rend le même",
    arguments: 0..<25 as Range<UInt64>)
  func random(seed: UInt64) {
    var hazard = Chance(seed)
    var recording = Recording()
    for _ in 0..<150 { recording.act(&hazard) }
    recording.redoAll()
    let content = recording.content

    recording.undoAll()
    #expect(recording.content == CallContent())
    recording.redoAll()
    #expect(recording.content == content)
    #expect(Call(id: recording.call.id, changes: recording.changes) == recording.call)
  }
}

extension Recording {
  /// One gesture among many.
  fileprivate mutating func act(_ hazard: inout Chance) {
    let passages: [Passage] = [.note(.alliance), .note(.plan), .words, .facts(.suicide), .need(1)]
    let passage = passages.randomElement(using: &hazard) ?? .words
    switch hazard.number(0...11) {
    case 0...4:
      type(["a", "é", " ", "\n", "un mot ", "😀", "\u{301}"].randomElement(using: &hazard) ?? "")
    case 5: paste("« collé » d’ailleurs, en long", in: passage)
    case 6: erase(hazard.number(1...8), in: passage)
    case 7: replaceSome(of: passage, &hazard)
    case 8: answer(SafetyAxis.allCases.randomElement(using: &hazard) ?? .suicide, .unclear)
    case 9: edit(.kind(CallKind.allCases.randomElement(using: &hazard)))
    case 10: add(hazard.number(0...1) == 0 ? .undone : .redone)
    default: edit(.reasons([Reason.allCases.randomElement(using: &hazard) ?? .grief]))
    }
    wait(milliseconds: Int64(hazard.number(0...3_000)))
  }

  private mutating func replaceSome(of passage: Passage, _ hazard: inout Chance) {
    let text = content[passage]
    let start = hazard.number(0...text.count)
    let range = start..<min(text.count, start + hazard.number(0...5))
    let inserted = ["", "x", "\u{301}", "日本"].randomElement(using: &hazard) ?? ""
    edit(.text(passage: passage, splice: text.edit(replacing: range, with: SafeText(inserted))))
  }
}
