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

  /// What is open and can be flagged: the guide being read, or the card.
  func flagSubject(_ shelves: Shelves?) -> FlagSubject? {
    if case .resource(let card)? = references.last { return FlagSubject(card.resource) }
    return openGuide(shelves).map { FlagSubject($0, section: nil) }
  }

  /// Opens the form about what is open, with what was already typed about it.
  mutating func flag(_ around: Surroundings) -> Response {
    guard var subject = flagSubject(around.shelves) else { return .nothing }
    if case .guide(let slug, let version, _) = subject {
      subject = .guide(slug: slug, version: version, section: sectionUnderHand(around))
    }
    var form = flag.flatMap { $0.subject.id == subject.id ? $0 : nil } ?? FlagForm(subject)
    form.subject = subject
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

/// Saying something of a guide or of a listing to those who keep it.
extension App {
  func flagUnavailable(_ id: CallID) -> Phrase? {
    guard calls[id]?.flagSubject(shelves) == nil else { return nil }
    return Phrase(
      fr: "D'abord un guide ou une fiche.", en: "First a guide or a listing.")
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
  mutating func closeFlag(_ flagged: Flagged) {
    for id in calls.keys where calls[id]?.flag?.subject.id == flagged.id { calls[id]?.flag = nil }
    overlays.removeAll { if case .flag = $0 { true } else { false } }
    notice = Phrase(
      fr: "Signalement gardé : \(flagged.id).", en: "What you said is kept: \(flagged.id).")
  }

  /// It is not kept: the form says why, and holds what was typed.
  mutating func refuseFlag(_ flagged: Flagged, _ reason: Phrase) {
    for id in calls.keys where calls[id]?.flag?.subject.id == flagged.id {
      calls[id]?.flag?.refuse(reason)
    }
    guard case .flag(var form)? = overlays.last, form.subject.id == flagged.id else {
      notice = reason
      return
    }
    form.refuse(reason)
    keepDraft(form)
  }
}
