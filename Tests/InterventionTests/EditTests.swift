import Intervention
import Testing
import Text

@Suite("Contenu : ce qu'on a tapé et choisi")
struct EditTests {
  @Test("Un contenu neuf est vide et rien n'est demandé")
  func empty() {
    let content = CallContent()
    #expect(content[.note(.alliance)].isEmpty)
    #expect(
      SafetyAxis.allCases.allSatisfy { content.asked($0) == .notAsked && !content.isOmitted($0) })
    #expect(content.kind == nil && content.disposition == nil && content.caller == nil)
  }

  @Test("Chaque choix remplace le précédent")
  func choices() {
    var recording = Recording()
    recording.edit(.caller(.relative))
    recording.edit(.caller(.professional))
    recording.edit(.reasons([.grief, .work]))
    recording.edit(.reasons([.work]))
    recording.edit(.disposition(.nurse))
    recording.edit(.kind(.crisisUrgent))
    recording.edit(.kind(nil))
    #expect(recording.content.caller == .professional)
    #expect(recording.content.reasons == [.work])
    #expect(recording.content.disposition == .nurse)
    #expect(recording.content.kind == nil)
  }

  @Test("Un passage vidé redevient absent")
  func emptied() {
    var recording = Recording()
    recording.type("ab", in: .place)
    recording.erase(2, in: .place)
    #expect(recording.content.passages.isEmpty)
  }

  @Test("Un axe omis, c'est non demandé avec un motif écrit")
  func omission() {
    var recording = Recording()
    recording.paste("  ", in: .omission(.medical))
    #expect(!recording.content.isOmitted(.medical))
    recording.paste("raccroché", in: .omission(.medical))
    #expect(recording.content.isOmitted(.medical))
    recording.answer(.medical, .no)
    #expect(!recording.content.isOmitted(.medical))
    recording.edit(.asked(axis: .medical, answer: nil))
    #expect(recording.content.isOmitted(.medical))
    #expect(recording.content.answer(.medical) == nil)
  }
}
