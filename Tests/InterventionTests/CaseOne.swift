import Intervention
import Text

/// The dossier's first case (§6), « Je voulais juste un numéro de comptable », as a worker notes it.
enum CaseOne {
  /// The whole call, answered at 19:02, signed at 19:38.
  static func recording() -> Recording {
    var call = Recording()
    call.edit(.caller(.oneself))
    call.paste("chez lui, seul, Saint-Exemple", in: .place)
    call.paste("819 555-0142, message permis", in: .callBack)
    call.paste("C’est pour mettre mes affaires en ordre.", in: .words)
    call.edit(.reasons([.suicide, .breakUp, .money]))
    call.paste("Réjean, 58 ans, garagiste, a vendu son commerce.\n\nVoix neutre, polie.")
    call.add(.stepChosen(.safety))
    call.add(.guideOpened(slug: "suicide-idees-appelant", version: "3"))
    call.wait(minutes: 4)
    call.answer(.suicide, .yes)
    call.paste(
      "Testament fait, chien confié; carabine au sous-sol; trois verres.", in: .facts(.suicide))
    call.answer(.autrui, .no)
    call.answer(.violence, .unclear)
    call.paste("vit seul, sans enfant", in: .omission(.vulnerable))
    call.answer(.medical, .declined)
    call.paste("Idées dites en clair après la question directe.", in: .note(.safety))
    call.wait(minutes: 5)
    call.add(.guideOpened(slug: "arme-a-feu-moyen-letal", version: "1"))
    call.paste(
      "Divorcé; anniversaire de séparation demain.\n- Le voisin garde la carabine", in: .note(.plan)
    )
    call.paste("\n  – Relance demain 9 h\nUne fille à Drummondville.\n-", in: .note(.plan))
    call.paste("Ambivalent; le lien avec sa fille protège.", in: .analysis)
    call.edit(.needs([Need(number: 1, outcome: .partlyMet), Need(number: 2), Need(number: 3)]))
    call.paste("un numéro de comptable", in: .need(1))
    call.paste("ne pas rester seul", in: .need(2))
    call.edit(
      .referrals([
        Referral(
          resource: "sv-12", name: "Centre de crise fictif", phone: "819 555-0100",
          seen: "vu en ligne, 2026-10", mode: .warmTransfer),
        Referral(resource: "sv-13", name: "ACEF fictive", phone: nil, seen: "jamais vérifié"),
      ]))
    call.edit(.kind(.crisisUrgent))
    call.edit(.disposition(.mobileTeam))
    call.paste("si l'envie revient, avant de descendre au sous-sol", in: .instructions)
    call.paste("Pas de contrat. Fille jointe avec son accord, sinon SIV.", in: .note(.validation))
    call.wait(minutes: 20)
    call.add(.lineEnded)
    call.wait(minutes: 7)
    call.add(.signed)
    return call
  }

  /// The note, its no-break spaces shown as `~`.
  static let note = """
    Note d’appel 0412

    Identification
    Début~: 2026-11-21 19:02 (UTC−5)
    Fin de l’appel~: 19:31 (29 min)
    Rédaction après l’appel~: 7 min
    Intervenant~: Ana Fictive, t.s., permis 00000

    Appelant
    Appelle~: pour soi
    Lieu~: chez lui, seul, Saint-Exemple
    Rappel~: 819 555-0142, message permis

    Motif
    Paroles~: «~C’est pour mettre mes affaires en ordre.~»
    Motifs~: Idées suicidaires~; Rupture amoureuse~; Finances, dettes, fraude
    Réjean, 58 ans, garagiste, a vendu son commerce.
    Voix neutre, polie.

    Sécurité
    Suicide~: demandé, OUI (19:06). Testament fait, chien confié; carabine au sous-sol; trois verres.
    Autrui~: demandé, non (19:06)
    Violence~: demandé, réponse floue (19:06)
    Protection~: non demandé, motif~: vit seul, sans enfant
    Médical~: demandé, refus de répondre (19:06)
    Idées dites en clair après la question directe.

    Contexte
    Divorcé; anniversaire de séparation demain.
    Une fille à Drummondville.

    Analyse
    Ambivalent; le lien avec sa fille protège.

    Intervention
    Guide consulté~: suicide-idees-appelant@3 (19:02)
    Guide consulté~: arme-a-feu-moyen-letal@1 (19:11)

    Plan d’action
    - Le voisin garde la carabine
    - Relance demain 9 h
    Nous rappeler~: si l'envie revient, avant de descendre au sous-sol

    Besoins et orientation
    Besoin~: un numéro de comptable (comblé en partie)
    Besoin~: ne pas rester seul
    Orientation~: Centre de crise fictif, 819 555-0100 (transfert accompagné~; vu en ligne, 2026-10)
    Orientation~: ACEF fictive (remise~; jamais vérifié)

    Issue
    Nature~: Crise avec urgence
    Issue~: D3 SIV ou équipe mobile 24-7 demandée (moins de 2~h, selon entente)
    Pas de contrat. Fille jointe avec son accord, sinon SIV.

    Clôture
    Signé~: Ana Fictive, t.s., permis 00000, 2026-11-21 19:38 (UTC−5)
    """
}
