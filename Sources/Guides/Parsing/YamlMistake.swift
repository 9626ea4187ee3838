import Text
import Yams

/// What libyaml complains of, put in the words of someone who writes guides.
enum YamlMistake {
  /// The mistake behind an error of Yams; `firstLine` is the line of the file the YAML begins on.
  static func explain(_ error: any Error, firstLine: Int) -> GuideError {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _):
      return explain(problem, line: firstLine - 1 + (context?.mark ?? mark).line)
    case .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      return explain(problem, line: firstLine - 1 + mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      return GuideError(
        line: firstLine - 1 + max(1, context.mark.line),
        what: Phrase(
          fr: "la clé « \(shown(key)) » est écrite deux fois",
          en: "the key “\(shown(key))” is written twice"),
        remedy: Phrase(fr: "Gardez-en une seule", en: "Keep only one"))
    default:
      return explain("", line: firstLine)
    }
  }

  private static func explain(_ problem: String, line: Int) -> GuideError {
    let remedy: Phrase =
      switch problem {
      case "mapping values are not allowed in this context":
        Phrase(
          fr:
            "Si le texte contient « : », mettez-le entre guillemets droits, comme titre: \"Deuil : après\"",
          en:
            "If the text holds “: ”, put it between straight quotes, as in titre: \"Grief: after\"")
      case "could not find expected ':'":
        Phrase(fr: "Écrivez « clé: valeur » sur la ligne", en: "Write “key: value” on the line")
      case "found unexpected end of stream":
        Phrase(fr: "Fermez les guillemets", en: "Close the quotes")
      case "found character that cannot start any token":
        Phrase(
          fr: "Mettez la valeur entre guillemets droits, et des espaces au lieu des tabulations",
          en: "Put the value between straight quotes, and spaces in place of tabs")
      case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
        Phrase(
          fr: "Fermez la liste par « ] » et séparez par des virgules",
          en: "Close the list with “]” and separate with commas")
      case "found undefined alias":
        Phrase(
          fr: "Mettez entre guillemets droits ce qui commence par « * »",
          en: "Put between straight quotes what begins with “*”")
      default:
        Phrase(
          fr: "Écrivez une clé par ligne, « clé: valeur », sans décalage",
          en: "Write one key per line, “key: value”, without indentation")
      }
    return GuideError(
      line: line,
      what: Phrase(fr: "le YAML ne se lit pas ici", en: "the YAML cannot be read here"),
      remedy: remedy)
  }

  /// A text of the file, short enough to be quoted in a message.
  static func shown(_ text: some StringProtocol) -> SafeText { SafeText(text).line.cut(to: 40) }
}
