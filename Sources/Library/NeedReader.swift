import Directory
import Guides
import Retrieval
import Text
import Yams

/// Reads a list of needs from the YAML that people write; what is badly written is told and left out.
struct NeedReader {
  private(set) var needs = NeedList()
  private(set) var problems: [Problem] = []
  private let file: SafeText

  /// Reads the text of a file.
  init(_ text: String, file: SafeText) {
    self.file = file
    // The reader of keys knows how to tell people what YAML does not like.
    do throws(GuideError) {
      _ = try YamlFields(text)
    } catch {
      problems.append(Problem(file: file, error))
      return
    }
    guard let root = try? Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot(),
      let parts = root.mapping
    else { return }
    for (key, value) in parts { read(part: key, value) }
  }

  private mutating func read(part key: Node, _ value: Node) {
    switch key.scalar?.string {
    case "abreviations": readAbbreviations(value)
    case "banals":
      let words = words(value)
      needs.lightWords = words.french + words.english
    case "recours": needs.fallback = value.scalar?.string
    case "mots":
      for line in sequence(value) {
        let words = words(line)
        needs.synonyms.append(Lexicon.Family("", words.french, english: words.english))
      }
    case "besoins":
      var ids: Set<String> = []
      for item in sequence(value) {
        guard let need = need(item) else { continue }
        if ids.insert(need.topic.id).inserted {
          needs.needs.append(need)
        } else {
          tell(item, .twin(Self.shown(need.topic.id)))
        }
      }
    default: tell(key, .unknownKey(Self.shown(key.scalar?.string)))
    }
  }

  private mutating func readAbbreviations(_ node: Node) {
    guard let mapping = node.mapping else { return tell(node, .notKeys) }
    for (key, value) in mapping {
      guard let short = key.scalar?.string, let long = value.scalar?.string,
        Fold.words(short).count == 1, !Fold.words(long).isEmpty
      else {
        tell(key, .notAbbreviation(Self.shown(key.scalar?.string)))
        continue
      }
      needs.abbreviations[short] = long
    }
  }

  private mutating func need(_ item: Node) -> Need? {
    guard let mapping = item.mapping else {
      tell(item, .notKeys)
      return nil
    }
    var id = ""
    var name = BilingualWords("")
    var called = name
    var said = name
    var (openEligibility, codes): ([String], [String]) = ([], [])
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "id": id = BilingualWords.trimmed(value.scalar?.string ?? "")
      case "nom": name = words(value)
      case "nomme": called = words(value)
      case "dire": said = words(value)
      case "oe": openEligibility = words(value).french
      case "codes": codes = words(value).french
      default: tell(key, .unknownKey(Self.shown(key.scalar?.string)))
      }
    }
    guard !id.isEmpty, !name.french.isEmpty, !name.english.isEmpty else {
      tell(item, .noName)
      return nil
    }
    let topic = Topic(
      id, said: said.french, englishSaid: said.english, called: called.french,
      englishCalled: called.english)
    return Need(
      topic: topic,
      // A name may hold commas: « électricité, chauffage, eau ».
      name: Phrase(
        fr: "\(name.french.joined(separator: ", "))",
        en: "\(name.english.joined(separator: ", "))"),
      openEligibility: openEligibility, codes: codes)
  }

  private mutating func sequence(_ node: Node) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    tell(node, .notList)
    return []
  }

  private mutating func words(_ node: Node) -> BilingualWords {
    guard let scalar = node.scalar else {
      tell(node, .notWords)
      return BilingualWords("")
    }
    let words = BilingualWords(scalar.string)
    if words.hasTwoSlashes { tell(node, .twoSlashes) }
    return words
  }

  private mutating func tell(_ node: Node, _ mistake: NeedMistake) {
    problems.append(mistake.problem(in: file, at: node.mark?.line))
  }

  private static func shown(_ text: String?) -> SafeText {
    SafeText(text ?? "…").line.cut(to: 40)
  }
}
