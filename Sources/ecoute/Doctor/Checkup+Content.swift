import Text

extension Checkup {
  /// The guides, the directory and the centre's files.
  static func content(_ shelf: Shelf) -> [Checkup] {
    if let missing = shelf.missing {
      return [
        Checkup(
          .guides, .problem,
          Phrase(
            fr: missing.description(in: .french).string,
            en: missing.description(in: .english).string))
      ]
    }
    let guides = shelf.shelves.guides.guides.count
    let resources = shelf.shelves.resources.resources.count
    let problems = shelf.problems.count
    return [
      Checkup(.guides, fr: "Guides : \(guides).", en: "Guides: \(guides)."),
      Checkup(
        .directory, resources == 0 ? .problem : .ok, fr: "Lignes de départ : \(resources) fiches.",
        en: "Starter lines: \(resources) cards."),
      problems == 0
        ? Checkup(.settings, fr: "Fichiers du centre : rien à corriger.", en: "Files: all well.")
        : Checkup(
          .settings, .problem,
          fr: "Fichiers à corriger : \(problems). ecoute guides check dit lesquels et la ligne.",
          en: "Files to mend: \(problems). ecoute guides check says which, and the line."),
    ]
  }
}
