import Intervention
import Text
import Yarn

extension Case {
  /// The acts that the script can tell apart: what rehearsals and proofs try.
  var menu: [Act] {
    var acts = Gesture.utterances.map { Act($0) }
    for slot in watch.slots { acts += Self.acts(for: slot) }
    acts += unnamedPoints.map { Act(.direct, $0) }
    for (gesture, subject) in pairs { acts.append(Act(gesture, subject)) }
    var seen: Set<Act> = []
    return acts.filter { seen.insert($0).inserted }
  }

  private static func acts(for slot: Slot) -> [Act] {
    switch slot {
    case .asked(let id): [Act(.direct, id)]
    case .about(let id), .raised(let id):
      Subject(id).axis == nil
        ? [Act(.direct, id), Act(.open, id), Act(.inform, id), Act(.propose, id)]
        : [Act(.direct, id), Act(.open, id)]
    case .answer(let axis): Slot.answers.dropFirst().map { Act(.answer, axis, value: $0) }
    case .markedUnasked(let axis): [Act(.answer, axis, value: "yes")]
    case .opened(let slug), .readSeconds(let slug): [Act(.openGuide, slug)]
    case .searched(let word): [Act(.search, word)]
    case .chosen(let id): [Act(.choose, id)]
    case .chosenNeed(let need): [Act(.choose, "exemple", value: need)]
    case .written(let field): [Act(.write, field)]
    case .consent: [Act(.consent, ConsentSubject.followUp.rawValue)]
    case .rescue: [Act(.rescue)]
    case .followUp: [Act(.followUp)]
    case .disposition(let id): [Act(.dispose, id)]
    case .nature(let id): [Act(.nature, id)]
    case .step: (1...4).map { Act(.step, "\($0)") }
    case .gesture, .said, .known, .time, .silence, .unknown: []
    }
  }

  /// A point, not named by the script, of each axis it asks about: what a trainee may ask besides.
  private var unnamedPoints: [String] {
    let named = Set(watch.slots.compactMap(\.subject))
    return SafetyAxis.allCases.filter { named.contains($0.rawValue) }.compactMap { axis in
      SafetyDetail.all(of: axis).map(\.rawValue).first { !named.contains($0) }
    }
  }

  /// The gestures and subjects that one reaction asks for together.
  private var pairs: [(Gesture, String)] {
    conditions.values.flatMap { parts in
      let asked = parts.compactMap(\.instant)
      let gestures = asked.compactMap {
        if case .gesture(let gesture) = $0 { gesture } else { nil }
      }
      let subjects = asked.compactMap(\.subject)
      return gestures.filter(\.isHeard).flatMap { gesture in subjects.map { (gesture, $0) } }
    }
  }
}

extension Condition {
  /// The instant fact this condition is, whole; nil when it is anything else.
  var instant: Slot? {
    let squeezed = text.replacing(" ", with: "")
    for (start, name) in [("geste(\"", "geste"), ("sur(\"", "sur")]
    where squeezed.hasPrefix(start) && squeezed.hasSuffix("\")") {
      let given = squeezed.dropFirst(start.count).dropLast(2)
      guard !given.contains("\"") else { return nil }
      return Slot(Fact(name, [.text(String(given))]))
    }
    return nil
  }

  /// Whether it waits for some silence.
  var isSilence: Bool {
    let squeezed = text.replacing(" ", with: "")
    return squeezed.hasPrefix("silence()>")
      && squeezed.dropFirst(10).allSatisfy { $0 == "=" || $0.isNumber }
  }
}
