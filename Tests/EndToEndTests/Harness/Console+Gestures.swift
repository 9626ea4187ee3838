import CaseScripts
import Testing

extension Console {
  /// Makes gestures written as those of the practice cases: prose, keys, what to wait for.
  ///
  /// Returns how many keys they cost beyond prose, names and digits.
  @discardableResult
  func make(
    _ gestures: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Int {
    let script = CaseScript(gestures: gestures)
    try script.play(
      press: { press($0) }, waitFor: { try waitFor($0, sourceLocation: sourceLocation) })
    return script.cost
  }
}
