import Intervention
import Text

/// One column at any width: panes one at a time, full width, without borders; for a screen reader, a
/// magnifier, or selecting clean text.
extension App {
  /// Turns it on or off; it is remembered from one session to the next.
  mutating func turnOneColumn() -> [Effect] {
    preferences.isOneColumn.toggle()
    for id in calls.keys where calls[id]?.pane == .wide { calls[id]?.pane = .reference }
    overlays = []
    notice =
      preferences.isOneColumn
      ? Phrase(fr: "Une colonne. ^X - revient.", en: "One column. ^X - goes back.")
      : Phrase(fr: "Volets côte à côte.", en: "Panes side by side.")
    return [.keepPreferences(preferences)]
  }
}

extension Surroundings {
  /// Whether one pane stands at a time: chosen, or because there is no room for two.
  var hasOnePane: Bool { isOneColumn || size.width < 80 }
}
