import Text
import Yarn

/// What has been seen to be possible in a case, and what went wrong on the way.
struct Reach: Sendable {
  /// The nodes reached.
  var nodes: Set<Int> = []
  /// What the caller gave away.
  var clues: Set<SafeText> = []
  /// The endings, in their own words.
  var endings: Set<Ending> = []
  /// The criteria whose condition held in a run.
  var held: Set<SafeText> = []
  /// The criteria whose condition did not hold in a whole run.
  var spared: Set<SafeText> = []
  /// Two reactions that could both run and were equally precise.
  var ties: Set<Pair> = []
  /// The nodes that end the call without `<<fin>>`.
  var unended: Set<Int> = []
  /// The variables that left their bounds.
  var strays: Set<String> = []
  /// Why the script could not go on, and where.
  var failures: [Phrase: ScriptPlace] = [:]
  /// How many states were seen.
  var states = 0
  /// Whether every state was seen: what is not possible is then proven so.
  var isWhole = false

  /// Two nodes.
  struct Pair: Hashable {
    let first: Int
    let second: Int
  }
}
