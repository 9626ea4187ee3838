import Directory
import Text

extension Phone {
  /// Reads a row of `phones`, with the languages that other rows give to that line.
  ///
  /// Nil when there is no number, or when dialling it by voice would be wrong: a pager or a teletype.
  init?(_ record: HSDSRecord, languages: [SafeText] = [], faults: inout [HSDSFault]) {
    // Some sources put the number itself between quotes.
    guard let written = record[.number].map({ $0.unquoted }) else { return nil }
    let type = record[.type] ?? "voice"
    guard let kind = Self.kind(type) else {
      faults.append(.kind(type, number: written))
      return nil
    }
    let line = record[.extension].map { SafeText("poste ") + $0 }
    let spoken = record.list(.languages) + languages
    let note = [line, record[.description]].compactMap { $0 } + spoken
    let noteText = note.joined(separator: ", ")
    self.init(written, kind: kind, note: noteText.isEmpty ? nil : noteText)
    if digits.isEmpty {
      faults.append(.value("number", written))
      return nil
    }
  }

  private static func kind(_ type: SafeText) -> Kind? {
    if let known = Kind(rawValue: type.string) { return known }
    return switch Fold.key(type.string) {
    case "voice", "cell", "mobile", "hotline", "telephone", "phone", "main", "toll-free": .voice
    case "text", "sms", "texto": .text
    case "fax", "telecopieur": .fax
    default: nil
    }
  }
}

extension [Phone] {
  /// Adds a number, unless it is already there.
  mutating func add(_ phone: Phone) {
    if !contains(where: { $0.digits == phone.digits && $0.kind == phone.kind }) { append(phone) }
  }
}

extension SafeText {
  /// The text without the quotes around it.
  var unquoted: SafeText {
    guard count > 1, string.first == "\"", string.last == "\"" else { return self }
    return self[1..<count - 1].trimmed
  }
}
