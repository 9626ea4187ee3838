import Intervention
import Review
import Text

/// What the specialists of the demonstration read of its last weeks, and what was said of it.
struct DemonstrationReviews {
  private let grid: Grid
  private let calls: [Call]
  private let until: Moment

  /// The readings of some calls with a grid.
  init(_ grid: Grid, _ calls: [Call], until: Moment) {
    self.grid = grid
    self.calls = calls
    self.until = until
  }

  /// All that was said, made anew each time.
  var all: [Message] {
    let readings = Demonstration.colleagues.flatMap { worker in
      // Short calls alone: those told at length wait to be read.
      Array(calls.enumerated())
        .filter { !DemonstrationPast.isLong($0.offset) && $0.element.worker == worker }
        .map(\.element).prefix(Self.strengths.count).enumerated()
        .flatMap { exchange($0.element, rank: $0.offset) }
    }
    return readings + requests
  }

  /// A reading handed back, answered, and closed; the last of each worker goes on.
  ///
  /// Some are the other specialist's, who asks for a second reading; some were read twice.
  private func exchange(_ call: Call, rank: Int) -> [Message] {
    let isLast = rank == Self.strengths.count - 1
    let days = Int64(isLast ? 1 : 30 - rank * 4)
    let at = until.earlier(byMinutes: days * 1440)
    let isOthers = rank == 4 && call.worker != Demonstration.worker
    let reviewer = isOthers ? Demonstration.secondSpecialist : Demonstration.specialist
    let review = review(call, rank, at, by: reviewer)
    let asked = Return(
      isLast ? .talk : .thanks, words: isLast ? "On s'en parle cinq minutes ?" : "",
      review: review)
    var said = [
      message("lue", call, reviewer, at, .review(review)),
      message("remise", call, reviewer, at, .returned(asked)),
    ]
    if isOthers { said.append(message("deuxieme", call, reviewer, at, .secondAsked)) }
    if rank < 4, call.worker == Demonstration.worker {
      let other = Demonstration.secondSpecialist
      let later = at.earlier(byMinutes: -2000)
      said.append(message("relue", call, other, later, .review(second(review, rank, later))))
    }
    // What was handed to who sits here by default waits to be read.
    guard !isLast || call.worker != Demonstration.worker else { return said }
    said.append(
      message(
        "reponse", call, call.worker, at.earlier(byMinutes: -600),
        .answered(to: reviewer.name, words: isLast ? "Oui, demain après-midi." : "")))
    if !isLast {
      said.append(message("close", call, reviewer, at.earlier(byMinutes: -900), .closed))
    }
    return said
  }

  /// A wish to talk after a hard call, and a look that was asked for.
  private var requests: [Message] {
    let long = Array(calls.enumerated()).filter { DemonstrationPast.isLong($0.offset) }
      .map(\.element)
    guard let hard = long.last, let doubtful = long.dropLast().last else { return [] }
    let at = until.earlier(byMinutes: 600)
    return [
      message("parler", hard, hard.worker, at, .debrief),
      message("demande", doubtful, doubtful.worker, at, .wished(words: "")),
    ]
  }

  private func message(
    _ what: String, _ call: Call, _ from: Worker, _ at: Moment, _ matter: Message.Matter
  ) -> Message {
    Message(
      id: call.id.rawValue + "-" + what, call: call.id, number: call.number, from: from.name,
      name: from.name, worker: call.worker.name, at: at, matter)
  }

  /// Marks that lose fewer points of safety as weeks go, and a little more of the plan.
  private func review(_ call: Call, _ rank: Int, _ at: Moment, by reviewer: Worker) -> Review {
    var review = Review(
      of: call.id, number: call.number, worker: call.worker.name, by: reviewer.name, with: grid)
    for section in grid.sections {
      let lost =
        switch section.id {
        case "securite": section.items.count - 1 - rank
        case "plan": rank / 3
        default: (rank + section.items.count) % 3
        }
      for (place, item) in section.items.enumerated() {
        // None of these calls had help sent.
        let mark: GridMark = place < lost ? .partial : .present
        review.mark(item.id, item.id == "secours" ? .notApplicable : mark)
      }
    }
    review.strength = Self.strengths[rank]
    review.tryNext = rank < 4 ? "Demander chaque danger plus tôt." : "Dire qui fait quoi, et quand."
    review.finishedAt = at
    return review
  }

  /// The same call read by the other specialist, who sees one criterion in five another way.
  private func second(_ first: Review, _ rank: Int, _ at: Moment) -> Review {
    var review = Review(
      of: first.call, number: first.number, worker: first.worker,
      by: Demonstration.secondSpecialist.name, with: grid)
    for (place, item) in grid.items.enumerated() {
      let other: GridMark = first.marks[item.id] == .present ? .partial : .present
      review.mark(item.id, (place + rank) % 5 == 0 ? other : first.marks[item.id])
    }
    review.finishedAt = at
    return review
  }

  private static let strengths: [SafeText] = [
    "Ton posé du début à la fin.", "Les mots de la personne sont repris.",
    "Les silences sont laissés.", "Le lieu est demandé tout de suite.",
    "Le plan vient d'elle.", "Les cinq dangers sont demandés simplement.",
    "Une fin claire : quand rappeler, et pourquoi.",
  ]
}
