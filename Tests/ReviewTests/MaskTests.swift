import Chance
import Review
import Testing

@Suite("Ce qui est masqué ne se retrouve pas")
struct MaskTests {
  /// A month: rows with groups, municipalities in regions, an event here and there; many small counts.
  private static func month(_ seed: UInt64) -> Crossing {
    var chance = Chance(seed)
    let keeps = chance.number(0...2) > 0
    let rowCount = chance.number(2...9)
    let groups = chance.number(1...3)
    // Without a total told elsewhere, the rows have one of their own.
    let total = keeps ? [] : [rowCount + groups]
    let rows = (0..<rowCount).map { row in [row, rowCount + row % groups] + total }
    let mrcs = chance.number(1...7)
    let regions = chance.number(1...3)
    var columns = (0..<mrcs).map { mrc in
      // Some are too few for a line of their own.
      chance.number(0...4) == 0
        ? [0, 1 + mrc % regions] : [0, 1 + mrc % regions, 1 + regions + mrc]
    }
    columns.append([0])
    if chance.number(0...1) == 0 { columns.append([0, 1 + regions + mrcs]) }
    let hidesGroups = chance.number(0...3) == 0
    let most = [1, 3, 8, 40][chance.number(0...3)]
    var counts = (0..<rowCount * columns.count).map { _ in max(0, chance.number(-2...most)) }
    // Under five in all, there is no report.
    counts[0] = max(counts[0], Mask.least)
    if keeps {
      // A place too few to be told has no line of its own, as in a report.
      for node in 1..<2 + regions + mrcs {
        let sum = counts.indices.reduce(0) {
          columns[$1 % columns.count].contains(node) ? $0 + counts[$1] : $0
        }
        guard sum < Mask.least else { continue }
        columns = columns.map { $0.filter { $0 != node } }
      }
    }
    var crossing = Crossing(
      rows: rows, columns: columns, rowNodes: rowCount + groups + total.count,
      columnNodes: 2 + regions + mrcs, keepsColumns: keeps,
      shows: { node, column in !hidesGroups || node < rowCount || column == 0 })
    for (index, count) in counts.enumerated() {
      crossing[index / columns.count, index % columns.count] = count
    }
    return crossing
  }

  private static let seeds = UInt64(0)..<1_000

  @Test("Aucune cellule de un à quatre ne se déduit, quoi qu'on additionne ou soustraie")
  func attacked() {
    for seed in Self.seeds {
      let crossing = Self.month(seed)
      let mask = Mask(crossing)
      let attacker = Attacker(crossing, hidden: mask.hidden)
      for (cell, value) in crossing.values.enumerated() where (1..<Mask.least).contains(value) {
        #expect(mask.hidden[cell] && !attacker.knows(cell), "mois \(seed), cellule \(cell)")
      }
    }
  }

  @Test(
    "Chaque petite cellule a un autre mois qui donne les mêmes pages, et cinq ou plus là, ou aucun si rien ne l'écrit"
  )
  func proven() throws {
    for seed in Self.seeds {
      let crossing = Self.month(seed)
      let mask = Mask(crossing)
      let values = crossing.values
      for (cell, value) in values.enumerated()
      where (1..<Mask.least).contains(value) {
        var other = crossing
        for move in try #require(mask.proofs[cell], "mois \(seed)") { other.apply(move) }
        #expect(other.counts.allSatisfy { $0 >= 0 })
        let others = other.values
        // Of what no page has a line for, it is enough not to know whether there is any.
        let isUnwritten = !crossing.shown[cell] && others[cell] == 0
        #expect(others[cell] >= Mask.least || isUnwritten, "mois \(seed), cellule \(cell)")
        let isSame = values.indices.allSatisfy { mask.hidden[$0] || others[$0] == values[$0] }
        #expect(isSame, "mois \(seed), cellule \(cell)")
        guard crossing.keepsColumns else { continue }
        #expect(Self.totals(other) == Self.totals(crossing))
      }
    }
  }

  @Test("La même attaque trouve ce que le seul retrait des petits nombres laisse voir")
  func teeth() {
    let found = (UInt64(0)..<60).count { seed in
      let crossing = Self.month(seed)
      let values = crossing.values
      let hidden = zip(crossing.shown, values).map { !$0 || $1 < Mask.least }
      let attacker = Attacker(crossing, hidden: hidden)
      return values.indices.contains {
        (1..<Mask.least).contains(values[$0]) && attacker.knows($0)
      }
    }
    #expect(found >= 20)
  }

  @Test(
    "Rien de trop : sans petit nombre, rien n'est masqué ; un seul en masque un autre, le plus petit"
  )
  func sparing() {
    var crossing = Crossing(
      rows: [[0], [1], [2], [3]], columns: [[0]], rowNodes: 4, columnNodes: 1, keepsColumns: true)
    for (row, count) in [40, 12, 30, 9].enumerated() { crossing[row, 0] = count }
    #expect(Mask(crossing).hidden == [false, false, false, false])
    crossing[1, 0] = 3
    #expect(Mask(crossing).hidden == [false, true, false, true])
  }

  private static func totals(_ crossing: Crossing) -> [Int] {
    crossing.columns.indices.map { column in
      crossing.rows.indices.reduce(0) { $0 + crossing[$1, column] }
    }
  }
}
