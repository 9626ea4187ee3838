import Canvas
import Guides
import Intervention
import Text

extension CallScreen {
  /// The guide that is open, if it can be read.
  func openGuide(_ shelves: Shelves?) -> Guide? {
    guard case .guide(let reading)? = references.last else { return nil }
    return shelves?.guides.guide(reading.id)
  }

  /// Opens the form about the guide that is open, with what was already typed about it.
  mutating func flagGuide(_ around: Surroundings) -> Response {
    guard let guide = openGuide(around.shelves) else { return .nothing }
    var form = flag.flatMap { $0.slug == guide.slug ? $0 : nil } ?? FlagForm(guide)
    form.section = sectionUnderHand(around)
    flag = form
    return Response(overlay: .flag(form))
  }
}

extension CallScreen {
  /// The section being read; nil above the first.
  private func sectionUnderHand(_ around: Surroundings) -> SafeText? {
    guard case .guide(let reading)? = references.last else { return nil }
    let layout = CallLayout(around, pane: pane)
    return ReferencePane(around, layout, beside: self).section(reading)?.title
  }
}

/// Saying something of a guide to those who keep it.
extension App {
  func flagUnavailable(_ id: CallID) -> Phrase? {
    guard calls[id]?.openGuide(shelves) == nil else { return nil }
    return Phrase(fr: "Ouvrez d'abord un guide (F3).", en: "First open a guide (F3).")
  }

  /// Shows a form as it now is, and remembers it: what is typed is never lost.
  mutating func keepDraft(_ form: FlagForm) {
    overlays[overlays.count - 1] = .flag(form)
    if let id = activeID { calls[id]?.flag = form }
  }

  /// What a key does in the form; nil when it is for a command.
  mutating func press(_ key: Key, in form: FlagForm) -> [Effect]? {
    var form = form
    if key == .enter {
      let flagged = form.enter(at: now, by: worker?.name)
      keepDraft(form)
      return flagged.map { [.flag($0)] } ?? []
    }
    guard form.press(key) else { return nil }
    keepDraft(form)
    return []
  }

  /// It is kept: the form has nothing more to hold.
  mutating func closeFlag(_ flagged: FlaggedGuide) {
    for id in calls.keys where calls[id]?.flag?.slug == flagged.slug { calls[id]?.flag = nil }
    overlays.removeAll { if case .flag = $0 { true } else { false } }
    notice = Phrase(
      fr: "Signalement gardé : \(flagged.slug).", en: "What you said is kept: \(flagged.slug).")
  }

  /// It is not kept: the form says why, and holds what was typed.
  mutating func refuseFlag(_ flagged: FlaggedGuide, _ reason: Phrase) {
    for id in calls.keys where calls[id]?.flag?.slug == flagged.slug {
      calls[id]?.flag?.refuse(reason)
    }
    guard case .flag(var form)? = overlays.last, form.slug == flagged.slug else {
      notice = reason
      return
    }
    form.refuse(reason)
    keepDraft(form)
  }
}
