import Directory
import Text

/// What an installation of the Québec health network is for, by its code in the lists of the ministry.
///
/// Source: MSSS, *Fichier des installations* (M02), and the *Loi sur les services de santé et les
/// services sociaux* (RLRQ, c. S-4.2, art. 79 à 84).
enum Mission: String, CaseIterable {
  case localCentre = "CLSC"
  case longTermCare = "CHSLD"
  case generalHospital = "CHSGS"
  case psychiatricHospital = "CHPSY"
  case youthProtection = "CPEJ"
  case youthRehabilitation = "CRJDA"
  case motherRehabilitation = "CRMDA"
  case addictionRehabilitation = "CRD"
  case intellectualDisability = "CRDITED"
  case hearing = "CRDPA"
  case language = "CRDPL"
  case movement = "CRDPM"
  case sight = "CRDPV"

  /// The mission as a need it answers: its name and its code.
  var term: NeedTerm {
    NeedTerm(name, code: SafeText(rawValue), taxonomy: "MSSS")
  }

  private var name: SafeText {
    switch self {
    case .localCentre: "Centre local de services communautaires"
    case .longTermCare: "Centre d'hébergement et de soins de longue durée"
    case .generalHospital: "Centre hospitalier de soins généraux et spécialisés"
    case .psychiatricHospital: "Centre hospitalier de soins psychiatriques"
    case .youthProtection: "Centre de protection de l'enfance et de la jeunesse"
    case .youthRehabilitation: "Centre de réadaptation pour jeunes en difficulté d'adaptation"
    case .motherRehabilitation: "Centre de réadaptation pour mères en difficulté d'adaptation"
    case .addictionRehabilitation: "Centre de réadaptation en dépendance"
    case .intellectualDisability:
      "Centre de réadaptation en déficience intellectuelle et en trouble du spectre de l'autisme"
    case .hearing: "Centre de réadaptation en déficience physique, déficience auditive"
    case .language: "Centre de réadaptation en déficience physique, déficience du langage"
    case .movement: "Centre de réadaptation en déficience physique, déficience motrice"
    case .sight: "Centre de réadaptation en déficience physique, déficience visuelle"
    }
  }
}
