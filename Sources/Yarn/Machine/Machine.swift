/// Where a script has come to: one value, that can be copied, compared and kept in a set.
///
/// All that can change is here: the place, the places to return to, and one flat memory of 32-bit cells
/// for variables, visits and `once` marks. Two machines of one script are equal when they go on alike.
/// A ``Script`` moves it.
public struct Machine: Hashable, Sendable {
  /// The next instruction; negative when nothing is left to run.
  var position: Int32 = -1
  /// The node it is in; negative when in none.
  var nodeIndex: Int32 = -1
  /// The nodes and positions to return to, in pairs.
  var frames: [Int32] = []
  /// Visits, variables and `once` marks; then, when the saliency counts them, the times each candidate
  /// was chosen.
  package var memory: Cells
  /// The texts that variables hold and the script does not spell out.
  var made: [String] = []
  var luck: Luck
  /// Whether it waits for a choice.
  public internal(set) var isChoosing = false
  /// How nodes and lines of a group are chosen.
  public internal(set) var saliency: Saliency

  /// Whether nothing is left to run.
  public var hasEnded: Bool { position < 0 }

  /// The index of the node it is in, in ``Script/nodes``; nil when in none.
  public var node: Int? { nodeIndex < 0 ? nil : Int(nodeIndex) }

  /// How many detours it is inside of.
  public var depth: Int { frames.count / 2 }

  mutating func end() {
    position = -1
    nodeIndex = -1
    frames = []
    isChoosing = false
  }
}
