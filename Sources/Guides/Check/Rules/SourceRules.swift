import Text

extension GuideRule {
  /// Rule 22: one source at least, two where the stakes are high, each with its page and its dates.
  static let sources = GuideRule(22, withdrawn: false) { draft, _ in
    guard let header = draft.header else { return [] }
    let needed = header.stake == .high ? 2 : 1
    let count = header.sources.count
    var faults: [GuideFault] = []
    if count < needed {
      faults.append(
        GuideFault(
          header.line(of: "sources"),
          Phrase(
            fr: "\(count) source, il en faut au moins \(needed)",
            en: "\(count) source, it takes at least \(needed)"),
          Phrase(
            fr: "Ajoutez « - {titre: ..., url: ..., vu_le: ..., date_page: ..., licence: ...} »",
            en: "Add “- {titre: …, url: …, vu_le: …, date_page: …, licence: …}”")))
    }
    for source in header.sources {
      for (key, value) in [
        ("url", source.url), ("vu_le", source.seen), ("date_page", source.published),
      ] where value == nil {
        faults.append(
          GuideFault(
            source.line,
            Phrase(fr: "cette source n'a pas de « \(key) »", en: "this source has no “\(key)”"),
            key == "date_page"
              ? Phrase(
                fr: "Écrivez la date de la page, ou \"non datée\"",
                en: "Write the date of the page, or \"non datée\"")
              : Phrase(
                fr: "Écrivez l'adresse de la page et le jour où vous l'avez lue",
                en: "Write the address of the page and the day you read it")))
      }
    }
    return faults
  }

  /// Rule 36: the licence of the guide and of each source.
  static let licences = GuideRule(36) { draft, _ in
    guard let header = draft.header else { return [] }
    let own =
      header.licence == nil
      ? [
        GuideFault(
          header.line(of: "licence"),
          Phrase(fr: "la licence du guide manque", en: "the licence of the guide is missing"),
          Phrase(fr: "Ajoutez « licence: CC-BY-4.0 »", en: "Add “licence: CC-BY-4.0”"))
      ] : []
    return own
      + header.sources.filter { $0.licence == nil }.map { source in
        GuideFault(
          source.line,
          Phrase(
            fr: "la licence de cette source manque", en: "the licence of this source is missing"),
          Phrase(
            fr: "Ajoutez « licence: ... », par exemple \"droits réservés, faits seulement\"",
            en: "Add “licence: …”, for instance \"droits réservés, faits seulement\""))
      }
  }

  /// Rule 37: no picture and no scanned page: a screen reader and a terminal show neither.
  static let images = GuideRule(37) { draft, _ in
    draft.lines.enumerated().compactMap { index, line in
      DraftImages.isPicture(line) ? DraftImages.fault(index + 1) : nil
    }
      + draft.body.texts.flatMap(\.text.links).filter {
        if case .outside = DraftLink($0.address) {
          false
        } else {
          DraftImages.isDocument($0.address)
        }
      }
      .map { DraftImages.fault($0.line) }
  }
}

/// Pictures and scanned documents.
enum DraftImages {
  private static let endings = [
    ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".tif", ".tiff", ".bmp", ".heic",
    ".doc", ".docx", ".odt", ".ppt", ".pptx",
  ]

  /// Whether a path or an address is that of a picture or of a document that is not plain text.
  static func isDocument(_ path: String) -> Bool {
    let path = Fold.key(path)
    return endings.contains { path.hasSuffix($0) }
  }

  static func isPicture(_ line: Substring) -> Bool {
    guard line.utf8.contains(0x21) || line.utf8.contains(0x3c) else { return false }
    let line = line.lowercased()
    return line.contains("![") || line.contains("<img") || line.contains("<picture")
      || line.contains("<svg")
  }

  static func fault(_ line: Int) -> GuideFault {
    GuideFault(
      line,
      Phrase(fr: "une image ou un document est joint", en: "a picture or a document is attached"),
      Phrase(fr: "Dites-le en mots", en: "Say it in words"))
  }
}
