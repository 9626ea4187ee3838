import Text

extension Condition {
  /// What it waits for, in words, for who has just played.
  var words: Phrase {
    let squeezed = text.replacing(" ", with: "")
    if squeezed.hasPrefix("not") {
      return Phrase(
        fr: "avant que cela soit déjà arrivé (\(SafeText(text)))",
        en: "before it had already happened (\(SafeText(text)))")
    }
    if squeezed.hasPrefix(Case.alliance), let number = Self.number(squeezed) {
      return Phrase(
        fr: "une alliance d'au moins \(number)", en: "an alliance of at least \(number)")
    }
    guard let call = Self.call(squeezed) else { return Phrase(same: SafeText(text)) }
    let subject = Subject(call.argument).label
    switch call.name {
    case "geste":
      let label = Gesture(rawValue: call.argument)?.label ?? Phrase(same: SafeText(call.argument))
      return Phrase(
        fr: "le geste « \(label.french) »", en: "the gesture “\(label.english)”")
    case "sur", "aborde":
      return Phrase(
        fr: "parler de « \(subject.french) »", en: "speaking of “\(subject.english)”")
    case "posee":
      return Phrase(
        fr: "demander directement « \(subject.french) »", en: "asking directly “\(subject.english)”"
      )
    case "visited":
      return Phrase(
        fr: "avoir d'abord entendu « \(SafeText(call.argument)) »",
        en: "having first heard “\(SafeText(call.argument))”")
    case "note":
      return Phrase(
        fr: "avoir écrit dans la note « \(SafeText(call.argument)) »",
        en: "having written in the note “\(SafeText(call.argument))”")
    case "ouvert", "lu_s":
      return Phrase(
        fr: "avoir ouvert le guide « \(SafeText(call.argument)) »",
        en: "having opened the guide “\(SafeText(call.argument))”")
    case "silence":
      let seconds = Self.number(squeezed) ?? 0
      return Phrase(fr: "\(seconds) s de silence", en: "\(seconds) s of silence")
    case "temps":
      let seconds = Self.number(squeezed) ?? 0
      return Phrase(fr: "la \(seconds)e seconde de l'appel", en: "second \(seconds) of the call")
    case "consentement": return Phrase(fr: "un consentement noté", en: "a consent written")
    case "secours": return Phrase(fr: "des secours demandés", en: "a rescue requested")
    case "relance": return Phrase(fr: "une relance notée", en: "a follow-up written")
    default: return Phrase(same: SafeText(text))
    }
  }

  /// A call that begins a text without spaces: `sur("suicide")`.
  private static func call(_ text: String) -> (name: String, argument: String)? {
    guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close
    else { return nil }
    let argument = text[text.index(after: open)..<close].filter { $0 != "\"" }
    return (String(text[..<open]), argument)
  }

  /// The last number written in a text.
  private static func number(_ text: String) -> Int? {
    text.split { !$0.isNumber }.last.flatMap { Int($0) }
  }
}
