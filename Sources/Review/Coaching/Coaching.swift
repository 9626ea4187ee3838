import Text

/// How somebody's reviewed calls go, section by section, over time.
///
/// It is for that person and for who supports them; nothing here compares two people.
public struct Coaching: Hashable, Sendable {
  /// The person.
  public let worker: SafeText
  /// The sections of their last grid, in order.
  public let sections: [Section]
  /// How many calls were reviewed.
  public let count: Int
  /// The last thing that was proposed to try.
  public let tryNext: SafeText

  /// One section over time.
  public struct Section: Hashable, Sendable {
    /// Its title.
    public let title: SafeText
    /// The part that was had in each review, from 0 to 1, the latest last.
    public let parts: [Double]
    /// Where it goes.
    public let trend: Trend

    /// The parts as a small chart, a sign a review, the last twelve.
    public var chart: SafeText {
      let bars = Array("▁▂▃▄▅▆▇█")
      return SafeText(
        String(parts.suffix(12).map { bars[Int(($0 * Double(bars.count - 1)).rounded())] }))
    }

    /// The last parts in words, the latest last; six are enough for the ear.
    public func said(last count: Int = 6) -> SafeText {
      parts.suffix(count).map { SafeText("\(Int(($0 * 100).rounded())) %") }.joined(separator: ", ")
    }
  }

  /// What the finished reviews of a worker's calls say; nil without any.
  public init?(of worker: SafeText, _ reviews: [Review]) {
    let theirs = reviews.filter { $0.worker == worker && $0.finishedAt != nil }
      .sorted { ($0.finishedAt?.wall ?? 0) < ($1.finishedAt?.wall ?? 0) }
    guard let last = theirs.last else { return nil }
    self.worker = worker
    count = theirs.count
    tryNext = last.tryNext
    sections = last.grid.sections.map { section in
      let standings = theirs.compactMap { review -> Standing? in
        guard let same = review.grid.sections.first(where: { $0.id == section.id }),
          let part = review.part(of: same), let day = review.standing?.day
        else { return nil }
        return Standing(day: day, part: part)
      }
      return Section(
        title: section.title, parts: standings.map(\.part), trend: Trend(standings))
    }
  }
}
