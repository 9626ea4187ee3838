import Directory
import Retrieval
import Text
import Yams

/// Reads a list of needs from the YAML that people write; what is badly written is told and left out.
struct NeedReader {
  private(set) var needs = NeedList()
  private var file: WordsFile

  /// Reads the text of a file.
  init(_ text: String, file: SafeText) {
    self.file = WordsFile(text, file: file)
    for (key, value) in self.file.parts { read(part: key, value) }
  }

  /// What is badly written.
  var problems: [Problem] { file.problems }

  private mutating func read(part key: Node, _ value: Node) {
    switch key.scalar?.string {
    case "abreviations": readAbbreviations(value)
    case "banals":
      let words = file.words(value)
      needs.lightWords = words.french + words.english
    case "recours": needs.fallback = value.scalar?.string
    case "mots":
      for line in sequence(value) {
        let words = file.words(line)
        needs.synonyms.append(Lexicon.Family("", words.french, english: words.english))
      }
    case "besoins":
      var ids: Set<String> = []
      for item in sequence(value) {
        guard let need = need(item) else { continue }
        if ids.insert(need.topic.id).inserted {
          needs.needs.append(need)
        } else {
          file.tell(item, NeedMistake.twin(WordsFile.shown(need.topic.id)))
        }
      }
    default: tellUnknown(key, "abreviations, banals, mots, recours, besoins")
    }
  }

  private mutating func readAbbreviations(_ node: Node) {
    guard let mapping = node.mapping else { return file.tell(node, Self.notKeys) }
    for (key, value) in mapping {
      guard let short = key.scalar?.string, let long = value.scalar?.string,
        Fold.words(short).count == 1, !Fold.words(long).isEmpty
      else {
        file.tell(key, NeedMistake.notAbbreviation(WordsFile.shown(key.scalar?.string)))
        continue
      }
      needs.abbreviations[short] = long
    }
  }

  private mutating func need(_ item: Node) -> Need? {
    guard let mapping = item.mapping else {
      file.tell(item, Self.notKeys)
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
      case "nom": name = file.words(value)
      case "nomme": called = file.words(value)
      case "dire": said = file.words(value)
      case "oe": openEligibility = file.words(value).french
      case "codes": codes = file.words(value).french
      default: tellUnknown(key, "id, nom, nomme, dire, oe, codes")
      }
    }
    guard !id.isEmpty, !name.french.isEmpty, !name.english.isEmpty else {
      file.tell(item, NeedMistake.noName)
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
    file.tell(node, NeedMistake.notList)
    return []
  }

  // MARK: Telling

  private static let notKeys = WordsMistake.notKeys(example: "id: deuil")

  private mutating func tellUnknown(_ key: Node, _ known: String) {
    file.tell(key, WordsMistake.unknownKey(WordsFile.shown(key.scalar?.string), known: known))
  }
}
