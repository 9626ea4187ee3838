import Canvas
import Text

extension Command {
  /// The one table that feeds the hints, the help, the menu, `ecoute keys` and the tests.
  ///
  /// Never bound: digits and brackets (AZERTY), Alt, AltGr, F1, F10, F11, ^A ^B ^H ^I ^J ^M ^[.
  public static let table: [Command] = first + steps + centre + reviews + exercise + others

  private static let first: [Command] = [
    Command(
      .help, [.key(.control("g"))], Phrase(fr: "Aide", en: "Help"),
      Phrase(fr: "Toutes les touches et ce qu'elles font.", en: "Every key and what it does."),
      hint: Phrase(fr: "Aide", en: "Help"), .all),
    Command(
      .menu, [.key(.escape)], Phrase(fr: "Menu", en: "Menu"),
      Phrase(
        fr: "Toutes les commandes, à filtrer en tapant.", en: "Every command, filtered as you type."
      ),
      hint: Phrase(fr: "Menu", en: "Menu"), .all),
    Command(
      .safetyOpen, [.key(.function(2)), .key(.control("t"))],
      Phrase(fr: "Sécurité : premier axe non demandé", en: "Safety: first axis not asked"),
      Phrase(
        fr: "Va au premier axe non demandé ; une lettre répond et avance.",
        en: "Goes to the first axis not asked; one letter answers and moves on."),
      hint: Phrase(fr: "Sécurité", en: "Safety"), .call),
    Command(
      .rescueOpen, [.key(.function(5)), .prefixed("+")], Phrase(fr: "Secours", en: "Rescue"),
      Phrase(
        fr: "Ouvre le registre des secours : demande, lieu exact, arrivée confirmée.",
        en: "Opens the ledger of rescues: request, exact place, arrival confirmed."),
      hint: Phrase(fr: "Secours", en: "Rescue"), .all),
    Command(
      .lineOpen, [.prefixed(",")], Phrase(fr: "Sur la ligne", en: "On the line"),
      Phrase(
        fr: "Note qui d'autre arrive sur la ligne ou la quitte.",
        en: "Notes who else joins or leaves the line."),
      .call),
    Command(
      .callRelay, [.prefixed(".")], Phrase(fr: "Carte de relais", en: "Relay card"),
      Phrase(
        fr: "Montre ce qu'il faut lire à qui prend le relais, en 60 mots.",
        en: "Shows what to read to whoever takes over, in 60 words."),
      .call),
    Command(
      .callHandover, [.prefixed(";")], Phrase(fr: "Remise de quart", en: "Shift handover"),
      Phrase(
        fr: "Appels ouverts, secours non confirmés, relances à faire ; Entrée ouvre l'appel.",
        en: "Open calls, rescues not confirmed, follow-ups due; Enter opens the call."),
      .all),
    Command(
      .callClean, [.prefixed(":")], Phrase(fr: "Texte à copier", en: "Text to copy"),
      Phrase(
        fr: "Montre la note sans bordure ni marge, pour la sélectionner et la copier.",
        en: "Shows the note without border or margin, to be selected and copied."),
      .call),
    Command(
      .eventChoose, [.key(.function(12)), .prefixed("=")],
      Phrase(fr: "Événement déclaré", en: "Declared event"),
      Phrase(
        fr:
          "Prend l'événement en cours, ou liste ceux qui sont déclarés ; l'écran du sinistre suit.",
        en: "Takes the event under way, or lists those declared; the disaster screen follows."),
      .call),
    Command(
      .guideSearch, [.key(.function(3)), .key(.control("f"))],
      Phrase(fr: "Guides : chercher", en: "Guides: search"),
      Phrase(fr: "Cherche un guide à côté de la note.", en: "Searches a guide beside the note."),
      hint: Phrase(fr: "Guides", en: "Guides"), .call),
    Command(
      .guideFind, [.prefixed("u")], Phrase(fr: "Chercher dans le guide", en: "Find in the guide"),
      Phrase(
        fr: "Cherche des mots dans le guide ouvert ; Entrée va au suivant, Échap ferme.",
        en: "Finds words in the open guide; Enter goes to the next one, Esc closes."),
      hint: Phrase(fr: "Chercher", en: "Find"), .call),
    Command(
      .guideSuggested, [.prefixed("h")], Phrase(fr: "Guides proposés", en: "Guides proposed"),
      Phrase(
        fr: "Liste les guides proposés par les mots de l'appel ; Entrée ouvre le premier.",
        en: "Lists the guides that the words of the call propose; Enter opens the first."),
      .call),
    Command(
      .guideFlag, [.prefixed("w")],
      Phrase(fr: "Signaler ce guide, cette fiche", en: "Flag this guide, this listing"),
      Phrase(
        fr: "Écrit en une ligne, à qui les garde, ce qui ne va pas dans le guide ou la fiche.",
        en: "Types one line, for those who keep them, on what is wrong in the guide or listing."),
      .call),
    Command(
      .directorySearch, [.key(.function(4)), .key(.control("r"))],
      Phrase(fr: "Répertoire : chercher", en: "Directory: search"),
      Phrase(
        fr: "Cherche une ressource près de la personne, à joindre à la note ; encore : autre lieu.",
        en: "Searches a resource near the person, to attach to the note; again: another place."),
      hint: Phrase(fr: "Répertoire", en: "Directory"), .call),
    Command(
      .directoryGiveThree, [.prefixed("*")],
      Phrase(fr: "Donner les 3 premières", en: "Give the first 3"),
      Phrase(
        fr: "Joint à la note les trois premières ressources trouvées.",
        en: "Attaches the first three resources found to the note."),
      hint: Phrase(fr: "Donner 3", en: "Give 3"), .call),
    Command(
      .directoryWiden, [.prefixed("/")],
      Phrase(fr: "Élargir la recherche", en: "Widen the search"),
      Phrase(
        fr: "Enlève le filtre qui cache tout, ou montre ce qui est mis de côté, ou le cache.",
        en: "Drops the filter that hides everything, or shows what was set aside, or hides it."),
      .call),
    Command(
      .directoryUnmet, [.prefixed("?")],
      Phrase(fr: "Besoin non comblé", en: "Unmet need"),
      Phrase(
        fr: "Note que rien ne répond au besoin, et pourquoi : une lettre.",
        en: "Notes that nothing meets the need, and why: one letter."),
      .call),
    Command(
      .callFinish, [.key(.function(9)), .prefixed("f")],
      Phrase(fr: "Finir et signer", en: "Finish and sign"),
      Phrase(
        fr: "Montre la note et ce qui manque ; la même touche signe.",
        en: "Shows the note and what is missing; the same key signs."),
      hint: Phrase(fr: "Finir", en: "Finish"), .closing),
    Command(
      .callNew, [.key(.control("n"))], Phrase(fr: "Nouvel appel", en: "New call"),
      Phrase(
        fr: "Ouvre une note vide, horloge en marche ; l'appel en cours est mis en attente.",
        en: "Opens an empty note, clock running; the current call is held."),
      hint: Phrase(fr: "Nouvel appel", en: "New call"), .all),
    Command(
      .callHold, [.prefixed("g")],
      Phrase(fr: "Mettre en attente, voir l'accueil", en: "Hold, go to home"),
      Phrase(
        fr: "Garde l'appel ouvert et montre l'accueil ; il reprend au même curseur.",
        en: "Keeps the call open and shows home; it resumes at the same caret."),
      hint: Phrase(fr: "Accueil", en: "Home"), .call),
    Command(
      .callEnded, [.prefixed("r")], Phrase(fr: "La personne a raccroché", en: "The person hung up"),
      Phrase(
        fr: "Note l'heure de fin de ligne ; la note reste ouverte.",
        en: "Stamps the end of the line; the note stays open."),
      .call),
    Command(
      .callLost, [.prefixed("z")],
      Phrase(fr: "Ligne coupée, puis rappels", en: "Line lost, then call-backs"),
      Phrase(
        fr: "Note l'heure de la coupure ; ensuite, ce que donne chaque rappel, ou une relance.",
        en: "Stamps when the line was cut; then, what came of each call-back, or follow-up."),
      .call),
    Command(
      .callBeforeEnding, [.prefixed("c")],
      Phrase(fr: "Avant de raccrocher", en: "Before hanging up"),
      Phrase(
        fr: "Liste ce que seule la personne peut encore répondre ; Entrée y va.",
        en: "Lists what only the caller can still answer; Enter goes there."),
      .call),
    Command(
      .callAdministrative, [.key(.control("u"))],
      Phrase(fr: "Raccroché, erreur, test", en: "Hang-up, wrong number, test"),
      Phrase(
        fr: "Ferme un contact sans appel ; silencieux et abusif restent des appels.",
        en: "Closes a contact without a call; silent and abusive stay calls."),
      .call),
    Command(
      .callMissing, [.prefixed("x")], Phrase(fr: "Ce qui manque", en: "What is missing"),
      Phrase(
        fr: "Liste ce que la note n'a pas encore ; Entrée y va.",
        en: "Lists what the note still lacks; Enter goes there."),
      .call),
  ]

  private static let others: [Command] = [
    Command(
      .callAddendum, [.prefixed("j")], Phrase(fr: "Ajouter un addenda", en: "Add an addendum"),
      Phrase(
        fr: "Écrit une correction datée sous la note signée ; F9 la signe.",
        en: "Types a dated correction below the signed note; F9 signs it."),
      hint: Phrase(fr: "Addenda", en: "Addendum"), .note),
    Command(
      .undo, [.key(.control("z"))], Phrase(fr: "Annuler", en: "Undo"),
      Phrase(fr: "Annule la dernière chose faite.", en: "Takes back the last thing done."), .closing
    ),
    Command(
      .redo, [.key(.control("y"))], Phrase(fr: "Rétablir", en: "Redo"),
      Phrase(fr: "Refait ce qui vient d'être annulé.", en: "Does again what was undone."), .closing),
    Command(
      .callKept, [.key(.control("s"))], Phrase(fr: "Où en est la sauvegarde", en: "What is kept"),
      Phrase(
        fr: "Dit si tout est gardé ; il n'y a rien à enregistrer.",
        en: "Says whether all is kept; there is nothing to save."),
      .all),
    Command(
      .problems, [.prefixed("e")], Phrase(fr: "Fichiers à corriger", en: "Files to mend"),
      Phrase(
        fr: "Liste les fichiers illisibles : fichier, ligne, quoi faire.",
        en: "Lists unreadable files: file, line, what to do."),
      .all),
    Command(
      .redraw, [.key(.control("l"))], Phrase(fr: "Redessiner l'écran", en: "Redraw the screen"),
      Phrase(fr: "Repeint tout l'écran.", en: "Paints the whole screen anew."), .all),
    Command(
      .oneColumn, [.prefixed("-")], Phrase(fr: "Une colonne", en: "One column"),
      Phrase(
        fr: "Met tout en une colonne, sans bordures, à toute largeur ; la même touche revient.",
        en: "Puts all in one column, without borders, at any width; the same key goes back."),
      .all),
    Command(
      .tourLeave, [.prefixed("!")], Phrase(fr: "Quitter la visite", en: "Leave the tour"),
      Phrase(
        fr: "Quitte la visite guidée ; l'appel reste comme il est.",
        en: "Leaves the guided tour; the call stays as it is."),
      .all),
    Command(
      .leave, [.key(.control("c"))], Phrase(fr: "Comment quitter", en: "How to leave"),
      Phrase(fr: "Dit comment quitter.", en: "Says how to leave."), .all),
    Command(
      .quit, [.key(.control("q"))], Phrase(fr: "Quitter", en: "Quit"),
      Phrase(
        fr: "Quitte ; tout est gardé et l'appel reprend au retour.",
        en: "Leaves; all is kept and the call resumes when you return."),
      hint: Phrase(fr: "Quitter", en: "Quit"), .all),
  ]

  /// The command of an id.
  public static func with(_ id: CommandID) -> Command? { byID[id] }

  /// The command of a chord.
  public static func with(_ chord: Chord) -> Command? { byChord[chord] }

  private static let byID = Dictionary(table.map { ($0.id, $0) }) { first, _ in first }
  private static let byChord = Dictionary(
    table.flatMap { command in command.keys.map { ($0, command) } }
  ) { first, _ in first }

  init(
    _ id: CommandID, _ keys: [Chord], _ label: Phrase, _ sentence: Phrase, hint: Phrase? = nil,
    _ screen: CommandScreen
  ) {
    self.init(id: id, keys: keys, label: label, sentence: sentence, hint: hint, screen: screen)
  }
}
