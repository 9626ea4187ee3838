/// The cells of a crossing that pages leave out, and the proof that nobody can fill them in.
///
/// Every cell under ``least`` is hidden, and others with it, until each small cell has another month
/// beside it: the same in every cell shown, with ``least`` or more in that one. A small cell that no
/// page has a line for, like an hour in a place, may also have none in the other month: nothing says
/// that there was a call. Whoever adds and subtracts all that is shown can then not tell one month
/// from the other.
public struct Mask: Hashable, Sendable {
  /// The least that is shown.
  ///
  /// None is not shown either: what is hidden may then be nothing, which hides the small. That there
  /// is none is not proved to stay unknown: it points to nobody.
  public static let least = 5

  /// Which cells are hidden, as ``Crossing/cell(_:_:)`` numbers them.
  public private(set) var hidden: [Bool]
  /// For each small cell, by its place, the moves to the other month.
  public private(set) var proofs: [Int: [Move]] = [:]

  private let values: [Int]

  /// Hides what must be.
  public init(_ crossing: Crossing) {
    let values = crossing.values
    self.values = values
    hidden = zip(crossing.shown, values).map { !$0 || $1 < Self.least }
    let neighbours = Neighbours(crossing)
    let small = values.indices.filter { (1..<Self.least).contains(values[$0]) }
    // The widest first, and those that pages show: what they hide serves the others.
    let order = small.sorted {
      let (left, right) = (neighbours.width(of: $0), neighbours.width(of: $1))
      guard crossing.shown[$0] == crossing.shown[$1] else { return crossing.shown[$0] }
      return (right, values[$0], $0) < (left, values[$1], $1)
    }
    for cell in order { prove(cell, crossing, neighbours) }
  }

  /// Finds the other month of a cell, hiding as little as it can.
  private mutating func prove(_ cell: Int, _ crossing: Crossing, _ neighbours: Neighbours) {
    var ways: [(mask: Mask, cost: Int)] = []
    func tried(_ amount: Int, _ each: Moves) {
      var mask = self
      if let cost = mask.change(cell, by: amount, crossing, neighbours, each) {
        ways.append((mask, cost))
      }
    }
    if !crossing.shown[cell] { tried(values[cell], neighbours.each(emptying:_:by:_:)) }
    if ways.first?.cost != 0 {
      tried(Self.least - values[cell], neighbours.each(raising:_:by:_:))
    }
    if let best = ways.min(by: { $0.cost < $1.cost }) {
      self = best.mask
    } else {
      // Too few in all for any page.
      hidden = hidden.map { _ in true }
    }
  }

  /// Goes through the moves that change a cell, as long as it is asked.
  private typealias Moves = (Int, Crossing, Int, (Move) -> Bool) -> Void

  /// Changes a cell by so many, hides what that touches, and says what it took from the page; nil when
  /// no moves do it.
  private mutating func change(
    _ cell: Int, by amount: Int, _ crossing: Crossing, _ neighbours: Neighbours, _ each: Moves
  ) -> Int? {
    var (other, missing, taken) = (crossing, amount, 0)
    var moves: [Move] = []
    while missing > 0 {
      guard let move = cheapest(for: cell, other, neighbours, missing, each) else { return nil }
      other.apply(move)
      taken += cost(of: move, neighbours, below: .max)
      for touched in neighbours.touched(by: move) { hidden[touched] = true }
      moves.append(move)
      missing -= move.size
    }
    proofs[cell] = moves
    return taken
  }

  /// The move that changes a cell for the fewest cells newly hidden.
  private func cheapest(
    for cell: Int, _ crossing: Crossing, _ neighbours: Neighbours, _ missing: Int, _ each: Moves
  ) -> Move? {
    var best: (cost: Int, move: Move)?
    each(cell, crossing, missing) { move in
      let cost = cost(of: move, neighbours, below: best?.cost ?? .max) * missing / move.size
      if best.map({ cost < $0.cost || cost == $0.cost && move.size > $0.move.size }) ?? true {
        best = (cost, move)
      }
      // Nothing hidden, and enough: no other is better.
      return cost > 0 || move.size < missing
    }
    return best?.move
  }

  /// What a move takes from the page; small numbers cost least, and what all places share the most.
  private func cost(of move: Move, _ neighbours: Neighbours, below limit: Int) -> Int {
    var cost = 0
    neighbours.eachTouched(by: move) { touched in
      let worth = 40 + min(values[touched], 400)
      if !hidden[touched] { cost += neighbours.hasEveryColumn(touched) ? 8 * worth : worth }
      return cost <= limit
    }
    return cost
  }
}
