import Text

extension Scanner {
  /// Reads a line of dialogue to its end: words, values in braces, a condition, hashtags.
  mutating func dialogue() throws(ScriptFinding) -> LineTree {
    let place = place
    let wording = try wording()
    let condition = try condition()
    let tags = try tags()
    guard line.isOver(at) else {
      throw unexpected(
        Phrase(
          fr: "Après une condition ou une étiquette, seules des étiquettes (#nom) se lisent ; un #"
            + " dans le texte s'écrit \\#",
          en: "After a condition or a hashtag only hashtags (#name) can be read; a # in the text is"
            + " written \\#"))
    }
    at = line.scalars.count
    return LineTree(wording: wording, condition: condition, tags: tags, place: place)
  }

  private mutating func wording() throws(ScriptFinding) -> Wording {
    let start = place
    var words = WordingDraft()
    reading: while at < line.scalars.count {
      switch line.scalars[at] {
      case "#": break reading
      case "/" where line.holds("//", at: at): break reading
      case "<" where line.holds("<<", at: at): break reading
      case ">" where line.holds(">>", at: at) && line.isOver(at + 2) && !opensBefore:
        throw unexpected(
          Phrase(fr: "Ouvrez la commande par <<", en: "Open the command with <<"))
      case "{": words.add(try braced())
      case "[" where isFormat:
        warnFormat()
        words.add("[", isEscaped: false)
        at += 1
      case "\\": words.add(try escaped(), isEscaped: true)
      case let scalar:
        words.add(scalar, isEscaped: false)
        at += 1
      }
    }
    let wording = words.wording
    guard wording.plain != "" || !wording.lead.isEmpty else {
      throw ScriptFinding(
        at: start, what: Phrase(fr: "Il manque le texte ici", en: "Text is missing here"),
        remedy: Phrase(
          fr: "Écrivez la réplique avant la condition ou l'étiquette",
          en: "Write the line before the condition or the hashtag"))
    }
    return wording
  }

  /// Whether a format function of upstream stands here.
  private var isFormat: Bool {
    line.holds("[select", at: at) || line.holds("[plural", at: at) || line.holds("[ordinal", at: at)
  }

  private mutating func warnFormat() {
    warnings.append(
      ScriptFinding(
        at: place, isWarning: true,
        what: Phrase(
          fr:
            "Les fonctions de format ne font pas partie de ce profil : ceci se lit comme du texte",
          en: "Format functions are not part of this profile: this reads as text"),
        remedy: Phrase(
          fr: "Écrivez les variantes avec <<if …>>", en: "Write the variants with <<if …>>")))
  }

  /// Whether the line may have opened what `>>` closes, with signs that were escaped.
  private var opensBefore: Bool { line.scalars[..<at].contains("<") }

  /// Reads `{expression}`.
  mutating func braced() throws(ScriptFinding) -> Expression {
    at += 1
    let expression = try expression()
    try need(
      .braceEnd,
      Phrase(
        fr: "Fermez l'accolade par } ; une accolade du texte s'écrit \\{",
        en: "Close the brace with }; a brace of the text is written \\{"))
    return expression
  }

  private mutating func escaped() throws(ScriptFinding) -> Unicode.Scalar {
    guard at + 1 < line.scalars.count, "\\<>{}#/[]:".unicodeScalars.contains(line.scalars[at + 1])
    else {
      throw unexpected(
        Phrase(
          fr:
            "Après \\ viennent \\ < > { } # / [ ] ou un deux-points ; une barre seule s'écrit \\\\",
          en: "After \\ come \\ < > { } # / [ ] or a colon; a lone backslash is written \\\\"))
    }
    at += 2
    return line.scalars[at - 1]
  }

  private mutating func condition() throws(ScriptFinding) -> When? {
    guard line.holds("<<", at: at) else { return nil }
    let place = place
    let word = keyword
    guard word == "if" || word == "once" else {
      throw unexpected(
        Phrase(
          fr:
            "Au bout d'une réplique, seuls <<if …>> et <<once>> se lisent ; mettez la commande sur"
            + " sa ligne",
          en: "At the end of a line only <<if …>> and <<once>> can be read; put the command on its"
            + " own line"))
    }
    passKeyword()
    return try whenBody(isOnce: word == "once", at: place)
  }

  /// Reads hashtags; an empty list when there are none.
  mutating func tags() throws(ScriptFinding) -> [String] {
    var tags: [String] = []
    while true {
      at = line.skippingSpaces(at)
      guard line.holds("#", at: at) else { return tags }
      let start = at + 1
      var end = start
      while end < line.scalars.count, !line.holds("//", at: end),
        !" \t#$<".unicodeScalars.contains(line.scalars[end])
      { end += 1 }
      guard end > start else {
        throw unexpected(
          Phrase(
            fr: "Collez le nom à l'étiquette (#nom) ; un # dans le texte s'écrit \\#",
            en: "Join the name to the hashtag (#name); a # in the text is written \\#"))
      }
      tags.append(line.text(start..<end))
      at = end
    }
  }
}
