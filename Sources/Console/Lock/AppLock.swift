import Canvas
import Intervention
import Text

/// Unlocking and locking the console of a centre, and the calls written in between.
extension App {
  /// Where one is when no call is under the hand.
  var rest: Base { lock.isLocked ? .locked(lockScreen()) : .home }

  /// The question of the locked screen, about the last who unlocked, or about somebody else.
  func lockScreen(first: AccountID? = nil) -> LockScreen {
    LockScreen(lock.people, first: first ?? preferences.lastAccount)
  }

  /// A console of a centre opens locked; a call that was under the hand goes on by itself.
  mutating func begin(locked start: Start) -> [Effect] {
    lock.people = start.people
    base = rest
    guard let interrupted = start.interrupted, lock.account(interrupted.author) != nil else {
      return []
    }
    return [.resumeBlind(interrupted)]
  }

  /// A call goes on without what was written before: that is under a passphrase.
  mutating func goOn(_ interrupted: InterruptedCall, next: Int) -> [Effect] {
    guard lock.isLocked, let author = lock.account(interrupted.author) else { return [] }
    let change = Change(
      sequence: next, at: now, author: author.worker.name, act: .writtenLocked(by: author.id))
    var screen = CallScreen(Call(id: interrupted.id, changes: [change]), settings)
    screen.isBlind = true
    calls[interrupted.id] = screen
    worker = author.worker
    base = .call(interrupted.id)
    notice = Phrase(
      fr: "L'appel interrompu continue ici ; son début est sous clé : ^X ( le rouvre.",
      en: "The interrupted call goes on here; its beginning is locked: ^X ( opens it.")
    return [.keep(interrupted.id, change)]
  }

  /// A new call on the locked screen, in the name of who is under the hand.
  mutating func beginLocked() -> [Effect] {
    guard let author = lockedAuthor else { return [] }
    worker = author.worker
    return hold() + [.begin(by: author.id)]
  }

  /// In whose name a call would begin on the locked console.
  var lockedAuthor: Account? {
    guard lock.isLocked else { return nil }
    if case .locked(let screen) = base { return screen.person }
    return activeID.flatMap { calls[$0]?.call.unconfirmed }.flatMap { lock.account($0) }
  }

  /// Goes back to a call that waits behind the locked screen.
  mutating func returnToLockedCall() -> [Effect] {
    guard let id = openCalls.first?.id else { return [] }
    worker = calls[id]?.call.unconfirmed.flatMap { lock.account($0) }?.worker
    base = .call(id)
    return record(.resumed(interrupted: false), id)
  }

  /// Opens the question above a call; on the locked screen it is there already, and at home, unlocked,
  /// the passphrase changes.
  mutating func openUnlock() {
    guard lock.isLocked else { return overlays = [.passphrase(PassphraseForm())] }
    guard case .call(let id) = base else { return base = rest }
    overlays = [.unlock(lockScreen(first: calls[id]?.call.unconfirmed))]
  }

  /// What a key does in the question; nil when it is for a command.
  mutating func press(_ key: Key, in screen: LockScreen) -> [Effect]? {
    var screen = screen
    if key == .enter {
      let tried = screen.enter()
      show(screen)
      return tried.map { [.unlock($0.person.id, $0.secret)] } ?? []
    }
    guard screen.press(key) else { return nil }
    show(screen)
    return []
  }

  /// Types in the question; a paste that ends a line is Enter too.
  mutating func type(_ text: SafeText, in screen: LockScreen) -> [Effect] {
    var screen = screen
    let end = text.string.firstIndex { $0.isNewline }
    screen.type(SafeText(end.map { String(text.string[..<$0]) } ?? text.string))
    show(screen)
    return end == nil ? [] : press(.enter, in: screen) ?? []
  }

  private mutating func show(_ screen: LockScreen) {
    if case .unlock? = overlays.last {
      overlays[overlays.count - 1] = .unlock(screen)
    } else {
      base = .locked(screen)
    }
  }

  /// It did not open.
  mutating func refuseUnlock(_ reason: Phrase) {
    for index in overlays.indices {
      guard case .unlock(var screen) = overlays[index] else { continue }
      screen.refuse(reason)
      overlays[index] = .unlock(screen)
      return
    }
    guard case .locked(var screen) = base else { return notice = reason }
    screen.refuse(reason)
    base = .locked(screen)
  }

  /// A passphrase opened the console: what was written before it has its author.
  mutating func unlock(_ opening: Opening) -> [Effect] {
    lock.holder = opening.account
    lock.rescues = nil
    lock.touchedAt = now.monotonic
    worker = opening.account.worker
    preferences.lastAccount = opening.account.id
    overlays.removeAll { if case .unlock = $0 { true } else { false } }
    notice = opening.problem
    var effects: [Effect] = [.keepPreferences(preferences)]
    // The one under the hand comes last: it is the one that stays there.
    let active = activeID
    for id in calls.keys.sorted() where id != active { effects += claim(id) }
    if let active { effects += claim(active) }
    let known = Set(calls.keys)
    add(opening.calls.filter { !known.contains($0.id) })
    if case .locked = base {
      base = .home
      home = Home()
      offerInterrupted()
      notice = notice ?? opening.reminder
    }
    return effects
  }

  /// Gives a call written on the locked screen its author: who was named, or who takes it over.
  private mutating func claim(_ id: CallID) -> [Effect] {
    guard let screen = calls[id] else { return [] }
    // All of it is read again, from before and since; the rest is done then.
    if screen.isBlind { return [.resume(id)] }
    let effects = confirm(id)
    if notice == nil, !effects.isEmpty {
      notice = Phrase(fr: "Déverrouillé. L'appel continue.", en: "Unlocked. The call goes on.")
    }
    return effects
  }

  /// The author of a call is who unlocked: confirmed, or in place of another.
  mutating func confirm(_ id: CallID) -> [Effect] {
    guard let holder = lock.holder, let call = calls[id]?.call, call.state != .signed else {
      return []
    }
    if call.worker != holder.worker { return record(.takenOver(by: holder.worker), id) }
    return call.unconfirmed == nil ? [] : record(.authorConfirmed, id)
  }

  /// Locks the console, or hides the screen of a call, which is never locked.
  mutating func lockOrMask() -> [Effect] {
    guard lock.isCentre, !lock.isLocked, !isOnCall else {
      lock.isMasked = true
      return []
    }
    guard surroundings.trouble == nil else {
      notice = Phrase(
        fr: "Le disque refuse : ^S d'abord. La console reste ouverte.",
        en: "The disk refuses: ^S first. The console stays open.")
      return []
    }
    return lockNow()
  }

  /// Locks by itself when nobody did anything for a while; never while a call is under the hand.
  mutating func lockWhenIdle() -> [Effect] {
    let idle = now.monotonic - lock.touchedAt
    guard lock.holder != nil, settings.lockAfter > 0, idle >= Int64(settings.lockAfter) * 60_000,
      !isOnCall, surroundings.trouble == nil
    else { return [] }
    return lockNow()
  }

  /// Whether somebody is being listened to, or something is being written.
  private var isOnCall: Bool {
    switch base {
    case .call: true
    case .note(let id, _): calls[id]?.isUnfinished == true
    case .starting, .identity, .home, .locked, .reading, .practice, .exercise: false
    }
  }

  /// Forgets all that a passphrase opened: it is in the journals and in the register.
  private mutating func lockNow() -> [Effect] {
    lock.rescues = openRescues
    lock.holder = nil
    worker = nil
    calls = [:]
    signedToday = []
    board = nil
    followUps = nil
    signedHere = [:]
    overlays = []
    inner = []
    exercises = nil
    notice = nil
    base = rest
    return [.lock]
  }
}

extension App {
  /// The call being written now, which goes on by itself if the console stops.
  public var underHand: CallID? {
    guard case .call(let id) = base, calls[id]?.call.state != .signed else { return nil }
    return id
  }
}
