extension CaseScript {
  /// The twelve cases, in the order of the dossier; every name and number is invented.
  package static let all = violenceAndDeath + othersAtRisk + aroundThem

  /// A safe end: line ended, then the note, what is proposed confirmed, signed.
  static let end = """
    ^X r
    F9
    ? Finir l
    Tab
    ? Confirmé
    …
    F9
    ? signé à
    """

  static let violenceAndDeath = [
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
      « Si ça remonte ; 911 si danger immédiat.
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
      « S'il répond ; le 911 pour toute nouvelle.
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
}
