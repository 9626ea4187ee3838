import Text

extension Checker {
  /// Titles and subtitles: whole, valid, each one once; nodes of one title are a group.
  mutating func checkTitles(_ nodes: [NodeTree]) {
    if nodes.isEmpty && !findings.haveErrors {
      findings.add(
        at: ScriptPlace(line: 1, column: 1),
        what: Phrase(fr: "Ce fichier n'a aucun nœud", en: "This file has no node"),
        remedy: Phrase(
          fr: "Écrivez « title: Accueil », puis ---, le texte, et ===",
          en: "Write “title: Welcome”, then ---, the text, and ==="))
    }
    var byTitle: [String: [NodeTree]] = [:]
    for node in nodes {
      guard let title = title(of: node) else { continue }
      byTitle[title, default: []].append(node)
      titles.insert(title)
      if let subtitle = node.header("subtitle") { titles.insert("\(title).\(subtitle.value)") }
    }
    for (title, group) in byTitle { checkGroup(title, group) }
  }

  private mutating func title(of node: NodeTree) -> String? {
    let titles = node.headers.filter { $0.name == "title" }
    for header in node.headers.filter({ $0.name == "subtitle" }) + titles
    where !Self.isName(header.value) {
      findings.add(
        at: header.place,
        what: Phrase(
          fr: "« \(SafeText(header.value)) » ne peut pas nommer un nœud",
          en: "“\(SafeText(header.value))” cannot name a node"),
        remedy: Phrase(
          fr: "Employez des lettres, des chiffres et _, sans espace, une lettre d'abord",
          en: "Use letters, figures and _, without spaces, a letter first"))
    }
    guard titles.count == 1 else {
      findings.add(
        at: node.place,
        what: Phrase(
          fr: "Ce nœud a \(titles.count) titres", en: "This node has \(titles.count) titles"),
        remedy: Phrase(
          fr: "Écrivez une ligne « title: Nom » parmi ses en-têtes",
          en: "Write one line “title: Name” among its headers"))
      return nil
    }
    return titles[0].value
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return Identifier.isHead(first) && text.unicodeScalars.allSatisfy(Identifier.isPart)
  }

  private mutating func checkGroup(_ title: String, _ nodes: [NodeTree]) {
    guard nodes.count > 1 else { return }
    let name = SafeText(title)
    for node in nodes where node.whens.isEmpty {
      findings.add(
        at: node.place,
        what: Phrase(
          fr: "Plusieurs nœuds s'appellent « \(name) », et celui-ci n'a pas de « when: »",
          en: "Several nodes are called “\(name)”, and this one has no “when:”"),
        remedy: Phrase(
          fr: "Donnez-lui un autre titre, ou « when: always » s'il fait partie du groupe",
          en: "Give it another title, or “when: always” if it belongs to the group"))
    }
    var seen: Set<String> = []
    for header in nodes.compactMap({ $0.header("subtitle") })
    where !seen.insert(header.value).inserted {
      findings.add(
        at: header.place,
        what: Phrase(
          fr: "Deux nœuds du groupe « \(name) » ont le sous-titre « \(SafeText(header.value)) »",
          en: "Two nodes of the group “\(name)” have the subtitle “\(SafeText(header.value))”"),
        remedy: Phrase(fr: "Changez l'un des deux", en: "Change one of them"))
    }
  }

  /// Line ids are each used once; shadow lines are not part of the profile.
  mutating func checkLineTags(_ nodes: [NodeTree]) {
    var seen: Set<String> = []
    for node in nodes {
      node.body.forEachDeep { statement in
        for line in statement.lines { checkTags(line, &seen) }
      }
    }
  }

  private mutating func checkTags(_ line: LineTree, _ seen: inout Set<String>) {
    for tag in line.tags {
      if tag.hasPrefix("shadow:") {
        findings.add(
          at: line.place,
          what: Phrase(
            fr: "Les lignes ombres (#shadow) ne font pas partie de ce profil",
            en: "Shadow lines (#shadow) are not part of this profile"),
          remedy: Phrase(
            fr: "Donnez à la ligne son propre numéro", en: "Give the line its own id"))
      } else if tag.hasPrefix("line:"), !seen.insert(tag).inserted {
        findings.add(
          at: line.place,
          what: Phrase(
            fr: "#\(SafeText(tag)) désigne déjà une autre ligne",
            en: "#\(SafeText(tag)) already names another line"),
          remedy: Phrase(fr: "Donnez un autre numéro", en: "Give another id"))
      }
    }
  }
}

extension Statement {
  /// The lines it shows itself.
  var lines: [LineTree] {
    switch self {
    case .line(let line): [line]
    case .choices(let choices, _): choices.map(\.line)
    default: []
    }
  }
}
