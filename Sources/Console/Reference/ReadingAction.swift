import Canvas
import Guides
import Text

/// Something Enter does on what is under the hand in a guide.
enum ReadingAction: Hashable, Sendable {
  /// A question or an intervention goes to the note.
  case send(SafeText)
  /// A resource or another guide opens.
  case open(GuideReference)

  /// What Enter does, in one word; nil when it does nothing.
  static func label(_ actions: [ReadingAction]) -> Phrase? {
    switch actions.first {
    case nil: nil
    case _ where actions.count > 1: Phrase(fr: "Choix", en: "Choose")
    case .send: Phrase(fr: "Noter", en: "Note")
    case .open: Phrase(fr: "Ouvrir", en: "Open")
    }
  }
}

extension ReferencePane {
  /// What Enter does on what is under the hand, the note first.
  func actions(_ reading: GuideReading) -> [ReadingAction] {
    guard reading.find == nil, let page = page(reading) else { return [] }
    let lines = page.layout.lines[page.item(of: reading)]
    var actions: [ReadingAction] = []
    if !isAlone, let phrase = lines.first?.phrase { actions = [.send(phrase)] }
    for reference in lines.flatMap(\.references) where !actions.contains(.open(reference)) {
      actions.append(.open(reference))
    }
    return actions
  }

  /// The keys of a guide; what Enter does comes last, so that the others stay in place.
  func hints(_ reading: GuideReading) -> Hints {
    if reading.find != nil {
      return Hints([
        Hint(.enter, fr: "Suivant", en: "Next"), Hint(.up, fr: "Précédent", en: "Previous"),
        Hint(.escape, fr: "Fermer", en: "Close"), home,
      ])
    }
    let enter = ReadingAction.label(actions(reading)).map {
      Hint(.enter, fr: $0.french.string, en: $0.english.string)
    }
    return Hints([
      home, Hint(.right, fr: "Section", en: "Section"),
      Hint(.guideFind), Hint(.backspace, fr: "Revenir", en: "Back"), enter ?? Hint(.menu),
    ])
  }

  /// The list of what Enter may do on one line.
  func picker(_ actions: [ReadingAction]) -> Picker<Choice> {
    Picker(
      title: Phrase(fr: "Cette ligne", en: "This line"),
      items: actions.map { action in
        switch action {
        case .send:
          Picker.Item(
            id: .reading(action), label: Phrase(fr: "Envoyer à la note", en: "Send to the note"),
            detail: .empty)
        case .open(let reference):
          Picker.Item(id: .reading(action), label: label(reference), detail: kind(reference))
        }
      })
  }

  private func label(_ reference: GuideReference) -> Phrase {
    switch reference {
    case .guide(let slug): Phrase(same: name(reference) ?? slug)
    case .resource(let id): Phrase(same: name(reference) ?? id)
    }
  }

  private func kind(_ reference: GuideReference) -> Phrase {
    switch reference {
    case .guide: Phrase(fr: "guide", en: "guide")
    case .resource: Phrase(fr: "ressource", en: "resource")
    }
  }
}
