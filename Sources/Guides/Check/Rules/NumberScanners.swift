import Text

/// Finds what is dialled: ten digits, seven, a six-digit short code, or letters in their place.
///
/// Three digits (911, 811, 211) are names more than numbers, and stay.
enum PhoneScanner {
  /// The first number of a line, as it is written.
  static func number(in line: Substring) -> SafeText? {
    guard line.utf8.count(where: { (0x30...0x39).contains($0) }) >= 4 else { return nil }
    let line = DigitGroups(line)
    for index in line.groups.indices where !line.followsLetter(index) {
      if let count = dialled(line, index) {
        return SafeText(line.text(index..<(index + count))).line
      }
      if let word = vanity(line, index) { return SafeText(word).line }
    }
    return nil
  }

  /// How many groups make a number from one of them on, if they do.
  private static func dialled(_ line: DigitGroups, _ index: Int) -> Int? {
    let sizes = line.sizes(from: index)
    let first = line.groups[index].digits
    let isArea = first.first.map { $0 >= "2" } ?? false
    if first == "1", sizes.starts(with: [1, 3, 3, 4]) || sizes.starts(with: [1, 10]) {
      return sizes.starts(with: [1, 10]) ? 2 : 4
    }
    if isArea, sizes.starts(with: [3, 3, 4]) { return 3 }
    if isArea, sizes.starts(with: [3, 7]) { return 2 }
    if isArea, sizes == [3, 4] { return isHyphen(line, after: index) ? 2 : nil }
    let isWhole = sizes.count == 1 && (index == 0 || !line.areClose(index - 1))
    let isLong = first.count == 10 && isArea || first.count == 11 && first.hasPrefix("1")
    return isLong || isWhole && first.count == 6 ? 1 : nil
  }

  private static func isHyphen(_ line: DigitGroups, after index: Int) -> Bool {
    "-‑.".contains(line.signs[line.groups[index].range.upperBound])
  }

  /// A number whose end is a word: `1 866 APPELLE`.
  private static func vanity(_ line: DigitGroups, _ index: Int) -> String? {
    guard line.groups[index].digits == "1", line.sizes(from: index).starts(with: [1, 3]),
      line.groups[index + 1].digits.hasPrefix("8")
    else { return nil }
    let end = line.groups[index + 1].range.upperBound
    let rest = line.signs[end...].drop(while: DigitGroups.parts)
    let word = rest.prefix { $0.isLetter && $0.isUppercase }
    return word.count >= 2 && rest.startIndex > end
      ? line.text(index..<(index + 2)) + " " + String(word) : nil
  }
}

/// Finds what could identify a person.
enum PrivacyScanner {
  /// Rule 42 on the lines of any file.
  static func faults(_ lines: [Substring]) -> [GuideFault] {
    lines.enumerated().compactMap { index, line in
      let digits = line.utf8.count { (0x30...0x39).contains($0) }
      guard digits >= 8 && holdsInsurance(line) || digits >= 2 && holdsBirth(line) else {
        return nil
      }
      return GuideFault(
        index + 1,
        Phrase(
          fr: "cette ligne semble contenir une donnée d'usager",
          en: "this line seems to hold a person's data"),
        Phrase(
          fr: "Effacez le numéro d'assurance maladie ou la date de naissance",
          en: "Delete the health insurance number or the date of birth"))
    }
  }

  /// Four capitals and eight digits: the number of the Québec health insurance card.
  private static func holdsInsurance(_ line: Substring) -> Bool {
    let line = DigitGroups(line)
    return line.groups.indices.contains { index in
      let sizes = line.sizes(from: index)
      guard sizes.first == 8 || sizes.starts(with: [4, 4]) else { return false }
      var before = line.signs[..<line.groups[index].range.lowerBound]
      if let last = before.last, DigitGroups.parts(last) { before.removeLast() }
      let letters = before.suffix(5).reversed().prefix { $0.isLetter || $0.isNumber }
      return letters.count == 4 && letters.allSatisfy { ("A"..."Z").contains($0) }
    }
  }

  private static func holdsBirth(_ line: Substring) -> Bool {
    let line = line.lowercased()
    guard starts.contains(where: { line.contains($0) }) else { return false }
    let words = DraftWord.all(line, line: 1)
    return birth.contains { $0.first(in: words) != nil }
  }

  /// Folding a line costs more than looking for these in it.
  private static let starts = ["né", "ddn", "naissance", "born"]
  private static let birth: [WordPattern] = [
    "ne|nee le #", "ne e le #", "ddn #", "date de naissance #", "born on #",
  ]
}
