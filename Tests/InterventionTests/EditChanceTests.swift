import CallChance
import Chance
import Foundation
import Intervention
import Testing
import Text

@Suite("Toutes les modifications, au hasard : rien ne se perd, tout se défait")
struct EditChanceTests {
  @Test("Chaque modification gelée se défait et se refait", arguments: FormatOne.edits.indices)
  func each(index: Int) {
    var recording = WholeCall.recording()
    let before = recording.content
    recording.edit(FormatOne.edits[index].edit)
    let after = recording.content
    if after != before {
      recording.add(.undone)
      #expect(recording.content == before)
      recording.add(.redone)
      #expect(recording.content == after)
    }
  }

  @Test("Défaire chaque geste rend ce qui était avant", arguments: 0..<20 as Range<UInt64>)
  func inverse(seed: UInt64) {
    var chance = Chance(seed)
    var recording = Recording()
    for _ in 0..<150 {
      recording.wait(milliseconds: 3_000)
      let before = recording.content
      recording.edit(chance.edit(of: before, at: recording.clock))
      guard recording.content != before else { continue }
      let after = recording.content
      recording.add(.undone)
      #expect(recording.content == before)
      recording.add(.redone)
      #expect(recording.content == after)
    }
  }

  @Test(
    "Tout annuler rend un appel vide, tout refaire rend le même, le journal relu aussi",
    arguments: 0..<20 as Range<UInt64>)
  func whole(seed: UInt64) throws {
    var chance = Chance(seed &+ 1_000)
    var recording = Recording()
    for _ in 0..<200 {
      recording.wait(milliseconds: Int64(chance.number(0...3_000)))
      if chance.number(0...9) == 0 {
        recording.add(chance.number(0...1) == 0 ? .undone : .redone)
      } else {
        recording.edit(chance.edit(of: recording.content, at: recording.clock))
      }
    }
    recording.redoAll()
    let content = recording.content
    recording.undoAll()
    #expect(recording.content == CallContent())
    recording.redoAll()
    #expect(recording.content == content)

    let written = try recording.changes.map { try JSONEncoder().encode($0) }
    let read = try written.map { try JSONDecoder().decode(Change.self, from: $0) }
    #expect(read == recording.changes)
    #expect(Call(id: recording.call.id, changes: read) == recording.call)
  }

  @Test(
    "Quoi que tienne un appel, ses documents s'écrivent sans ligne vide",
    arguments: 0..<20 as Range<UInt64>)
  func documents(seed: UInt64) {
    var chance = Chance(seed &+ 2_000)
    var recording = Recording()
    recording.edit(.consent(.referral, .given))
    for _ in 0..<60 {
      recording.edit(chance.edit(of: recording.content, at: recording.clock))
    }
    for language in Language.allCases {
      let note = NoteDocument(recording.call, language: language)
      #expect(note.sections.allSatisfy { !$0.lines.isEmpty })
      #expect(note.sections.flatMap(\.lines).allSatisfy { !$0.isBlank })
      let handover = Handover(calls: [recording.call], now: recording.clock, language: language)
      #expect(handover.sections.flatMap(\.lines).allSatisfy { !$0.isBlank })
      let card = RelayCard(recording.call, now: recording.clock, language: language)
      #expect(card.lines.allSatisfy { !$0.isBlank })
    }
    #expect((try? JSONEncoder().encode(CodedFacts(recording.call))) != nil)
  }
}
