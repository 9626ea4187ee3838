import Text

extension GuideRule {
  /// Rule 2: the slug is the name of the file, in plain signs, and nobody else's.
  static let name = GuideRule(2) { draft, neighbours in
    guard let header = draft.header else { return [] }
    let line = header.line(of: "slug")
    let stem = draft.stem
    var faults: [GuideFault] = []
    if let slug = header.slug, slug != stem {
      faults.append(
        GuideFault(
          line,
          Phrase(
            fr: "le slug « \(slug.cut(to: 40)) » n'est pas le nom du fichier",
            en: "the slug “\(slug.cut(to: 40))” is not the name of the file"),
          Phrase(
            fr: "Écrivez « slug: \(stem) » ou renommez le fichier",
            en: "Write “slug: \(stem)” or rename the file")))
    } else if header.slug == nil {
      faults.append(
        GuideFault(
          line, Phrase(fr: "le slug manque", en: "the slug is missing"),
          Phrase(fr: "Ajoutez « slug: \(stem) »", en: "Add “slug: \(stem)”")))
    }
    if !GuideHeader.isSlug(stem.string) {
      faults.append(
        GuideFault(
          line,
          Phrase(
            fr: "le nom « \(stem.cut(to: 40)) » a des signes interdits",
            en: "the name “\(stem.cut(to: 40))” has forbidden signs"),
          Phrase(
            fr: "Servez-vous de lettres minuscules sans accent, de chiffres et de traits d'union",
            en: "Use lower-case letters without accents, digits and hyphens")))
    }
    if let twin = neighbours.twin(of: draft) {
      faults.append(
        GuideFault(
          line,
          Phrase(fr: "ce guide est aussi dans \(twin)", en: "this guide is also in \(twin)"),
          Phrase(fr: "Gardez un seul des deux fichiers", en: "Keep only one of the two files")))
    }
    return faults
  }

  /// Rule 3: the category is one of the fourteen, that of the folder and of the list.
  static let category = GuideRule(3) { draft, neighbours in
    guard let header = draft.header else { return [] }
    let line = header.line(of: "categorie")
    guard let category = header.category else {
      let allowed = GuideCategory.allCases.map(\.rawValue).joined(separator: ", ")
      return [
        GuideFault(
          line,
          Phrase(
            fr: "la catégorie manque ou n'est pas dans la liste",
            en: "the category is missing or not on the list"),
          Phrase(fr: "Choisissez parmi : \(allowed)", en: "Choose among: \(allowed)"))
      ]
    }
    let listed = draft.origin == .starter ? neighbours.catalogue?.category(of: draft.stem) : nil
    guard let other = [draft.folder, listed].compactMap({ $0 }).first(where: { $0 != category })
    else { return [] }
    return [
      GuideFault(
        line,
        Phrase(
          fr:
            "la catégorie est « \(category.rawValue) », le dossier ou la liste dit « \(other.rawValue) »",
          en:
            "the category is “\(category.rawValue)”, the folder or the list says “\(other.rawValue)”"
        ),
        Phrase(
          fr: "Écrivez « categorie: \(other.rawValue) » ou déplacez le fichier",
          en: "Write “categorie: \(other.rawValue)” or move the file"))
    ]
  }
}
