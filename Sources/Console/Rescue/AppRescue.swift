import Canvas
import Intervention
import Text

/// The rescues on every screen: counted, said, and shown where a key asks for them.
extension App {
  /// Counts them where there is no call: on a call, its header does.
  func drawOpenRescues(on canvas: inout Canvas) {
    switch base {
    case .starting, .identity, .call, .reading, .exercise: return
    case .home, .note, .locked, .practice:
      let title = Page(Rect(size), mark: shownMark, language).title
      if title.width >= 20 { openRescues?.draw(on: &canvas, in: title, language) }
    }
  }

  /// Opens the ledger of a call that came back for it.
  mutating func showLedger(of call: Call) {
    guard awaitsLedger == call.id else { return }
    awaitsLedger = nil
    overlays = [.rescue(RescueLedger(call.content))]
  }

  func rescueView(_ ledger: RescueLedger) -> RescueView? {
    activeCall.map {
      RescueView(ledger: ledger, content: $0.content, around: surroundings, notice: notice)
    }
  }

  func nameView(_ number: Int) -> OnTheLineName? {
    activeCall.map {
      OnTheLineName(number: number, call: $0, around: surroundings, notice: notice)
    }
  }
}

extension FinishView {
  /// What signing says of a rescue that nobody saw arrive; nil when there is none.
  static func unconfirmed(_ content: CallContent) -> Phrase? {
    let waiting = content.rescues.filter(\.isUnconfirmed)
    guard let oldest = waiting.first else { return nil }
    let (hour, service) = (oldest.requestedAt.hour, oldest.service.label)
    return Phrase(
      fr: "! Secours de \(hour) (\(service.french)) : arrivée NON CONFIRMÉE. F5",
      en: "! Rescue of \(hour) (\(service.english)): arrival NOT CONFIRMED. F5")
  }
}
