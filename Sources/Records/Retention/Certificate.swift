import Foundation
import Intervention
import Text

/// The certificate of a destruction: a text to print, sign and file.
///
/// It says which calls or attempts, under which rule, by whom and when; nothing of what they held.
/// It is French, as the notes are.
public struct Certificate {
  /// Its text.
  public let text: SafeText

  /// The certificate of the destruction of calls.
  ///
  /// - Parameters:
  ///   - destruction: what was destroyed.
  ///   - centre: the name of the centre.
  ///   - who: who did it.
  ///   - moment: when.
  ///   - keys: where the keys of the backups were written again, and where they could not be.
  ///   - code: the access log after it.
  public init(
    _ destruction: Destruction, centre: SafeText, by who: Who, at moment: Moment,
    keys: RenewedKeys, code: (size: Int, code: AccessCode)?
  ) {
    let calls = destruction.calls.map { call in
      "\(call.number.callNumber), ouvert le \(Self.day(call.openedAt, moment)),"
        + " \(call.call.rawValue)"
    }
    self.init(
      destruction.rule, destruction.logged, "Appels détruits", calls, centre: centre, by: who,
      at: moment, code: code,
      end: Self.end(
        "Les clés de ces appels sont effacées du trousseau",
        whole: " et de la sauvegarde des clés.", keys))
  }

  /// The certificate of the destruction of attempts at exercises; the same parameters.
  public init(
    _ destruction: AttemptDestruction, centre: SafeText, by who: Who, at moment: Moment,
    keys: RenewedKeys, code: (size: Int, code: AccessCode)?
  ) {
    let attempts = destruction.attempts.map { attempt in
      "commencé le \(Self.day(attempt.openedAt, moment)), \(attempt.id.rawValue)"
    }
    self.init(
      destruction.rule, destruction.logged, "Essais d'exercice détruits", attempts,
      centre: centre, by: who, at: moment, code: code,
      end: Self.end(
        "Les journaux de ces essais sont effacés",
        whole: ". Restaurer une sauvegarde ne les remet pas.", keys))
  }

  private init(
    _ rule: ApprovedRule, _ logged: ClosedRange<Int>?, _ title: String, _ items: [String],
    centre: SafeText, by who: Who, at moment: Moment, code: (size: Int, code: AccessCode)?,
    end: String
  ) {
    let logged =
      logged.map { place in
        place.count == 1 ? "\(place.lowerBound)" : "\(place.lowerBound) à \(place.upperBound)"
      } ?? "aucune"
    var lines = [
      "CERTIFICAT DE DESTRUCTION", "", "Centre : \(centre)", "Le : \(moment.full)",
      "Par : \(who.name)",
      "Règle du calendrier de conservation : \(rule.number), approuvée le"
        + " \(rule.approvedOn)",
      "Conservation : \(rule.months) mois depuis : \(rule.trigger.label.french)",
      "Registre des accès, inscription \(logged)",
    ]
    if let code { lines.append("Code du registre après l'inscription \(code.size) : \(code.code)") }
    lines += ["", "\(title) (\(items.count)) :"] + items.map { "- " + $0 }
    lines += ["", end, "", "Signature :"]
    text = SafeText(Typography.french(lines.joined(separator: "\n")))
  }

  /// Puts it among the certificates of the data folder; returns its path.
  public func write(in home: Home, at moment: Moment) throws(RecordsError) -> String {
    let folder = home.path + "/certificats"
    let path = folder + "/destruction-\(moment.fileName)-\(UInt16.random(in: 0 ... .max)).txt"
    try RecordsError.telling { () throws(FileFailure) in
      try home.files.makeDirectory(folder)
      try home.files.replace(path, with: Array(text.string.utf8) + [0x0a])
    }
    return path
  }

  private static func day(_ wall: Int64, _ moment: Moment) -> SafeText {
    Moment(monotonic: 0, wall: wall, offset: moment.offset).date
  }

  private static func end(_ erased: String, whole: String, _ keys: RenewedKeys) -> String {
    guard let isWhole = keys.isWhole else { return erased + ". Aucune sauvegarde n'est connue." }
    let written = keys.written.map { "- réécrite : \($0)" }
    let pending = keys.pending.map {
      "- À FAIRE, avec la prochaine commande ecoute backup, quand ce disque est là : \($0)"
    }
    let first =
      isWhole ? erased + whole : erased + ". La sauvegarde des clés, elle, reste à récrire."
    return ([first, "Sauvegarde des clés :"] + written + pending).joined(separator: "\n")
  }
}
