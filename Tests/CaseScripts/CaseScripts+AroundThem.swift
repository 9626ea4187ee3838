/// Cases that what surrounds the caller makes hard: 9 to 12.
extension CaseScript {
  static let aroundThem = [
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
      « Cette nuit, si c'est trop lourd.
      ^X i D
      « 7
      Entrée
      ^X n civile Entrée
      \(end)
      """),
  ]
}
