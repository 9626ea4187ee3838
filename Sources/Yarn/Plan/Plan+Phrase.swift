import Text

extension Plan.Act {
  /// Whether it prepares a run, before anything is said.
  var isSetting: Bool {
    switch self {
    case .set, .node, .saliency: true
    default: false
    }
  }

  var isNode: Bool { if case .node = self { true } else { false } }

  /// The step, named.
  var phrase: Phrase {
    switch self {
    case .line(let text):
      Phrase(fr: "ligne « \(text ?? "*") »", en: "line “\(text ?? "*")”")
    case .option(let text, let isOpen):
      Phrase(
        fr: "option « \(text) »\(isOpen ? "" : " (fermée)")",
        en: "option “\(text)”\(isOpen ? "" : " (closed)")")
    case .command(let text): Phrase(fr: "commande « \(text) »", en: "command “\(text)”")
    case .stop: Phrase(fr: "la fin", en: "the end")
    case .select, .set, .node, .saliency: Phrase(fr: "un choix", en: "a choice")
    }
  }
}

extension Output {
  /// The step of a plan that expects it, when one can.
  var act: Plan.Act? {
    switch self {
    case .line(let utterance): .line(utterance.text)
    case .command(let utterance): .command(utterance.text)
    case .ended: .stop
    case .options, .failed: nil
    }
  }

  /// The output, named.
  var phrase: Phrase {
    switch self {
    case .options(let offers):
      Phrase(
        fr: "un choix de \(offers.count) option(s)", en: "a choice of \(offers.count) option(s)")
    case .failed(let failure):
      Phrase(
        fr: "un arrêt (ligne \(failure.place.line) : \(failure.what.french))",
        en: "a halt (line \(failure.place.line): \(failure.what.english))")
    case .line, .command, .ended: act?.phrase ?? Phrase(fr: "rien", en: "nothing")
    }
  }
}
