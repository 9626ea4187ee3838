import Text
import Yarn

/// Reads acts as people write them: `8 s | directe suicide.ideation « Pensez-vous au suicide ? »`.
public struct ActReader: Sendable {
  /// What cannot be read.
  public private(set) var findings: [ScriptFinding] = []
  /// The acts, in order.
  public private(set) var acts: [PlannedAct] = []
  /// The needs of each resource, for `choisir`.
  private let needs: [String: [String]]

  /// A reader that knows what needs the resources answer.
  public init(needs: [String: [String]] = [:]) { self.needs = needs }

  /// Reads one line; blank lines, and lines that begin with `#`, say nothing.
  public mutating func read(_ text: String, line: Int) {
    var rest = Substring(text).trimmed
    if rest.hasPrefix("//") { rest = rest.dropFirst(2).trimmed }
    guard !rest.isEmpty, !rest.hasPrefix("#") else { return }
    let (spoken, words) = Self.words(&rest)
    var time = ActTime.usual
    if let bar = rest.firstIndex(of: "|") {
      guard let read = Self.time(rest[..<bar].trimmed) else { return refuseTime(line) }
      time = read
      rest = rest[rest.index(after: bar)...].trimmed
    } else if let (read, after) = Self.leadingTime(rest) {
      time = read
      rest = after
    }
    var parts = rest.split(separator: " ", omittingEmptySubsequences: true)[...]
    guard let word = parts.popFirst(), let gesture = Gesture(rawValue: String(word)) else {
      return refuse(line)
    }
    let object =
      gesture == .search ? parts.joined(separator: " ") : parts.popFirst().map(String.init)
    let value = gesture == .search ? nil : value(of: gesture, object ?? "", parts)
    let act = Act(gesture, object ?? "", value: value ?? "", words: spoken ? words : "")
    guard gesture == .search || parts.isEmpty || value != nil, act.isWhole else {
      return refuse(line)
    }
    acts.append(PlannedAct(time: time, act: act, line: line))
  }

  /// Takes what is between « and ».
  private static func words(_ rest: inout Substring) -> (Bool, SafeText) {
    guard let start = rest.firstIndex(of: "«") else { return (false, "") }
    var words = rest[rest.index(after: start)...]
    if let end = words.lastIndex(of: "»") { words = words[..<end] }
    rest = rest[..<start].trimmed
    if rest.last == "|" { rest = rest.dropLast().trimmed }
    return (true, SafeText(words.trimmed).line)
  }

  private static func leadingTime(_ rest: Substring) -> (ActTime, Substring)? {
    guard let first = rest.split(separator: " ").first else { return nil }
    if first.contains(":"), let read = time(first) {
      return (read, rest[first.endIndex...].trimmed)
    }
    guard Double(first) != nil,
      let unit = rest[first.endIndex...].trimmed.split(separator: " ").first,
      unit == "s"
    else { return nil }
    return time(rest[..<unit.endIndex]).map { ($0, rest[unit.endIndex...].trimmed) }
  }

  /// `12 s` or `1:05.250`.
  static func time(_ text: Substring) -> ActTime? {
    let colon = text.split(separator: ":", omittingEmptySubsequences: false)
    if colon.count == 2, let minutes = Int(colon[0]), let seconds = Double(colon[1]),
      (0...600).contains(minutes), (0..<60).contains(seconds)
    {
      return .at(minutes * 60_000 + Int((seconds * 1_000).rounded()))
    }
    guard text.hasSuffix("s"), let seconds = Double(text.dropLast().trimmed),
      (0...3_600).contains(seconds)
    else { return nil }
    return .after(Int((seconds * 1_000).rounded()))
  }

  private func value(of gesture: Gesture, _ object: String, _ parts: ArraySlice<Substring>)
    -> String?
  {
    switch gesture {
    case .answer: parts.count == 1 ? parts.first.map(String.init) : nil
    case .choose:
      parts.first == "=" ? parts.dropFirst().joined() : needs[object]?.joined(separator: ",")
    default: nil
    }
  }

  private mutating func refuseTime(_ line: Int) {
    add(
      line, what: Phrase(fr: "Ce temps ne se lit pas", en: "This time cannot be read"),
      remedy: Phrase(
        fr: "Écrivez « 12 s | » (après le dernier mot) ou « 1:05 | » (à cette minute de l'appel)",
        en: "Write “12 s |” (after the last word) or “1:05 |” (at that minute of the call)"))
  }

  private mutating func refuse(_ line: Int) {
    let verbs = Gesture.allCases.map(\.rawValue).joined(separator: " ")
    add(
      line, what: Phrase(fr: "Cet acte ne se lit pas", en: "This act cannot be read"),
      remedy: Phrase(
        fr: "Écrivez un verbe (\(verbs)), son objet s'il en a un, puis les mots entre « et »",
        en:
          "Write a verb (\(verbs)), its object if it has one, then the words between French quotation marks"
      ))
  }

  private mutating func add(_ line: Int, what: Phrase, remedy: Phrase) {
    let place = ScriptPlace(line: line, column: 1)
    findings.append(ScriptFinding(at: place, what: what, remedy: remedy))
  }
}

extension Act {
  /// Whether it says what it must.
  var isWhole: Bool {
    switch gesture {
    case .openGuide, .search, .choose, .write, .consent, .dispose, .nature: !object.isEmpty
    case .answer: !object.isEmpty && !value.isEmpty
    case .step: (1...4).contains(Int(object) ?? 0)
    case .keepSilent: object.isEmpty || (0...600).contains(Int(object) ?? -1)
    default: true
    }
  }

  /// The act as it is written, without its time.
  public var written: SafeText {
    var parts = [SafeText(gesture.rawValue)]
    if !object.isEmpty { parts.append(SafeText(object).line) }
    if !value.isEmpty { parts.append(SafeText((gesture == .choose ? "= " : "") + value).line) }
    if !words.isEmpty { parts.append("« " + words + " »") }
    return parts.joined(separator: " ")
  }
}

extension Substring {
  /// Without the spaces at both ends.
  var trimmed: Substring {
    var text = self.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
