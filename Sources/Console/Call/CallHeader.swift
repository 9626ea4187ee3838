import Canvas
import Intervention
import Text

/// The first line of a call: how long and what is known, without identity.
struct CallHeader {
  let call: Call
  let now: Moment
  /// How many other calls are open in this console.
  let others: Int

  /// The line, in the longest form that fits in some columns.
  ///
  /// Place and call-back stay to the last: they are what sends help.
  func text(_ language: Language, width: Int) -> SafeText {
    var text: SafeText = ""
    for form in 0...Self.shortest {
      text = pieces(form).compactMap { $0?[language] }.joined(separator: " · ")
      if DisplayWidth.columns(of: text) <= width { break }
    }
    return text
  }

  private static let shortest = 8

  /// What each form says, the longest first.
  private func pieces(_ form: Int) -> [Phrase?] {
    switch form {
    case 0: [number, length, line, caller, place, callBack, othersInWords]
    case 1: [number, length, line, caller, place, callBack, othersInShort]
    case 2: [number, length, line, callerInShort, place, callBack, othersInShort]
    case 3: [number, length, lineInShort, callerInShort, place, callBack, othersInShort]
    case 4: [number, length, lineInShort, place, callBack, othersInShort]
    case 5: [bareNumber, length, lineInShort, place, callBack, othersInShort]
    case 6: [length, lineInShort, place, callBack, othersInShort]
    case 7: [length, place, callBack]
    default: [place, callBack]
    }
  }

  /// What is known, for the ear: the hour it was answered does not change as time goes by.
  func said(_ language: Language) -> SafeText {
    let since = call.openedAt.map { Phrase(fr: "depuis \($0.hour)", en: "since \($0.hour)") }
    return [number, since, line, caller, place, callBack, othersInWords]
      .compactMap { $0?[language] }.joined(separator: " · ")
  }

  private var number: Phrase? {
    Phrase(fr: "Appel \(call.number.callNumber)", en: "Call \(call.number.callNumber)")
  }

  private var bareNumber: Phrase? { Phrase(same: call.number.callNumber) }

  /// How long the person has been on the line.
  private var length: Phrase? {
    guard let opened = call.openedAt else { return nil }
    let minutes = (call.lineEndedAt ?? now).minutes(since: opened)
    let rest = minutes % 60
    return minutes < 120
      ? Phrase(fr: "\(minutes) min", en: "\(minutes) min")
      : Phrase(same: SafeText("\(minutes / 60)\u{a0}h\u{a0}\(rest < 10 ? "0" : "")\(rest)"))
  }

  private var line: Phrase? {
    call.lineEndedAt == nil ? nil : Phrase(fr: "ligne fermée", en: "line ended")
  }

  private var lineInShort: Phrase? {
    call.lineEndedAt == nil ? nil : Phrase(fr: "fermée", en: "ended")
  }

  private var caller: Phrase? { call.content.caller?.label }

  /// The first word of who calls: « proche ou tiers » is « proche ».
  private var callerInShort: Phrase? {
    call.content.caller.map { caller in
      guard caller == .relative else { return caller.label }
      return Phrase(fr: "proche", en: "relative")
    }
  }

  private var place: Phrase? { known(.place, Phrase(fr: "lieu", en: "place")) }
  private var callBack: Phrase? { known(.callBack, Phrase(fr: "rappel", en: "call-back")) }

  private func known(_ passage: Passage, _ name: Phrase) -> Phrase {
    let mark = call.content[passage].isBlank ? "?" : "✓"
    return Phrase(fr: "\(name.french) \(mark)", en: "\(name.english) \(mark)")
  }

  private var othersInWords: Phrase? {
    guard others > 0 else { return nil }
    return Phrase(
      fr: others == 1 ? "1 autre appel ouvert" : "\(others) autres appels ouverts",
      en: others == 1 ? "1 other call open" : "\(others) other calls open")
  }

  private var othersInShort: Phrase? {
    others > 0 ? Phrase(same: SafeText("+\(others)")) : nil
  }
}
