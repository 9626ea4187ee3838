import Chance
import Intervention
import Review
import Testing
import Text

@Suite("Relecture : le tirage du mois")
struct DrawTests {
  /// A year of calls: some for each worker and month, on days of chance.
  private func year(_ chance: inout Chance, workers: [SafeText], each: ClosedRange<Int>)
    -> [Candidate]
  {
    var calls: [Candidate] = []
    for worker in workers {
      for month in 1...12 {
        for _ in 0..<chance.number(each) {
          let moment = Sample.moment(chance.number(1...28), month: month, year: 2027)
          calls.append(Sample.call("\(worker)-\(calls.count)", by: worker, at: moment))
        }
      }
    }
    return calls
  }

  private let workers: [SafeText] = ["Ana Roy", "Béa Côté", "Cid Gagné"]

  private func month(_ call: Candidate) -> String { String(call.signedAt.date.string.prefix(7)) }

  private func queue(
    _ calls: [Candidate], seed: UInt64 = 7, pasts: [SafeText: ReviewQueue.Past], _ day: CalendarDate
  ) -> ReviewQueue {
    ReviewQueue(calls, seed: seed, pasts: pasts, on: day)
  }

  /// Each worker with marks that fall, hold or were never given; none is new.
  private func pasts() throws -> [SafeText: ReviewQueue.Past] {
    let first = try Sample.day(1, month: 1, year: 2024)
    func past(_ parts: [Double]) throws -> ReviewQueue.Past {
      ReviewQueue.Past(
        firstDay: first,
        standings: try parts.enumerated().map {
          Standing(day: try Sample.day($0 + 1, month: 12, year: 2026), part: $1)
        })
    }
    return [
      workers[0]: try past([0.9, 0.9, 0.9, 0.9, 0.5, 0.5, 0.5, 0.5]),
      workers[1]: try past([0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7]),
      workers[2]: try past([]),
    ]
  }

  @Test("Le même tirage, quel que soit l'ordre des appels ; un autre avec une autre graine")
  func reproducible() throws {
    var chance = Chance(11)
    let calls = year(&chance, workers: workers, each: 20...40)
    let last = try Sample.day(31, month: 12, year: 2027)
    let once = queue(calls, pasts: try pasts(), last)
    #expect(once == queue(calls.reversed(), pasts: try pasts(), last))
    #expect(once != queue(calls, seed: 8, pasts: try pasts(), last))
  }

  @Test("Des années simulées : 5 par mois si les marques baissent, 3 si elles tiennent, 4 sans")
  func rates() throws {
    let next = try Sample.day(1, month: 1, year: 2028)
    for seed in UInt64(1)...5 {
      var chance = Chance(seed)
      let calls = year(&chance, workers: workers, each: 5...40)
      let items = queue(calls, seed: seed, pasts: try pasts(), next).items
      for (worker, rate) in zip(workers, [5, 3, 4]) {
        let counts = Dictionary(
          grouping: items.filter { $0.candidate.worker == worker }
        ) { month($0.candidate) }
        #expect(counts.count == 12)
        #expect(counts.values.allSatisfy { $0.count == rate }, "\(worker) \(seed)")
      }
    }
  }

  @Test("Chaque appel d'un mois a la même chance, à peu près")
  func fair() throws {
    let calls = (1...28).map { Sample.call("appel-\($0)", at: Sample.moment($0)) }
    let day = try Sample.day(1, month: 12)
    let known = ReviewQueue.Past(firstDay: try Sample.day(1, month: 1, year: 2024))
    var drawn: [CallID: Int] = [:]
    for seed in UInt64(0)..<2000 {
      let queue = ReviewQueue(calls, seed: seed, pasts: ["Ana Roy": known], on: day)
      for item in queue.items { drawn[item.candidate.call, default: 0] += 1 }
    }
    // 4 of 28 is 286 of 2000 in the mean.
    #expect(drawn.count == 28)
    #expect(drawn.values.allSatisfy { (120...700).contains($0) })
  }

  @Test("Un appel tiré le reste tandis que le mois avance")
  func stable() throws {
    var chance = Chance(3)
    let calls = year(&chance, workers: [workers[2]], each: 30...30)
    var before: Set<CallID> = []
    for day in 1...28 {
      let today = try Sample.day(day, month: 3, year: 2027)
      let known = calls.filter { $0.signedAt.wall <= Sample.moment(day, month: 3, year: 2027).wall }
      let now = Set(queue(known, pasts: try pasts(), today).items.map(\.candidate.call))
      #expect(now.isSuperset(of: before))
      before = now
    }
  }

  @Test("Une semaine sans appel est rattrapée la suivante ; qui en a peu les a tous")
  func absent() throws {
    let late = (20...28).map { Sample.call("l\($0)", at: Sample.moment($0)) }
    let day = try Sample.day(1, month: 12)
    let past = ["Ana Roy" as SafeText: ReviewQueue.Past(firstDay: try Sample.day(1, month: 1))]
    #expect(queue(late, pasts: past, day).items.count == 4)
    #expect(queue([late[0]], pasts: past, day).items.count == 1)
  }

  @Test("Une nouvelle personne : cinq appels, et le pourquoi le dit")
  func newcomer() throws {
    let calls = (1...28).map { Sample.call("n\($0)", at: Sample.moment($0)) }
    let past = ["Ana Roy" as SafeText: ReviewQueue.Past(firstDay: try Sample.day(1))]
    let items = queue(calls, pasts: past, try Sample.day(1, month: 12)).items
    #expect(items.count == 5)
    #expect(items.allSatisfy { $0.why.map(\.rule) == [.newcomer] })
  }
}
