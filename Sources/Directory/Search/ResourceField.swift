import Retrieval
import Text

/// A part of a resource that can be searched, and what a word found there is worth.
enum ResourceField: CaseIterable {
  case name, alternateName, phone, area, audience, id, organization, what

  var weight: Int {
    switch self {
    case .name: 8
    case .alternateName: 7
    case .phone: 6
    case .area: 5
    case .audience: 4
    case .id, .organization: 3
    case .what: 2
    }
  }

  /// The field in words.
  private var label: Phrase {
    switch self {
    case .name: Phrase(fr: "nom", en: "name")
    case .alternateName: Phrase(fr: "autre nom", en: "other name")
    case .phone: Phrase(fr: "numéro", en: "number")
    case .area: Phrase(fr: "territoire", en: "area")
    case .audience: Phrase(fr: "public", en: "audience")
    case .id: Phrase(fr: "code", en: "code")
    case .organization: Phrase(fr: "organisme", en: "organization")
    case .what: Phrase(fr: "description", en: "description")
    }
  }

  /// Why a resource was found: the field and the words typed that it holds, « nom : suicide ».
  func reason(_ words: [String]) -> Phrase {
    let words = words.joined(separator: ", ")
    return Phrase(fr: "\(label.french) : \(words)", en: "\(label.english): \(words)")
  }

  /// The words of a resource in this field.
  func searched(in resource: Resource) -> SearchField {
    SearchField(text(of: resource), weight: weight)
  }

  private func text(of resource: Resource) -> String {
    switch self {
    case .name: resource.name.string
    case .alternateName: resource.alternateNames.joined(separator: " ").string
    case .phone: resource.phones.map(Self.spoken).joined(separator: " ")
    case .area: resource.areas.joined(separator: " ").string
    case .audience: resource.audience?.string ?? ""
    case .id: resource.id.string
    case .organization: resource.organization?.string ?? ""
    case .what: resource.what?.string ?? ""
    }
  }

  /// A number in every run of digits a search may begin with: as written and whole, without the
  /// leading 1, without the region.
  private static func spoken(_ phone: Phone) -> String {
    let digits = phone.digits
    var forms = [phone.number.string, digits]
    if digits.count == 11, digits.hasPrefix("1") { forms.append(String(digits.dropFirst())) }
    if digits.count >= 10 { forms.append(String(digits.suffix(7))) }
    return forms.joined(separator: " ")
  }
}
