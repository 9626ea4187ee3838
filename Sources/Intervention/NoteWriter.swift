import Text

extension NoteDocument {
  /// The note of a call as it stands.
  ///
  /// It is a French document, whatever the language of the console, unless asked otherwise.
  /// `mark` is put on top when the call is not real (« DÉMONSTRATION »). The safety block is never
  /// empty: an axis that was not asked says so, with its reason or without.
  public init(_ call: Call, language: Language = .french, mark: SafeText? = nil) {
    let writer = NoteWriter(call: call, language: language)
    heading = [mark, writer.heading].compactMap { $0 }
    sections = NoteBlock.allCases.flatMap { block in
      writer.groups(block).filter { !$0.isEmpty }
        .map { Section(block: block, title: block.title[language], lines: $0) }
    }
  }
}

/// Writes each block of a note from a call.
private struct NoteWriter {
  let call: Call
  let language: Language

  private var content: CallContent { call.content }

  var heading: SafeText {
    word("Note d'appel", "Call note") + SafeText(" \(call.number.callNumber)")
  }

  /// The lines of a block; addenda make a group each.
  func groups(_ block: NoteBlock) -> [[SafeText]] {
    switch block {
    case .identification: [identification]
    case .caller: [caller]
    case .reason: [reason]
    case .safety: [safety]
    case .context: [prose(.note(.plan)) { !$0.isPlanItem }]
    case .analysis: [prose(.analysis)]
    case .intervention: [guides]
    case .plan: [content.planItems.map { "- " + $0 }]
    case .referral: [referral]
    case .outcome: [outcome]
    case .closing: [closing]
    case .addendum: call.addenda.map(addendum)
    }
  }

  private var identification: [SafeText] {
    var lines: [SafeText] = []
    if let opened = call.openedAt {
      lines.append(labelled("Début", "Start", opened.full))
      if let end = call.lineEndedAt ?? call.signedAt {
        let minutes = SafeText("\(end.minutes(since: opened)) min")
        lines.append(labelled("Fin de l'appel", "End of call", end.hour + " (" + minutes + ")"))
      }
    }
    lines.append(labelled("Intervenant", "Worker", call.worker.signature(language)))
    return lines
  }

  private var caller: [SafeText] {
    var lines: [SafeText] = []
    if let caller = content.caller {
      lines.append(labelled("Appelle", "Calling", caller.label[language]))
    }
    let place = content[.place]
    lines.append(
      labelled("Lieu", "Place", place.isBlank ? word("inconnu", "unknown") : place.line))
    let callBack = content[.callBack]
    lines.append(
      labelled("Rappel", "Call-back", callBack.isBlank ? word("inconnu", "unknown") : callBack.line)
    )
    return lines
  }

  private var reason: [SafeText] {
    var lines: [SafeText] = []
    let words = content[.words]
    if !words.isBlank { lines.append(labelled("Paroles", "Own words", quoted(words))) }
    if !content.reasons.isEmpty {
      let reasons = content.reasons.map { $0.label[language] }.joined(separator: semicolon)
      lines.append(labelled("Motifs", "Reasons", reasons))
    }
    return lines + prose(.note(.alliance))
  }

  private var safety: [SafeText] {
    SafetyAxis.allCases.flatMap(axis) + prose(.note(.safety))
  }

  private func axis(_ axis: SafetyAxis) -> [SafeText] {
    let asked = content.asked(axis)
    var state = asked.label[language]
    if asked == .notAsked {
      let omission = content[.omission(axis)]
      state =
        state + ", "
        + (omission.isBlank
          ? word("sans motif", "no reason given")
          : word("motif : ", "reason: ") + omission.line)
    } else if let at = content.answers[axis]?.at {
      state = state + " (" + at.hour + ")"
    }
    let facts = content[.facts(axis)]
    let line = axis.label[language] + word(" : ", ": ") + state
    return [facts.isBlank ? line : line + ". " + facts.line]
  }

  private var guides: [SafeText] {
    guard !call.guides.isEmpty else { return [] }
    return call.guides.map { guide in
      word("Guide consulté : ", "Guide consulted: ") + guide.slug + "@" + guide.version + " ("
        + guide.at.hour + ")"
    }
  }

  private var referral: [SafeText] {
    let needs = content.needs.compactMap { need -> SafeText? in
      let text = content[.need(need.number)]
      guard !text.isBlank else { return nil }
      let outcome = need.outcome.map { " (" + $0.label[language] + ")" } ?? ""
      return labelled("Besoin", "Need", text.line + outcome)
    }
    let referrals = content.referrals.map { referral in
      let phone = referral.phone.map { ", " + $0 } ?? ""
      return labelled(
        "Orientation", "Referral",
        referral.name + phone + " (" + referral.mode.label[language] + semicolon + referral.seen
          + ")")
    }
    return needs + referrals
  }

  private var outcome: [SafeText] {
    var lines: [SafeText] = []
    if let kind = content.kind { lines.append(labelled("Nature", "Kind", kind.label[language])) }
    if let disposition = content.disposition {
      let code = SafeText(disposition.rawValue)
      lines.append(
        labelled(
          "Issue", "Disposition",
          code + " " + disposition.label[language] + " (" + disposition.delay[language] + ")"))
    }
    return lines + prose(.note(.validation))
  }

  private var closing: [SafeText] {
    var lines: [SafeText] = []
    let missing = content.missing
    if !missing.isEmpty {
      let list = missing.map { $0.label[language] }.joined(separator: semicolon)
      lines.append(labelled("Manque", "Missing", list))
      let reason = content[.closingReason]
      if !reason.isBlank { lines.append(labelled("Raison", "Reason", reason.line)) }
    }
    if let signed = call.signedAt {
      lines.append(
        labelled("Signé", "Signed", call.worker.signature(language) + ", " + signed.full))
    } else {
      lines.append(word("Note non signée.", "Note not signed."))
    }
    return lines
  }

  private func addendum(_ addendum: Call.Addendum) -> [SafeText] {
    let state =
      addendum.signedAt.map {
        labelled("Signé", "Signed", addendum.author.signature(language) + ", " + $0.full)
      }
      ?? word("Addenda non signé.", "Addendum not signed.")
    return prose(.addendum(addendum.number)) + [state]
  }

  private func prose(_ passage: Passage, where keeps: (SafeText) -> Bool = { _ in true })
    -> [SafeText]
  {
    content[passage].lines.filter { !$0.isBlank && keeps($0) }
  }

  private func quoted(_ words: SafeText) -> SafeText {
    let line = words.line
    if let first = line.string.first, "«\"“".contains(first) { return line }
    return word("« ", "“") + line + word(" »", "”")
  }

  private func labelled(_ french: String, _ english: String, _ value: SafeText) -> SafeText {
    word(french + " : ", english + ": ") + value
  }

  private var semicolon: SafeText { word(" ; ", "; ") }

  private func word(_ french: String, _ english: String) -> SafeText {
    Phrase(fr: french, en: english)[language]
  }
}

extension SafeText {
  fileprivate var isPlanItem: Bool {
    let first = string.first { $0 != " " }
    return first == "-" || first == "–"
  }
}

extension Int {
  /// A call's number as people say it: at least four digits, `0412`.
  public var callNumber: SafeText {
    let digits = String(self)
    return SafeText(String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits)
  }
}
