import Text

extension RecordsError {
  /// One calm sentence: what happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .unreadable(let file):
      Phrase(
        fr: "\(file) ne peut pas être lu ; son contenu n'est pas touché ;"
          + " demandez le droit de le lire.",
        en: "\(file) cannot be read; its content is untouched; ask for the right to read it.")
    case .readOnly(let place):
      Phrase(
        fr: "\(place) ne peut pas être écrit ; ce qui est gardé le reste ;"
          + " demandez le droit d'y écrire, sans fermer la console.",
        en: "\(place) cannot be written; what is kept stays kept;"
          + " ask for the right to write there, without closing the console.")
    case .full:
      Phrase(
        fr: "Le disque est plein ; ce qui est gardé le reste ;"
          + " libérez de la place, une console réessaie d'elle-même.",
        en: "The disk is full; what is kept stays kept;"
          + " free some room, a console tries again by itself.")
    case .failing(let place, let code):
      Phrase(
        fr: "Le disque refuse \(place) (erreur \(code)) ; ce qui est gardé le reste ;"
          + " continuez et avertissez le soutien technique.",
        en: "The disk refuses \(place) (error \(code)); what is kept stays kept;"
          + " go on and tell technical support.")
    case .keyMissing(let file):
      Phrase(
        fr: "La clé \(file) manque ; les notes sont là, scellées ;"
          + " remettez cette clé depuis la sauvegarde.",
        en: "The key \(file) is missing; the notes are there, sealed;"
          + " put that key back from the backup.")
    case .keyDamaged(let file):
      Phrase(
        fr: "La clé \(file) est abîmée ; les notes sont là, scellées ;"
          + " remettez cette clé depuis la sauvegarde.",
        en: "The key \(file) is damaged; the notes are there, sealed;"
          + " put that key back from the backup.")
    case .registerMissing(let file):
      Phrase(
        fr: "Le registre \(file) manque ; les appels en cours sont gardés dans leurs journaux ;"
          + " restaurez la dernière sauvegarde.",
        en: "The register \(file) is missing; calls under way are kept in their journals;"
          + " restore the last backup.")
    case .wrongKey(let file):
      Phrase(
        fr: "\(file) est scellé avec une autre clé ; rien n'y est touché ;"
          + " retrouvez la clé qui l'a scellé.",
        en: "\(file) is sealed with another key; nothing in it is touched;"
          + " find the key that sealed it.")
    case .damaged(let file):
      Phrase(
        fr: "\(file) est abîmé ; rien n'y est effacé ni affiché à moitié ;"
          + " gardez ce fichier et avertissez le soutien technique.",
        en: "\(file) is damaged; nothing in it is erased or half shown;"
          + " keep this file and tell technical support.")
    case .laterFormat(let file):
      Phrase(
        fr: "\(file) vient d'une version plus récente d'Écoute ; rien n'y est touché ;"
          + " ouvrez-le avec cette version.",
        en: "\(file) comes from a later version of Écoute; nothing in it is touched;"
          + " open it with that version.")
    case .inUse:
      Phrase(
        fr: "Cet appel est ouvert dans une autre console ; tout y est gardé ;"
          + " fermez-le là-bas d'abord.",
        en: "This call is open in another console; everything in it is kept; close it there first.")
    case .unknownCall(let call):
      Phrase(
        fr: "Aucun appel ne porte l'identifiant \(SafeText(call.rawValue)) ; rien n'est changé ;"
          + " choisissez-le dans la liste.",
        en: "No call has the id \(SafeText(call.rawValue)); nothing is changed;"
          + " choose it in the list.")
    case .alreadySigned:
      Phrase(
        fr: "Cet appel est déjà signé et gardé au registre ; rien n'est à reprendre ;"
          + " ouvrez-le dans la liste pour le lire.",
        en: "This call is already signed and kept in the register; there is nothing to take up;"
          + " open it in the list to read it.")
    case .notSigned:
      Phrase(
        fr: "La note n'est pas encore signée ; son journal la garde ;"
          + " signez-la pour la verser au registre.",
        en: "The note is not signed yet; its journal keeps it;"
          + " sign it to enter it in the register.")
    case .changedElsewhere:
      Phrase(
        fr: "Une autre console a signé un changement de cet appel ;"
          + " votre texte reste dans son journal ;"
          + " relisez la note avant de signer.",
        en: "Another console signed a change to this call; your text stays in its journal;"
          + " read the note again before signing.")
    case .busy(let place):
      Phrase(
        fr: "D'autres consoles occupent \(place) ; ce qui est gardé le reste ;"
          + " réessayez dans un instant.",
        en: "Other consoles are using \(place); what is kept stays kept; try again in a moment.")
    case .wrongClock:
      Phrase(
        fr: "L'horloge de cette machine donne une date impossible ; rien n'est changé ;"
          + " faites-la régler, puis réessayez.",
        en: "The clock of this machine gives an impossible date; nothing is changed;"
          + " have it set, then try again.")
    case .untraced(let reason):
      Phrase(
        fr: "Journal d'accès illisible : rien n'est ouvert sans trace. \(reason.phrase.french)",
        en: "Access log unreadable: nothing is opened without a trace. \(reason.phrase.english)")
    case .locked, .notAllowed, .keysAwaited, .sealedToOthers, .noMemory, .wrongPassphrase,
      .tooSoon, .shortPassphrase, .wrongRecoveryKey, .unknownAccount, .knownAccount,
      .lastAdministrator, .centreExists, .consolesOpen:
      accountPhrase
    }
  }
}
