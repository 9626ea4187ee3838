import Text

/// The list of the guides a starter folder must hold, by category: its file `catalogue.yaml`.
public struct GuideCatalogue: Sendable {
  /// The file, as the person knows it.
  public let file: SafeText
  private var places: [SafeText: (category: GuideCategory, line: Int)] = [:]
  private var order: [SafeText] = []
  private var findings: [GuideFinding] = []

  /// Reads the list: for each category, its slugs, one a line.
  public init(file: SafeText, _ bytes: [UInt8]) {
    self.file = file
    do throws(GuideError) {
      let fields = try YamlFields(bytes)
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for category in GuideCategory.allCases {
        for slug in try fields.texts(category.rawValue) {
          let line = lines.firstIndex { $0.drop { $0 == " " || $0 == "-" } == slug.string }
          add(slug, category, line.map { $0 + 1 } ?? fields.line(of: category.rawValue))
        }
      }
    } catch {
      findings.append(
        GuideFinding(rule: 0, file: file, line: error.line, what: error.what, remedy: error.remedy))
    }
  }

  /// How many guides it lists.
  public var count: Int { order.count }

  /// The slugs it lists, in order.
  public var slugs: [SafeText] { order }

  /// The category of a guide it lists.
  public func category(of slug: SafeText) -> GuideCategory? { places[slug]?.category }

  /// Rule 7: what is wrong in the list, and the guides it lists that are not there in French.
  public func findings(_ drafts: [GuideDraft]) -> [GuideFinding] {
    let there = Set(drafts.filter { $0.language == .french }.map(\.stem))
    return findings
      + order.filter { !there.contains($0) }.map { slug in
        let category = places[slug]?.category.rawValue ?? ""
        return finding(
          places[slug]?.line ?? 1,
          Phrase(fr: "le guide « \(slug) » manque", en: "the guide “\(slug)” is missing"),
          Phrase(
            fr: "Écrivez fr/\(category)/\(slug).md, ou retirez-le de cette liste",
            en: "Write fr/\(category)/\(slug).md, or take it off this list"))
      }
  }

  private mutating func add(_ slug: SafeText, _ category: GuideCategory, _ line: Int) {
    if places[slug] != nil {
      findings.append(
        finding(
          line, Phrase(fr: "« \(slug) » est là deux fois", en: "“\(slug)” is there twice"),
          Phrase(fr: "Gardez-en un seul", en: "Keep only one")))
    } else {
      places[slug] = (category, line)
      order.append(slug)
    }
  }

  private func finding(_ line: Int, _ what: Phrase, _ remedy: Phrase) -> GuideFinding {
    GuideFinding(rule: 7, file: file, line: line, what: what, remedy: remedy)
  }
}
