import Foundation
import Intervention
import Text

/// The certificate of a destruction: a text to print, sign and file.
///
/// It says which calls, under which rule, by whom and when; nothing of what they held. It is French,
/// as the notes are.
public struct Certificate {
  /// Its text.
  public let text: SafeText

  /// The certificate of a destruction.
  ///
  /// - Parameters:
  ///   - destruction: what was destroyed.
  ///   - centre: the name of the centre.
  ///   - who: who did it.
  ///   - moment: when.
  ///   - keys: whether the keys of the last backup were written again; nil without a backup.
  ///   - code: the access log after it.
  public init(
    _ destruction: Destruction, centre: SafeText, by who: Who, at moment: Moment, keys: Bool?,
    code: (size: Int, code: AccessCode)?
  ) {
    let rule = destruction.rule
    let logged =
      destruction.logged.map { place in
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
    lines += ["", "Appels détruits (\(destruction.calls.count)) :"]
    for call in destruction.calls {
      let opened = Moment(monotonic: 0, wall: call.openedAt, offset: moment.offset)
      lines.append("- \(call.number.callNumber), ouvert le \(opened.date), \(call.call.rawValue)")
    }
    lines += ["", Self.keys(keys), "", "Signature :"]
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

  private static func keys(_ keys: Bool?) -> String {
    switch keys {
    case true?:
      "Les clés de ces appels sont effacées du trousseau et de la sauvegarde des clés."
    case false?:
      "Les clés de ces appels sont effacées du trousseau. La sauvegarde des clés n'a pas pu être"
        + " réécrite : À FAIRE, avec la prochaine commande ecoute backup."
    case nil:
      "Les clés de ces appels sont effacées du trousseau. Aucune sauvegarde n'est connue."
    }
  }
}
