import Yarn

/// A state laid open: what a deed may look at and change.
///
/// A witness knows its cells by one numbering: those of the machine, those of what was observed, then
/// silence and hour.
struct Situation {
  var machine: Machine
  var observed: Observed
  private var clock: Cells

  /// A case, before its first word.
  init(_ scenario: Case) {
    machine = scenario.script.machine()
    observed = Observed(scenario.watch)
    clock = Cells([0, 0])
  }

  /// How far silence has gone, among the numbers the script compares it to.
  var silence: Int {
    get { Int(clock[0]) }
    set { clock[0] = Int32(newValue) }
  }

  /// How far the hour has gone, likewise.
  var hour: Int {
    get { Int(clock[1]) }
    set { clock[1] = Int32(newValue) }
  }

  /// All its cells.
  var values: [Int32] { machine.memory.values + observed.cells.values + clock.values }

  /// The same with other values in its cells; the witness, if any, is told which are touched then.
  func holding(_ values: [Int32], told witness: Witness? = nil) -> Situation {
    let first = machine.memory.count
    let second = first + observed.cells.count
    var situation = self
    situation.machine.memory = Cells(Array(values[..<first]), told: witness)
    situation.observed.cells = Cells(Array(values[first..<second]), told: witness, from: first)
    situation.clock = Cells(Array(values[second...]), told: witness, from: second)
    return situation
  }
}
