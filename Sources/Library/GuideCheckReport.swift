import Guides
import Text

/// What a check found, and how much it looked at.
public struct GuideCheckReport: Sendable {
  /// What was found, in the order people mend it.
  public let findings: [GuideFinding]
  /// How many guides were checked.
  public let guides: Int
  /// How many resources were checked.
  public let resources: Int

  /// How much was looked at and how much was found, in one sentence.
  public var summary: Phrase {
    let errors = findings.errors
    let warnings = findings.count - errors
    return Phrase(
      fr:
        "Guides : \(guides). Fiches : \(resources). Erreurs : \(errors). Avertissements : \(warnings).",
      en: "Guides: \(guides). Resources: \(resources). Errors: \(errors). Warnings: \(warnings).")
  }
}

extension GuideFinding {
  /// What is wrong with a file before any rule: rule 0.
  init(_ problem: Problem) {
    self.init(
      rule: 0, severity: problem.isWarning ? .warning : .error, file: problem.file,
      line: problem.line ?? 1, what: problem.what, remedy: problem.remedy)
  }

  static func noCatalogue(_ file: SafeText) -> GuideFinding {
    GuideFinding(
      rule: 7, file: file, line: 1,
      what: Phrase(
        fr: "la liste des guides manque ou ne se lit pas",
        en: "the list of the guides is missing or cannot be read"),
      remedy: Phrase(
        fr: "Remettez ce fichier, avec les guides de chaque catégorie",
        en: "Put this file back, with the guides of each category"))
  }

  static func misplaced(_ file: SafeText) -> GuideFinding {
    GuideFinding(
      rule: 3, file: file, line: 1,
      what: Phrase(
        fr: "ce guide n'est dans aucun dossier de catégorie",
        en: "this guide is in no category folder"),
      remedy: Phrase(
        fr: "Mettez-le dans fr, dans le dossier de sa catégorie",
        en: "Put it in fr, in the folder of its category"))
  }

  static func nothingToCheck(_ file: SafeText) -> GuideFinding {
    GuideFinding(
      rule: 0, severity: .warning, file: file, line: 1,
      what: Phrase(fr: "il n'y a rien à vérifier ici", en: "there is nothing to check here"),
      remedy: Phrase(
        fr: "Donnez un guide, un dossier de guides, un répertoire ou une grille de relecture",
        en: "Give a guide, a folder of guides, a directory or a grid of reviews"))
  }
}
