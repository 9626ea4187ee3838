import Canvas
import Intervention
import Text

/// A repeat caller: the call-back number alone, matched against signed calls.
extension App {
  /// Asks what is known of the number of the call under the hand, once it is typed.
  mutating func askCaller() -> [Effect] {
    guard lock.isCentre, case .call(let id) = base, let screen = calls[id],
      screen.focus != .passage(.callBack), may(Right(.read, .notes))
    else { return [] }
    let digits = screen.call.content.callBackDigits
    guard digits != screen.matched else { return [] }
    calls[id]?.matched = digits
    calls[id]?.earlier = nil
    calls[id]?.wantsDirective = false
    return digits.map { [.matchCaller(id, $0)] } ?? []
  }

  /// Says what is known of a number, once.
  mutating func hear(_ match: CallerMatch, of id: CallID) {
    guard calls[id] != nil else { return }
    calls[id]?.earlier = match
    if calls[id]?.wantsDirective == true, activeID == id {
      showDirective(match.directive)
    } else if activeID == id, let sentence = match.sentence {
      notice = sentence
    }
  }

  /// Shows an earlier call above the one under the hand; opening it was noted in the access log.
  mutating func showEarlier(_ call: Call) {
    guard !lock.isLocked else { return }
    overlays.append(.sheet(.note(call, mark)))
  }

  /// Opens the list of what is known of the number.
  mutating func openEarlier() {
    guard let match = activeID.flatMap({ calls[$0]?.earlier }), match.sentence != nil else {
      notice = Phrase(
        fr: "Aucun appel signé de ce numéro de rappel.",
        en: "No signed call from this call-back number.")
      return
    }
    overlays = [.choice(match.picker)]
  }

  /// Opens the form of a directive about the number of the call, or the signed note, under the hand.
  ///
  /// What is known of the number is asked first when it was not: what a colleague wrote is seen before
  /// it is written over.
  mutating func openDirective() -> [Effect] {
    guard let id = activeID, let screen = calls[id], let digits = screen.call.content.callBackDigits
    else {
      notice = Phrase(
        fr: "D'abord le numéro de rappel, à dix chiffres.",
        en: "First the call-back number, ten digits.")
      return []
    }
    guard lock.isCentre, screen.matched != digits || screen.earlier == nil else {
      showDirective(screen.earlier?.directive)
      return []
    }
    calls[id]?.matched = digits
    calls[id]?.wantsDirective = true
    return [.matchCaller(id, digits)]
  }

  private mutating func showDirective(_ known: Directive?) {
    guard let id = activeID, let screen = calls[id], let digits = screen.call.content.callBackDigits
    else { return }
    calls[id]?.wantsDirective = false
    let draft = screen.directive.flatMap { $0.digits == digits ? $0 : nil }
    overlays = [.directive(draft ?? DirectiveForm(digits, known))]
  }

  /// Shows a form as it now is, and remembers it: what is typed comes back with the form.
  mutating func keepDraft(_ form: DirectiveForm) {
    overlays[overlays.count - 1] = .directive(form)
    if let activeID { calls[activeID]?.directive = form }
  }

  /// What a key does in the form; nil when it is for a command.
  mutating func press(_ key: Key, in form: DirectiveForm) -> [Effect]? {
    var form = form
    defer { keepDraft(form) }
    guard key == .enter else { return form.press(key) ? [] : nil }
    guard let author = worker?.name, let today = now.calendarDate,
      let entry = form.enter(by: author, on: today)
    else { return [] }
    switch entry {
    case .keep(let directive): return [.keepDirective(form.digits, directive, seen: form.seen)]
    case .withdraw: return [.keepDirective(form.digits, nil, seen: form.seen)]
    }
  }

  /// A colleague changed it meanwhile: theirs is known from now on, and the one typed stays.
  mutating func meetDirective(_ digits: SafeText, _ other: Directive?) {
    know(other, about: digits)
    guard case .directive(var form)? = overlays.last, form.digits == digits else {
      notice = DirectiveForm.changed(other)
      return
    }
    form.meet(other)
    keepDraft(form)
  }

  private mutating func know(_ directive: Directive?, about digits: SafeText) {
    for id in calls.keys where calls[id]?.matched == digits {
      let earlier = calls[id]?.earlier?.calls ?? []
      calls[id]?.earlier = CallerMatch(calls: earlier, directive: directive)
    }
  }

  /// It is kept, and holds from now on.
  mutating func closeDirective(_ digits: SafeText, _ directive: Directive?) {
    overlays.removeAll { if case .directive = $0 { true } else { false } }
    for id in calls.keys where calls[id]?.directive?.digits == digits { calls[id]?.directive = nil }
    know(directive, about: digits)
    guard let directive else {
      notice = Phrase(fr: "Consigne retirée.", en: "Directive withdrawn.")
      return
    }
    notice = Phrase(
      fr: "Consigne gardée jusqu'au \(directive.until).",
      en: "Directive kept until \(directive.until).")
  }
}
