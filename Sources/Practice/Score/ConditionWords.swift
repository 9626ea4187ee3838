import Text

extension Condition {
  /// What it waits for, in words, for who has just played: a scene is told by what was given away in it.
  func words(in scenario: Case) -> Phrase {
    var told: [String: SafeText] = [:]
    for clue in scenario.clues {
      let node = scenario.script.nodes[clue.node]
      for name in [node.title, node.name] where told[name] == nil { told[name] = clue.words }
    }
    return Self.words(Substring(text), told)
  }

  private static func words(_ text: Substring, _ told: [String: SafeText]) -> Phrase {
    if text.hasPrefix("("), text.hasSuffix(")") {
      let inner = text.dropFirst().dropLast()
      for (joiners, joined) in Self.joined {
        guard let parts = parts(of: inner, joinedBy: joiners), parts.count > 1 else { continue }
        return parts.map { words(Substring($0), told) }.joined(by: joined)
      }
    }
    return single(text, told)
  }

  private static let joined: [(Set<Substring>, Phrase)] = [
    (["or", "||"], Phrase(fr: " ou ", en: " or ")),
    (["and", "&&"], Phrase(fr: " et ", en: " and ")),
  ]

  /// What a condition that nothing joins waits for.
  private static func single(_ text: Substring, _ told: [String: SafeText]) -> Phrase {
    let squeezed = text.filter { $0 != " " }
    if text.hasPrefix("not ") {
      let denied = text.dropFirst(4)
      if let call = call(denied.filter { $0 != " " }), call.name == "visited" {
        let node = told[call.argument] ?? SafeText(call.argument)
        return Phrase(
          fr: "que « \(node) » ne soit pas déjà arrivé", en: "“\(node)” not having happened yet")
      }
      let words = words(denied, told)
      return Phrase(fr: "pas encore : \(words.french)", en: "not yet: \(words.english)")
    }
    if squeezed.hasPrefix(Case.alliance + "<"), let number = Self.number(squeezed) {
      let below = squeezed.contains("=") ? number + 1 : number
      return Phrase(fr: "une alliance sous \(below)", en: "an alliance below \(below)")
    }
    if squeezed.hasPrefix(Case.alliance), let written = Self.number(squeezed) {
      let number = squeezed.contains(">") && !squeezed.contains("=") ? written + 1 : written
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
      let scene = told[call.argument] ?? SafeText(call.argument)
      return Phrase(
        fr: "avoir d'abord entendu « \(scene) »", en: "having first heard “\(scene)”")
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
      let time = Attempt.minutes(seconds * 1_000)
      return Phrase(fr: "que l'appel dure jusqu'à \(time)", en: "the call lasting until \(time)")
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
