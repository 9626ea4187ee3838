import Foundation
import Guides
import Text
import Yams

/// A YAML file of words that people write, read as far as it can be; what is badly written is told.
struct WordsFile {
  /// What is badly written, in the order it was met.
  private(set) var problems: [Problem] = []
  /// Its keys and what each holds; none when the file cannot be read at all.
  private(set) var parts = Node.Mapping([])
  private let file: SafeText

  /// Opens the text of a file.
  init(_ text: String, file: SafeText) {
    self.file = file
    // The reader of keys knows how to tell people what YAML does not like.
    do throws(GuideError) {
      _ = try YamlFields(text)
    } catch {
      problems.append(Problem(file: file, error))
      return
    }
    let root = try? Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    parts = root?.mapping ?? parts
  }

  /// The text of a file; nil when there is none.
  static func text(_ url: URL, shown: SafeText) throws(Problem) -> String? {
    guard let bytes = try GuideFile.bytes(url, shown: shown) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw WordsMistake.notUTF8.problem(in: shown, at: nil)
    }
    return text
  }

  /// The words of a list typed with commas, the English ones after a slash.
  mutating func words(_ node: Node) -> BilingualWords {
    guard let scalar = node.scalar else {
      tell(node, WordsMistake.notWords)
      return BilingualWords("")
    }
    let words = BilingualWords(scalar.string)
    if words.hasTwoSlashes { tell(node, WordsMistake.twoSlashes) }
    return words
  }

  /// Notes what is badly written at a place of the file.
  mutating func tell(_ node: Node, _ mistake: some Mistake) {
    problems.append(mistake.problem(in: file, at: node.mark?.line))
  }

  /// What was written, short enough for a sentence.
  static func shown(_ text: String?) -> SafeText { SafeText(text ?? "…").line.cut(to: 40) }
}
