import Intervention
import Review
import Testing
import Text

@Suite("Relecture : la grille remplie")
struct ReviewTests {
  @Test("Une relecture est entière quand tout a sa marque, une force et une chose à essayer")
  func whole() {
    var review = Review(
      of: CallID(rawValue: "a"), number: 1, worker: "Ana Roy", by: "Zoé Gill", with: Sample.grid)
    review.mark("demande", .present)
    review.mark("inconnu", .present)
    #expect(review.marks == ["demande": .present])
    #expect(review.unmarked.map(\.id) == ["moyens", "filet"])
    review.mark("moyens", .notApplicable)
    review.mark("filet", .absent)
    #expect(!review.isWhole)
    review.strength = "Ton posé"
    review.tryNext = "Demander le moment"
    #expect(review.isWhole)
    review.mark("filet", nil)
    #expect(!review.isWhole)
  }

  @Test("Sans objet ne compte pas ; une section sans marque qui compte n'a pas de part")
  func parts() {
    let review = Sample.review("a", [.present, .partial, .notApplicable])
    #expect(review.part(of: Sample.grid.sections[0]) == 0.75)
    #expect(review.part(of: Sample.grid.sections[1]) == nil)
    #expect(review.part == 0.75)
  }

  @Test("Le kappa de Cohen, sur l'exemple calculé à la main")
  func kappa() throws {
    // 20 and 15 agreed out of 50, 10 and 5 crossed: observed 0.7, by chance 0.5, kappa 0.4.
    let pairs: [(GridMark, GridMark, Int)] = [
      (.present, .present, 20), (.present, .absent, 5), (.absent, .present, 10),
      (.absent, .absent, 15),
    ]
    var reviews: [Review] = []
    for (first, second, count) in pairs {
      for _ in 0..<count {
        let call = "appel-\(reviews.count)"
        reviews.append(Sample.review(call, by: "Une", [first, .present, .partial]))
        reviews.append(Sample.review(call, by: "Deux", [second, .present, .partial]))
      }
    }
    // One read by one person alone, and one not finished, do not count.
    reviews.append(Sample.review("seul", [.absent, .absent, .absent]))
    var open = Sample.review("appel-0", by: "Trois", [.absent, .absent, .absent])
    open.finishedAt = nil
    reviews.append(open)
    let read = ReadingPair.all(of: reviews)
    let agreements = Sample.grid.items.compactMap { read.agreement(on: $0) }
    let first = try #require(agreements.first)
    #expect(first.count == 50 && first.same == 35)
    #expect(abs(try #require(first.kappa) - 0.4) < 1e-9)
    #expect(agreements[1].same == 50)
    #expect(agreements[1].kappa == nil)
    // Over the criteria of one call: two marks out of three are the same.
    let whole = try #require(
      read.first { $0.first.marks["demande"] != $0.second.marks["demande"] }?.agreement)
    #expect(whole.count == 3 && whole.same == 2)
  }

  @Test("La tendance : quatre contre quatre, et trop tôt pour dire avant")
  func trends() throws {
    func trend(_ parts: [Double]) throws -> Trend {
      Trend(try parts.enumerated().map { Standing(day: try Sample.day($0 + 1), part: $1) })
    }
    #expect(try trend([0.9, 0.2, 0.9, 0.2, 0.5]) == .unknown)
    #expect(try trend([0.9, 0.9, 0.6, 0.6, 0.6, 0.6]) == .falling)
    #expect(try trend([0.6, 0.6, 0.9, 0.9, 0.9, 0.9]) == .rising)
    #expect(try trend([0.8, 0.8, 0.8, 0.4, 0.8, 0.8, 0.8, 0.8]) == .steady)
  }
}
