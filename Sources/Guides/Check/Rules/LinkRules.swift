import Text

extension GuideRule {
  /// Rule 4: every guide and resource the header or the text names is there.
  static let resolved = GuideRule(4) { draft, neighbours in
    var faults: [GuideFault] = []
    if let header = draft.header {
      for slug in header.seeAlso where !neighbours.knows(slug) {
        faults.append(unknownGuide(slug, header.line(of: "voir_aussi", holding: slug)))
      }
      for id in header.resources where neighbours.lacks(id) {
        faults.append(unknownResource(id, header.line(of: "ressources", holding: id)))
      }
    }
    for (reference, line) in draft.body.texts.flatMap(\.text.references) {
      if case .resource(let id) = reference, neighbours.lacks(id) {
        faults.append(unknownResource(id, line))
      }
    }
    return faults
  }

  /// Rule 5: no link of the text leads nowhere.
  static let links = GuideRule(5) { draft, neighbours in
    draft.body.texts.flatMap { _, text -> [GuideFault] in
      text.guides.filter { !neighbours.knows($0.slug) }.map { unknownGuide($0.slug, $0.line) }
        + text.links.compactMap { address, line in
          guard case .nowhere = DraftLink(address), !DraftImages.isDocument(address) else {
            return nil
          }
          return GuideFault(
            line,
            Phrase(
              fr: "le lien « \(YamlMistake.shown(address)) » ne mène nulle part",
              en: "the link “\(YamlMistake.shown(address))” leads nowhere"),
            Phrase(
              fr: "Nommez un guide, comme [[deuil]], ou une adresse complète",
              en: "Name a guide, as in [[deuil]], or a full address"))
        }
    }
  }

  /// Rule 6: some other guide leads to this one.
  ///
  /// A guide a centre adds is still found by searching; for it this is only a warning.
  static let orphan = GuideRule(6) { draft, neighbours in
    guard !neighbours.cited.contains(draft.stem), neighbours.slugs.count > 1 else { return [] }
    return [
      GuideFault(
        draft.header?.line(of: "slug") ?? 1,
        Phrase(fr: "aucun autre guide ne mène à celui-ci", en: "no other guide leads to this one"),
        Phrase(
          fr: "Ajoutez « \(draft.stem) » au voir_aussi d'un guide voisin",
          en: "Add “\(draft.stem)” to the voir_aussi of a related guide"),
        severity: draft.origin == .starter ? .error : .warning)
    ]
  }

  private static func unknownGuide(_ slug: SafeText, _ line: Int) -> GuideFault {
    GuideFault(
      line,
      Phrase(
        fr: "il n'y a pas de guide « \(slug.cut(to: 40)) »",
        en: "there is no guide “\(slug.cut(to: 40))”"),
      Phrase(
        fr: "Corrigez ce nom ; la liste : ecoute guides list",
        en: "Correct this name; the list: ecoute guides list"))
  }

  private static func unknownResource(_ id: SafeText, _ line: Int) -> GuideFault {
    GuideFault(
      line,
      Phrase(
        fr: "il n'y a pas de ressource « \(id.cut(to: 40)) »",
        en: "there is no resource “\(id.cut(to: 40))”"),
      Phrase(
        fr: "Corrigez cet identifiant ; pour le trouver : ecoute directory search",
        en: "Correct this identifier; to find it: ecoute directory search"))
  }
}

extension GuideNeighbours {
  /// Whether there is a directory, and the resource is not in it.
  fileprivate func lacks(_ id: SafeText) -> Bool { resources.map { $0[id] == nil } ?? false }
}
