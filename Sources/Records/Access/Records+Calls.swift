import Intervention

extension Records {
  /// Every call, under way or signed, in the order they were opened: for a list.
  ///
  /// It is one entry of the access log, and without it there is no list. Those that do not open are in
  /// `problems`, and hide none of the others.
  public func calls() throws(RecordsError) -> (calls: [Call], problems: [RecordsError]) {
    try allow(Right(.read, .notes), .list)
    try allow(Right(.read, .calls), .list)
    try note(.list, for: .administration)
    var calls: [CallID: Call] = [:]
    var problems: [RecordsError] = []
    for entry in try register.list() {
      do { calls[entry.call] = try register.read(entry.call)?.call } catch {
        problems.append(error)
      }
    }
    for journal in try journals() {
      if let problem = journal.problem {
        problems.append(problem)
      } else {
        do { calls[journal.call] = try underWay(journal.call) } catch { problems.append(error) }
      }
    }
    return (calls.values.sorted { $0.id < $1.id }, problems)
  }

  /// One call by its id or its number, under way or signed; nil when there is none.
  public func call(_ wanted: (CallID, Int?) -> Bool) throws(RecordsError) -> Call? {
    let journal = try journals().first { $0.problem == nil && wanted($0.call, $0.number) }
    if let journal {
      return Call(
        id: journal.call, changes: try consult(journal.call, for: .administration).changes)
    }
    try allow(Right(.list, .notes), .list)
    let entry = try register.list().first { wanted($0.call, $0.number) }
    return try entry.map { entry throws(RecordsError) in
      try read(entry.call, for: .administration).call
    }
  }

  /// The numbers of the signed calls, to tell them in what the access log says.
  public func numbers() throws(RecordsError) -> [CallID: Int] {
    try require(Right(.read, .log))
    return Dictionary(uniqueKeysWithValues: try register.list().map { ($0.call, $0.number) })
  }

  private func underWay(_ call: CallID) throws(RecordsError) -> Call {
    Call(id: call, changes: try recovered(call).changes)
  }
}
