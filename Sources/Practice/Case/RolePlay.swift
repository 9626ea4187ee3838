import Text

extension Case {
  /// The id of the role-play without a script.
  public static let rolePlayID: SafeText = "jeu-de-role"

  /// The role-play without a script: a colleague is the caller, by voice.
  ///
  /// The same screens, the clock and the grid; the machine says nothing and observes only what is done
  /// on the screens.
  public static let rolePlay = CaseReading(rolePlayText, version: "1").scenario

  private static let rolePlayText = """
    title: Fiche
    id: jeu-de-role
    titre: Jeu de rôle sans scénario
    type: crisis-not-urgent
    duree: 15
    niveau: 1
    risque_reel: ce que le ou la collègue avait en tête
    mots_sensibles: selon ce que vous jouez
    auteur: équipe Écoute (contenu de départ)
    guides:
    ressources:
    ---
    Un·e collègue fait la personne qui appelle, de vive voix.
    Entendez-vous d'abord sur ce qui ne sera pas joué, et sur un mot qui arrête tout.
    Rien ne s'écrit ici de votre échange : seuls comptent l'écran, la note et la grille.
    ===
    title: Debut
    ---
    <<declare $alliance = 0>> // 0..5
    <<bruit "la ligne est ouverte : parlez">>
    ===
    title: Reaction
    when: silence() >= 3600
    ---
    ===
    title: Cloture
    ---
    <<fin "jeu de rôle terminé">>
    ===
    title: Grille
    ---
    // C1 | 1 | non | Répond à l'axe du suicide, oui ou non | reponse("suicide") == "yes" or reponse("suicide") == "no"
    // C2 | 1 | non | Écrit les faits de sécurité et le plan | note("safety") and note("plan")
    // C3 | 1 | non | Note où est la personne et comment la rappeler | note("place") and note("call-back")
    // H1 | - | - | Empathie et respect (1–5) | humain
    // H2 | - | - | Solutions cherchées avec la personne (1–5) | humain
    // H3 | - | - | Sécurité explorée clairement (1–5) | humain
    // H4 | - | - | Note claire et utile à la relève (1–5) | humain
    ===
    title: Expert
    ---
    ===
    """
}
