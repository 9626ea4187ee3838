import Foundation
import Guides
import Text

/// Canned phrases: what `/` and a few letters stand for in a note, for a centre and for a worker.
public enum Phrases {
  /// The phrases of a home, and what is wrong in its files: `phrases.yaml`, the worker's own, and
  /// `centre/phrases.yaml`; the worker's wins.
  public static func load(
    home: URL
  ) -> (phrases: [SafeText: SafeText], problems: [Problem]) {
    let centre = read(home.appending(path: "centre/phrases.yaml"), shown: "centre/phrases.yaml")
    let own = read(home.appending(path: "phrases.yaml"), shown: "phrases.yaml")
    return (
      centre.phrases.merging(own.phrases) { _, own in own }, centre.problems + own.problems
    )
  }

  private static func read(
    _ url: URL, shown: SafeText
  ) -> (phrases: [SafeText: SafeText], problems: [Problem]) {
    var file = SettingsFile(url, shown: shown)
    var phrases: [SafeText: SafeText] = [:]
    for key in file.keys {
      guard let fields = file[key] else { continue }
      let text = file.reading { () throws(GuideError) in try fields.prose(key) ?? "" }
      guard let text = text?.trimmed else { continue }
      let line = fields.line(of: key)
      guard let abbreviation = abbreviation(key) else {
        file.tell(.notAnAbbreviation(key, line: line))
        continue
      }
      if text.isEmpty {
        file.tell(.noText(abbreviation, line: line))
      } else if phrases[abbreviation] != nil {
        file.tell(.twin(abbreviation, line: line))
      } else {
        phrases[abbreviation] = text
      }
    }
    return (phrases, file.problems)
  }

  /// What is typed after `/`: one word, written with its `/` or without.
  private static func abbreviation(_ key: String) -> SafeText? {
    let word = SafeText(key.drop { $0 == "/" })
    return word.isEmpty || word.string.contains(where: \.isWhitespace) ? nil : word
  }
}

extension GuideError {
  fileprivate static func notAnAbbreviation(_ key: String, line: Int) -> GuideError {
    let key = SafeText(key).line.cut(to: 40)
    return GuideError(
      line: line,
      what: Phrase(
        fr: "« \(key) » n'est pas un seul mot", en: "“\(key)” is not one word"),
      remedy: Phrase(
        fr: "Choisissez un mot court, comme « rappel: Rappeler si... »",
        en: "Choose a short word, as in “callback: Call back if…”"))
  }

  fileprivate static func noText(_ key: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(fr: "« \(key) » n'a pas de texte", en: "“\(key)” has no text"),
      remedy: Phrase(fr: "Écrivez le texte après le « : »", en: "Write the text after the “:”"))
  }

  fileprivate static func twin(_ key: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(key) » est déjà écrit plus haut, qui est gardé",
        en: "“\(key)” is already written above, which is kept"),
      remedy: Phrase(fr: "Choisissez un autre mot", en: "Choose another word"))
  }
}
