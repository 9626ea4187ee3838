import Retrieval
import Text

/// A part of a resource that can be searched, and what a word found there is worth.
enum ResourceField: Int, CaseIterable {
  case name, alternateName, organization, need, what, audience, area, contact, language,
    organizationWhat

  /// The fields, as the index of words takes them.
  static let plan = FieldPlan(allCases.map(\.planned), abbreviations: alternateName.rawValue)

  private var planned: FieldPlan.Field {
    switch self {
    case .name: FieldPlan.Field(1, .name)
    case .alternateName: FieldPlan.Field(0.85, .name)
    case .organization: FieldPlan.Field(0.6, .name)
    case .need: FieldPlan.Field(0.8, .label)
    case .what: FieldPlan.Field(0.55, .prose)
    case .audience: FieldPlan.Field(0.45, .prose)
    case .area: FieldPlan.Field(0.6, .fact)
    case .contact: FieldPlan.Field(0.8, .fact)
    case .language: FieldPlan.Field(0.7, .fact)
    case .organizationWhat: FieldPlan.Field(0.25, .prose)
    }
  }

  /// The field in words.
  private var label: Phrase {
    switch self {
    case .name: Phrase(fr: "nom", en: "name")
    case .alternateName: Phrase(fr: "autre nom", en: "other name")
    case .organization, .organizationWhat: Phrase(fr: "organisme", en: "organization")
    case .need: Phrase(fr: "besoin", en: "need")
    case .what: Phrase(fr: "description", en: "description")
    case .audience: Phrase(fr: "public", en: "audience")
    case .area: Phrase(fr: "lieu", en: "place")
    case .contact: Phrase(fr: "numéro ou code", en: "number or code")
    case .language: Phrase(fr: "langue", en: "language")
    }
  }

  /// The fields of a set of bits, the most telling first.
  static func fields(_ bits: UInt32) -> [ResourceField] {
    allCases.filter { bits & 1 << UInt32($0.rawValue) != 0 }
  }

  /// Why a resource was found: the field and the words typed that it holds, « nom : suicide ».
  func reason(_ words: [String]) -> Phrase {
    let words = words.joined(separator: ", ")
    return Phrase(fr: "\(label.french) : \(words)", en: "\(label.english): \(words)")
  }

  /// The texts of a resource in this field.
  func texts(of resource: Resource) -> [SafeText] {
    switch self {
    case .name: [resource.name]
    case .alternateName: resource.alternateNames + resource.sites.flatMap(Self.names)
    case .organization:
      (resource.organization.map { [$0] } ?? []) + resource.organizationAlternateNames
    case .need: resource.terms.map(\.name)
    case .what: [resource.what, resource.application, resource.cost].compactMap { $0 }
    case .audience: [resource.audience].compactMap { $0 }
    case .area: resource.areas.map(\.described) + resource.sites.flatMap(Self.places)
    case .contact: [resource.id]
    case .language:
      (resource.languages + resource.sites.flatMap(\.languages)).flatMap(SpokenLanguage.names)
    case .organizationWhat: [resource.organizationWhat].compactMap { $0 }
    }
  }

  private static func names(_ site: Site) -> [SafeText] {
    (site.name.map { [$0] } ?? []) + site.alternateNames
  }

  private static func places(_ site: Site) -> [SafeText] {
    [site.municipality, site.region].compactMap { $0 } + site.within + site.areas.map(\.described)
  }
}

extension Phone {
  /// A number in every run of digits a search may begin with: whole, without the leading 1, without
  /// the region; its words, when it is written with letters.
  var searchedForms: [String] {
    var forms = [digits]
    if digits.count == 11, digits.hasPrefix("1") { forms.append(String(digits.dropFirst())) }
    if digits.count >= 10 { forms.append(String(digits.suffix(7))) }
    return forms + [number.string]
  }
}
