import Guides
import Retrieval
import Text
import Yams

/// Reads a lexicon from the YAML that clinicians write; what is badly written is told and left out.
struct LexiconReader {
  private(set) var lexicon = Lexicon()
  private(set) var problems: [Problem] = []
  /// What its concepts and hints lead to, and the line that says so.
  private(set) var targets: [(name: String, line: Int?)] = []
  private let file: SafeText
  /// The lexicon this one adds to.
  private let base: Lexicon

  /// Reads the text of a file, which may add to another.
  init(_ text: String, file: SafeText, addingTo base: Lexicon = Lexicon()) {
    self.file = file
    self.base = base
    // The reader of keys knows how to tell clinicians what YAML does not like.
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
    case "formes": lexicon.forms = texts(value)
    case "abreviations": lexicon.abbreviations = texts(value)
    case "banals": lexicon.lightWords = words(value).map(\.text)
    case "conjugaisons": lexicon.inflections = families(value)
    case "familles": lexicon.families = families(value)
    case "indices":
      lexicon.hints = families(value)
      for (key, _) in value.mapping ?? Node.Mapping([]) {
        if let name = key.scalar?.string { targets.append((name, key.mark?.line)) }
      }
    case "concepts": readConcepts(value)
    default: tell(key, .unknownPart(Self.shown(key)))
    }
  }

  // MARK: Forms and families

  private mutating func texts(_ node: Node) -> [String: String] {
    guard let mapping = node.mapping else {
      tell(node, .notKeys)
      return [:]
    }
    var texts: [String: String] = [:]
    for (key, value) in mapping {
      guard let spoken = key.scalar?.string, let written = value.scalar?.string,
        !Fold.words(spoken).isEmpty, !Fold.words(written).isEmpty
      else {
        tell(key, .notText(Self.shown(key)))
        continue
      }
      texts[spoken] = written
    }
    return texts
  }

  /// The words of a list typed with commas, and the line each is on.
  private mutating func words(_ node: Node) -> [(text: String, isEnglish: Bool)] {
    guard let scalar = node.scalar else {
      tell(node, .notWords)
      return []
    }
    let words = BilingualWords(scalar.string)
    if words.hasTwoSlashes { tell(node, .twoSlashes) }
    return words.french.map { ($0, false) } + words.english.map { ($0, true) }
  }

  private mutating func families(_ node: Node) -> [Lexicon.Family] {
    guard let mapping = node.mapping else {
      tell(node, .notKeys)
      return []
    }
    let names = Set(mapping.keys.compactMap { $0.scalar?.string } + base.families.map(\.name))
    var families: [Lexicon.Family] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        tell(key, .notText(Self.shown(key)))
        continue
      }
      var family = Lexicon.Family(name, [])
      for (word, isEnglish) in words(value) {
        if word.hasPrefix("<"), word.hasSuffix(">") {
          let inner = String(word.dropFirst().dropLast())
          if names.contains(inner) {
            family.families.append(inner)
          } else {
            tell(value, .unknownFamily(SafeText(inner).line.cut(to: 40)))
          }
        } else if isEnglish {
          family.englishWords.append(word)
        } else {
          family.words.append(word)
        }
      }
      families.append(family)
    }
    return families
  }

  // MARK: Concepts

  private mutating func readConcepts(_ node: Node) {
    guard let sequence = node.sequence else { return tell(node, .notList) }
    var names: Set<String> = []
    for item in sequence {
      guard let concept = concept(item) else { continue }
      if names.insert(concept.name).inserted {
        lexicon.concepts.append(concept)
      } else {
        tell(item, .twin(SafeText(concept.name).line.cut(to: 40)))
      }
    }
  }

  private mutating func concept(_ item: Node) -> Lexicon.Concept? {
    guard let mapping = item.mapping else {
      tell(item, .notConcept)
      return nil
    }
    var name: String?
    var targets: [String: Int] = [:]
    var concept = Lexicon.Concept("", targets: [:], ways: [])
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "nom": name = value.scalar?.string
      case "danger": concept.isDanger = isYes(value)
      case "guides": targets = strengths(value)
      case "dire": concept.ways = lines(value)
      case "anglais": concept.englishWays = lines(value)
      default: tell(key, .unknownKey(Self.shown(key)))
      }
    }
    guard let name, !BilingualWords.trimmed(name).isEmpty else {
      tell(item, .noName)
      return nil
    }
    // A concept of the other lexicon already leads somewhere.
    if targets.isEmpty, !base.concepts.contains(where: { $0.name == name }) {
      tell(item, .noGuide(SafeText(name).line.cut(to: 40)))
    }
    return Lexicon.Concept(
      name, isDanger: concept.isDanger, targets: targets, ways: concept.ways,
      english: concept.englishWays)
  }

  private mutating func strengths(_ node: Node) -> [String: Int] {
    guard let mapping = node.mapping else {
      tell(node, .notStrengths)
      return [:]
    }
    var strengths: [String: Int] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let strength = value.scalar.flatMap({ Int($0.string) }),
        (1...3).contains(strength)
      else {
        tell(key, .notStrength(Self.shown(key)))
        continue
      }
      strengths[name] = strength
      targets.append((name, key.mark?.line))
    }
    return strengths
  }

  private mutating func isYes(_ node: Node) -> Bool {
    switch Fold.key(node.scalar?.string ?? "") {
    case "oui", "true", "vrai": return true
    case "non", "false", "faux", "": return false
    default:
      tell(node, .notYes(Self.shown(node)))
      return false
    }
  }

  private mutating func lines(_ node: Node) -> [String] {
    guard let scalar = node.scalar else {
      tell(node, .notLines)
      return []
    }
    return scalar.string.split(separator: "\n").map { BilingualWords.trimmed($0) }.filter {
      !$0.isEmpty
    }
  }

  // MARK: Telling

  private mutating func tell(_ node: Node, _ mistake: LexiconMistake) {
    problems.append(
      Problem(file: file, line: node.mark?.line, what: mistake.what, remedy: mistake.remedy))
  }

  private static func shown(_ node: Node) -> SafeText {
    SafeText(node.scalar?.string ?? "…").line.cut(to: 40)
  }
}
