import Retrieval
import Text
import Yams

/// Reads a lexicon from the YAML that clinicians write; what is badly written is told and left out.
struct LexiconReader {
  private(set) var lexicon = Lexicon()
  /// What its concepts and hints lead to, and the line that says so.
  private(set) var targets: [(name: String, line: Int?)] = []
  private var file: WordsFile
  /// The lexicon this one adds to.
  private let base: Lexicon

  /// Reads the text of a file, which may add to another.
  init(_ text: String, file: SafeText, addingTo base: Lexicon = Lexicon()) {
    self.file = WordsFile(text, file: file)
    self.base = base
    for (key, value) in self.file.parts { read(part: key, value) }
    // Families may be written after what is made of them.
    for (key, value) in self.file.parts where key.scalar?.string == "dangers" { readDangers(value) }
  }

  /// What is badly written.
  var problems: [Problem] { file.problems }

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
    case "dangers": break
    default:
      tellUnknown(
        key, "formes, abreviations, conjugaisons, banals, familles, concepts, indices, dangers")
    }
  }

  // MARK: Forms and families

  private mutating func texts(_ node: Node) -> [String: String] {
    guard let mapping = node.mapping else {
      file.tell(node, Self.notKeys)
      return [:]
    }
    var texts: [String: String] = [:]
    for (key, value) in mapping {
      guard let spoken = key.scalar?.string, let written = value.scalar?.string,
        !Fold.words(spoken).isEmpty, !Fold.words(written).isEmpty
      else {
        file.tell(key, LexiconMistake.notText(WordsFile.shown(key.scalar?.string)))
        continue
      }
      texts[spoken] = written
    }
    return texts
  }

  /// The words of a list, and whether each is English.
  private mutating func words(_ node: Node) -> [(text: String, isEnglish: Bool)] {
    let words = file.words(node)
    return words.french.map { ($0, false) } + words.english.map { ($0, true) }
  }

  private mutating func families(_ node: Node) -> [Lexicon.Family] {
    guard let mapping = node.mapping else {
      file.tell(node, Self.notKeys)
      return []
    }
    let names = Set(mapping.keys.compactMap { $0.scalar?.string } + base.families.map(\.name))
    var families: [Lexicon.Family] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        file.tell(key, LexiconMistake.notText(WordsFile.shown(key.scalar?.string)))
        continue
      }
      var family = Lexicon.Family(name, [])
      for (word, isEnglish) in words(value) {
        if word.hasPrefix("<"), word.hasSuffix(">") {
          let inner = String(word.dropFirst().dropLast())
          if names.contains(inner) {
            family.families.append(inner)
          } else {
            file.tell(value, LexiconMistake.unknownFamily(WordsFile.shown(inner)))
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

  /// The families that name a danger, and what each calls for.
  private mutating func readDangers(_ node: Node) {
    guard let mapping = node.mapping else { return file.tell(node, Self.notKeys) }
    let families = Set((lexicon.families + base.families).map(\.name))
    for (key, value) in mapping {
      guard let family = key.scalar?.string, families.contains(family) else {
        file.tell(key, LexiconMistake.unknownFamily(WordsFile.shown(key.scalar?.string)))
        continue
      }
      let names = words(value).map(\.text)
      lexicon.dangers[family] = names
      targets += names.map { ($0, key.mark?.line) }
    }
  }

  // MARK: Concepts

  private mutating func readConcepts(_ node: Node) {
    guard let sequence = node.sequence else { return file.tell(node, LexiconMistake.notList) }
    var names: Set<String> = []
    for item in sequence {
      guard let concept = concept(item) else { continue }
      if names.insert(concept.name).inserted {
        lexicon.concepts.append(concept)
      } else {
        file.tell(item, LexiconMistake.twin(WordsFile.shown(concept.name)))
      }
    }
  }

  private mutating func concept(_ item: Node) -> Lexicon.Concept? {
    guard let mapping = item.mapping else {
      file.tell(item, LexiconMistake.notConcept)
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
      default: tellUnknown(key, "nom, danger, guides, dire, anglais")
      }
    }
    guard let name, !BilingualWords.trimmed(name).isEmpty else {
      file.tell(item, LexiconMistake.noName)
      return nil
    }
    // A concept of the other lexicon already leads somewhere.
    if targets.isEmpty, !base.concepts.contains(where: { $0.name == name }) {
      file.tell(item, LexiconMistake.noGuide(WordsFile.shown(name)))
    }
    return Lexicon.Concept(
      name, isDanger: concept.isDanger, targets: targets, ways: concept.ways,
      english: concept.englishWays)
  }

  private mutating func strengths(_ node: Node) -> [String: Int] {
    guard let mapping = node.mapping else {
      file.tell(node, LexiconMistake.notStrengths)
      return [:]
    }
    var strengths: [String: Int] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let strength = value.scalar.flatMap({ Int($0.string) }),
        (1...3).contains(strength)
      else {
        file.tell(key, LexiconMistake.notStrength(WordsFile.shown(key.scalar?.string)))
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
      file.tell(node, LexiconMistake.notYes(WordsFile.shown(node.scalar?.string)))
      return false
    }
  }

  private mutating func lines(_ node: Node) -> [String] {
    guard let scalar = node.scalar else {
      file.tell(node, LexiconMistake.notLines)
      return []
    }
    return scalar.string.split(separator: "\n").map { BilingualWords.trimmed($0) }.filter {
      !$0.isEmpty
    }
  }

  // MARK: Telling

  private static let notKeys = WordsMistake.notKeys(example: "chu: je suis")

  private mutating func tellUnknown(_ key: Node, _ known: String) {
    file.tell(key, WordsMistake.unknownKey(WordsFile.shown(key.scalar?.string), known: known))
  }
}
