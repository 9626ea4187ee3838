import Text
import Yarn

/// The picture of a case: its nodes and the ways between them.
public struct CaseMap: Sendable {
  /// A way from a node to another.
  public struct Way: Hashable, Sendable {
    /// The node left, by its name.
    public let from: String
    /// The title of the node reached.
    public let to: String
    /// Whether it comes back.
    public let isDetour: Bool
  }

  /// The nodes, in the order of the file, with what lets each run.
  public let nodes: [Item]
  /// The ways.
  public let ways: [Way]

  /// A node of the picture.
  public struct Item: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its title.
    public let title: String
    /// What must hold for it to run, when it is in a group.
    public let when: String
    /// The words of the endings in it.
    public let endings: [SafeText]
  }

  /// The picture of a case.
  public init(_ scenario: Case) {
    let script = scenario.script
    let shown = script.nodes.indices.filter {
      !["Fiche", "Grille", "Expert", "Preuves__"].contains(script.nodes[$0].title)
    }
    nodes = shown.map { index in
      let node = script.nodes[index]
      let whens = node.headers.filter { $0.name == "when" }.map(\.value)
      let endings = script.commands.filter { $0.node == index }.compactMap { command -> SafeText? in
        if case .end(let words, _) = Order(command.plain) { words } else { nil }
      }
      return Item(
        name: node.name, title: node.title, when: whens.joined(separator: " and "), endings: endings
      )
    }
    ways = script.jumps.filter { shown.contains($0.node) }.map {
      Way(from: script.nodes[$0.node].name, to: $0.title, isDetour: $0.isDetour)
    }
  }

  /// The picture for a terminal: each node, what lets it run, where it goes, how it ends.
  public var lines: [SafeText] {
    nodes.flatMap { node in
      let head = node.name + (node.when.isEmpty ? "" : "  [\(node.when)]")
      let out = ways.filter { $0.from == node.name }
      return [SafeText(head)]
        + out.map { SafeText("  \($0.isDetour ? "<->" : "-->") \($0.to)") }
        + node.endings.map { "  [X] " + $0 }
    }
  }

  /// The picture in the language of Graphviz.
  public var dot: [SafeText] {
    ["digraph cas {", "  node [shape=box];"]
      + nodes.map {
        SafeText("  \"\(Self.quoted($0.name))\" [label=\"\(Self.quoted(label($0)))\"];")
      }
      + drawn.map { way in
        let style = way.isDetour ? " [dir=both]" : ""
        return SafeText("  \"\(Self.quoted(way.from))\" -> \"\(Self.quoted(way.to))\"\(style);")
      } + ["}"]
  }

  /// The picture in the language of Mermaid.
  public var mermaid: [SafeText] {
    let numbers = Dictionary(
      nodes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let boxes = nodes.enumerated().map { number, node in
      SafeText("  n\(number)[\"\(label(node).replacing("\"", with: "'"))\"]")
    }
    let arrows = drawn.compactMap { way -> SafeText? in
      guard let from = numbers[way.from], let to = numbers[way.to] else { return nil }
      return SafeText("  n\(from) \(way.isDetour ? "<-->" : "-->") n\(to)")
    }
    return ["flowchart TD"] + boxes + arrows
  }

  /// The ways with each member of a group as its own end.
  private var drawn: [Way] {
    ways.flatMap { way in
      nodes.filter { $0.title == way.to || $0.name == way.to }.map {
        Way(from: way.from, to: $0.name, isDetour: way.isDetour)
      }
    }
  }

  private func label(_ node: Item) -> String {
    ([node.name] + node.endings.map { "[X] " + $0.string }).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
