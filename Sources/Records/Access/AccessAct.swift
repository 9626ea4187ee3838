import Text

/// What somebody did that leaves a trace.
///
/// Sources: LRSSS s. 103 and 265; ISO 27789. Its code is part of the chain: it never changes.
public enum AccessAct: String, Hashable, Sendable, Codable, CaseIterable {
  case list
  case search
  case read
  case write
  case sign
  case export
  /// Something was told to another team: to whom, on what basis.
  case communicate
  case login
  case lock
  case accountAdded = "account-added"
  case accountChanged = "account-changed"
  case accountClosed = "account-closed"
  case passphraseChanged = "passphrase-changed"
  case keyGranted = "key-granted"
  case epochOpened = "epoch-opened"
  case keysExpired = "keys-expired"
  case recoveryUsed = "recovery-used"
  case recoveryReplaced = "recovery-replaced"
  case backup
  case restore
  case destroy
  case report
  case directiveRead = "directive-read"
  case directiveWritten = "directive-written"
  case followUps = "follow-ups"
  case reviewQueue = "review-queue"
  case reviewRead = "review-read"
  case reviewWritten = "review-written"

  /// What was done, in words.
  public var label: Phrase {
    switch self {
    case .list: Phrase(fr: "liste des appels", en: "list of calls")
    case .search: Phrase(fr: "recherche dans les notes", en: "search in the notes")
    case .read: Phrase(fr: "lecture", en: "reading")
    case .write: Phrase(fr: "écriture", en: "writing")
    case .sign: Phrase(fr: "signature", en: "signature")
    case .export: Phrase(fr: "sortie d'un texte", en: "text taken out")
    case .communicate: Phrase(fr: "communication", en: "communication")
    case .login: Phrase(fr: "entrée", en: "login")
    case .lock: Phrase(fr: "verrouillage", en: "lock")
    case .accountAdded: Phrase(fr: "compte ajouté", en: "account added")
    case .accountChanged: Phrase(fr: "compte modifié", en: "account changed")
    case .accountClosed: Phrase(fr: "compte fermé", en: "account closed")
    case .passphraseChanged: Phrase(fr: "phrase de passe changée", en: "passphrase changed")
    case .keyGranted: Phrase(fr: "clé remise", en: "key granted")
    case .epochOpened: Phrase(fr: "nouvelle époque de clés", en: "new epoch of keys")
    case .keysExpired: Phrase(fr: "nouvelles clés demandées", en: "new keys asked for")
    case .recoveryUsed: Phrase(fr: "clé de secours utilisée", en: "recovery key used")
    case .recoveryReplaced:
      Phrase(fr: "clé de secours remplacée", en: "recovery key replaced")
    case .backup: Phrase(fr: "sauvegarde", en: "backup")
    case .restore: Phrase(fr: "restauration", en: "restoration")
    case .destroy: Phrase(fr: "destruction", en: "destruction")
    case .report: Phrase(fr: "rapport", en: "report")
    case .directiveRead: Phrase(fr: "consigne d'équipe lue", en: "team directive read")
    case .directiveWritten: Phrase(fr: "consigne d'équipe écrite", en: "team directive written")
    case .followUps: Phrase(fr: "liste des relances", en: "list of follow-ups")
    case .reviewQueue: Phrase(fr: "file des relectures", en: "queue of reviews")
    case .reviewRead: Phrase(fr: "relecture ouverte", en: "review opened")
    case .reviewWritten: Phrase(fr: "message de relecture", en: "review message")
    }
  }
}

/// How it ended.
public enum AccessOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case done
  /// The person had no right to it.
  case refused
  /// The machine could not do it.
  case failed

  /// The outcome in words.
  public var label: Phrase {
    switch self {
    case .done: Phrase(fr: "fait", en: "done")
    case .refused: Phrase(fr: "refusé", en: "refused")
    case .failed: Phrase(fr: "échoué", en: "failed")
    }
  }
}
