import Canvas
import Intervention
import Text

/// The first line of a call: how long and what is known, without identity.
struct CallHeader {
  let call: Call
  let now: Moment
  /// How many other calls are open in this console.
  let others: Int
  /// Whether somebody who supports reads the note as it is written.
  let isShared: Bool

  /// The line, in the longest form that fits in some columns.
  ///
  /// Place and call-back stay to the last: they are what sends help.
  func text(_ language: Language, width: Int) -> SafeText {
    var forms = Piece.allCases.map { piece in self.forms(piece).map { $0[language] } }
    var line = Self.line(forms)
    let steps = Self.shorter.map { ($0, leaving: 1) } + Self.gone.map { ($0, leaving: 0) }
    for (piece, least) in steps {
      guard DisplayWidth.columns(of: line) > width else { break }
      let index = Piece.allCases.firstIndex(of: piece) ?? 0
      if forms[index].count > least { forms[index].removeFirst() }
      line = Self.line(forms)
    }
    return line
  }

  /// What is known, for the ear: the hour it was answered does not change as time goes by.
  func said(_ language: Language) -> SafeText {
    let since = call.openedAt.map { Phrase(fr: "depuis \($0.hour)", en: "since \($0.hour)") }
    return Piece.allCases.compactMap { piece in
      switch piece {
      case .length where call.paper == nil: since?[language]
      case .line where call.paper == nil: saidLine?[language]
      default: forms(piece).first?[language]
      }
    }
    .joined(separator: " · ")
  }

  /// What the line tells, in the order told.
  private enum Piece: CaseIterable {
    case number, shared, lock, length, line, present, place, callBack, provenance, company,
      language, caller, others
  }

  /// What gets shorter, one after the other, until all fits.
  private static let shorter: [Piece] = [
    .others, .provenance, .caller, .number, .company, .lock, .shared, .present, .language, .line,
    .callBack, .callBack, .line,
  ]
  /// What then goes; place and call-back never do.
  private static let gone: [Piece] = [
    .language, .caller, .provenance, .company, .others, .number, .present, .line, .length, .shared,
  ]

  private static func line(_ forms: [[SafeText]]) -> SafeText {
    forms.compactMap(\.first).joined(separator: " · ")
  }

  /// A piece in words, the longest first; nothing when there is nothing to tell.
  private func forms(_ piece: Piece) -> [Phrase] {
    let facts = FactWords(content: call.content)
    return switch piece {
    case .number where call.number == 0:
      [
        Phrase(fr: "Suite d'un appel", en: "Call going on"), Phrase(fr: "Suite", en: "On"),
      ]
    case .number:
      [
        call.number.callName.followed(by: kept),
        Phrase(same: call.number.callNumber).followed(by: keptInShort),
      ]
    case .shared where isShared:
      [Phrase(fr: "note partagée", en: "note shared"), Phrase(fr: "partagée", en: "shared")]
    case .shared: []
    case .lock: lockForms
    case .length where call.content.isFromPaper: []
    case .length: call.openedAt == nil ? [] : [Self.duration(call.line.minutes(at: now))]
    case .line: lineForms
    case .present: presentForms
    case .place: [facts.place]
    case .callBack: facts.callBack
    case .provenance: facts.provenance
    case .company: facts.company
    case .language: facts.language
    case .caller: facts.caller
    case .others: othersForms
    }
  }

  /// Whose promise it keeps; nil without any.
  private var kept: Phrase? {
    call.content.follows.map { promise in
      let number = promise.callNumber.callNumber
      return Phrase(fr: "relance de \(number)", en: "follow-up to \(number)")
    }
  }

  private var keptInShort: Phrase? {
    call.content.follows.map { promise in
      let number = promise.callNumber.callNumber
      return Phrase(fr: "rel. \(number)", en: "f-up \(number)")
    }
  }

  /// That nobody has proved to be the author yet.
  private var lockForms: [Phrase] {
    guard call.unconfirmed != nil else { return [] }
    return [
      Phrase(
        fr: "Console verrouillée · auteur à confirmer", en: "Console locked · author to confirm"),
      Phrase(fr: "Auteur à confirmer", en: "Author to confirm"),
      Phrase(fr: "verrouillée", en: "locked"),
    ]
  }

  /// How many others are on the line.
  private var presentForms: [Phrase] {
    let count = call.content.present
    guard count > 0 else { return [] }
    return [
      Phrase(fr: "+\(count) sur la ligne", en: "+\(count) on the line"),
      Phrase(fr: "+\(count) ligne", en: "+\(count) line"),
    ]
  }

  private static func duration(_ minutes: Int) -> Phrase {
    let rest = minutes % 60
    return minutes < 120
      ? Phrase(fr: "\(minutes) min", en: "\(minutes) min")
      : Phrase(same: SafeText("\(minutes / 60)\u{a0}h\u{a0}\(rest < 10 ? "0" : "")\(rest)"))
  }

  /// Since when nobody is on the line: cut, or ended and the note is being written.
  private var lineForms: [Phrase] {
    if let paper = call.paper { return paper.names }
    guard let ended = call.lineEndedAt else { return [] }
    let minutes = now.minutes(since: ended)
    let since = Self.duration(minutes)
    guard minutes > 0 else {
      return call.line.isLost
        ? [Phrase(fr: "ligne coupée", en: "line lost"), Phrase(fr: "coupée", en: "lost")]
        : [Phrase(fr: "ligne fermée", en: "line ended"), Phrase(fr: "fermée", en: "ended")]
    }
    return call.line.isLost
      ? [
        Phrase(fr: "ligne coupée, \(since.french)", en: "line lost, \(since.english)"),
        Phrase(fr: "coupée \(since.french)", en: "lost \(since.english)"),
        Phrase(fr: "coupée", en: "lost"),
      ]
      : [
        Phrase(fr: "ligne fermée, note \(since.french)", en: "line ended, note \(since.english)"),
        Phrase(fr: "note \(since.french)", en: "note \(since.english)"),
        Phrase(fr: "fermée", en: "ended"),
      ]
  }

  private var saidLine: Phrase? {
    call.lineEndedAt.map { ended in
      call.line.isLost
        ? Phrase(fr: "ligne coupée à \(ended.hour)", en: "line lost at \(ended.hour)")
        : Phrase(fr: "ligne fermée à \(ended.hour)", en: "line ended at \(ended.hour)")
    }
  }

  private var othersForms: [Phrase] {
    guard others > 0 else { return [] }
    return [
      Phrase(
        fr: others == 1 ? "1 autre appel ouvert" : "\(others) autres appels ouverts",
        en: others == 1 ? "1 other call open" : "\(others) other calls open"),
      Phrase(same: SafeText("+\(others)")),
    ]
  }
}
