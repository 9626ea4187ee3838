import Canvas
import Intervention
import Review
import Text

/// A return and its answers: read, then answered by one of two lines at the bottom.
struct ExchangePage: Equatable, Sendable {
  let exchange: Exchange
  /// Whether who is here is the reviewer.
  let isReviewer: Bool
  private(set) var field: LineField
  private(set) var line = Line.answer
  private(set) var scroll = Scroll()

  /// A line at the bottom, and what Enter does there.
  enum Line: Equatable { case answer, close, note }

  /// What Enter does.
  enum Act: Equatable {
    case say(Message.Matter)
    /// Open the note of the call.
    case open
    /// Ask for what is missing.
    case ask(Phrase)
  }

  init(_ exchange: Exchange, isReviewer: Bool, words: SafeText = "") {
    self.exchange = exchange
    self.isReviewer = isReviewer
    field = LineField(words)
  }

  mutating func type(_ text: SafeText) {
    line = .answer
    field.type(text)
  }

  /// Handles a key; returns whether the page has a use for it.
  mutating func press(_ key: Key, rows: Int, height: Int) -> Bool {
    switch key {
    case .tab,
      .right where line != .answer:
      go(1)
    case .backTab,
      .left where line != .answer:
      go(choices.count - 1)
    case .up, .down, .pageUp, .pageDown:
      scroll.press(key, count: rows, height: height)
    default: return line == .answer && field.press(key)
    }
    return true
  }

  private mutating func go(_ step: Int) {
    let place = choices.firstIndex(of: line) ?? 0
    line = choices[(place + step) % choices.count]
  }

  /// The lines at the bottom, in order.
  var choices: [Line] { isReviewer ? [.answer, .close, .note] : [.answer, .note] }

  /// The rows of the bottom: its lines, and a sentence.
  var footHeight: Int { choices.count + 1 }

  func label(_ line: Line) -> Phrase {
    switch line {
    case .answer where isReviewer: Phrase(fr: "Redemander :", en: "Ask again:")
    case .answer: Phrase(fr: "Répondre :", en: "Answer:")
    case .close: Phrase(fr: "Clore l'échange", en: "Close the exchange")
    case .note where isReviewer:
      Phrase(fr: "Ouvrir la note et ses addendas", en: "Open the note and its addenda")
    case .note:
      Phrase(fr: "Ouvrir la note (^X j ajoute un addenda)", en: "Open the note (^X j: addendum)")
    }
  }

  /// Whether Enter alone says that it was read: where nothing is asked, and nothing was answered.
  private var isThanks: Bool {
    !isReviewer && exchange.state == .awaitsWorker && exchange.asked.request == .thanks
  }

  var hint: Phrase {
    line == .answer && isThanks
      ? Phrase(
        fr: "Entrée répond ; sans un mot, elle dit « lu, merci ».",
        en: "Enter answers; without a word, it says “read, thank you”.")
      : Phrase(fr: "Tab change de ligne ; Entrée agit.", en: "Tab changes line; Enter acts.")
  }

  /// The whole of it, to read.
  func lines(_ language: Language) -> [HungLine] {
    let review = exchange.asked.review
    var lines = [HungLine(exchange.asked.request.label[language])]
    for message in exchange.messages {
      let who = message.name + ", " + message.at.date + " " + message.at.hour + " : "
      switch message.matter {
      case .returned(let asked) where !asked.words.isBlank:
        lines.append(HungLine(who + asked.words))
      case .answered(_, let words):
        let read = Phrase(fr: "lu, merci", en: "read, thank you")[language]
        lines.append(HungLine(who + (words.isBlank ? read : words)))
      default: break
      }
    }
    lines += [
      "", Phrase(fr: "À garder : \(review.strength)", en: "To keep: \(review.strength)")[language],
      Phrase(fr: "À essayer : \(review.tryNext)", en: "To try: \(review.tryNext)")[language],
    ].map { HungLine($0) }
    for section in review.grid.sections {
      lines += [HungLine(""), HungLine(section.title)]
      lines += section.items.map { item in
        HungLine("  " + (review.marks[item.id]?.sign ?? " ") + "  ", item.text)
      }
      if let comment = review.comments[section.id] { lines.append(HungLine("  ", comment)) }
    }
    return lines
  }

  /// What Enter does; a word is asked for where an empty answer would end what is asked.
  func enter() -> Act {
    switch line {
    case .note: return .open
    case .close where exchange.state == .closed:
      return .ask(Phrase(fr: "Cet échange est déjà clos.", en: "This exchange is closed already."))
    case .close: return .say(.closed)
    case .answer where field.text.isBlank && !isThanks: return .ask(needed)
    case .answer where isReviewer:
      return .say(
        .returned(Return(exchange.asked.request, words: field.text, review: exchange.asked.review)))
    case .answer: return .say(.answered(to: exchange.reviewer, words: field.text))
    }
  }

  private var needed: Phrase {
    if isReviewer {
      return Phrase(
        fr: "Écrivez ce que vous redemandez, ou Tab puis Entrée pour clore.",
        en: "Type what you ask again, or Tab then Enter to close.")
    }
    guard exchange.state == .awaitsWorker else {
      return Phrase(
        fr: "Déjà lu. Pour ajouter un mot, écrivez-le d'abord.",
        en: "Read already. To add a word, type it first.")
    }
    return exchange.asked.request == .addendum
      ? Phrase(
        fr: "Un addenda est demandé : Tab, Entrée ouvre la note ; ou écrivez un mot.",
        en: "An addendum is asked for: Tab, Enter opens the note; or type a word.")
      : Phrase(
        fr: "On propose de se parler : écrivez un mot, comme « demain 10 h ».",
        en: "They offer to talk: type a word, like “tomorrow 10 am”.")
  }
}
