import Intervention
import Text

/// One thing that is counted about calls: their kinds, their hours, what they lacked.
struct Subject {
  let id: String
  /// The name of each node, by its place.
  private(set) var nodes: [(id: String, label: Phrase)] = []
  /// The nodes of each leaf.
  private(set) var leaves: [[Int]] = []
  /// Whether each call counts once, so that the sum is the calls'.
  let isPartition: Bool
  /// The nodes that only the page of the whole shows.
  private(set) var wholeOnly: Set<Int> = []
  /// The leaves that a call counts in.
  var places: (CodedFacts) -> [Int] = { _ in [] }

  init(_ id: String, isPartition: Bool) {
    self.id = id
    self.isPartition = isPartition
  }

  /// Adds a node.
  mutating func add(_ id: String, _ label: Phrase, isWholeOnly: Bool = false) -> Int {
    nodes.append((id, label))
    if isWholeOnly { wholeOnly.insert(nodes.count - 1) }
    return nodes.count - 1
  }

  /// Adds a leaf of some nodes.
  mutating func addLeaf(_ nodes: [Int]) { leaves.append(nodes) }

  /// A leaf with a node of its own for each value, and one more for none when calls count once.
  init<Value: Hashable & RawRepresentable<String>>(
    _ id: String, of values: [Value], _ label: (Value) -> Phrase, total: Phrase? = nil,
    none: Phrase? = nil, _ read: @escaping (CodedFacts) -> [Value]
  ) {
    self.init(id, isPartition: none != nil)
    let all = total.map { add("total", $0) }
    for value in values {
      let node = add(value.rawValue, label(value))
      addLeaf([node] + (all.map { [$0] } ?? []))
    }
    if let none { addLeaf([add("none", none)]) }
    let place = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    let last = leaves.count - 1
    places = { facts in
      let read = read(facts).compactMap { place[$0] }
      return read.isEmpty && none != nil ? [last] : read
    }
  }
}

extension Subject {
  static let unsaid = Phrase(fr: "non précisé", en: "not said")
  static let inAll = Phrase(fr: "en tout", en: "in all")

  static func kinds() -> Subject {
    Subject("kind", of: CallKind.allCases, \.label, none: unsaid) { $0.kind.map { [$0] } ?? [] }
  }

  static func reasons() -> Subject {
    Subject("reason", of: Reason.allCases, \.label, \.uniqueReasons)
  }

  static func dispositions() -> Subject {
    Subject("disposition", of: Disposition.allCases, \.label, none: unsaid) {
      $0.disposition.map { [$0] } ?? []
    }
  }

  static func modes() -> Subject {
    Subject("mode", of: Referral.Mode.allCases, \.label, total: inAll) { $0.referrals.map(\.mode) }
  }

  /// Asked, and what the answer was.
  static func axis(_ axis: SafetyAxis) -> Subject {
    var subject = Subject("axis." + axis.rawValue, isPartition: true)
    let asked = subject.add("asked", Phrase(fr: "demandé", en: "asked"))
    for state in Asked.allCases {
      let node = subject.add(state.rawValue, state.column)
      subject.addLeaf(state == .notAsked ? [node] : [node, asked])
    }
    subject.places = { facts in
      let state = facts.axes[axis.rawValue] ?? .notAsked
      return Asked.allCases.firstIndex(of: state).map { [$0] } ?? []
    }
    return subject
  }

  /// The hours, on the page of the whole alone, and the shifts: no exact hour with a place.
  static func hours() -> Subject {
    var subject = Subject("hour", isPartition: true)
    let shifts = Shift.allCases.map { subject.add($0.rawValue, $0.label) }
    for hour in 0..<24 {
      let label = Phrase(fr: "\(hour) h", en: "\(hour):00")
      let node = subject.add("h\(hour)", label, isWholeOnly: true)
      subject.addLeaf([node, shifts[hour / 8]])
    }
    subject.places = { [$0.openedAt.map(\.hourOfDay) ?? 0] }
    return subject
  }
}

/// A third of the day.
enum Shift: String, CaseIterable {
  case night, day, evening

  var label: Phrase {
    switch self {
    case .night: Phrase(fr: "nuit, 0 h à 8 h", en: "night, 0:00 to 8:00")
    case .day: Phrase(fr: "jour, 8 h à 16 h", en: "day, 8:00 to 16:00")
    case .evening: Phrase(fr: "soir, 16 h à 24 h", en: "evening, 16:00 to 24:00")
    }
  }
}

extension Asked {
  /// The state at the head of a column.
  fileprivate var column: Phrase {
    switch self {
    case .notAsked: Phrase(fr: "non demandé", en: "not asked")
    case .unclear: Phrase(fr: "flou", en: "unclear")
    case .no: Phrase(fr: "non", en: "no")
    case .yes: Phrase(fr: "oui", en: "yes")
    case .declined: Phrase(fr: "refus", en: "declined")
    }
  }
}

extension CodedFacts {
  /// Each reason once.
  fileprivate var uniqueReasons: [Reason] {
    reasons.enumerated().filter { !reasons[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
