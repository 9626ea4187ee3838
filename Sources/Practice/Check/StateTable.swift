/// The states a proof has met, each once, in the order they were met.
///
/// A set beside a queue would keep each state twice and copy them all each time it grows; here a state
/// is kept once and found by its number.
struct StateTable<State: Hashable> {
  private(set) var states: [State] = []
  /// The numbers of the states, by what their hash says; negative where there is none.
  private var places: [Int32] = [Int32](repeating: -1, count: 1 << 12)

  /// Adds a state; nothing when it is there already.
  mutating func add(_ state: State) {
    if states.count * 2 >= places.count { grow() }
    var place = start(of: state)
    while places[place] >= 0 {
      if states[Int(places[place])] == state { return }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(states.count)
    states.append(state)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 4)
    for index in states.indices {
      var place = start(of: states[index])
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(index)
    }
  }

  private func start(of state: State) -> Int {
    var hasher = Hasher()
    hasher.combine(state)
    return hasher.finalize() & (places.count - 1)
  }
}
