import Canvas
import Intervention
import Text

/// Promised call-backs in the console: the list, taking one, and what the world answers.
extension App {
  var followUpView: FollowUpDeskView? {
    guard case .followUp(let desk)? = overlays.last else { return nil }
    return FollowUpDeskView(desk: desk, around: surroundings, notice: notice)
  }

  /// Opens the list, on one of them; the same key closes it.
  mutating func openFollowUps(showing id: String? = nil) -> [Effect] {
    if case .followUp? = overlays.last {
      overlays.removeLast()
      return []
    }
    let desk = FollowUpDesk(
      followUps ?? FollowUpBoard([]), me: worker?.name ?? "", showing: id)
    overlays = [.followUp(desk)]
    return [.followUp(.read)]
  }

  mutating func hear(_ news: FollowUpNews) -> [Effect] {
    guard !lock.isLocked else { return [] }
    switch news {
    case .list(let board):
      followUps = board
      change { $0.board = board }
    case .first(let call):
      for id in calls.keys { calls[id]?.open(first: call) }
    case .taken(let promised, let call):
      followUps?.promised.removeAll { $0.link.call == call.id }
      followUps?.promised += call.promised
      guard case .followUp(let desk)? = overlays.last, desk.taking == promised.id else {
        notice = Promised.takenSentence
        return []
      }
      beginning = .following(call, promised.link)
      return hold() + [.begin(by: nil)]
    case .failed(let sentence):
      change {
        $0.taking = nil
        $0.isNoting = false
      }
      notice = sentence
    case .noted(let act, let promised): hearNoted(act, promised)
    case .changed(let promised):
      let isKnown = { (one: Promised) in one.id == promised.id }
      if let place = followUps?.promised.firstIndex(where: isKnown) {
        followUps?.promised[place] = promised
      }
      change { desk in
        if desk.taking == promised.id { desk.taking = nil }
        if let place = desk.board.promised.firstIndex(where: isKnown) {
          desk.board.promised[place] = promised
        }
      }
      notice = promised.changedSentence
    }
    return []
  }

  /// Changes the list, when it is open.
  private mutating func change(_ work: (inout FollowUpDesk) -> Void) {
    overlays.change(
      { if case .followUp(let desk) = $0 { desk } else { nil } }, Overlay.followUp, work)
  }

  mutating func type(_ text: SafeText, in desk: FollowUpDesk) -> [Effect] {
    switch desk.page {
    case .list:
      guard let letter = text.string.lowercased().first,
        let act = FollowUpDesk.act(letter, language)
      else { return [] }
      begin(act, desk)
    case .form, .handing:
      if desk.isNoting { return [] }
      var page = desk.page
      page.type(text)
      show(page)
    }
    return []
  }

  /// Shows a page that changed, and keeps what was typed there.
  private mutating func show(_ page: FollowUpDesk.Page) {
    switch page {
    case .list: break
    case .form(let form):
      drafts[.followUp(form.promised.id, form.kind), author] = form.field.text
    case .handing(let handing): drafts[.handing, author] = handing.field.text
    }
    change { $0.page = page }
  }

  private mutating func begin(_ act: FollowUpDesk.Act, _ desk: FollowUpDesk) {
    guard let chosen = desk.chosen(at: now) else { return }
    guard act == .hand || !chosen.isClosed else {
      notice = Promised.closedSentence
      return
    }
    switch act {
    case .postpone, .drop:
      let kind: FollowUpForm.Kind = act == .drop ? .drop : .postpone
      let words = drafts[.followUp(chosen.id, kind), author]
      change { $0.page = .form(FollowUpForm(chosen, kind, words: words)) }
    case .hand:
      let open = desk.listed(at: now).filter { !$0.isClosed }
      let names = lock.people.filter { $0.role.may(Right(.write, .calls)) }.map(\.worker.name)
      let words = drafts[.handing, author]
      let handing = FollowUpHanding(open, me: desk.me, names: names, words: words)
      change { $0.page = .handing(handing) }
    }
  }

  /// What a key does on the list; nil when it is for a command.
  mutating func press(_ key: Key, in desk: FollowUpDesk) -> [Effect]? {
    switch desk.page {
    case .list:
      if key == .enter { return take(desk) }
      var desk = desk
      guard desk.press(key, at: now) else { return nil }
      change { $0 = desk }
    case .form, .handing:
      if desk.isNoting { return [] }
      if key == .enter { return enter(desk.page) }
      var page = desk.page
      guard page.press(key) else { return nil }
      show(page)
    }
    return []
  }

  /// Goes back to the list; nil when the list itself closes.
  mutating func leaveFollowUpPage(_ desk: FollowUpDesk) -> [Effect]? {
    if desk.page == .list { return nil }
    change { $0.page = .list }
    return []
  }

  /// Takes the one under the hand; one that somebody else has takes a second Enter.
  private mutating func take(_ desk: FollowUpDesk) -> [Effect] {
    guard let chosen = desk.chosen(at: now) else { return [] }
    if let reason = refusal(.callNew) {
      notice = reason
      return []
    }
    guard !chosen.isClosed else {
      notice = Promised.closedSentence
      return []
    }
    let open = calls.values.first { screen in
      screen.isUnfinished && screen.call.content.follows?.call == chosen.link.call
        && screen.call.content.follows?.number == chosen.link.number
    }
    if let open { return self.open(handed: open.call.id) }
    if let holder = chosen.holder, desk.warned != chosen.id {
      change { $0.warned = chosen.id }
      notice = Phrase(
        fr: "\(holder.name) l'a en main depuis \(holder.since.hour). Entrée la prend quand même.",
        en: "\(holder.name) has had it since \(holder.since.hour). Enter takes it all the same.")
      return []
    }
    guard desk.taking == nil else { return [] }
    change { $0.taking = chosen.id }
    return [.followUp(.take(chosen))]
  }

  private mutating func enter(_ page: FollowUpDesk.Page) -> [Effect] {
    switch page {
    case .list: return []
    case .form(var form):
      guard let act = form.enter(at: now) else {
        show(.form(form))
        return []
      }
      change { $0.isNoting = true }
      return [.followUp(.note(act, [form.promised]))]
    case .handing(let handing):
      guard !handing.chosen.isEmpty else { return [] }
      change { $0.isNoting = true }
      return [.followUp(.note(.handed(to: handing.successor), handing.chosen))]
    }
  }

  /// What was entered is kept: its page may go.
  private mutating func hearNoted(_ act: FollowUpAct, _ promised: [Promised]) {
    switch act {
    case .postponed:
      for one in promised { drafts[.followUp(one.id, .postpone), author] = "" }
      notice = Phrase(fr: "Relance reportée.", en: "Follow-up put off.")
    case .dropped:
      for one in promised { drafts[.followUp(one.id, .drop), author] = "" }
      notice = Phrase(
        fr: "Relance fermée, avec sa raison.", en: "Follow-up closed, with its reason.")
    case .handed:
      drafts[.handing, author] = ""
      notice = Phrase(
        fr: promised.count == 1 ? "1 relance remise." : "\(promised.count) relances remises.",
        en: "\(promised.count) handed over.")
    case .taken, .tried, .released: break
    }
    change { desk in
      guard desk.isNoting else { return }
      desk.isNoting = false
      desk.page = .list
    }
  }
}

extension Promised {
  static let closedSentence = Phrase(
    fr: "Celle-ci est close : rien à faire.", en: "This one is closed: nothing to do.")

  /// Why it could not be taken as it was seen.
  fileprivate var changedSentence: Phrase {
    guard let holder else { return isClosed ? Self.closedSentence : Self.movedSentence }
    return Phrase(
      fr: "\(holder.name) vient de la prendre, à \(holder.since.hour). Rien n'est ouvert ici.",
      en: "\(holder.name) just took it, at \(holder.since.hour). Nothing is open here.")
  }

  /// Its answer came after the list was left: the call on the screen stays there.
  fileprivate static let takenSentence = Phrase(
    fr: "La relance demandée est à votre nom, sans appel ouvert : Entrée dans la liste l'ouvre.",
    en: "The follow-up you asked for is yours, with no call open: Enter in the list opens it.")

  private static let movedSentence = Phrase(
    fr: "Elle vient de changer. Relisez sa ligne, puis Entrée.",
    en: "It just changed. Read its line again, then Enter.")
}
