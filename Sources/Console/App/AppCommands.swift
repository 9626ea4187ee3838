import Canvas
import Intervention
import Text

extension App {
  /// Performs a command, or says why it can't be done now.
  mutating func perform(_ id: CommandID) -> [Effect] {
    if let reason = unavailable(id) {
      notice = reason
      return []
    }
    switch id {
    case .help: overlays.append(.sheet(.help()))
    case .menu: overlays = [.menu(menu)]
    case .problems: overlays.append(.sheet(.problems(shelves?.problems ?? [])))
    case .callKept: notice = keptSentence
    case .leave: notice = App.leaveSentence
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    case .callNew: return hold() + [.begin]
    case .callHold: return hold()
    case .callFinish: return finish()
    case .callAddendum: return beginAddendum()
    default: return performOnCall(id)
    }
    return []
  }

  private mutating func performOnCall(_ id: CommandID) -> [Effect] {
    guard let call = activeID else { return [] }
    if id != .undo && id != .redo { overlays = [] }
    let around = surroundings
    let moment = now
    return take(calls[call]?.perform(id, at: moment, around))
  }

  /// The call under the hand waits, at the same caret; home shows it.
  private mutating func hold() -> [Effect] {
    overlays = []
    guard let id = activeID else { return [] }
    base = .home
    home = Home()
    guard calls[id]?.call.state != .signed || calls[id]?.call.openAddendum != nil else {
      calls[id] = nil
      return []
    }
    home.selection = 1
    return record(.held, id)
  }

  /// The menu: every command, those that can't be used now with their reason.
  private var menu: Picker<CommandID> {
    let items = Command.table.filter { $0.id != .menu }.map { command in
      let keys = command.keys.first?.name ?? .empty
      return Picker<CommandID>.Item(
        id: command.id, label: command.label, detail: keys, unavailable: unavailable(command.id))
    }
    let usable = items.filter { $0.unavailable == nil }
    return Picker(
      title: Phrase(fr: "Menu", en: "Menu"), items: usable + items.filter { $0.unavailable != nil })
  }

  /// Why a command can't be used now; nil when it can.
  func unavailable(_ id: CommandID) -> Phrase? {
    guard let command = Command.with(id) else { return nil }
    if worker == nil, ![.help, .quit, .leave, .redraw, .menu].contains(id) {
      return Phrase(fr: "D'abord votre nom.", en: "First your name.")
    }
    switch command.screen {
    case .all: return id == .problems ? problemsUnavailable : nil
    case .call:
      if case .call = base { return nil }
      if id == .callHold, case .note = base { return nil }
      return Phrase(fr: "Ouvrez d'abord un appel.", en: "First open a call.")
    case .closing:
      guard let call = activeCall, call.state != .signed || call.openAddendum != nil else {
        return Phrase(fr: "Aucune note à écrire ici.", en: "No note to write here.")
      }
      if id == .undo, !call.canUndo {
        return Phrase(fr: "Plus rien à annuler.", en: "Nothing left to undo.")
      }
      if id == .redo, !call.canRedo {
        return Phrase(fr: "Rien à rétablir.", en: "Nothing to redo.")
      }
      return nil
    case .note:
      guard case .note = base else {
        return Phrase(fr: "Ouvrez d'abord une note signée.", en: "First open a signed note.")
      }
      return activeCall?.openAddendum == nil
        ? nil : Phrase(fr: "Un addenda est déjà ouvert.", en: "An addendum is already open.")
    }
  }

  private var problemsUnavailable: Phrase? {
    shelves?.problems.isEmpty == false
      ? nil : Phrase(fr: "Tous les fichiers sont lisibles.", en: "Every file is readable.")
  }

  /// What ^S says: there is nothing to save, or what to do when the disk refuses.
  private var keptSentence: Phrase {
    let troubled = calls.values.compactMap(\.trouble).first
    if let troubled {
      return Phrase(
        fr: "\(troubled.reason.french) Rien n'est perdu : continuez, gardez la console ouverte.",
        en: "\(troubled.reason.english) Nothing is lost: go on, keep the console open.")
    }
    return calls.values.allSatisfy(\.isKept)
      ? Phrase(
        fr: "Tout est déjà gardé. Il n'y a rien à enregistrer.",
        en: "All is kept already. There is nothing to save.")
      : Phrase(fr: "Les derniers mots se gardent.", en: "The last words are being kept.")
  }

  private static let leaveSentence = Phrase(
    fr: "^Q quitte. Tout est gardé; l'appel reprend au retour.",
    en: "^Q quits. All is kept; the call resumes when you return.")
}
