import Text
import Yarn

/// A scripted call that can be practised: read once, never changing.
public final class Case: Sendable {
  /// What is said of it.
  public let fiche: Fiche
  /// The SHA-256 of its file, given by who read the file.
  public let version: SafeText
  /// Its grid.
  public let criteria: [Criterion]
  /// The path an expert would take.
  public let expert: [PlannedAct]
  /// The script itself.
  public let script: Script
  /// Its text, node by node.
  let source: CaseText
  /// What it asks of the console.
  let watch: Watch
  /// The numbers of seconds of silence that make the caller react, in order.
  let silences: [Int]
  /// The seconds of the call that do, in order.
  let hours: [Int]
  /// The conditions of each reaction, by the index of its node.
  let conditions: [Int: [Condition]]
  /// The commands without values in them, read once.
  let orders: [Line: Order]
  /// The bounds of the alliance.
  let allianceBounds: ClosedRange<Int>

  init(
    fiche: Fiche, version: SafeText, criteria: [Criterion], expert: [PlannedAct], script: Script,
    source: CaseText, conditions: [Int: [Condition]]
  ) {
    self.fiche = fiche
    self.version = version
    self.criteria = criteria
    self.expert = expert
    self.script = script
    self.source = source
    watch = Watch(script)
    self.conditions = conditions
    let whens = script.nodes.flatMap(\.headers).filter { $0.name == "when" }.map(\.value)
    let squeezed = whens.joined(separator: "\n").filter { $0 != " " }
    silences = Threshold.crossings("silence()", in: squeezed)
    hours = Threshold.crossings("temps()", in: squeezed)
    orders = Dictionary(
      script.commands.filter { !$0.plain.string.contains("{…}") }.compactMap { command in
        Order(command.plain).map { (command, $0) }
      }, uniquingKeysWith: { first, _ in first })
    allianceBounds = script.variable(Self.alliance)?.bounds ?? 0...5
  }

  /// The variable every case has.
  static let alliance = "$alliance"
  /// Consulted after each act and silence.
  static let reaction = "Reaction"
  /// Consulted when the trainee ends the call.
  static let closing = "Cloture"
  /// Where the call begins.
  static let opening = "Debut"

  /// The criteria a person judges.
  public var judged: [Criterion] { criteria.filter { !$0.isObserved } }
  /// The criteria the machine observes.
  public var observed: [Criterion] { criteria.filter(\.isObserved) }

  /// The nodes of what the caller answers, in the order of the file.
  var reactions: [Int] { script.groups.first { $0.title == Self.reaction }?.members ?? [] }

  /// The subjects a trainee may choose from.
  public var subjects: [Subject] { Subject.safety + Subject.conduct + fiche.subjects }
}
