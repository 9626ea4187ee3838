import Intervention
import Records
import Text

extension Vault.Renewal {
  /// What is left to do, by whom; nil when nothing is.
  var sentence: Phrase? {
    switch self {
    case .nothing: nil
    case .due:
      Phrase(
        fr: "De nouvelles clés restent à faire, par un·e spécialiste ou avec la clé de secours :"
          + " ecoute accounts rotate",
        en: "New keys remain to be made, by a specialist or with the recovery key:"
          + " ecoute accounts rotate")
    case .ending:
      Phrase(
        fr: "Les nouvelles clés servent ; les anciennes restent tant qu'un appel ou un exercice"
          + " ouvert en a besoin. Une fois tout fermé, refaites : ecoute accounts rotate",
        en: "The new keys are used; the old ones stay while an open call or exercise needs them."
          + " Once all is closed, run again: ecoute accounts rotate")
    }
  }
}

extension Records {
  /// What is left of the replacing of keys, for somebody who may do something about it.
  func renewalSentence(for person: Account) -> Phrase? {
    guard person.role.may(Right(.write, .keys)) || person.role.may(Right(.write, .accounts)),
      case .due? = try? vault.renewal()
    else { return nil }
    return Phrase(
      fr: "Clés à renouveler, par un·e spécialiste : ecoute accounts rotate",
      en: "Keys to renew, by a specialist: ecoute accounts rotate")
  }
}
