import Intervention
import Text

/// Something that is not as it was written in the access log, and where.
public enum AccessFinding: Hashable, Sendable {
  /// Entries that do not follow from the one before: retouched, put in or swapped.
  case changed(ClosedRange<Int>, at: Moment?)
  /// Entries that are gone.
  case missing(ClosedRange<Int>, after: Moment?)
  /// Entries that hold together, but are not those that were signed.
  case rewritten(ClosedRange<Int>, at: Moment?)
  /// Entries added without the key.
  case unsigned(ClosedRange<Int>, at: Moment?)
  /// A checkpoint that the key did not sign.
  case falseCheckpoint(Int)
  /// No entry gives this code: the log was cut or rewritten since it was printed.
  case unknownCode(AccessCode)
  /// The mark that says how long the log was is not there: its end may have been cut.
  case noMark
  /// The mark is not one that the key signed.
  case falseMark
  /// The key of the signatures is not there: only the chain was checked.
  case noKey

  /// The entries it is about.
  public var place: ClosedRange<Int>? {
    switch self {
    case .changed(let place, _), .missing(let place, _), .rewritten(let place, _),
      .unsigned(let place, _):
      place
    case .falseCheckpoint(let size): size...size
    case .unknownCode, .noMark, .falseMark, .noKey: nil
    }
  }

  /// When, by what the entries say.
  public var at: Moment? {
    switch self {
    case .changed(_, let at), .missing(_, let at), .rewritten(_, let at), .unsigned(_, let at): at
    case .falseCheckpoint, .unknownCode, .noMark, .falseMark, .noKey: nil
    }
  }

  /// Its stable name, for `--json`.
  public var id: String {
    switch self {
    case .changed: "changed"
    case .missing: "missing"
    case .rewritten: "rewritten"
    case .unsigned: "unsigned"
    case .falseCheckpoint: "false-checkpoint"
    case .unknownCode: "unknown-code"
    case .noMark: "no-mark"
    case .falseMark: "false-mark"
    case .noKey: "no-key"
    }
  }

  /// One sentence: what, and where.
  public var phrase: Phrase {
    let when = at.map { Phrase(fr: " (\($0.full))", en: " (\($0.full))") } ?? Phrase(fr: "", en: "")
    let which = place.map(Self.entries) ?? Phrase(fr: "", en: "")
    let isOne = place?.count == 1
    let what =
      switch self {
      case .changed:
        Phrase(
          fr: isOne
            ? "retouchée, ajoutée ou déplacée, elle ou celle qui précède"
            : "retouchées, ajoutées ou déplacées, elles ou celle qui précède",
          en: "retouched, put in or moved, it or the one before")
      case .missing:
        Phrase(
          fr: isOne
            ? "effacée ; sa place est après cette heure"
            : "effacées ; leur place est après cette heure", en: "erased, after that hour")
      case .rewritten:
        Phrase(
          fr: isOne ? "réécrite après signature" : "réécrites après signature",
          en: "rewritten after being signed")
      case .unsigned:
        Phrase(
          fr: isOne ? "écrite sans la clé du registre" : "écrites sans la clé du registre",
          en: "written without the key")
      case .falseCheckpoint:
        Phrase(fr: "le point de contrôle n'est pas signé par la clé", en: "false checkpoint")
      case .unknownCode(let code):
        Phrase(
          fr: "Aucune inscription ne donne le code \(code.text) :"
            + " le registre a été coupé ou réécrit depuis",
          en: "No entry gives the code \(code.text): the log was cut or rewritten since")
      case .noMark:
        Phrase(
          fr: "Le témoin access.mark manque : la fin du registre a pu être coupée",
          en: "The mark access.mark is missing: the end of the log may have been cut")
      case .falseMark:
        Phrase(
          fr: "Le témoin access.mark n'est pas signé par la clé :"
            + " la fin du registre a pu être coupée",
          en: "The key did not sign the mark access.mark: the end of the log may have been cut")
      case .noKey:
        Phrase(
          fr: "La clé access.key manque : seule la chaîne a été vérifiée, pas les signatures",
          en: "The key access.key is missing: only the chain was checked, not the signatures")
      }
    guard place != nil else { return what }
    return Phrase(
      fr: "\(which.french)\(when.french) : \(what.french)",
      en: "\(which.english)\(when.english): \(what.english)")
  }

  private static func entries(_ place: ClosedRange<Int>) -> Phrase {
    place.count == 1
      ? Phrase(fr: "Inscription \(place.lowerBound)", en: "Entry \(place.lowerBound)")
      : Phrase(
        fr: "Inscriptions \(place.lowerBound) à \(place.upperBound)",
        en: "Entries \(place.lowerBound) to \(place.upperBound)")
  }
}
