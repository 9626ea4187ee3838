import Text

/// The keys of texts, lists and guides, which are no commands.
extension KeyPage {
  /// A table for each.
  static func writing(_ language: Language) -> [SafeText] {
    [
      (Phrase(fr: "## Écrire", en: "## Writing"), texts),
      (Phrase(fr: "## Dans une liste", en: "## In a list"), lists),
      (
        Phrase(fr: "## Dans un guide, dans une ressource", en: "## In a guide, in a resource"),
        reading
      ),
      (Phrase(fr: "## Dans le répertoire", en: "## In the directory"), directory),
    ].map { title, rows in
      section(title, rows.map { [$0.0[language], $0.1[language]] }, language)
    }
  }

  private static let texts = [
    (
      Phrase(
        fr: "Flèches, Début, Fin, PgPréc, PgSuiv", en: "Arrows, Home, End, PgUp, PgDn"),
      Phrase(fr: "déplacent le curseur", en: "move the caret")
    ),
    (
      Phrase(fr: "Ctrl-Gauche, Ctrl-Droite", en: "Ctrl-Left, Ctrl-Right"),
      Phrase(fr: "vont mot par mot", en: "go word by word")
    ),
    (Phrase(same: "`^W`"), Phrase(fr: "efface le mot d'avant", en: "deletes the word before")),
    (Phrase(same: "`^K`"), Phrase(fr: "coupe la fin de la ligne", en: "cuts the end of the line")),
    (Phrase(same: "`^V`"), Phrase(fr: "recolle ce qui fut coupé", en: "puts back what was cut")),
    (
      Phrase(fr: "Entrée", en: "Enter"),
      Phrase(
        fr: "dans un champ d'une ligne, va au champ suivant",
        en: "in a field of one line, goes to the next field")
    ),
    (
      Phrase(fr: "Échap", en: "Esc"),
      Phrase(fr: "ouvre le menu ; n'efface jamais rien", en: "opens the menu; erases nothing, ever")
    ),
  ]

  private static let lists = [
    (
      Phrase(fr: "des lettres", en: "letters"),
      Phrase(fr: "filtrent, accents et majuscules ignorés", en: "filter, accents and case ignored")
    ),
    (Phrase(fr: "Haut, Bas", en: "Up, Down"), Phrase(fr: "choisissent", en: "choose")),
    (Phrase(fr: "Entrée", en: "Enter"), Phrase(fr: "prend la ligne", en: "takes the line")),
    (
      Phrase(fr: "Échap", en: "Esc"),
      Phrase(
        fr: "ferme ; une phrase tapée là va dans la note",
        en: "closes; a sentence typed there goes into the note")
    ),
  ]

  private static let reading = [
    (
      Phrase(fr: "Droite, Gauche", en: "Right, Left"),
      Phrase(fr: "section suivante, précédente", en: "next, previous section")
    ),
    (
      Phrase(fr: "Bas, Haut", en: "Down, Up"),
      Phrase(fr: "ligne suivante, précédente", en: "next, previous line")
    ),
    (
      Phrase(fr: "Entrée", en: "Enter"),
      Phrase(
        fr: "envoie la question à la note, ouvre le lien, joint la ressource",
        en: "sends the question to the note, opens the link, attaches the resource")
    ),
    (
      Phrase(fr: "Retour", en: "Backspace"),
      Phrase(fr: "revient à ce qui était ouvert avant", en: "goes back to what was open before")
    ),
    (
      Phrase(fr: "Tab, ou taper", en: "Tab, or typing"),
      Phrase(fr: "revient à la note", en: "goes back to the note")
    ),
  ]
  private static let directory = [
    (Phrase(same: "F4"), Phrase(fr: "choisit où chercher", en: "chooses where to search")),
    (
      Phrase(fr: "Haut, de la première ligne", en: "Up, from the first line"),
      Phrase(
        fr: "va aux filtres : lieu, langue, âge ; Retour en enlève un",
        en: "goes to the filters: place, language, age; Backspace removes one")
    ),
    (
      Phrase(fr: "Entrée, puis Entrée", en: "Enter, then Enter"),
      Phrase(
        fr: "ouvre la fiche, puis la joint à la note (remise)",
        en: "opens the card, then attaches it to the note (given)")
    ),
    (
      Phrase(fr: "Droite, dans la fiche", en: "Right, in the card"),
      Phrase(
        fr: "joint autrement : une lettre dit comment",
        en: "attaches another way: a letter says how")
    ),
  ]
}
