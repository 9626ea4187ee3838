import Canvas
import Intervention
import Text

/// Where a quick hand was taken back: the next key there does not fire it again.
struct RestedHand: Equatable, Sendable {
  let passage: Passage
  let caret: Int

  init(_ passage: Passage, _ caret: Int) {
    self.passage = passage
    self.caret = caret
  }
}

/// Quick hands in the texts of a call: `/tel …`, `/forces`, the worker's own phrases.
///
/// What they fill is one undoable gesture, said in one sentence; any other slash stays text.
extension CallScreen {
  /// Types a text; a space after a heading or a phrase puts it in place.
  mutating func write(
    _ text: SafeText, isPaste: Bool, at moment: Moment, _ around: Surroundings
  ) -> Response {
    guard !isPaste, text == " " || text.string.contains("/") else {
      return edit(with: { $0.typing(text) }, at: moment, around)
    }
    // A slow line brings several letters together: each space may end a word.
    var response = Response.nothing
    var rest = text.string[...]
    while let space = rest.firstIndex(of: " ") {
      let before = SafeText(rest[..<space])
      if !before.isEmpty {
        response = response + edit(with: { $0.typing(before) }, at: moment, around)
      }
      response =
        response
        + (fireHands(on: .space, at: moment, around)
          ?? edit(with: { $0.typing(" ") }, at: moment, around))
      rest = rest[rest.index(after: space)...]
    }
    let end = SafeText(rest)
    return end.isEmpty ? response : response + edit(with: { $0.typing(end) }, at: moment, around)
  }

  /// Fires the hands that end at the caret; nil when there is none, and the key does what it does.
  mutating func fireHands(
    on key: QuickHand.Key, at moment: Moment, _ around: Surroundings
  ) -> Response? {
    guard hasSlashBefore else { return nil }
    let rested = restedHand
    restedHand = nil
    guard rested != RestedHand(passage, call.caret(in: passage)) else { return nil }
    let (place, start) = (place, call.undoCount)
    let passage = passage
    var response = Response.nothing
    var names: [Phrase] = []
    var addsWords = false
    var doubt: Phrase?
    while let (range, hand) = hand(in: passage, on: key, at: moment, around) {
      guard let fired = fire(hand, range, in: passage, at: moment, around) else { break }
      response = response + fired
      names.insert(hand.sentence, at: 0)
      addsWords = hand.isPhrase
      if case .followUp(let due) = hand.fills { doubt = due.doubt(at: moment) }
      guard fired.overlay == nil, !hand.isText else { break }
    }
    guard !names.isEmpty else { return nil }
    if key == .space, addsWords {
      response = response + edit(with: { $0.typing(" ") }, at: moment, around)
    }
    let name = names.joined(by: " · ")
    gestures.append(
      Gesture(name: name, range: start..<call.undoCount, place: place, isHand: true))
    let notice =
      Phrase(fr: "\(name.french). ^Z annule.", en: "\(name.english). ^Z undoes.").followed(
        by: doubt)
    return response
      + Response(effects: goBack(to: place, at: moment), notice: response.notice ?? notice)
  }

  /// Fills what a hand fills, and takes what was typed out of the note.
  private mutating func fire(
    _ hand: QuickHand, _ range: Range<Int>, in passage: Passage, at moment: Moment,
    _ around: Surroundings
  ) -> Response? {
    let text = call.content[passage]
    if case .text(let filled) = hand.fills {
      return Response(effects: write(filled, over: range, in: passage, at: moment))
    }
    guard passage.isMultiline else { return nil }
    let typed = text[range]
    let edits = hand.edits(in: call.content, owner: call.worker.name)
    let removal = Edit.text(passage: passage, splice: text.edit(replacing: range, with: ""))
    let effects = (edits + [removal]).map { record(.edited($0), at: moment) }
    guard case .reasons(let candidates) = hand.fills else { return Response(effects: effects) }
    return Response(
      effects: effects,
      notice: Phrase(fr: "^Z remet « \(typed) ».", en: "^Z puts “\(typed)” back."),
      overlay: reasonPicker(candidates, hand.argument, around).map { .choice($0) })
  }

  /// Puts a text of a hand in the note; a heading begins its line, and a plan begins at its first.
  private mutating func write(
    _ filled: SafeText, over range: Range<Int>, in passage: Passage, at moment: Moment
  ) -> [Effect] {
    let text = call.content[passage]
    let isInLine = range.lowerBound > 0 && text[0..<range.lowerBound].string.last != "\n"
    let isHeading = Heading.allCases.contains { filled.string.hasPrefix($0.opening.string) }
    let end = isInLine && isHeading && passage.isMultiline ? SafeText("\n") : ""
    let whole = end + (passage.isMultiline ? filled : filled.line)
    let splice = text.edit(replacing: range, with: whole)
    var effects = [record(.edited(.text(passage: passage, splice: splice)), at: moment)]
    if filled == Heading.safetyPlanTemplate, passage.isMultiline, let first = filled.lines.first {
      let caret = range.lowerBound + end.count + first.count
      effects.append(record(.caretMoved(passage: passage, to: caret), at: moment))
    }
    return effects
  }

  /// The list of reasons, those that fit what was typed shown.
  private func reasonPicker(
    _ candidates: [Reason], _ typed: SafeText, _ around: Surroundings
  ) -> Picker<Choice>? {
    guard var picker = picker(for: .list(.reasons), around) else { return nil }
    let fitting = zip(Reason.allCases, picker.items).filter { candidates.contains($0.0) }.map(\.1)
    picker.type(typed)
    // Some reasons are found by their code, which the list does not show.
    return picker.shown(around.language).isEmpty
      ? Picker(title: picker.title, items: fitting) : picker
  }

  private func hand(
    in passage: Passage, on key: QuickHand.Key, at moment: Moment, _ around: Surroundings
  ) -> (range: Range<Int>, hand: QuickHand)? {
    QuickHand.find(
      in: call.content[passage], endingAt: call.caret(in: passage), on: key, now: moment,
      phrases: around.settings.phrases)
  }
}

extension CallScreen {
  /// Whether the line has a slash before the caret; read in bytes, as it is asked at each key.
  var hasSlashBefore: Bool {
    let passage = passage
    let caret = call.caret(in: passage)
    // Counted in bytes: a note of 2,000 words may be one line.
    return call.content[passage].string.utf8.withContiguousStorageIfAvailable { bytes in
      let slash = UInt8(ascii: "/")
      let end = UInt8(ascii: "\n")
      var index = min(caret, bytes.count)
      while index > 0 {
        index -= 1
        if bytes[index] == slash { return true }
        if bytes[index] == end { return false }
      }
      return false
    } ?? false
  }
}

extension QuickHand {
  /// Whether it only puts a text in the note.
  fileprivate var isText: Bool { if case .text = fills { true } else { false } }

  /// Whether it puts words after which others follow; a heading has its own space.
  fileprivate var isPhrase: Bool {
    guard case .text(let text) = fills else { return false }
    return !Heading.allCases.contains { text.string.hasPrefix($0.opening.string) }
  }

  /// What it filled, as one says it.
  var sentence: Phrase {
    let value: Phrase?
    switch fills {
    case .passage(_, let text): value = Phrase(same: text)
    case .reason(let reason): value = reason.label
    case .followUp(let due): value = due.label
    case .reasons, .text: value = nil
    }
    guard let value else { return name }
    let isDate = if case .followUp = fills { true } else { false }
    let doubt = isDoubtful && !isDate ? Phrase(fr: ", à vérifier", en: ", to check") : .empty
    return Phrase(
      fr: "\(name.french) : \(value.french)\(doubt.french)",
      en: "\(name.english): \(value.english)\(doubt.english)")
  }
}
