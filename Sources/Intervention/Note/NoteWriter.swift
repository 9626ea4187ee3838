import Text

extension NoteDocument {
  /// The note of a call as it stands.
  ///
  /// It is a French document, whatever the language of the console, unless asked otherwise.
  /// `mark` is put on top when the call is not real (« DÉMONSTRATION »). Nothing empty is written,
  /// but the safety block is never empty: an axis that was not asked says so, with its reason or
  /// without.
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
struct NoteWriter: CallWriting {
  let call: Call
  let language: Language

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
    case .context: [context]
    case .analysis: [prose(.analysis)]
    case .intervention: [intervention]
    case .plan: [plan]
    case .consents: [consents]
    case .communications: [communications]
    case .rescues: [rescues]
    case .line: [participants]
    case .referral: [needs + referrals]
    case .outcome: [outcome]
    case .followUps: [followUps]
    case .closing: [closing]
    case .sinceSignature: [sinceSignature]
    case .addendum: call.addenda.map(addendum)
    }
  }

  private var closing: [SafeText] {
    var lines: [SafeText] = []
    let missing = content.missing
    if !missing.isEmpty {
      let list = missing.map { $0.label[language] }.joined(separator: semicolon)
      lines.append(labelled("Manque", "Missing", list))
      if let reason = text(.closingReason) { lines.append(labelled("Raison", "Reason", reason)) }
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
}
