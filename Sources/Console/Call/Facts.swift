import Canvas
import Intervention
import Text

/// The facts known at once: one key goes to the first that is not, one letter answers each.
///
/// After the last the cursor is back where it was, so that nothing that was being typed is lost.
extension CallScreen {
  /// Goes to the first fact not known; from a fact, to the next one.
  mutating func openFacts(at moment: Moment) -> Response {
    if case .list(let field)? = choice, origin != nil {
      return focusNextFact(after: field, at: moment)
    }
    guard let first = unknownFacts.first else { return Response(notice: Self.allKnown) }
    origin = place
    let effects = call.step == .alliance ? [] : go(to: .alliance, at: moment)
    return Response(effects: effects + focus(.list(first), at: moment))
  }

  /// Goes to the next fact not known, else back where the cursor was.
  mutating func focusNextFact(after field: ListField, at moment: Moment) -> Response {
    let facts = facts
    let rest = facts.firstIndex(of: field).map { facts[($0 + 1)...] } ?? facts[...]
    guard let next = rest.first(where: { !isKnown($0) }) else {
      let left = unknownFacts.count
      return Response(
        effects: leaveFacts(at: moment), notice: left == 0 ? Self.allKnown : Self.left(left))
    }
    return Response(effects: focus(.list(next), at: moment))
  }

  /// Back where the cursor was before the facts.
  mutating func leaveFacts(at moment: Moment) -> [Effect] {
    guard let origin else { return focus(.passage(.note(call.step)), at: moment) }
    self.origin = nil
    return goBack(to: origin, at: moment)
  }

  /// The fact that a text tells more of: with whom, which language.
  func fact(toldBy passage: Passage) -> ListField? {
    switch passage {
    case .company: .company
    case .language: .language
    default: nil
    }
  }

  /// The facts, in the order asked; an interpreter only where the language calls for one.
  private var facts: [ListField] {
    let asked: [ListField] = [.provenance, .company, .caller, .callBack, .language]
    return asked + (call.content.language == .other ? [.interpreting] : [])
  }

  private var unknownFacts: [ListField] { facts.filter { !isKnown($0) } }

  private func isKnown(_ fact: ListField) -> Bool {
    !call.content.value(of: fact, person: person, .french).isEmpty
  }

  private static let allKnown = Phrase(
    fr: "Les repères sont tous notés.", en: "All the facts are noted.")

  private static func left(_ count: Int) -> Phrase {
    Phrase(
      fr: count == 1
        ? "1 repère reste à noter. ^D y revient."
        : "\(count) repères restent à noter. ^D y revient.",
      en: count == 1
        ? "1 fact is left to note. ^D goes there."
        : "\(count) facts are left to note. ^D goes there.")
  }
}

/// A letter typed where a short list has the cursor.
extension CallScreen {
  /// One letter answers; what follows goes where the cursor then is; a letter that answers nothing
  /// begins a sentence, which belongs in the note.
  mutating func answer(
    _ field: ListField, in list: FieldList, with text: SafeText, at moment: Moment,
    _ around: Surroundings
  ) -> Response {
    guard let letter = text.string.first, let folded = Fold.key(String(letter)).first,
      let option = list.options.first(where: { $0.letter == folded })
    else { return beginNote(text, at: moment, around) }
    var response = Response()
    if option.isOn {
      response.notice = Phrase(
        fr: "Déjà noté : \(option.label.french).", en: "Noted already: \(option.label.english).")
    } else {
      let old = list.options.first(where: \.isOn)?.edit
      response.effects = [record(.edited(option.edit), at: moment)]
      let clear = call.content.list(field, person: person, around.settings)?.clear
      follow(text[0..<letter.utf8.count], inverse: old ?? clear, at: moment)
    }
    if origin != nil {
      response = response + focusNextFact(after: field, at: moment)
    } else if field.isOfSafety {
      response.effects += move(by: 1, at: moment)
    }
    let rest = text[letter.utf8.count..<text.count]
    return rest.isEmpty ? response : response + type(rest, isPaste: false, at: moment, around)
  }

  /// Types in the note what answers nothing, with the letters before it when they are one word.
  private mutating func beginNote(
    _ text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if run?.goesOn(at: moment) == false { run = nil }
    let back = origin == nil ? [] : leaveFacts(at: moment)
    return Response(effects: back, notice: Self.inNote)
      + goOn(in: .note(call.step), with: text, at: moment, around)
  }

  private static let inNote = Phrase(
    fr: "Écrit dans la note. ^D revient aux repères.",
    en: "Typed in the note. ^D goes back to the facts.")
}
