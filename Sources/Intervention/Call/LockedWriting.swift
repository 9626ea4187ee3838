import Text

/// What is being written on a locked screen, by somebody who has not proved who they are.
///
/// After a crash it is written without what was there before: its texts begin at 0, as on an empty
/// page, its lists are empty and number from 1. Once both are read together, texts stand after texts,
/// and lists after lists, numbered on: a second rescue is never taken for the first.
struct LockedWriting: Hashable, Sendable {
  /// Whose call they said it was.
  let account: AccountID
  /// What was there before.
  private let before: CallContent
  /// Where the texts written since begin, in the passages written in.
  private var starts: [Passage: Int] = [:]

  init(_ account: AccountID, after before: CallContent) {
    self.account = account
    self.before = before
  }

  /// An edit where it stands in the whole call.
  mutating func placed(_ edit: Edit, in content: inout CallContent) -> Edit {
    switch edit {
    case .text(let typed, var splice):
      let passage = placed(typed)
      splice.at += start(of: passage, in: &content)
      return .text(passage: passage, splice: splice)
    case .asked(let axis, let answer, let person):
      return .asked(axis: axis, answer: answer, person: placed(person: person))
    case .detail(let detail, let answer, let person):
      return .detail(detail, answer: answer, person: placed(person: person))
    case .reasons(let list): return .reasons(joined(before.reasons, list))
    case .referrals(let list): return .referrals(before.referrals + list)
    case .otherDispositions(let list):
      return .otherDispositions(joined(before.otherDispositions, list))
    case .continuity(let list): return .continuity(joined(before.continuity, list))
    case .needs(let list): return .needs(numbered(list, after: before.needs, \.number))
    case .communications(let list):
      return .communications(numbered(list, after: before.communications, \.number))
    case .followUps(let list):
      return .followUps(numbered(list, after: before.followUps, \.number))
    case .rescues(let list): return .rescues(numbered(list, after: before.rescues, \.number))
    case .participants(let list):
      return .participants(numbered(list, after: before.participants, \.number))
    case .persons(let list):
      return .persons(
        before.others
          + list.map { person in
            var person = person
            person.number = placed(person: person.number) ?? person.number
            return person
          })
    case .caller, .kind, .disposition, .civil, .provenance, .company, .language, .interpreting,
      .callBack, .consent, .event, .followUpOutcome:
      return edit
    }
  }

  /// A passage under the number its owner has in the whole call.
  func placed(_ passage: Passage) -> Passage {
    var parts = passage.rawValue.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    let shifts = [
      "need": before.needs.nextNumber, "communication": before.communications.nextNumber,
      "follow-up": before.followUps.nextNumber, "rescue": before.rescues.nextNumber,
      "line": before.participants.nextNumber,
    ]
    if let shift = parts.first.flatMap({ shifts[$0] }), parts.count > 1, let number = Int(parts[1])
    {
      parts[1] = "\(number + shift - 1)"
    } else if let last = parts.last, let number = Int(last), let person = placed(person: number) {
      parts[parts.count - 1] = "\(person)"
    }
    return Passage(rawValue: parts.joined(separator: "."))
  }

  /// The first person is the same one; the others come after those who were there.
  private func placed(person: Int?) -> Int? {
    guard let person, person > 1 else { return person }
    return person + (before.persons.max() ?? 1) - 1
  }

  private func joined<Item: Equatable>(_ before: [Item], _ list: [Item]) -> [Item] {
    before + list.filter { !before.contains($0) }
  }

  private func numbered<Item: Numbered>(
    _ list: [Item], after before: [Item], _ number: WritableKeyPath<Item, Int>
  ) -> [Item] {
    before
      + list.map { item in
        var item = item
        item[keyPath: number] += before.nextNumber - 1
        return item
      }
  }

  /// A caret where it stands in the whole text of a passage.
  mutating func placed(_ caret: Int, of passage: Passage, in content: inout CallContent) -> Int {
    caret + start(of: passage, in: &content)
  }

  private mutating func start(of passage: Passage, in content: inout CallContent) -> Int {
    if let start = starts[passage] { return start }
    let before = content[passage]
    if !before.isEmpty {
      let gap = Splice(at: before.count, inserted: passage.noteStep == nil ? " " : "\n")
      _ = content.apply(.text(passage: passage, splice: gap))
    }
    starts[passage] = content[passage].count
    return content[passage].count
  }
}
