import Text

extension RecordsError {
  /// The sentence of an error about accounts and keys.
  var accountPhrase: Phrase {
    switch self {
    case .locked:
      Phrase(
        fr: "La console est verrouillée ; tout y est gardé, scellé ;"
          + " tapez votre phrase de passe pour lire.",
        en: "The console is locked; everything in it is kept, sealed;"
          + " type your passphrase to read.")
    case .notAllowed(let right):
      Phrase(
        fr: "Votre compte n'a pas ce droit (\(right.data.label.french), \(right.act.verb.french)) ;"
          + " rien n'est changé ; une formation ou un engagement périmé le retire aussi :"
          + " demandez à l'administration.",
        en: "Your account has not this right (\(right.data.label.english),"
          + " \(right.act.verb.english)); nothing is changed;"
          + " a training or an undertaking out of date takes it away too: ask the administration.")
    case .keysAwaited:
      Phrase(
        fr: "Les clés de votre rôle ne vous ont pas encore été remises ; ce que vous écrivez est"
          + " gardé dans son journal ; un·e spécialiste vous les remet : ecoute accounts grant.",
        en: "The keys of your role were not given to you yet;"
          + " what you write is kept in its journal; a specialist gives them to you: ecoute accounts grant."
      )
    case .sealedToOthers(let file):
      Phrase(
        fr: "\(file) est scellé pour quelqu'un d'autre ; rien n'y est touché ;"
          + " cette personne, ou la clé de secours, peut l'ouvrir.",
        en: "\(file) is sealed to somebody else; nothing in it is touched;"
          + " that person, or the recovery key, can open it.")
    case .noMemory:
      Phrase(
        fr: "La mémoire de la machine ne suffit pas pour ouvrir ; rien n'est changé ;"
          + " fermez d'autres programmes, puis réessayez.",
        en: "The machine has not enough memory to open; nothing is changed;"
          + " close other programs, then try again.")
    case .wrongPassphrase:
      Phrase(
        fr: "Ce n'est pas cette phrase de passe ; rien n'est changé ; essayez de nouveau.",
        en: "That is not the passphrase; nothing is changed; try again.")
    case .tooSoon(let seconds):
      Phrase(
        fr: "Trop d'essais de suite ; rien n'est changé ; réessayez dans \(seconds) s.",
        en: "Too many attempts in a row; nothing is changed; try again in \(seconds) s.")
    case .shortPassphrase:
      Phrase(
        fr: "Une phrase de passe a au moins \(Passphrase.fewest) signes ; rien n'est changé ;"
          + " quatre mots qui ne vont pas ensemble font l'affaire.",
        en: "A passphrase has at least \(Passphrase.fewest) signs; nothing is changed;"
          + " four words that do not go together will do.")
    case .wrongRecoveryKey:
      Phrase(
        fr: "Ce n'est pas la clé de secours de ce centre ; rien n'est changé ;"
          + " relisez les quatorze groupes du papier.",
        en: "That is not the recovery key of this centre; nothing is changed;"
          + " read the fourteen groups on the paper again.")
    case .unknownAccount(let name):
      Phrase(
        fr: "Aucun compte ouvert au nom \(Typography.de(name)) ; rien n'est changé ;"
          + " la liste : ecoute accounts list.",
        en: "No open account in the name of \(name); nothing is changed;"
          + " the list: ecoute accounts list.")
    case .knownAccount(let name):
      Phrase(
        fr: "\(name) a déjà un compte ouvert ; rien n'est changé ;"
          + " fermez-le d'abord, ou distinguez les deux noms.",
        en: "\(name) has an open account already; nothing is changed;"
          + " close it first, or tell the two names apart.")
    case .lastAdministrator:
      Phrase(
        fr: "C'est le seul compte d'administration ; rien n'est changé ;"
          + " faites-en d'abord un autre : ecoute accounts add.",
        en: "It is the only administrator's account; nothing is changed;"
          + " make another one first: ecoute accounts add.")
    case .centreExists:
      Phrase(
        fr: "Ce dossier est déjà un centre ; rien n'est changé ;"
          + " les comptes : ecoute accounts list.",
        en: "This folder is a centre already; nothing is changed;"
          + " the accounts: ecoute accounts list.")
    default:
      Phrase(
        fr: "Des consoles sont ouvertes ici ; rien n'est changé ;"
          + " fermez-les, puis recommencez.",
        en: "Consoles are open here; nothing is changed; close them, then start again.")
    }
  }
}
