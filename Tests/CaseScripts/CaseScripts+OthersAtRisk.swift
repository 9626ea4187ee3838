/// Cases where another than the caller is at risk: 5 to 8.
extension CaseScript {
  static let othersAtRisk = [
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
      « Avant que ça dépasse.
      ^X i D
      « 7
      Entrée
      \(end)
      """),
  ]
}
