import Intervention
import Text

/// A call that uses everything: two persons, a line that is cut, an interpreter, a rescue.
///
/// It grows from the dossier's third case (§6), « Mon frère ne répond plus ».
enum WholeCall {
  /// The call, answered at 19:02; the line is cut at 19:10, and comes back at 19:13.
  static func recording() -> Recording {
    var call = Recording()
    opening(&call)
    safety(&call)
    call.wait(minutes: 4)
    call.add(.lineLost)
    call.wait(minutes: 1)
    call.add(.calledBack(.noAnswer))
    call.wait(minutes: 2)
    call.add(.calledBack(.reached))
    plan(&call)
    others(&call)
    outcome(&call)
    call.wait(minutes: 15)
    call.add(.lineEnded)
    return call
  }

  private static func opening(_ call: inout Recording) {
    call.edit(.caller(.relative))
    call.edit(.provenance(.nurse))
    call.edit(.language(.other))
    call.paste("dari", in: .language)
    call.edit(.interpreting(.interpreter))
    call.edit(.event(CivilEvent(id: "crue-2026", name: "Crue du printemps", territory: "Beauce")))
    call.edit(.persons([Person(number: 2)]))
    call.paste("Karim, frère", in: .person())
    call.paste("29", in: .age())
    call.paste("Yasmine, sa fille", in: .person(2))
    call.paste("6 mois", in: .age(2))
    call.paste("rang 4, Saint-Exemple", in: .place)
    call.edit(.company(.accompanied))
    call.paste("sa mère", in: .company)
    call.paste("418 555-0171", in: .callBack)
    call.edit(.callBack(.noMessage))
    call.paste("après 17 h", in: .safeHours)
    call.paste("c'est pas pour moi", in: .words)
    call.paste("un texto à 18 h", in: .trigger)
    call.paste("savoir quoi faire", in: .request)
    call.edit(.reasons([.suicideConcern]))
  }

  private static func safety(_ call: inout Recording) {
    call.wait(minutes: 4)
    call.answer(.suicide, .yes, source: .caller, level: "élevé")
    call.paste("« prenez soin de maman »", in: .facts(.suicide))
    call.detail("suicide.moyens", .yes, "carabine au sous-sol")
    call.detail("suicide.quand", nil, "ce soir")
    call.detail("suicide.tentative", .unclear)
    call.paste("911 prévenu", in: .measures(.suicide))
    call.answer(.medical, .no)
    call.paste("parti en auto", in: .omissionOfAll())
    call.answer(.vulnerable, .unclear, of: 2)
    call.paste("sieste, avec la grand-mère", in: .facts(.vulnerable, 2))
    call.paste("trop jeune", in: .omission(.suicide, 2))
    call.edit(.civil(.shelter, answer: AxisAnswer(asked: .yes, at: call.clock)))
    call.paste("sous-sol inondé", in: .civil(.shelter))
  }

  private static func plan(_ call: inout Recording) {
    call.paste("Forces : proche de sa sœur\nRéseau :\n- Nadia reste jointe", in: .note(.plan))
    call.paste("Départ sans retour annoncé.", in: .analysis)
    call.paste("ne pas y aller seule", in: .advice)
    call.paste("je reste au téléphone", in: .planInWords)
    call.paste("au moindre message de lui", in: .instructions)
  }

  private static func others(_ call: inout Recording) {
    call.edit(.consent(.referral, .given))
    call.edit(.consent(.followUp, .refused))
    call.paste("rappellera elle-même", in: .consent(.followUp))
    call.edit(
      .communications([
        Communication(
          number: 1, to: .emergency, at: call.clock, basis: .danger, isPersonInformed: false)
      ]))
    call.paste("texto, auto, lieu de pêche", in: .communication(1))
    call.edit(
      .rescues([
        Rescue(
          number: 1, requestedAt: call.clock, consent: .notAsked, dispatchedAt: call.clock)
      ]))
    call.paste("QC-4512", in: .rescue(1, .event))
    call.paste("quai du rang 4", in: .rescue(1, .place))
    call.paste("barrière, chien", in: .rescue(1, .access))
    call.paste("911 rappelle Nadia", in: .rescue(1, .next))
    call.edit(
      .participants([
        Participant(number: 1, role: .interpreter, joinedAt: Recording.start, leftAt: call.clock),
        Participant(number: 2, role: .emergency, joinedAt: call.clock),
      ]))
    call.paste("Leïla, id 88", in: .participant(1))
  }

  private static func outcome(_ call: inout Recording) {
    call.edit(.needs([Need(number: 1, outcome: .unmet, gap: .closed)]))
    call.paste("répit pour la mère", in: .need(1))
    call.edit(
      .referrals([Referral(resource: "sv-1", name: "Centre fictif", phone: nil, seen: "")]))
    call.edit(.kind(.crisisUrgent))
    call.edit(.disposition(.emergency))
    call.edit(.otherDispositions([.report]))
    call.edit(.continuity([.checkCall, .safetyNet]))
    call.edit(
      .followUps([
        FollowUp(
          number: 1, due: "demain 9h",
          dueAt: Moment(monotonic: 0, wall: Recording.start.wall + 50_280_000, offset: -300),
          owner: "Ana Fictive", attempts: [CallBack(at: call.clock, outcome: .noAnswer)]),
        FollowUp(number: 2, due: "31 février", dueAt: nil, owner: ""),
      ]))
    call.paste("nouvelles de Karim", in: .followUp(1))
  }

  /// The note, its no-break spaces shown as `~`.
  static let note = """
    Note d’appel 0412

    Identification
    Début~: 2026-11-21 19:02 (UTC−5)
    En ligne~: 19:02–19:10~; 19:13–19:28 (23 min)
    Ligne coupée à 19:10, rappelée à 19:11 (pas de réponse), à 19:13 (jointe)
    Intervenant~: Ana Fictive, t.s., permis 00000
    Provenance~: infirmière
    Langue~: dari, interprète
    Événement~: Crue du printemps (Beauce)

    Appelant
    Appelle~: proche ou tiers
    Personne 1~: Karim, frère, 29 ans
    Personne 2~: Yasmine, sa fille, 6 mois
    Lieu~: rang 4, Saint-Exemple
    Avec qui~: accompagné·e (sa mère)
    Rappel~: 418 555-0171 (rappel permis, aucun message)
    Heures sûres~: après 17 h

    Motif
    Paroles~: «~c'est pas pour moi~»
    Déclencheur~: un texto à 18 h
    Demande~: savoir quoi faire
    Motifs~: Inquiétude suicidaire pour un proche

    Sécurité
    Personne 1 (Karim, frère)
    Suicide~: demandé, OUI (19:06), selon la personne qui appelle~; \
    niveau de l’outil du centre~: élevé. « prenez soin de maman »
    – Quand~: ce soir
    – Moyen à portée~: oui, carabine au sous-sol
    – Tentative passée~: réponse floue
    – Mesures~: 911 prévenu
    Médical~: demandé, non (19:06)
    Autrui, Violence, Protection~: non demandé, motif~: parti en auto
    Personne 2 (Yasmine, sa fille)
    Suicide~: non demandé, motif~: trop jeune
    Autrui~: non demandé, sans motif
    Violence~: non demandé, sans motif
    Protection~: demandé, réponse floue (19:06). sieste, avec la grand-mère
    Médical~: non demandé, sans motif
    Besoin d’un abri~: demandé, OUI (19:06). sous-sol inondé

    Contexte
    Forces : proche de sa sœur

    Analyse
    Départ sans retour annoncé.

    Intervention
    Conseil donné~: ne pas y aller seule

    Plan d’action
    - Nadia reste jointe
    Plan, dans ses mots~: «~je reste au téléphone~»
    Nous rappeler~: au moindre message de lui

    Consentement
    Consent à l’orientation~: oui
    Consent à la relance~: refus, motif~: rappellera elle-même

    Communications
    911 (19:13)~: texto, auto, lieu de pêche~; base~: danger grave, art. 74 LRSSS~; \
    personne avisée~: non

    Secours
    911~: demande à 19:13, départ à 19:13, arrivée NON CONFIRMÉE
    – Accord de la personne~: non demandé
    – Nº d’événement~: QC-4512
    – Lieu exact~: quai du rang 4
    – Accès (arme, chien, code)~: barrière, chien
    – Suite~: 911 rappelle Nadia

    Sur la ligne
    Interprète, Leïla, id 88 (19:02–19:13)
    911 (depuis 19:13)

    Besoins et orientation
    Besoin~: répit pour la mère (non comblé~: fermé à cette heure)
    Orientation~: Centre fictif (remise)

    Issue
    Nature~: Crise avec urgence
    Issue~: D1 911, police ou ambulance envoyés (maintenant)
    Autres issues~: D5 Signalement fait (DPJ, commissaire, LAMAA) (immédiat)
    Continuité~: appel de vérification~; filet de sécurité posé

    Suivi
    Relance~: demain 9h (2026-11-22 09:00), par Ana Fictive~: nouvelles de Karim
    – Tentative à 19:13~: pas de réponse
    Relance~: 31 février (date à vérifier)

    Clôture
    Manque~: Autrui, personne 2~: non demandé~; Violence, personne 2~: non demandé~; \
    Médical, personne 2~: non demandé
    Note non signée.
    """
}
