import Text

/// Finds the references typed inside a sentence: `@911`, `@centre-de-crise`, `[[deuil]]`.
enum ReferenceScanner {
  /// The sentence cut at its references; other words keep their role.
  static func spans(of text: String, role: GuideSpan.Role) -> [GuideSpan] {
    var spans: [GuideSpan] = []
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let found = reference(at: index, in: bytes) else {
        index += 1
        continue
      }
      spans.append(GuideSpan(text: SafeText(decoding: bytes[start..<index]), role: role))
      spans.append(GuideSpan(text: found.text, role: .reference(found.reference)))
      index += found.length
      start = index
    }
    spans.append(GuideSpan(text: SafeText(decoding: bytes[start...]), role: role))
    return spans.filter { !$0.text.isEmpty }
  }

  private static func reference(
    at index: Int, in bytes: [UInt8]
  ) -> (reference: GuideReference, text: SafeText, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "@"):
      // A letter or a digit before it makes it an address of electronic mail.
      if index > 0, Character(Unicode.Scalar(bytes[index - 1])).isASCIIWord { return nil }
      var name = bytes[(index + 1)...].prefix(while: isName)
      while name.last == UInt8(ascii: "-") { name.removeLast() }
      guard let first = name.first, first != UInt8(ascii: "-") else { return nil }
      let id = SafeText(decoding: name)
      return (.resource(id), "@" + id, name.count + 1)
    case UInt8(ascii: "["):
      guard bytes[index...].starts(with: "[[".utf8) else { return nil }
      let name = bytes[(index + 2)...].prefix(while: isName)
      guard !name.isEmpty, bytes[name.endIndex...].starts(with: "]]".utf8) else { return nil }
      let slug = SafeText(decoding: name)
      return (.guide(slug), slug, name.count + 4)
    default:
      return nil
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
