import Text

/// What a shift hands to the next, on one screen, without the prose of any note.
public struct Handover: Hashable, Sendable {
  /// What stands above it.
  public let heading: SafeText
  /// Its sections, all of them, in order; a section with nothing says so.
  public let sections: [Section]

  /// What is handed over.
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case openCalls, rescues, lostLines, followUps

    /// Its title.
    public var title: Phrase {
      switch self {
      case .openCalls: Phrase(fr: "Appels ouverts", en: "Open calls")
      case .rescues: Phrase(fr: "Secours, arrivée NON CONFIRMÉE", en: "Rescue, NOT CONFIRMED")
      case .lostLines: Phrase(fr: "Lignes coupées, personne non jointe", en: "Lost lines")
      case .followUps: Phrase(fr: "Relances à faire", en: "Follow-ups due")
      }
    }

    var none: Phrase {
      switch self {
      case .openCalls, .rescues: Phrase(fr: "Aucun", en: "None")
      case .lostLines, .followUps: Phrase(fr: "Aucune", en: "None")
      }
    }
  }

  /// One section.
  public struct Section: Hashable, Sendable {
    /// What it is about.
    public let topic: Topic
    /// Its title, with how many there are.
    public let title: SafeText
    /// Its lines; never empty.
    public let lines: [SafeText]
    /// The call of each line; empty when there is nothing to hand over.
    public let calls: [CallID]

    fileprivate init(
      _ topic: Topic, _ part: SafeText?, _ lines: [Line], _ language: Language
    ) {
      let title = topic.title[language] + (part.map { " · " + $0 } ?? "")
      self.topic = topic
      self.title = lines.isEmpty ? title : title + SafeText(" (\(lines.count))")
      self.lines = lines.isEmpty ? [topic.none[language]] : lines.map(\.text)
      calls = lines.map(\.call)
    }
  }

  /// The handover of some calls at a moment; signed calls count for rescues and follow-ups.
  ///
  /// `promised` are the call-backs that signed calls promised, as the register has them; without them,
  /// those of the signed calls given.
  public init(
    calls: [Call], promised: [Promised]? = nil, now: Moment, language: Language = .french
  ) {
    let writers = calls.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
      .map { HandoverWriter(call: $0, language: language, now: now) }
    heading = Phrase(fr: "Relève", en: "Shift handover")[language] + " " + now.date + " " + now.hour
    let all =
      calls.filter { promised == nil || $0.state != .signed }.flatMap(\.promised)
      + (promised ?? [])
    sections =
      Topic.allCases.filter { $0 != .followUps }.map { topic in
        Section(topic, nil, Self.lines(topic, writers), language)
      } + Self.followUps(all, now, language)
  }

  /// The handover as plain text.
  public var plain: SafeText {
    let blocks = sections.map { ([$0.title] + $0.lines).joined(separator: "\n") }
    return ([heading] + blocks).joined(separator: "\n\n")
  }

  fileprivate typealias Line = (text: SafeText, call: CallID)

  private static func lines(_ topic: Topic, _ writers: [HandoverWriter]) -> [Line] {
    let each = { (line: (HandoverWriter) -> SafeText?) in
      writers.compactMap { writer in line(writer).map { ($0, writer.call.id) } }
    }
    return switch topic {
    case .openCalls: each(\.openCall)
    case .rescues:
      writers.flatMap { writer in writer.rescues.map { ($0, writer.call.id) } }
        .sorted { $0.0.since.wall < $1.0.since.wall }.map { ($0.0.line, $0.1) }
    case .lostLines: each(\.lostLine)
    case .followUps: []
    }
  }

  /// The call-backs to make by tomorrow and those whose date nobody can read, a section for each
  /// declared event after those of no event.
  private static func followUps(
    _ promised: [Promised], _ now: Moment, _ language: Language
  ) -> [Section] {
    FollowUpGroup.all(of: promised.filter { $0.isForNextShift(at: now) }, at: now).map { group in
      let lines = group.promised.map { ($0.handover(at: now, language), $0.link.call) }
      return Section(.followUps, group.event?.name, lines, language)
    }
  }
}
