import Canvas
import Intervention
import Text

/// What the state line says of the line being typed: the hands that a slash may begin, what Enter
/// will fill, what was read of a plan item or of a follow-up.
extension CallScreen {
  /// The sentence for the line under the caret, in as many columns; nil when it says nothing.
  func lineHint(_ around: Surroundings, width: Int) -> Phrase? {
    guard pane == .note, choice == nil, call.state != .signed else { return nil }
    return handHint(around, width: width) ?? planHint(around) ?? followUpHint
  }

  private func handHint(_ around: Surroundings, width: Int) -> Phrase? {
    guard hasSlashBefore else { return nil }
    let passage = passage
    let text = call.content[passage]
    let caret = call.caret(in: passage)
    let phrases = around.settings.phrases
    if let word = QuickHand.word(in: text, endingAt: caret) {
      return completions(of: word, phrases, width: width)
    }
    guard passage.isMultiline,
      let (_, hand) = QuickHand.find(in: text, endingAt: caret, now: around.now, phrases: phrases)
    else { return nil }
    let sentence = hand.sentence
    return Phrase(
      fr: "Entrée note · \(sentence.french)", en: "Enter notes · \(sentence.english)")
  }

  /// The words that a slash may begin, as many as fit; alone, a word with what it takes.
  private func completions(
    of word: SafeText, _ phrases: [SafeText: SafeText], width: Int
  ) -> Phrase? {
    let all = QuickHand.completions(for: word, phrases: phrases)
    guard let first = all.first else { return nil }
    guard all.count > 1 else {
      let takes = first.example.map {
        Phrase(fr: " \($0.french), Entrée", en: " \($0.english), Enter")
      }
      let fires = takes ?? Phrase(fr: ", espace", en: ", space")
      return Phrase(
        fr: "\(first.word)\(fires.french) · \(first.meaning.french)",
        en: "\(first.word)\(fires.english) · \(first.meaning.english)")
    }
    var said = first.word
    for completion in all.dropFirst() {
      let longer = said + "  " + completion.word
      guard DisplayWidth.columns(of: longer) + 2 <= width - 1 else {
        return Phrase(same: said + " …")
      }
      said = longer
    }
    return Phrase(same: said)
  }

  /// What was read of the plan item under the caret; a wrong reading is corrected in the line.
  private func planHint(_ around: Surroundings) -> Phrase? {
    guard passage == .note(.plan), let item = planItem else { return nil }
    let when = item.when.map { words -> Phrase in
      let due = DueDate(reading: words, now: around.now)
      return due.moment == nil ? Phrase(same: words) : due.label
    }
    let parts: [(Phrase, Phrase?)] = [
      (Phrase(fr: "Quand", en: "When"), when),
      (Phrase(fr: "Qui", en: "Who"), item.who.map { Phrase(same: $0) }),
      (Phrase(fr: "Où", en: "Where"), item.where.map { Phrase(same: $0) }),
      (Phrase(fr: "Quoi", en: "What"), Phrase(same: item.what)),
    ]
    let said = { (language: Language) -> String in
      parts.compactMap { label, value in
        value.map {
          label[language].string + (language == .french ? " : " : ": ") + $0[language].string
        }
      }.joined(separator: " · ")
    }
    return Phrase(fr: "\(said(.french))", en: "\(said(.english))")
  }

  /// The plan item on the line of the caret; nil elsewhere, or while it has no words.
  private var planItem: PlanItem? {
    let bytes = call.content[passage].string.utf8
    let caret = call.content[passage].index(call.caret(in: passage))
    let start = bytes[..<caret].lastIndex(of: UInt8(ascii: "\n")).map { bytes.index(after: $0) }
    let end = bytes[caret...].firstIndex(of: UInt8(ascii: "\n"))
    let line = bytes[(start ?? bytes.startIndex)..<(end ?? bytes.endIndex)]
    return PlanItem(readingLine: SafeText(decoding: line))
  }

  /// When a follow-up under the cursor is due, once it was read.
  private var followUpHint: Phrase? {
    guard let followUp = call.content.followUp(passage), !followUp.due.isBlank else { return nil }
    let label = followUp.date.label
    return Phrase(fr: "Relance : \(label.french)", en: "Follow-up: \(label.english)")
  }
}

extension PlanItem {
  /// Reads a line of the note; nil when it is no item, or has no words yet.
  fileprivate init?(readingLine line: SafeText) {
    let typed = line.string.drop { $0 == " " }
    guard typed.first == "-" || typed.first == "–" else { return nil }
    let text = SafeText(typed.dropFirst().drop { $0 == " " })
    guard !text.isBlank else { return nil }
    self.init(reading: text)
  }
}
