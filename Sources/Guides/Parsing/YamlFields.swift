import Text
import Yams

/// The keys of a YAML file written by people, each read as what it should be.
///
/// A key that is absent, empty or `null` counts as not written. Keys nobody asks for are left alone:
/// a newer file still opens in an older console.
public struct YamlFields {
  /// The line of the file the keys begin on.
  public let line: Int

  private let nodes: [String: Node]
  private let firstLine: Int

  /// The keys of a YAML file, or of the part of one that begins on a line.
  public init(_ bytes: [UInt8], firstLine: Int = 1) throws(GuideError) {
    let lines: PlainLines
    do throws(GuideError) {
      lines = try PlainLines(bytes)
    } catch {
      throw GuideError(line: firstLine - 1 + error.line, what: error.what, remedy: error.remedy)
    }
    try self.init(lines[0..<lines.count], firstLine: firstLine)
  }

  /// The keys of a YAML text that begins on a line of its file.
  public init(_ yaml: String, firstLine: Int = 1) throws(GuideError) {
    guard Self.aliases(in: yaml) <= Self.mostAliases else {
      throw GuideError(
        line: firstLine,
        what: Phrase(fr: "trop de renvois YAML (« *nom »)", en: "too many YAML aliases (“*name”)"),
        remedy: Phrase(fr: "Écrivez les valeurs en toutes lettres", en: "Write the values in full"))
    }
    let root: Node?
    do {
      // No resolver: every value stays the text that was typed. The encoding is given because
      // finding the default one reads the environment.
      root = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw YamlMistake.explain(error, firstLine: firstLine)
    }
    guard let root, !Self.isNothing(root) else {
      self.init([:], line: firstLine, firstLine: firstLine)
      return
    }
    guard let mapping = root.mapping else {
      throw GuideError(
        line: firstLine,
        what: Phrase(fr: "des clés étaient attendues ici", en: "keys were expected here"),
        remedy: Phrase(
          fr: "Écrivez une clé par ligne, « clé: valeur »",
          en: "Write one key per line, “key: value”"))
    }
    self.init(Self.nodes(mapping), line: firstLine, firstLine: firstLine)
  }

  init(_ nodes: [String: Node], line: Int, firstLine: Int) {
    self.nodes = nodes
    self.line = line
    self.firstLine = firstLine
  }

  /// The keys that are written, in the order of the file.
  public var keys: [String] {
    nodes.sorted { Self.place($0.value) < Self.place($1.value) }.map(\.key)
  }

  /// The line of the file a key stands on, or where the keys begin when it is not written.
  public func line(of key: String) -> Int { nodes[key].map { line(of: $0) } ?? line }

  /// The value of a key, when it is written.
  func node(_ key: String) -> Node? {
    nodes[key].flatMap { Self.isNothing($0) ? nil : $0 }
  }

  func line(of node: Node) -> Int { firstLine - 1 + (node.mark?.line ?? 1) }

  /// The keys of a mapping inside a list.
  func fields(_ node: Node) -> YamlFields? {
    node.mapping.map { YamlFields(Self.nodes($0), line: line(of: node), firstLine: firstLine) }
  }

  private static func nodes(_ mapping: Node.Mapping) -> [String: Node] {
    var nodes: [String: Node] = [:]
    for (key, value) in mapping {
      if let key = key.scalar?.string { nodes[key] = value }
    }
    return nodes
  }

  private static func place(_ node: Node) -> (Int, Int) {
    (node.mark?.line ?? 0, node.mark?.column ?? 0)
  }

  private static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      || scalar.string.allSatisfy(\.isWhitespace)
  }

  /// Aliases of aliases can stand for billions of values, and Yams compares keys in full; this many
  /// cannot stand for more than a few thousand.
  private static let mostAliases = 20

  private static func aliases(in yaml: String) -> Int {
    var previous: UInt8 = 0x0a
    var count = 0
    for byte in yaml.utf8 {
      if previous == 0x2a && byte > 0x20 { count += 1 }
      previous = byte
    }
    return count
  }
}
