import Guides
import Review
import Text

/// Reads a grid of reviews; one mistake and there is none.
struct GridReader {
  private var file: SettingsFile
  private var seen: [String: Int] = [:]

  /// The section that every grid has: a review that does not look at safety is not one.
  static let safety = "securite"
  /// More criteria than this and a review takes too long to be made each day.
  private static let mostItems = 40
  /// Longer than this and a criterion does not stand on a line.
  private static let mostSigns = 100

  /// The grid of a file, and its mistakes in the order of the lines.
  static func read(_ file: SettingsFile) -> (grid: Grid?, problems: [Problem]) {
    var reader = GridReader(file: file)
    let grid = reader.grid()
    let problems = reader.file.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (problems.isEmpty ? grid : nil, problems)
  }

  private init(file: SettingsFile) { self.file = file }

  private mutating func grid() -> Grid? {
    let title = text("titre")
    let version = text("version")
    for key in file.keys where !["titre", "version", "sections"].contains(key) {
      file.tell(.unknownKey(key, line: file[key]?.line(of: key) ?? 1))
    }
    let sections = sections()
    guard let title, let version, let sections else { return nil }
    let count = sections.reduce(0) { $0 + $1.items.count }
    let line = file["sections"]?.line(of: "sections") ?? 1
    if count > Self.mostItems { file.tell(.tooManyItems(count, most: Self.mostItems, line: line)) }
    if !sections.contains(where: { $0.id == Self.safety }) { file.tell(.noSafety(line: line)) }
    return Grid(id: "relecture", title: title, version: version, sections: sections)
  }

  private mutating func text(_ key: String) -> SafeText? {
    guard let fields = file[key] else {
      if !file.isBroken(key) { file.tell(.missing(key, line: 1)) }
      return nil
    }
    return file.reading { () throws(GuideError) in try Self.typeset(fields, key) }
  }

  private mutating func sections() -> [Grid.Section]? {
    guard let fields = file["sections"] else {
      if !file.isBroken("sections") { file.tell(.missing("sections", line: 1)) }
      return nil
    }
    return list(fields, "sections") { reader, section in reader.section(section) }
  }

  private mutating func section(_ fields: YamlFields) -> Grid.Section? {
    refuseOthers(fields, than: ["id", "titre", "items"])
    let id = id(fields)
    let title = file.reading { () throws(GuideError) in try Self.typeset(fields, "titre") }
    let items = list(fields, "items") { reader, item in reader.item(item) }
    guard let id, let title, let items else { return nil }
    return Grid.Section(id: id, title: title, items: items)
  }

  private mutating func item(_ fields: YamlFields) -> Grid.Item? {
    refuseOthers(fields, than: ["id", "texte"])
    let id = id(fields)
    let text = file.reading { () throws(GuideError) -> SafeText in
      let text = try Self.typeset(fields, "texte")
      guard text.string.count <= Self.mostSigns else {
        throw .tooLong(text, most: Self.mostSigns, line: fields.line(of: "texte"))
      }
      return text
    }
    guard let id, let text else { return nil }
    return Grid.Item(id: id, text: text)
  }

  /// The groups of a list that must be there, and not empty.
  private mutating func list<Value>(
    _ fields: YamlFields, _ key: String, _ read: (inout Self, YamlFields) -> Value?
  ) -> [Value]? {
    let groups = file.reading { () throws(GuideError) -> [Result<YamlFields, GuideError>] in
      let groups = try fields.eachGroup(key)
      if groups.isEmpty { throw .missing(key, line: fields.line(of: key)) }
      return groups
    }
    return groups?.compactMap { group in
      file.reading { () throws(GuideError) in try group.get() }.flatMap { read(&self, $0) }
    }
  }

  /// An id that reviews keep: small letters, figures and hyphens, once in the grid.
  private mutating func id(_ fields: YamlFields) -> String? {
    file.reading { () throws(GuideError) -> String in
      let id = try fields.text("id").string
      let line = fields.line(of: "id")
      guard
        id.utf8.allSatisfy({
          (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
        })
      else { throw .notAnID(SafeText(id), line: line) }
      if let first = seen[id] { throw .idTwice(SafeText(id), line: line, first: first) }
      seen[id] = line
      return id
    }
  }

  private mutating func refuseOthers(_ fields: YamlFields, than known: [String]) {
    for key in fields.keys where !known.contains(key) {
      file.tell(.unknownKey(key, line: fields.line(of: key)))
    }
  }

  private static func typeset(_ fields: YamlFields, _ key: String) throws(GuideError) -> SafeText {
    SafeText(Typography.french(try fields.text(key).string))
  }
}
