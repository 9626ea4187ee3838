import Canvas
import Intervention
import Text

/// The rescues whose arrival nobody has confirmed, in some calls.
///
/// They are counted on every screen, so that none is forgotten in a call that waits. A signed note
/// says what became of a rescue in an addendum: once it has one, its rescues count no more.
struct OpenRescues: Equatable {
  let count: Int
  /// The one that has waited longest, and its call.
  let oldest: Rescue
  let call: CallID
  private let number: Int

  /// After so many minutes, the state line says it by itself.
  static let patience = 5

  /// The rescues of some calls; nil when all are confirmed or called off.
  init?(_ calls: [Call]) {
    let open = calls.filter { $0.addenda.allSatisfy { $0.signedAt == nil } }.flatMap { call in
      call.content.rescues.filter(\.isUnconfirmed).map { (rescue: $0, call: call) }
    }
    let first = open.min {
      ($0.rescue.requestedAt.wall, $0.call.number) < ($1.rescue.requestedAt.wall, $1.call.number)
    }
    guard let first else { return nil }
    count = open.count
    oldest = first.rescue
    call = first.call.id
    number = first.call.number
  }

  /// How many, in the longest form that leaves half of some columns.
  func mark(_ language: Language, width: Int) -> SafeText {
    let long = Phrase(fr: "! Secours : \(count)", en: "! Rescue: \(count)")[language]
    guard DisplayWidth.columns(of: long) > width / 2 else { return long }
    return Phrase(fr: "!S \(count)", en: "!R \(count)")[language]
  }

  /// The same for the ear, without minutes: it must not change by itself.
  func said(_ language: Language) -> SafeText {
    Phrase(
      fr: "Secours : \(count), demandé à \(oldest.requestedAt.hour), arrivée NON CONFIRMÉE. F5",
      en: "Rescue: \(count), requested at \(oldest.requestedAt.hour), arrival NOT CONFIRMED. F5"
    )[language]
  }

  /// What the state line says once it has been too long; nil before.
  func sentence(at now: Moment, on active: CallID?) -> Phrase? {
    let minutes = now.minutes(since: oldest.requestedAt)
    guard minutes > Self.patience else { return nil }
    let hour = oldest.requestedAt.hour
    guard active == nil || active == call else {
      let name = number.callNumber
      return Phrase(
        fr: "Appel \(name), secours de \(hour) : NON CONFIRMÉ depuis \(minutes) min. ^X g, F5",
        en: "Call \(name), rescue of \(hour): NOT CONFIRMED for \(minutes) min. ^X g, F5")
    }
    return Phrase(
      fr: "Secours demandé à \(hour), arrivée NON CONFIRMÉE depuis \(minutes) min. F5",
      en: "Rescue requested at \(hour), arrival NOT CONFIRMED for \(minutes) min. F5")
  }

  /// Draws the count at the right of a row; returns what is left of it.
  @discardableResult
  func draw(on canvas: inout Canvas, in row: Rect, _ language: Language) -> Rect {
    let text = mark(language, width: row.width)
    let split = row.splitRight(DisplayWidth.columns(of: text) + 2)
    canvas.put(text, in: split.right.inset(x: 1), .danger)
    return split.rest
  }
}
