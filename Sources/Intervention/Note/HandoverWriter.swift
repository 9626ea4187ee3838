import Text

/// Writes what a call hands over.
struct HandoverWriter: CallWriting {
  let call: Call
  let language: Language
  let now: Moment

  private var name: SafeText { word("Appel ", "Call ") + call.number.callNumber }

  /// A call whose note is not signed: since when, its step, its dangers.
  var openCall: SafeText? {
    guard call.state != .signed, let opened = call.openedAt else { return nil }
    let minutes = SafeText(" (\(now.minutes(since: opened)) min)")
    let open = axes { $0.asked == .notAsked && !$0.isOmitted }
    let parts = [
      word("depuis ", "since ") + day(opened) + minutes,
      call.isHeld ? word("en attente", "on hold") : nil,
      call.state == .ended ? word("note à signer", "note to sign") : nil,
      word("étape ", "step ") + SafeText("\(call.step.number) ") + call.step.label[language],
      axes { $0.asked == .yes }.map { labelled("DANGER", "DANGER", $0) },
      open.map { labelled("non demandé", "not asked", $0) },
    ]
    return labelled(name, parts.compactMap { $0 }.joined(separator: semicolon))
  }

  /// The rescues nobody saw arrive, with when they were requested.
  var rescues: [(since: Moment, line: SafeText)] {
    content.rescues.filter(\.isUnconfirmed).map { rescue in
      let minutes = SafeText(" (\(now.minutes(since: rescue.requestedAt)) min)")
      let parts = [
        rescue.service.label[language] + word(", depuis ", ", since ") + day(rescue.requestedAt)
          + minutes,
        labelled(
          word("nº d'événement", "event number"), text(.rescue(rescue.number, .event)) ?? unknown),
        labelled(
          "lieu", "place", text(.rescue(rescue.number, .place)) ?? text(.place) ?? unknown),
      ]
      return (rescue.requestedAt, labelled(name, parts.joined(separator: semicolon)))
    }
  }

  /// A line that was cut, the person not reached since.
  var lostLine: SafeText? {
    guard call.state != .signed, call.line.isLost, let lost = call.lineEndedAt else { return nil }
    let since = call.line.attempts.reversed().prefix { $0.outcome != .reached }
    guard !since.contains(where: { $0.outcome == .refused }) else { return nil }
    let tries =
      since.isEmpty
      ? word("non rappelée", "not called back")
      : SafeText("\(since.count) ")
        + (since.count == 1 ? word("rappel", "call-back") : word("rappels", "call-backs"))
    return labelled(name, word("coupée à ", "lost at ") + day(lost) + ", " + tries)
  }

  private func day(_ moment: Moment) -> SafeText { moment.hour(on: now)[language] }
}
