import Text

/// What may name or reach a real person: a case is fiction.
enum PersonTrace: Hashable {
  case phone, postalCode, healthNumber, email, address

  var what: Phrase {
    switch self {
    case .phone:
      Phrase(fr: "Ce numéro peut être celui de quelqu'un", en: "This number may be someone's")
    case .postalCode:
      Phrase(fr: "Ce code postal existe peut-être", en: "This postal code may exist")
    case .healthNumber:
      Phrase(
        fr: "Ceci ressemble à un numéro d'assurance maladie",
        en: "This looks like a health insurance number")
    case .email: Phrase(fr: "Ceci ressemble à un courriel", en: "This looks like an e-mail address")
    case .address: Phrase(fr: "Cette adresse est-elle inventée ?", en: "Is this address made up?")
    }
  }

  var remedy: Phrase {
    switch self {
    case .phone:
      Phrase(
        fr: "Prenez un numéro fictif : 418 555-0142", en: "Take a fictional number: 418 555-0142")
    case .postalCode, .healthNumber, .email: Phrase(fr: "Effacez-le", en: "Delete it")
    case .address:
      Phrase(
        fr: "Gardez un numéro et une rue qui n'existent pas ensemble",
        en: "Keep a number and a street that do not exist together")
    }
  }

  /// The traces of a line, each once.
  static func all(in line: String) -> [PersonTrace] {
    guard line.utf8.contains(where: { $0 == 0x40 || (0x30...0x39).contains($0) }) else { return [] }
    var traces: [PersonTrace] = []
    if line.contains(/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}/) { traces.append(.email) }
    if line.contains(/\b[A-Z]{4}[ -]?\d{4}[ -]?\d{4}\b/) { traces.append(.healthNumber) }
    if line.contains(/\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/) { traces.append(.postalCode) }
    let phones = line.matches(of: /\b(?:1[ .-])?(?:\(?\d{3}\)?[ .-])?(\d{3})[ .-](\d{4})\b/)
    if phones.contains(where: { $0.1 != "555" || !$0.2.hasPrefix("01") }) { traces.append(.phone) }
    if line.contains(
      /\b\d{1,5},? (?:rue|avenue|av\.|boulevard|boul\.|chemin|rang|route|place|montée|côte)\s/)
    {
      traces.append(.address)
    }
    return traces
  }
}
