import Canvas
import Intervention
import Review
import Text

/// A return and its answers: read, then answered by one of two lines at the bottom.
struct ExchangePage: Equatable, Sendable {
  let exchange: Exchange
  /// Whether who is here is the reviewer.
  let isReviewer: Bool
  private(set) var field = LineField()
  private(set) var isOnSecond = false
  private(set) var scroll = Scroll()

  init(_ exchange: Exchange, isReviewer: Bool) {
    self.exchange = exchange
    self.isReviewer = isReviewer
  }

  mutating func type(_ text: SafeText) {
    isOnSecond = false
    field.type(text)
  }

  /// Handles a key; returns whether the page has a use for it.
  mutating func press(_ key: Key, rows: Int, height: Int) -> Bool {
    switch key {
    case .tab, .backTab,
      .left where isOnSecond, .right where isOnSecond:
      isOnSecond.toggle()
    case .up, .down, .pageUp, .pageDown:
      scroll.press(key, count: rows, height: height)
    default: return !isOnSecond && field.press(key)
    }
    return true
  }

  /// The line where one types.
  var answerLabel: Phrase {
    isReviewer
      ? Phrase(fr: "Redemander :", en: "Ask again:") : Phrase(fr: "Répondre :", en: "Answer:")
  }

  /// The other line.
  var otherLabel: Phrase {
    isReviewer
      ? Phrase(fr: "Clore l'échange", en: "Close the exchange")
      : Phrase(fr: "Ouvrir la note (^X j ajoute un addenda)", en: "Open the note (^X j: addendum)")
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

  /// What Enter says; nil when it says nothing.
  func answer() -> Message.Matter? {
    if isReviewer {
      if isOnSecond { return .closed }
      guard !field.text.isBlank else { return nil }
      return .returned(
        Return(exchange.asked.request, words: field.text, review: exchange.asked.review))
    }
    return isOnSecond ? nil : .answered(to: exchange.reviewer, words: field.text)
  }
}
