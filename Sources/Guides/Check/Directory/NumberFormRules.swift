import Text

extension DirectoryRule {
  /// Rule 41: numbers as they are written here: `1 800 463-1029`, `418 661-6951`, `911`, `535353`.
  static let form = DirectoryRule(41) { resources, _ in
    resources.flatMap(\.numbers).filter { number in
      let shape = number.number.string.map { $0.isASCII && $0.isNumber ? "0" : $0 }
      return !shapes.contains(String(shape))
    }
    .map { number in
      let shown = number.number.cut(to: 40)
      return DirectoryFault(
        number.place,
        Phrase(
          fr: "le numéro « \(shown) » n'a pas la forme nationale",
          en: "the number “\(shown)” does not have the national form"),
        Phrase(
          fr: "Écrivez-le comme 1 800 463-1029 ou 418 661-6951",
          en: "Write it as 1 800 463-1029 or 418 661-6951"))
    }
  }

  private static let shapes: Set<String> = [
    "0 000 000-0000", "000 000-0000", "000", "000000", "000 option 0",
  ]

  /// Rule 41: a number belongs to one resource; three digits belong to everyone.
  static let twins = DirectoryRule(41) { resources, _ in
    var owners: [String: (id: SafeText, kinds: Set<SafeText>)] = [:]
    var faults: [DirectoryFault] = []
    for resource in resources {
      for number in resource.numbers {
        let digits = number.digits
        guard digits.count > 3 else { continue }
        guard let owner = owners[digits] else {
          owners[digits] = (resource.id, [number.kind])
          continue
        }
        // A service may take calls and texts at one number.
        if owner.id == resource.id, owners[digits]?.kinds.insert(number.kind).inserted == true {
          continue
        }
        faults.append(taken(number, by: owner.id))
      }
    }
    return faults
  }

  private static func taken(_ number: CheckedNumber, by owner: SafeText) -> DirectoryFault {
    let shown = number.number.cut(to: 40)
    return DirectoryFault(
      number.place,
      Phrase(
        fr: "le numéro « \(shown) » est déjà celui de « \(owner) »",
        en: "the number “\(shown)” is already that of “\(owner)”"),
      Phrase(fr: "Gardez une seule des deux lignes", en: "Keep only one of the two lines"))
  }
}

extension CheckedNumber {
  /// What is dialled, without the 1 of long distance.
  fileprivate var digits: String {
    let digits = number.string.filter { $0.isASCII && $0.isNumber }
    return digits.count == 11 && digits.hasPrefix("1") ? String(digits.dropFirst()) : digits
  }
}
