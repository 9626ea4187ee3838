import Text

/// The context, what was done, the plan, and what the person agrees to.
extension NoteWriter {
  /// The prose of the third step as it was typed, less the plan, the safety plan and the headings
  /// left empty.
  var context: [SafeText] { prose(ofSafetyPlan: false) }

  /// The lines of the prose that are parts of a safety plan, or those that are not.
  private func prose(ofSafetyPlan isWanted: Bool) -> [SafeText] {
    let lines = content[.note(.plan)].lines
    var isSafetyPlan = false
    return lines.indices.filter { index in
      let line = lines[index]
      let heading = Heading.read(line)
      if let heading {
        isSafetyPlan = heading.heading.isSafetyPlan
      } else if line.isBlank || PlanItem.isItem(line) {
        isSafetyPlan = false
        return false
      }
      guard isSafetyPlan == isWanted, let heading, heading.rest.isBlank else {
        return isSafetyPlan == isWanted
      }
      guard let next = lines.dropFirst(index + 1).first else { return false }
      return !next.isBlank && !PlanItem.isItem(next) && Heading.read(next) == nil
    }.map { lines[$0] }
  }

  var intervention: [SafeText] {
    let guides = call.guides.map { guide in
      labelled("Guide consulté", "Guide consulted", guide.slug + "@" + guide.version)
        + " (" + hour(guide.at) + ")"
    }
    return guides
      + [text(.advice).map { labelled("Conseil donné", "Advice given", $0) }].compactMap { $0 }
  }

  var plan: [SafeText] {
    let words = text(.planInWords).map {
      labelled("Plan, dans ses mots", "Plan, in their words", quoted($0))
    }
    let instructions = text(.instructions).map {
      labelled("Nous rappeler", "Call us again", $0)
    }
    let safety = prose(ofSafetyPlan: true)
    let title =
      safety.isEmpty ? [] : [Heading.planLabel[language] + Phrase(fr: " :", en: ":")[language]]
    return content.planItems.map { "- " + $0 } + title + safety
      + [words, instructions].compactMap { $0 }
  }

  var consents: [SafeText] {
    ConsentSubject.allCases.compactMap { subject in
      let reason = text(.consent(subject))
      guard let consent = content.consents[subject] else {
        return reason.map { labelled(subject.label[language], $0) }
      }
      let why = reason.map { ", " + labelled("motif", "reason", $0) } ?? ""
      return labelled(subject.label[language], consent.label[language] + why)
    }
  }
}
