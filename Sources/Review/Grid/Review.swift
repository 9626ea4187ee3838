import Intervention
import Text

/// One reading of a signed call by a specialist: marks, a comment by section, one strength and one
/// thing to try.
///
/// It changes nothing in the call.
public struct Review: Hashable, Sendable, Codable {
  /// The format of the value; this version writes 1.
  public var format = 1
  /// The call that was read.
  public let call: CallID
  /// Its number for people.
  public let number: Int
  /// Who took the call: the id of their account; their name where there are no accounts.
  public let worker: SafeText
  /// Who reads it, the same way.
  public let reviewer: SafeText
  /// The grid it was made with.
  public let grid: Grid
  /// When it was finished; nil while it is being made.
  public var finishedAt: Moment?
  /// The marks, by the id of the criterion.
  public private(set) var marks: [String: GridMark] = [:]
  /// The comments, by the id of the section; an empty one is absent.
  public private(set) var comments: [String: SafeText] = [:]
  /// What was done well, in a line.
  public var strength: SafeText = ""
  /// One thing to try next time.
  public var tryNext: SafeText = ""

  /// A review that is about to be made.
  public init(
    of call: CallID, number: Int, worker: SafeText, by reviewer: SafeText, with grid: Grid
  ) {
    self.call = call
    self.number = number
    self.worker = worker
    self.reviewer = reviewer
    self.grid = grid
  }

  /// Gives a mark to a criterion, or takes it away; one that the grid has not is left alone.
  public mutating func mark(_ item: String, _ mark: GridMark?) {
    guard grid.items.contains(where: { $0.id == item }) else { return }
    marks[item] = mark
  }

  /// Comments a section.
  public mutating func comment(_ section: String, _ words: SafeText) {
    guard grid.sections.contains(where: { $0.id == section }) else { return }
    comments[section] = words.isBlank ? nil : words
  }

  /// The criteria without a mark.
  public var unmarked: [Grid.Item] { grid.items.filter { marks[$0.id] == nil } }

  /// Whether it may be finished: every criterion has its mark, and the worker something to keep and
  /// something to try.
  public var isWhole: Bool { unmarked.isEmpty && !strength.isBlank && !tryNext.isBlank }

  /// The part of a section that was had, from 0 to 1; nil when nothing in it counts.
  public func part(of section: Grid.Section) -> Double? { part(section.items) }

  /// The same over the whole grid.
  public var part: Double? { part(grid.items) }

  /// The whole as a standing; nil until it is finished.
  public var standing: Standing? {
    guard let day = finishedAt?.calendarDate, let part else { return nil }
    return Standing(day: day, part: part)
  }

  private func part(_ items: [Grid.Item]) -> Double? {
    let points = items.compactMap { marks[$0.id]?.points }
    return points.isEmpty ? nil : Double(points.reduce(0, +)) / Double(2 * points.count)
  }
}
