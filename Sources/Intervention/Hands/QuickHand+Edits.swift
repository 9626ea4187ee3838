import Text

extension QuickHand {
  /// The edits that fill a call; none for a text of the note, nor while several reasons fit.
  ///
  /// Nothing that was noted goes: a place or a number is added after what is there; only an age takes
  /// the place of the one before, which undo brings back.
  public func edits(in content: CallContent, owner: SafeText) -> [Edit] {
    switch fills {
    case .passage(let passage, let text):
      let present = content[passage]
      if present.isBlank || passage == .age() {
        let splice = Splice(at: 0, removed: present, inserted: text)
        return present == text ? [] : [.text(passage: passage, splice: splice)]
      }
      let splice = Splice(at: present.count, inserted: ", " + text)
      return [.text(passage: passage, splice: splice)]
    case .reason(let reason):
      return content.reasons.contains(reason) ? [] : [.reasons(content.reasons + [reason])]
    case .followUp(let due):
      let number = content.followUps.nextNumber
      let followUp = FollowUp(number: number, due: due.text, dueAt: due.moment, owner: owner)
      return [
        .followUps(content.followUps + [followUp]),
        .text(passage: .followUp(number), splice: Splice(at: 0, inserted: argument)),
      ]
    case .reasons, .text: return []
    }
  }
}
