import Intervention
import Text

// The sections about what was asked for and given, and the guides used.

extension ReportWriter {
  private static let needsTitle = Phrase(fr: "Besoins", en: "Needs")
  private static let gapsTitle = Phrase(
    fr: "Pourquoi des besoins ne sont pas comblés", en: "Why needs are not met")

  var needs: Report.Section? { every("need", Self.needsTitle) { !$0.hasPrefix("gap.") } }

  var gaps: Report.Section? {
    shown("need", Self.gapsTitle, nil) { $0.hasPrefix("gap.") }.map {
      Report.Section(
        id: "gap", title: $0.title,
        note: Phrase(
          fr: "Besoins non comblés ou comblés en partie. Les raisons qui manquent ont moins de cinq"
            + " besoins, ou sont masquées.",
          en: "Needs unmet or partly met. The reasons missing have under five needs, or are hidden."
        ),
        columns: $0.columns, rows: $0.rows)
    }
  }

  /// One row for each place: needs, and what came of them.
  var needsByPlace: Report.Section? {
    guard isWhole, let nodes = counts["need"]?.subject.nodes else { return nil }
    let wanted = nodes.indices.filter { !nodes[$0].id.hasPrefix("gap.") }
    let rows = places.map { place in
      Report.Row(
        id: place.id, label: place.label, level: place.level,
        cells: wanted.map { counts.cell("need", $0, place.scope) })
    }
    return Report.Section(
      id: "need-territory", title: Phrase(fr: "Besoins, par territoire", en: "Needs, by territory"),
      columns: [Phrase(fr: "Région, MRC", en: "Region, MRC")] + wanted.map { nodes[$0].label },
      rows: rows)
  }

  /// One row for each reason that can be told of a place.
  var gapsByPlace: Report.Section? {
    guard isWhole, let nodes = counts["need"]?.subject.nodes else { return nil }
    let gaps = nodes.indices.filter { nodes[$0].id.hasPrefix("gap.") }
    let rows = places.flatMap { place in
      gaps.map { gap in (gap, counts.cell("need", gap, place.scope)) }
        .filter { $0.1.value != nil }
        .sorted { ($1.1.value ?? 0, $0.0) < ($0.1.value ?? 0, $1.0) }
        .map { gap, cell in
          Report.Row(
            id: place.id + "." + nodes[gap].id, label: place.label, level: place.level,
            cells: [.text(nodes[gap].label), cell])
        }
    }
    return Report.Section(
      id: "gap-territory",
      title: Phrase(
        fr: "Besoins non comblés : raisons, par territoire",
        en: "Needs not met: reasons, by territory"),
      note: Phrase(
        fr: "Les raisons qui manquent ont moins de cinq besoins, ou sont masquées.",
        en: "The reasons missing have under five needs, or are hidden."),
      columns: [
        Phrase(fr: "Région, MRC", en: "Region, MRC"), Phrase(fr: "Raison", en: "Reason"),
        Self.number,
      ],
      rows: rows, chart: .none)
  }

  /// The resources given most; none when their sum is not told.
  var resources: Report.Section? {
    guard isWhole, counts.cell("mode", 0, .whole).value != nil else { return nil }
    return shown(
      "resource", Phrase(fr: "Ressources les plus remises", en: "Resources given most"), nil)
  }

  /// The guides used, and those that never were.
  var guides: [Report.Section] {
    guard isWhole else { return [] }
    let opened = counts.facts(of: .whole).flatMap { facts in
      Set(facts.guides.map { String($0.string.prefix { $0 != "@" }) })
    }
    let uses = Dictionary(opened.map { (SafeText($0), 1) }, uniquingKeysWith: +)
    let used = uses.filter { $0.value >= Mask.least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let title = Phrase(fr: "Guides utilisés", en: "Guides used")
    let never = question.guides.filter { uses[$0.key] == nil }.sorted { $0.key < $1.key }
    return [
      Report.Section(
        id: "guide", title: title,
        note: Phrase(
          fr:
            "Appels où le guide a été ouvert. Un guide ouvert dans moins de cinq appels n'est pas dit.",
          en: "Calls where the guide was opened. A guide opened in under five calls is not told."),
        columns: [title, Self.calls],
        rows: used.map { slug, count in
          Report.Row(
            id: slug.string, label: Phrase(same: question.guides[slug] ?? slug),
            cells: [.count(count)])
        }),
      Report.Section(
        id: "guide-never", title: Phrase(fr: "Guides jamais ouverts", en: "Guides never opened"),
        columns: [Phrase(fr: "Guide", en: "Guide")],
        rows: never.map { slug, title in
          Report.Row(id: slug.string, label: Phrase(same: title), cells: [])
        }, chart: .none),
    ]
  }
}
