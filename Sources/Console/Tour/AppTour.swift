import Canvas
import Intervention
import Text

/// The guided visit in the console: how it begins, goes on, ends, and where it is said.
extension App {
  /// Begins a new call with its visit, or goes back to the call of the visit under way.
  mutating func startTour() -> [Effect] {
    if let id = tour?.call, calls[id] != nil { return [.resume(id)] }
    tour = Tour()
    return perform(.callNew)
  }

  /// Leaves the visit; its call stays as it is.
  mutating func leaveTour() {
    tour = nil
    notice = Phrase(
      fr: "Visite quittée. L'appel reste ouvert ; l'accueil en offre une autre.",
      en: "Tour left. The call stays open; home offers another.")
  }

  /// Why the visit can't be left; nil when it can.
  var tourUnavailable: Phrase? {
    tour == nil ? Phrase(fr: "Aucune visite en cours.", en: "No tour under way.") : nil
  }

  /// Follows what was done.
  mutating func followTour() {
    guard var tour else { return }
    if tour.call == nil, case .call(let id) = base { tour.call = id }
    guard let id = tour.call else { return }
    if signedHere[id] != nil { return endTour() }
    guard let screen = calls[id] else { return self.tour = nil }
    tour.goOn(screen, in: self)
    self.tour = tour
  }

  private mutating func endTour() {
    tour = nil
    let signed = notice ?? .empty
    notice = Phrase(
      fr: "\(signed.french) Visite finie. Ensuite : S'exercer (^X >).",
      en: "\(signed.english) The tour is over. Next: practise (^X >).")
  }

  /// What the visit says now: on its call, and on what covers the whole of it.
  var tourSentence: Phrase? {
    guard let tour, case .call(let id) = base, tour.call == id else { return nil }
    switch overlays.last {
    case nil, .finish, .rescue: return tour.sentence
    case .menu, .choice, .sheet, .flag, .present, .handover, .clean, .unlock, .passphrase,
      .interrupted,
      .notes, .directive, .review, .followUp, .month, .speech:
      return nil
    }
  }

  /// Draws it on the last row, in place of the hints: the state line keeps all it says.
  func drawTour(on canvas: inout Canvas) {
    guard let sentence = tourSentence, size.width >= 40, size.height >= 8 else { return }
    let row = Rect(size).row(size.height - 1)
    canvas.fill(row)
    canvas.put(SafeText(" ") + sentence[language].cut(to: row.width - 2), in: row, .strong)
  }
}
