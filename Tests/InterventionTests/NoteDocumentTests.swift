import Intervention
import Testing
import Text

@Suite("Note : le document, ses blocs dans l'ordre")
struct NoteDocumentTests {
  @Test("Les blocs sont dans l'ordre du dossier, aucun n'est vide")
  func order() {
    var recording = WholeCall.recording()
    recording.add(.guideOpened(slug: "suicide-tiers-inquiet", version: "1"))
    recording.add(.signed)
    recording.add(.followedUp(1, .dropped(why: "a rappelé")))
    recording.add(.addendumOpened(by: Recording.worker))
    let note = NoteDocument(recording.call, language: .french)
    #expect(note.sections.map(\.block) == NoteBlock.allCases)
    #expect(note.sections.allSatisfy { !$0.lines.isEmpty })
    #expect(NoteBlock.allCases.first == .identification && NoteBlock.allCases.last == .addendum)
  }

  @Test("Le bloc de sécurité est toujours là, un axe par ligne")
  func safety() {
    let note = NoteDocument(Recording().call, language: .french)
    let safety = note.sections.first { $0.block == .safety }
    #expect(safety?.lines.count == SafetyAxis.allCases.count)
  }

  @Test("Une note qui n'est pas vraie le dit en tête")
  func mark() {
    let note = NoteDocument(Recording().call, language: .french, mark: "DÉMONSTRATION")
    #expect(note.heading == ["DÉMONSTRATION", "Note d’appel 0412"])
    #expect(note.plain.string.hasPrefix("DÉMONSTRATION\nNote d’appel 0412\n\nIdentification\n"))
  }

  @Test("Chaque addenda fait son propre bloc")
  func addenda() {
    var recording = CaseOne.recording()
    for _ in 1...2 {
      recording.add(.addendumOpened(by: Recording.worker))
      recording.add(.addendumSigned)
    }
    let note = NoteDocument(recording.call, language: .french)
    #expect(note.sections.count { $0.block == .addendum } == 2)
  }

  @Test("Chaque bloc a son titre et, s'il s'écrit, son passage")
  func blocks() {
    for block in NoteBlock.allCases {
      #expect(!block.title.french.isEmpty && !block.title.english.isEmpty)
    }
    #expect(NoteBlock.reason.passage == .note(.alliance))
    #expect(NoteBlock.plan.passage == .note(.plan))
    #expect(NoteBlock.identification.passage == nil && NoteBlock.rescues.passage == nil)
    #expect(Set(NoteBlock.allCases.map(\.rawValue)).count == 18)
  }
}
