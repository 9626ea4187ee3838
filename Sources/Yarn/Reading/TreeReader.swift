import Text

/// Reads a script into its nodes.
struct TreeReader {
  private(set) var findings = Findings()
  private(set) var nodes: [NodeTree] = []
  private var node: NodeTree?
  private var body: BodyReader?

  /// The nodes of a script; whatever it holds, the reading ends, and says what it could not read.
  static func read(_ source: String) -> (nodes: [NodeTree], findings: Findings) {
    var reader = TreeReader()
    let lines = SourceLine.all(source)
    for line in lines { reader.read(line) }
    reader.end(
      after: lines.last.map { $0.place($0.scalars.count) } ?? ScriptPlace(line: 1, column: 1))
    return (reader.nodes, reader.findings)
  }

  private mutating func read(_ line: SourceLine) {
    if body != nil {
      if line.holds("===", at: line.start) {
        endNode(line)
      } else {
        body?.read(line)
      }
    } else if !line.isBlank && !line.isComment {
      do throws(ScriptFinding) {
        try header(line)
      } catch {
        findings.add(error)
      }
    }
  }

  private mutating func header(_ line: SourceLine) throws(ScriptFinding) {
    var scanner = Scanner(line)
    if line.holds("---", at: line.start), line.isOver(line.start + 3) {
      return try startBody(scanner)
    }
    if line.holds("#", at: line.start), node == nil {
      _ = try scanner.tags()
      guard line.isOver(scanner.at) else { throw scanner.unexpected(Self.headerRemedy) }
      return
    }
    let colon = line.skippingSpaces(line.nameEnd(line.start))
    guard let name = line.name(at: line.start), line.holds(":", at: colon) else {
      throw scanner.unexpected(Self.headerRemedy)
    }
    scanner.at = line.skippingSpaces(colon + 1)
    if node == nil { node = NodeTree(place: line.place(line.start)) }
    node?.headers.append(
      Header(name: name, value: scanner.headerValue, place: line.place(line.start)))
    if name == "when" {
      node?.whens.append(try scanner.when())
      for warning in scanner.warnings { findings.add(warning) }
    }
  }

  private static let headerRemedy = Phrase(
    fr: "Avant ---, chaque ligne est un en-tête, comme « title: Accueil »",
    en: "Before ---, each line is a header, as in “title: Welcome”")

  private mutating func startBody(_ scanner: Scanner) throws(ScriptFinding) {
    if node == nil { node = NodeTree(place: scanner.place) }
    body = BodyReader(at: scanner.place)
  }

  private mutating func endNode(_ line: SourceLine) {
    if !line.isOver(line.start + 3) {
      findings.add(
        Scanner(line, at: line.start + 3).unexpected(
          Phrase(fr: "Laissez === seul sur sa ligne", en: "Leave === alone on its line")))
    }
    close(at: line.place(line.start))
  }

  private mutating func close(at place: ScriptPlace) {
    guard var closed = node, var reader = body else { return }
    closed.body = reader.end(at: place)
    for finding in reader.findings.all { findings.add(finding) }
    nodes.append(closed)
    node = nil
    body = nil
  }

  private mutating func end(after place: ScriptPlace) {
    guard let open = node else { return }
    let isRead = body != nil
    close(at: place)
    findings.add(
      at: open.place,
      what: isRead
        ? Phrase(fr: "Le nœud qui commence ici ne finit pas", en: "The node begun here has no end")
        : Phrase(
          fr: "Le nœud qui commence ici n'a pas de corps", en: "The node begun here has no body"),
      remedy: isRead
        ? Phrase(fr: "Écrivez === après sa dernière ligne", en: "Write === after its last line")
        : Phrase(
          fr: "Écrivez --- après ses en-têtes, puis son texte, puis ===",
          en: "Write --- after its headers, then its text, then ==="))
  }
}

extension Scanner {
  /// The rest of the line, without its comment.
  fileprivate var headerValue: String {
    var end = at
    while end < line.scalars.count && !line.holds("//", at: end) { end += 1 }
    while end > at && SourceLine.isSpace(line.scalars[end - 1]) { end -= 1 }
    return line.text(at..<end)
  }

  /// Reads the value of a `when:` header.
  fileprivate mutating func when() throws(ScriptFinding) -> When {
    let place = place
    let when: When
    switch try peek() {
    case .name("always"):
      try next()
      when = When(isOnce: false, guardian: nil, place: place)
    case .name("once"):
      try next()
      when = When(isOnce: true, guardian: try onceGuardian(), place: place)
    default: when = When(isOnce: false, guardian: try expression(), place: place)
    }
    guard line.isOver(at) else {
      throw unexpected(
        Phrase(
          fr: "Après « when: » vient always, once, once if … ou une condition",
          en: "After “when:” comes always, once, once if … or a condition"))
    }
    return when
  }
}
