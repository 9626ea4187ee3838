import Text
import Yarn

/// What the text of a case must never hold: real people, broken characters, walls of words.
struct LineRules {
  private(set) var findings: [ScriptFinding] = []

  /// What fits beside the note at 80 columns: four lines of forty.
  private static let widest = 160

  init(_ source: String, _ scenario: Case?) {
    for (index, raw) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      check(String(raw), line: index + 1)
    }
    guard let scenario else { return }
    for line in scenario.script.lines where scenario.speaking.contains(line.node) {
      check(line)
    }
  }

  private mutating func check(_ raw: String, line: Int) {
    if !Self.isClean(raw) {
      add(
        line,
        Phrase(
          fr: "Cette ligne porte un caractère invisible ou décomposé",
          en: "This line has an invisible or decomposed character"),
        Phrase(
          fr: "Retapez-la dans un éditeur de texte, en UTF-8 composé (NFC)",
          en: "Type it again in a text editor, in composed UTF-8 (NFC)"))
    }
    for trace in PersonTrace.all(in: raw) {
      add(line, trace.what, trace.remedy, isWarning: trace == .address)
    }
  }

  private mutating func check(_ line: Line) {
    if line.id == nil {
      add(
        line.place.line, Phrase(fr: "Cette réplique n'a pas de numéro", en: "This line has no id"),
        Phrase(
          fr: "Ajoutez à la fin un numéro #line unique ; le retour et les exports y renvoient",
          en: "Add a unique #line id at the end; debriefs and exports refer to it"),
        isWarning: true)
    }
    if DisplayWidth.columns(of: line.plain) > Self.widest {
      add(
        line.place.line,
        Phrase(
          fr: "Cette réplique dépasse quatre lignes", en: "This line is longer than four lines"),
        Phrase(
          fr: "Coupez-la en deux répliques d'au plus \(Self.widest) signes",
          en: "Cut it in two lines of at most \(Self.widest) signs"),
        isWarning: true)
    }
  }

  /// Whether a line is what a renderer would show of it; tabs and a byte order mark aside.
  private static func isClean(_ raw: String) -> Bool {
    let plain = raw.filter { $0 != "\t" && $0 != "\u{feff}" }
    return SafeText(plain).string.unicodeScalars.elementsEqual(plain.unicodeScalars)
  }

  private mutating func add(_ line: Int, _ what: Phrase, _ remedy: Phrase, isWarning: Bool = false)
  {
    let place = ScriptPlace(line: line, column: 1)
    findings.append(ScriptFinding(at: place, isWarning: isWarning, what: what, remedy: remedy))
  }
}
