import Canvas
import Intervention
import Text

/// The declared event that a call belongs to: one key takes it and goes to the one screen it calls for.
extension CallScreen {
  /// Takes the event under way; when the call has one already, or several are declared, lists them.
  mutating func chooseEvent(at moment: Moment, _ around: Surroundings) -> Response {
    if call.content.event == nil {
      if around.settings.events.isEmpty { return Response(notice: Self.noEvent) }
      if let event = around.event { return take(event, at: moment, around) }
    }
    return Response(overlay: picker(for: .list(.event), around).map { .choice($0) })
  }

  /// Notes the event, with the kind and the reason it brings where none was chosen, opens its guide
  /// beside the note, and goes to what is checked with everyone.
  mutating func take(
    _ event: CivilEvent, at moment: Moment, _ around: Surroundings
  ) -> Response {
    var effects: [Effect] = []
    if call.content.kind == nil {
      effects.append(record(.edited(.kind(.civilSecurity)), at: moment))
    }
    if call.content.reasons.isEmpty {
      effects.append(record(.edited(.reasons([.disaster])), at: moment))
    }
    effects.append(record(.edited(.event(event)), at: moment))
    _ = openBeside("sinistre-securite-civile", at: moment, around, &effects)
    if call.step != .safety { effects += go(to: .safety, at: moment) }
    let first = call.content.isOpen(.suicide, of: person) ? CallField.axis(.suicide) : nil
    effects += focus(first ?? .civil(.health), at: moment)
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "\(event.name) : sécurité civile. F12 change ; ^Z annule.",
        en: "\(event.name): civil security. F12 changes; ^Z undoes."))
  }

  /// What a fresh call says while an event is under way.
  func eventSentence(_ around: Surroundings) -> Phrase? {
    guard call.content == CallContent(), let event = around.event else { return nil }
    return Phrase(
      fr: "Événement en cours : \(event.name). F12 le prend.",
      en: "Event under way: \(event.name). F12 takes it.")
  }

  private static let noEvent = Phrase(
    fr: "Aucun événement déclaré dans centre.yaml.", en: "No event is declared in centre.yaml.")
}

extension App {
  /// The event to propose: that of the call before, or the only one, while it is declared.
  var event: CivilEvent? {
    if let lastEvent, settings.events.contains(lastEvent) { return lastEvent }
    return settings.events.count == 1 ? settings.events[0] : nil
  }

  /// Remembers the event that was just chosen for a call.
  mutating func remember(_ effects: [Effect]) {
    for case .keep(_, let change) in effects {
      if case .edited(.event(let event?)) = change.act { lastEvent = event }
    }
  }
}
