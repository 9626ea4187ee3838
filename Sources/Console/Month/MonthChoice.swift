import Directory
import Intervention
import Review
import Text

/// What can be chosen for a report.
enum MonthChoice: Equatable, Sendable {
  case period(Period)
  case calls(Scope)
}

extension Picker where ID == MonthChoice {
  /// The months, and the years they are in, the latest first; two days that are typed are a choice too.
  static func periods(today: CalendarDate) -> Picker {
    let months = (0..<24).compactMap { today.adding(months: -$0) }.compactMap { day in
      Period(month: day.month).map { Item($0, detail: Phrase(same: SafeText(day.month))) }
    }
    return Picker(
      title: Phrase(
        fr: "Période ; ou tapez deux jours : 2026-04-01 2026-09-30",
        en: "Period; or type two days: 2026-04-01 2026-09-30"),
      items: months + years(today))
  }

  /// The calendar years and the financial years, from April to March.
  private static func years(_ today: CalendarDate) -> [Item] {
    (0..<2).flatMap { back -> [Item] in
      let year = today.year - back
      let spring = today.month < "\(today.year)-04" ? year - 1 : year
      return [
        item(
          Phrase(fr: "Année \(year)", en: "Year \(year)"), from: "\(year)-01-01",
          to: "\(year)-12-31"),
        item(
          Phrase(
            fr: "Année financière \(spring)-\(spring + 1)",
            en: "Financial year \(spring)-\(spring + 1)"),
          from: "\(spring)-04-01", to: "\(spring + 1)-03-31"),
      ].compactMap(\.self)
    }
  }

  private static func item(_ label: Phrase, from: String, to: String) -> Item? {
    guard let first = CalendarDate(from), let last = CalendarDate(to),
      let period = Period(from: first, to: last)
    else { return nil }
    return Item(id: .period(period), label: label, detail: period.label)
  }

  /// All the calls, those of an event, those of a place.
  static func calls(_ events: [CivilEvent], _ places: Places?) -> Picker {
    let whole = Item(id: .calls(.whole), label: wholeLabel, detail: .empty)
    let declared = events.map {
      Item(
        id: .calls(.event($0.id)), label: Phrase(same: $0.name),
        detail: Phrase(fr: "événement", en: "event"))
    }
    let areas = (places?.areas ?? []).filter { $0.code.level != .municipality }
      .sorted { (Fold.key($0.name.string), $0.code) < (Fold.key($1.name.string), $1.code) }
      .map { area -> Item in
        let isMRC = area.code.level == .mrc
        let code = area.code.rawValue
        return Item(
          id: .calls(isMRC ? .mrc(code) : .region(code)), label: Phrase(same: area.name),
          detail: (isMRC ? TerritoryTable.Level.mrc : .region).label)
      }
    return Picker(
      title: Phrase(
        fr: "Quels appels ; tapez le nom d'une MRC, d'une région",
        en: "Which calls; type the name of an MRC, of a region"),
      items: [whole] + declared + areas)
  }

  static var wholeLabel: Phrase { Phrase(fr: "tous les appels", en: "all the calls") }

  /// The same, with the two days that are typed, when they are.
  func withDaysTyped() -> Picker {
    let words = filter.text.string.split(separator: " ").map(String.init)
    guard words.count == 2, let item = Self.item(.empty, from: words[0], to: words[1]),
      case .period(let period) = item.id, !items.contains(where: { $0.id == item.id })
    else { return self }
    var picker = self
    picker.items.append(Item(period, detail: .empty))
    return picker
  }
}

extension Picker<MonthChoice>.Item {
  /// Some days.
  fileprivate init(_ period: Period, detail: Phrase) {
    self.init(id: .period(period), label: period.label, detail: detail)
  }
}
