import ArgumentParser
import Console
import Directory
import Library
import Review
import Text

// Which calls a report is about, by the names that people type.

extension ReportOptions {
  /// The calls that `--mrc` or `--event` name; all of them without either.
  func scope(
    _ shelves: Shelves, _ centre: CentreSettings, _ language: Language
  ) throws -> Scope {
    if let event {
      let typed = Fold.words(event)
      let declared = centre.events.first {
        Fold.words($0.id.string) == typed || Fold.words($0.name.string) == typed
      }
      return .event(declared?.id ?? SafeText(event).line)
    }
    guard let mrc else { return .whole }
    let name = SafeText(mrc).line
    let table = TerritoryTable(shelves.places)
    let around = around(name, shelves.places, table)
    let isTown = around.contains { $0.level == .municipality }
    let wide = around.filter { $0.level != .municipality }
    guard let area = table.area(named: name) ?? (isTown ? nil : wide.first) else {
      let sentence = Phrase(
        fr: "Aucune MRC ni région « \(name) » dans la table des lieux.",
        en: "No MRC or region “\(name)” in the table of places.")
      let named = wide.prefix(1).map(\.name)
      let near = table.names(near: name).filter { !named.contains($0) }
      throw unknown(sentence, near: named + near, language)
    }
    return area.level == .mrc ? .mrc(area.code) : .region(area.code)
  }

  /// The areas that more words name, the narrowest first: « MRC de Coaticook », a
  /// municipality and the MRC it is in.
  private func around(
    _ name: SafeText, _ places: Places, _ table: TerritoryTable
  ) -> [TerritoryTable.Area] {
    let codes = places.territory(named: name)?.words ?? []
    let typed = places.areas(ofTyped: name).map(\.rawValue)
    return (codes + typed).compactMap { table[$0] }.sorted { $0.level < $1.level }
  }

  /// What is said of an event that nobody knows.
  func unknownEvent(
    _ id: SafeText, _ centre: CentreSettings, _ language: Language
  ) -> ExitCode {
    let sentence = Phrase(
      fr: "Aucun événement « \(id) » : ni dans centre.yaml, ni dans cinq appels de ces jours.",
      en: "No event “\(id)”: neither in centre.yaml, nor in five calls of those days.")
    let near = NearNames.of(id, among: centre.events.flatMap { [$0.id, $0.name] })
    return unknown(sentence, near: near, language)
  }

  /// Says that a name is not known, and which ones are near.
  private func unknown(
    _ sentence: Phrase, near names: [SafeText], _ language: Language
  ) -> ExitCode {
    let list = names.joined(separator: ", ")
    let near = Phrase(fr: " Peut-être : \(list).", en: " Perhaps: \(list).")
    return ExitStatus.noInput.failure(
      sentence[language] + (names.isEmpty ? "" : near[language]))
  }
}
