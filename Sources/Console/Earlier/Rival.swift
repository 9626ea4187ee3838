import Canvas
import Intervention
import Text

/// Two corrections of one note: another console signed its own first; both texts are read together.
extension App {
  /// Shows what the other console signed beside what is being written; nothing is replaced.
  mutating func compare(_ id: CallID, with other: Call) {
    guard let screen = calls[id], let mine = screen.call.addenda.last else { return }
    calls[id]?.rival = other
    calls[id]?.awaitsRegister = true
    overlays = [
      .sheet(.rivals(mine: screen.call.content[.addendum(mine.number)], other: other))
    ]
    notice = SignedNoteView.rival
  }
}

extension Sheet {
  /// The corrections that another console signed, then one's own.
  static func rivals(mine: SafeText, other: Call) -> Sheet {
    let lines = { (text: SafeText) in
      text.string.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Phrase(same: SafeText(String($0))) }
    }
    var all: [Phrase] = []
    for addendum in other.addenda {
      let (name, hour) = (addendum.author.name, (addendum.signedAt ?? addendum.openedAt).full)
      all.append(
        Phrase(
          fr: "Signé ailleurs par \(name), \(hour) :", en: "Signed elsewhere by \(name), \(hour):"))
      all += lines(other.content[.addendum(addendum.number)]) + [.empty]
    }
    all.append(
      Phrase(fr: "Le vôtre, gardé ici, pas encore signé :", en: "Yours, kept here, not signed yet:")
    )
    all += lines(mine) + [.empty]
    all.append(
      Phrase(
        fr: "Échap ferme. F9 ajoute le vôtre après l'autre ; rien n'est remplacé.",
        en: "Esc closes. F9 adds yours after the other; nothing is replaced."))
    return Sheet(title: Phrase(fr: "Deux addendas", en: "Two addenda"), lines: all)
  }
}
