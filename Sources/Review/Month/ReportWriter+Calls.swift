import Intervention
import Text

// The sections about the calls: their days and hours, their safety, their length, their places.

extension ReportWriter {
  var days: Report.Section? {
    guard isWhole else { return nil }
    var section = every(
      "day",
      question.period.days > 62
        ? Phrase(fr: "Appels par mois", en: "Calls by month")
        : Phrase(fr: "Appels par jour", en: "Calls by day"))
    section?.chart = .line
    return section
  }

  /// One row for each axis.
  var axes: Report.Section? {
    let heads = counts["axis.suicide"]?.subject.nodes.map(\.label) ?? []
    let rows = SafetyAxis.allCases.map { axis in
      let id = "axis." + axis.rawValue
      return Report.Row(
        id: axis.rawValue, label: axis.label,
        cells: heads.indices.map { counts.cell(id, $0, scope) })
    }
    let title = Phrase(fr: "Sécurité : ce qui a été demandé", en: "Safety: what was asked")
    return Report.Section(
      id: "axis", title: title,
      note: Phrase(
        fr: "La réponse la plus grave parmi les personnes concernées.",
        en: "The gravest answer among the persons concerned."),
      columns: [Phrase(fr: "Axe", en: "Axis")] + heads, rows: rows)
  }

  var shifts: Report.Section? {
    every("hour", Phrase(fr: "Par quart", en: "By shift"), as: "shift") { !$0.hasPrefix("h") }
  }

  var hours: Report.Section? {
    guard isWhole else { return nil }
    var section = every("hour", Phrase(fr: "Par heure", en: "By hour")) { $0.hasPrefix("h") }
    section?.chart = .line
    return section
  }

  /// Minutes on the line, and from its end to the signature.
  var times: Report.Section? {
    let facts = counts.facts(of: scope)
    let talk = facts.compactMap(\.talkMinutes)
    let writing = facts.compactMap { facts in
      facts.lineEndedAt.flatMap { end in facts.signedAt?.minutes(since: end) }
    }
    return Report.Section(
      id: "time", title: Phrase(fr: "Durées", en: "Times"),
      note: Phrase(
        fr: "L'écriture va de la fin de la ligne à la signature, pauses comprises.",
        en: "Writing goes from the end of the line to the signature, pauses included."),
      columns: [
        Phrase(fr: "Durée", en: "Time"), Phrase(fr: "Médiane", en: "Median"),
        Phrase(fr: "Neuf sur dix en moins de", en: "Nine in ten within"),
      ],
      rows: [
        Self.row("talk", Phrase(fr: "Au téléphone", en: "On the phone"), talk),
        Self.row(
          "writing", Phrase(fr: "Écriture après l'appel", en: "Writing after the call"), writing),
      ])
  }

  /// Fewer would tell the length of one call.
  private static let leastMeasured = 20

  private static func row(_ id: String, _ label: Phrase, _ minutes: [Int]) -> Report.Row {
    let sorted = minutes.sorted()
    func at(_ percent: Int) -> Int? {
      guard sorted.count >= leastMeasured else { return nil }
      // Nearest rank.
      return sorted[(sorted.count * percent + 99) / 100 - 1]
    }
    return Report.Row(id: id, label: label, cells: [.minutes(at(50)), .minutes(at(90))])
  }

  /// The regions and, under each, its MRCs; then those from an unknown place.
  var territories: Report.Section? {
    guard isWhole else { return nil }
    let rows = places.map { place in
      Report.Row(
        id: place.id, label: place.label, level: place.level,
        cells: [counts.calls(of: place.scope).map(Report.Cell.count) ?? .hidden])
    }
    return Report.Section(
      id: "territory", title: Phrase(fr: "Territoire", en: "Territory"),
      note: Phrase(
        fr: "Le lieu où la personne était. Un lieu de moins de cinq appels n'a pas sa ligne.",
        en: "Where the person was. A place with under five calls has no line."),
      columns: [Phrase(fr: "Région, MRC", en: "Region, MRC"), Self.number], rows: rows)
  }

  /// A place that has a line.
  struct Place {
    let scope: Scope
    let id: String
    let label: Phrase
    let level: TerritoryTable.Level
  }

  /// The places that can be named, regions in the order of their codes.
  var places: [Place] {
    var regions: [(code: UInt32, mrcs: [UInt32])] = []
    for case .region(let code) in counts.scopes.keys { regions.append((code, [])) }
    regions.sort { $0.code < $1.code }
    var alone: [UInt32] = []
    for case .mrc(let code) in counts.scopes.keys {
      let region = regions.firstIndex { question.table[code]?.within.contains($0.code) ?? false }
      if let region { regions[region].mrcs.append(code) } else { alone.append(code) }
    }
    func place(_ scope: Scope, _ code: UInt32, _ level: TerritoryTable.Level) -> Place {
      Place(
        scope: scope, id: "\(code)",
        label: Phrase(same: question.table[code]?.name ?? SafeText("\(code)")), level: level)
    }
    func mrcs(_ codes: [UInt32]) -> [Place] {
      codes.map { place(.mrc($0), $0, .mrc) }.sorted {
        $0.label.french.string < $1.label.french.string
      }
    }
    let known = regions.flatMap { [place(.region($0.code), $0.code, .region)] + mrcs($0.mrcs) }
    let unknown = Place(
      scope: .unknown, id: "unknown", label: Phrase(fr: "inconnue", en: "unknown"), level: .region)
    return known + mrcs(alone) + (counts.scopes[.unknown] == nil ? [] : [unknown])
  }
}
