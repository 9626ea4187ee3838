import Guides
import Review
import Text

/// Reads `relecture`: which calls a centre reviews, and how many it draws; what is not written keeps its
/// usual value.
struct ReviewRulesReader {
  static func read(_ file: inout SettingsFile) -> ReviewRules {
    let usual = ReviewRules()
    let group = file["relecture"].flatMap { fields in
      file.reading { () throws(GuideError) in try fields.group("relecture") }
    }
    guard let group else { return usual }
    let rules = file.reading { () throws(GuideError) -> [ReviewRule]? in
      let rules: [ReviewRule] = try group.choices("regles")
      return rules.isEmpty ? nil : rules
    }
    let least = number("minimum", in: 0...20, group, &file) ?? usual.least
    var most = number("maximum", in: 0...20, group, &file) ?? max(least, usual.most)
    if most < least {
      file.tell(.mostUnderLeast(line: group.line(of: "maximum")))
      most = least
    }
    return ReviewRules(
      rules: rules.map(Set.init) ?? usual.rules, least: least, most: most,
      newcomerDays: number("nouveau_jours", in: 0...365, group, &file) ?? usual.newcomerDays,
      secondIn: number("deuxieme_sur", in: 0...1000, group, &file) ?? usual.secondIn)
  }

  /// `appui`: whom to call when nobody reads on this host.
  static func support(_ file: inout SettingsFile) -> CentreSettings.Support? {
    let fields = file["appui"]
    return file.reading { () throws(GuideError) in
      guard let group = try fields?.group("appui") else { return nil }
      return CentreSettings.Support(
        name: try group.text("nom"), number: try group.text("numero"))
    }
  }

  private static func number(
    _ key: String, in range: ClosedRange<Int>, _ fields: YamlFields, _ file: inout SettingsFile
  ) -> Int? {
    file.reading { () throws(GuideError) in
      guard let text = try fields.optionalText(key) else { return nil }
      guard let number = Int(text.string), range.contains(number) else {
        throw .notACount(key, range, line: fields.line(of: key))
      }
      return number
    }
  }
}

extension GuideError {
  fileprivate static func notACount(
    _ key: String, _ range: ClosedRange<Int>, line: Int
  ) -> GuideError {
    let (low, high) = (range.lowerBound, range.upperBound)
    return GuideError(
      line: line,
      what: Phrase(
        fr: "« \(key) » n'est pas un nombre de \(low) à \(high)",
        en: "“\(key)” is not a number from \(low) to \(high)"),
      remedy: Phrase(
        fr: "Écrivez un nombre en chiffres", en: "Write a number in figures"))
  }

  fileprivate static func mostUnderLeast(line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "le maximum est plus petit que le minimum, qui est gardé",
        en: "the maximum is smaller than the minimum, which is kept"),
      remedy: Phrase(fr: "Corrigez l'un des deux", en: "Mend one of them"))
  }
}
