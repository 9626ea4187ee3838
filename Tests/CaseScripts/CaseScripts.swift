extension CaseScript {
  /// The twelve cases, in the order of the dossier; every name and number is invented.
  package static let all = violenceAndDeath + othersAtRisk + aroundThem

  /// A safe end: line ended, then the note, what is proposed confirmed, signed.
  private static let end = """
    ^X r
    F9
    ? Finir l
    Tab
    ? Confirmé
    …
    F9
    ? signé à
    """

  private static let violenceAndDeath = [
    CaseScript(
      1, "Je voulais juste un numéro de comptable",
      note: [
        "« C'est pour mettre mes affaires en ordre. »", "à la maison, Notre-Dame-du-Portage",
        "418 555-0142", "Comment : carabine", "au sous-sol", "trois verres",
        "fille à Drummondville",
        "Le voisin garde la carabine", "D3 SIV ou équipe mobile 24-7 demandée",
        "Crise avec urgence", "suicide-idees-appelant@",
      ],
      """
      ^N
      ? lieu ?
      « Demande pratique, voix polie. Garage vendu, divorcé. Testament fait, chien confié.
      ^X d
      « C'est pour mettre mes affaires en ordre.
      ^D dssmf
      F2 onnnf
      F2 o
      …
      « carabine
      Entrée
      « au sous-sol
      Entrée
      « ce soir
      Entrée
      o ␣
      « la carabine, chargée
      Entrée
      n o ␣
      « trois verres
      Entrée
      « sa fille à Drummondville
      ^X l
      « à la maison, Notre-Dame-du-Portage
      ^X t
      « 418 555-0142
      F3
      ? Proposé
      Entrée
      ? Guide · suicide-idees
      ^X p
      « Seul en région. Ambivalent, soulagé d'en parler.
      Entrée
      « - Le voisin garde la carabine, 20 h
      Entrée
      « - Sa fille jointe avec accord, ce soir
      Entrée
      /relance ␣ demain ␣
      « 9
      h Entrée
      ^X y
      « Forces : la fille, l'appel lui-même. Hypothèse : séparation il y a un an demain.
      ^X v Tab
      « Je laisse la carabine chez Gaston, ma fille m'appelle demain.
      Entrée
      « Rappeler si ça remonte ; 911 si danger immédiat.
      ^X i D
      « 3
      Entrée
      F4 suicide
      ? > Prévention du suicide
      Entrée Entrée
      ? jointe
      \(end)
      """),
    CaseScript(
      2, "J'ai pris mes pilules, mais c'est correct",
      """
      ^N
      ? lieu ?
      « Parle lentement, veut que quelqu'un le sache.
      ^X l
      « 12, rue Fictive, app. 4, Rimouski ; porte déverrouillée
      F5 n
      « 4512
      Échap
      ^D dssmf
      F2 onnno
      F2 o
      …
      « comprimés
      Entrée
      ^X s
      « Ingestion il y a 40 min, a vomi. Reste éveillée, rien à boire. Antipoison consulté.
      F3
      ? Proposé
      Entrée
      ^X d
      « Je voulais juste que quelqu'un le sache avant de dormir.
      ^X p
      « - Rester en ligne jusqu'à l'arrivée
      ^X v Tab Tab
      « Suivi avec l'hôpital ; rappeler au besoin.
      ^X i D
      « 1
      Entrée
      F5 a Échap
      \(end)
      """),
    CaseScript(
      3, "Mon frère ne répond plus",
      """
      ^N
      ? lieu ?
      « Appelle pour Karim, 29 ans, parti après une dispute. Texto : « prenez soin de maman ».
      ^X d
      « Je veux juste savoir si je m'énerve pour rien.
      ^D dsp
      F2 onnnf
      F2
      « texto d'adieu
      Entrée
      ^X l
      « quai du lac Fictif, position partagée par téléphone
      F5 p n
      « 7731
      Échap
      F3
      ? Proposé
      Entrée
      ^X p
      « - Nadia reste jointe, n'y va pas seule
      Entrée
      « - Rappel à Nadia ce soir
      ^X v Tab Tab
      « Rappeler s'il répond ; le 911 pour toute nouvelle.
      ^X i D
      « 1
      Entrée
      \(end)
      """),
    CaseScript(
      4, "On s'est chicanés, c'est tout",
      """
      ^N
      ? lieu ?
      « Chuchote, répond oui ou non. Mot de sortie : « la facture ».
      ^D dass
      ^X d
      « Je veux juste des conseils pour mieux communiquer avec mon chum.
      F2 nnoon
      F2 o
      …
      « ça empire depuis l'été
      Entrée
      o ␣
      « serrée au cou samedi
      Entrée
      ^X s
      « Deux enfants à la maison. Départ prévu vendredi. Cellulaire vérifié : ne pas laisser de message.
      F3
      ? Proposé
      Entrée
      ^X p
      « - Sac chez la voisine
      Entrée
      « - SOS violence conjugale, transfert accompagné
      ^X v Tab Tab
      « Rappelle elle-même, de chez la voisine ; 911 s'il entre.
      ^X i D
      « 4
      Entrée
      F4 violence ␣ conjugale
      ? > SOS violence conj
      Entrée Entrée
      ? jointe
      \(end)
      """),
  ]

  private static let othersAtRisk = [
    CaseScript(
      5, "Aidez-moi avant que je fasse une bêtise",
      """
      ^N
      ? lieu ?
      « Séparation il y a trois semaines, pleure et crie.
      ^X d
      « Elle va le regretter. Je suis devant chez elle.
      ^X l
      « dans son camion, rue Fictive, Lévis
      F2 fooof
      F5 p n
      « 9910
      Échap
      F2 o
      ^X s
      « Couteau dans le camion, a bu. S'éloigne pendant l'appel. Personne visée avertie par la police.
      ^D dss
      F3
      ? Proposé
      Entrée
      ^X p
      « - Reprend la route à pied, son ami le rejoint
      ^X v Tab Tab
      « Rappelle avant d'y retourner.
      ^X i D
      « 1
      Entrée
      \(end)
      """),
    CaseScript(
      6, "Ma fille dit que son beau-père lui fait des choses",
      """
      ^N
      ? lieu ?
      « Mère, honte, peur de la DPJ. Limite du secret dite tôt.
      ^X d
      « C'est juste pour savoir si c'est normal ce que disent les enfants.
      ^D dsp
      F2 nnoon
      F2 o
      ^X s
      « Propos de l'enfant notés mot à mot. Il rentre ce soir ; dort ailleurs avec les deux enfants.
      F3
      ? Proposé
      Entrée
      ^X p
      « - Signalement à la DPJ avec la mère, maintenant
      ^X , d Échap
      ^X v Tab Tab
      « Police s'il se présente ; rappeler après l'appel à la DPJ.
      ^X i D
      « 5
      Entrée
      \(end)
      """),
    CaseScript(
      7, "Mon bébé a quelque chose dans les yeux",
      """
      ^N
      ? lieu ?
      « Accouchée il y a 12 jours, quatre nuits sans dormir. Voix.
      ^X d
      « Je voulais une infirmière, mais on m'a passé ici.
      ^D iass
      ^X , p
      « Marc, conjoint
      Entrée
      F2 foooo
      F5 n
      « 3320
      Échap
      ^X l
      « à la maison, Alma
      F3
      ? Proposé
      Entrée
      ^X p
      « - Marc garde le bébé dans l'autre pièce
      Entrée
      « - Info-Santé en parallèle
      ^X v Tab Tab
      « Marc rappelle si elle refuse l'ambulance.
      ^X i D
      « 2
      Entrée
      \(end)
      """),
    CaseScript(
      8, "Ma mère est difficile depuis qu'elle tombe",
      """
      ^N
      ? lieu ?
      « Aidant de sa mère de 88 ans, à Sherbrooke ; épuisé, irrité.
      ^X d
      « C'est quand, la place en CHSLD ?
      ^D dss
      F2 ffnof
      ^X o
      « Denise
      F2 nnooo
      ^X s
      « Tassée hier, bleu au bras. Confuse depuis trois jours.
      F3
      ? Proposé
      Entrée
      ^X p
      « - Répit d'urgence ce soir
      Entrée
      « - Info-Santé pour la confusion
      Entrée
      /relance ␣ demain ␣
      « 10
      h Entrée
      ^X v Tab Tab
      « Rappeler avant que ça dépasse.
      ^X i D
      « 7
      Entrée
      \(end)
      """),
  ]

  private static let aroundThem = [
    CaseScript(
      9, "Ils me suivent par la ventilation",
      """
      ^N
      ? lieu ?
      « Débit rapide, trois nuits sans dormir, amphétamines. Couteau posé à sa demande.
      ^X d
      « Je peux pas vous dire mon nom, ils écoutent.
      ^D dsas
      F2 nfnno
      F2 o
      F3
      ? Proposé
      Entrée
      ^X p
      « - Sa sœur le rejoint
      Entrée
      « - Équipe de crise demandée
      ^X v Tab Tab
      « Rappelle si le voisin frappe ; 911 si le couteau revient.
      ^X i D
      « 3
      Entrée
      \(end)
      """),
    CaseScript(
      10, "Mon ami ronfle bizarrement",
      """
      ^N
      ? lieu ?
      ^X l
      « 5, avenue Fictive, Gatineau, sous-sol
      F5 n n
      « 8807
      Échap
      ^X d
      « Il a pris de quoi mais il dort, là. C'est-tu grave ?
      F2 nnnno
      F2 o
      ^X s
      « Lèvres bleutées. Naloxone donnée, compressions selon le répartiteur.
      ^D dap
      F3
      ? Proposé
      Entrée
      F5 a Échap
      ^X p
      « - Surveiller la rechute, 90 min
      ^X v Tab Tab
      « Relance offerte à Jade.
      ^X i D
      « 1
      Entrée
      \(end)
      """),
    CaseScript(
      11, "Je dors dans mon auto et il fait -18",
      """
      ^N
      ? lieu ?
      « Philippe, sourd, par SRV. Bail résilié.
      ^X , i
      « interprète 2041
      Entrée
      ^X d
      « Je dors dans mon auto et il fait -18.
      ^D nssmx Haut
      « LSQ
      Entrée v
      ^X l
      « stationnement fictif, Saguenay, rangée 4
      F2 onnno
      F2 o
      F3
      ? Proposé
      Entrée
      ^X p
      « - Refuge accessible ce soir
      Entrée
      « - Engelures vues à l'urgence
      ^X v Tab Tab
      « Texto pour le rappel ; 911 si les pieds noircissent.
      ^X i D
      « 4
      Entrée
      \(end)
      """),
    CaseScript(
      12, "Non, non, y'en a des pires que moi",
      """
      ^N
      ? lieu ?
      « Ghislaine, 71 ans, sinistrée. Mari décédé il y a deux mois. Minimise.
      ^X d
      « J'en peux plus de recommencer.
      ^D dss
      F2 fnnnf
      F2 n
      ^X s
      « Sans médicaments depuis deux jours : pharmacie jointe.
      ^X l
      « centre d'hébergement fictif, Beauce
      F3
      ? Proposé
      Entrée
      ^X p
      « - Pharmacie livre ce soir
      Entrée
      « - Municipalité pour le retour
      Entrée
      /relance ␣ lundi ␣
      « 10
      h Entrée
      ^X v Tab Tab
      « Rappeler cette nuit si c'est trop lourd.
      ^X i D
      « 7
      Entrée
      ^X n civile Entrée
      \(end)
      """),
  ]
}
