/// The visits that a script asks about, so that its memory counts no others.
struct Visits {
  /// A cell that counts the visits of a node or group.
  struct Cell {
    let index: Int32
    /// Whether only the first visit matters: the count then stops at one.
    let isTruth: Bool
  }

  private var asked: [String: Bool] = [:]
  private var areAllAsked = false
  private(set) var cells: [String: Int32] = [:]

  /// Notes what an expression asks.
  mutating func note(_ expression: Expression) {
    for term in expression.terms {
      guard case .call(let name, let arguments) = term.form,
        let function = LanguageFunction.all[name],
        function == .visited || function == .visitedCount
      else { continue }
      if let argument = arguments.first, case .text(let title) = expression.terms[argument].form {
        asked[title] = (asked[title] ?? true) && function == .visited
      } else {
        areAllAsked = true
      }
    }
  }

  /// The cells of a node, made on the way; `next` is the first free one.
  mutating func cells(of names: [String], isNever: Bool, next: inout Int32) -> [Cell] {
    guard !isNever else { return [] }
    return names.compactMap { name in
      guard areAllAsked || asked[name] != nil else { return nil }
      let isTruth = !areAllAsked && asked[name] == true
      if let index = cells[name] { return Cell(index: index, isTruth: isTruth) }
      defer { next += 1 }
      cells[name] = next
      return Cell(index: next, isTruth: isTruth)
    }
  }
}
