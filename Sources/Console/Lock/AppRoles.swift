import Intervention
import Text

/// What a role may do in the console; the table is ``Role/rights``, and the records hold to it too.
extension App {
  /// What a command does, for those that not everybody may; one of its rights is enough.
  private static let rights: [CommandID: [Right]] = [
    .callNew: [Right(.write, .calls)], .callFromPaper: [Right(.write, .calls)],
    .callFinish: [Right(.sign, .calls)],
    .callAddendum: [Right(.write, .notes)], .noteSearch: [Right(.search, .notes)],
    .callerEarlier: [Right(.read, .notes)], .followUpOpen: [Right(.read, .notes)],
    .reviewOpen: [Right(.read, .returns), Right(.read, .facts)],
    .reviewWish: [Right(.write, .returns)], .supportAsk: [Right(.write, .returns)],
    .directiveWrite: [Right(.write, .instructions)],
    .practiceOpen: [Right(.write, .exercises)],
  ]

  /// What works on a locked screen, besides the call that is being written there.
  private static let lockedCommands: Set<CommandID> = [
    .help, .menu, .quit, .leave, .redraw, .callNew, .callKept, .problems, .oneColumn, .unlock,
    .screenLock, .callHold, .rescueOpen,
  ]

  /// Why a command may not be used by who is here; nil when it may.
  func refusal(_ id: CommandID) -> Phrase? {
    if let reason = examRefusal(id) { return reason }
    guard lock.isCentre else { return centreNeeded(id) ?? seatRefusal(id) }
    if case .locked = base {
      guard Self.lockedCommands.contains(id) else { return Self.lockedSentence }
      if id == .callHold, openCalls.isEmpty { return Self.lockedSentence }
    }
    if id == .unlock, !lock.isLocked, base != .home {
      return Phrase(
        fr: "La console est déverrouillée. À l'accueil, change la phrase de passe.",
        en: "The console is unlocked. At home, changes the passphrase.")
    }
    guard let rights = Self.rights[id] else { return nil }
    guard let holder = lock.holder else {
      guard id == .callNew else { return Self.lockedSentence }
      return lockedAuthor.flatMap { refusal(rights[0], of: $0) }
    }
    let reasons = rights.map { refusal($0, of: holder) }
    return reasons.contains(nil) ? nil : reasons[0]
  }

  /// Why somebody may not do something; nil when they may.
  func refusal(_ right: Right, of account: Account) -> Phrase? {
    guard let today = now.calendarDate,
      account.may(right, on: today, settings.refresher)
    else { return account.role.may(right) ? Self.lapsed : account.role.limits }
    return nil
  }

  /// Why a demonstration does not show a command to whom it seats; nil when it does.
  private func seatRefusal(_ id: CommandID) -> Phrase? {
    guard let seat, let rights = Self.rights[id], !rights.contains(where: seat.may) else {
      return nil
    }
    return seat.limits
  }

  /// Whether each has a role here: in a centre, and in a demonstration that seats somebody.
  var hasRoles: Bool { lock.isCentre || seat != nil }

  /// Whether who unlocked may do something; in a folder without accounts, everybody may, save those
  /// whom a demonstration seats.
  func may(_ right: Right) -> Bool {
    guard lock.isCentre else { return seat?.may(right) ?? true }
    return lock.holder.map { refusal(right, of: $0) == nil } ?? false
  }

  /// What needs accounts, in a folder that has none.
  private func centreNeeded(_ id: CommandID) -> Phrase? {
    let none = Phrase(
      fr: "Pas de comptes dans ce dossier.", en: "No accounts in this folder.")
    switch (id, base) {
    case (.unlock, _), (.directiveWrite, .call), (.directiveWrite, .note), (.callerEarlier, .call):
      return none
    default: return nil
    }
  }

  static let lockedSentence = Phrase(
    fr: "D'abord la phrase de passe : ^X (.", en: "First the passphrase: ^X (.")
  static let lapsed = Phrase(
    fr: "Formation ou engagement à renouveler : guides, répertoire et exercices seulement.",
    en: "Training or undertaking to renew: guides, directory and practice only.")
}

extension Home {
  static let elsewhere = Phrase(
    fr: "Se lance hors de la console, sur la machine du centre.",
    en: "Runs outside of the console, on the centre's machine.")
}

extension Role {
  /// The commands, outside of the console, of those who take no calls.
  var commands: [Phrase] {
    switch self {
    case .worker, .specialist, .trainee, .manager: []
    case .administrator:
      [
        Phrase(fr: "Comptes : ecoute accounts", en: "Accounts: ecoute accounts"),
        Phrase(fr: "Sauvegarde : ecoute backup", en: "Backup: ecoute backup"),
        Phrase(fr: "Registre des accès : ecoute audit", en: "Access log: ecoute audit"),
      ]
    }
  }

  /// What it may do here, and so what it may not, in one sentence.
  var limits: Phrase {
    switch self {
    case .worker:
      Phrase(
        fr: "Les consignes d'équipe sont écrites par un·e spécialiste.",
        en: "Team instructions are written by a specialist.")
    case .specialist:
      Phrase(fr: "Votre rôle ne fait pas cela ici.", en: "Your role does not do that here.")
    case .trainee:
      Phrase(
        fr: "Stagiaire : guides, répertoire et exercices, sans appel ni note.",
        en: "Trainee: guides, directory and practice, without calls or notes.")
    case .manager:
      Phrase(
        fr: "Gestion : chiffres et rapports (^X %), sans appel ni note.",
        en: "Management: figures and reports (^X %), without calls or notes.")
    case .administrator:
      Phrase(
        fr: "Administration : comptes et sauvegardes (ecoute accounts), sans appel ni note.",
        en: "Administration: accounts and backups (ecoute accounts), without calls or notes.")
    }
  }
}
