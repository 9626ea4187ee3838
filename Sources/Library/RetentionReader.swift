import Guides
import Text

/// Reads `conservation`: the centre's retention schedule, a line at a time.
///
/// A line without a number or an approval is read too: it is shown, and destroys nothing.
struct RetentionReader {
  /// What starts the count of a call.
  static let triggers = ["ouverture", "signature", "derniere-entree"]
  /// What a line may be about.
  static let classes = ["appels", "essais"]

  /// The schedule of a settings file, which remembers its mistakes.
  static func read(_ file: inout SettingsFile) -> [CentreSettings.RetentionLine] {
    let fields = file["conservation"]
    let items = file.reading { () throws(GuideError) in try fields?.eachGroup("conservation") }
    return (items ?? []).compactMap { item in
      file.reading { () throws(GuideError) in try line(item.get()) }
    }
  }

  private static func line(
    _ fields: YamlFields
  ) throws(GuideError) -> CentreSettings.RetentionLine {
    let subject = try fields.text("classe")
    try check(subject, among: classes, line: fields.line(of: "classe"))
    let isOfAttempts = Fold.key(subject.string) == "essais"
    let trigger = try fields.text("declencheur")
    // An attempt is sealed to others: only the day it began is known to whoever destroys.
    try check(
      trigger, among: isOfAttempts ? ["ouverture"] : triggers,
      line: fields.line(of: "declencheur"))
    return CentreSettings.RetentionLine(
      subject: Fold.key(subject.string), trigger: Fold.key(trigger.string),
      months: try months(fields),
      number: try fields.optionalText("regle"),
      approvedOn: try fields.optionalDate("approuvee_le"))
  }

  private static func check(
    _ text: SafeText, among known: [String], line: Int
  ) throws(GuideError) {
    guard !known.contains(Fold.key(text.string)) else { return }
    let all = known.joined(separator: ", ")
    throw GuideError(
      line: line,
      what: Phrase(
        fr: "« \(text.line.cut(to: 40)) » n'est pas connu",
        en: "“\(text.line.cut(to: 40))” is unknown"
      ),
      remedy: Phrase(fr: "Choisissez parmi : \(all)", en: "Choose among: \(all)"))
  }

  /// `5 ans` or `18 mois`.
  private static func months(_ fields: YamlFields) throws(GuideError) -> Int {
    let text = try fields.text("duree")
    let words = Fold.words(text.string)
    if words.count == 2, let count = Int(words[0]), (1...200).contains(count) {
      if ["an", "ans"].contains(words[1]) { return count * 12 }
      if words[1] == "mois" { return count }
    }
    throw GuideError(
      line: fields.line(of: "duree"),
      what: Phrase(
        fr: "« \(text.line.cut(to: 40)) » n'est pas une durée",
        en: "“\(text.line.cut(to: 40))” is not a duration"),
      remedy: Phrase(fr: "Écrivez « 5 ans » ou « 18 mois »", en: "Write “5 ans” or “18 mois”"))
  }
}
