import Canvas
import Guides
import Intervention
import Text

/// The calls that are no calls, closed in three keys; and the two that only look like it.
///
/// A silent or abusive call is an ordinary call: someone may be in danger behind it. It gets its reason
/// and its guide, and closes with one line like any other. Source: dossier §1, guides 67 and 68.
enum AdministrativeClose: Equatable, Sendable, CaseIterable {
  case hungUp, wrongNumber, test, silent, abusive

  var label: Phrase {
    switch self {
    case .hungUp: Phrase(fr: "raccroché sans parler", en: "hung up without a word")
    case .wrongNumber: Phrase(fr: "erreur de numéro", en: "wrong number")
    case .test: Phrase(fr: "test de la ligne", en: "test of the line")
    case .silent:
      Phrase(fr: "appel silencieux, avec son guide", en: "silent call, with its guide")
    case .abusive:
      Phrase(fr: "appel abusif, avec son guide", en: "abusive call, with its guide")
    }
  }

  func letter(_ language: Language) -> Character {
    switch self {
    case .hungUp: language == .french ? "r" : "h"
    case .wrongNumber: language == .french ? "e" : "w"
    case .test: "t"
    case .silent: "s"
    case .abusive: "a"
    }
  }

  /// The reason of one that stays an ordinary call, and its guide; nil for one that closes.
  var ordinary: (reason: Reason, guide: SafeText)? {
    switch self {
    case .hungUp, .wrongNumber, .test: nil
    case .silent: (.silentCall, "appel-silencieux")
    case .abusive: (.abusiveCall, "appel-abusif-canular-manipulation")
    }
  }
}

extension CallScreen {
  /// The list of ^U.
  func administrativeList(_ language: Language) -> Response {
    Response(
      overlay: .choice(
        Picker(
          title: Phrase(fr: "Contact sans appel", en: "Contact without a call"),
          items: AdministrativeClose.allCases.map {
            Picker.Item(
              id: .administrative($0), label: $0.label, detail: .empty,
              letter: $0.letter(language))
          })))
  }

  mutating func close(
    _ contact: AdministrativeClose, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if let (reason, guide) = contact.ordinary {
      return begin(reason, guide: guide, at: moment, around)
    }
    guard !isDangerNoted else {
      return Response(
        notice: Phrase(
          fr: "Un danger est noté : c'est un appel. ^X z ligne coupée ; F9 le finit.",
          en: "A danger is noted: it is a call. ^X z line lost; F9 finishes it."))
    }
    var effects = [record(.edited(.kind(.administrative)), at: moment)]
    if contact == .hungUp {
      effects.append(record(.edited(.disposition(.lost)), at: moment))
    }
    let (step, passage) = (call.step, passage)
    effects += say(why: contact.label.french, at: moment)
    // What was being typed keeps its caret, for whoever comes back from the closing.
    effects += (call.step == step ? [] : go(to: step, at: moment))
    effects += focus(.passage(passage), at: moment)
    if call.lineEndedAt == nil { effects.append(record(.lineEnded, at: moment)) }
    return Response(effects: effects, next: .callFinish)
  }

  /// Which contact it was, as the reason why no danger was asked about; a reason typed stays.
  private mutating func say(why: SafeText, at moment: Moment) -> [Effect] {
    let persons = call.content.persons.filter { call.content[.omissionOfAll($0)].isBlank }
    return persons.map { person in
      let passage = Passage.omissionOfAll(person)
      let splice = Splice(at: 0, removed: call.content[passage], inserted: why)
      return record(.edited(.text(passage: passage, splice: splice)), at: moment)
    }
  }

  /// Whether someone said yes, or was not clear, about a danger.
  private var isDangerNoted: Bool {
    SafetyAxis.allCases.contains { [.yes, .unclear].contains(call.content.gravest($0).asked) }
  }

  private mutating func begin(
    _ reason: Reason, guide slug: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    var effects: [Effect] = []
    if !call.content.reasons.contains(reason) {
      effects.append(record(.edited(.reasons(call.content.reasons + [reason])), at: moment))
    }
    let isOpen = openBeside(slug, at: moment, around, &effects)
    return Response(
      effects: effects,
      notice: isOpen
        ? Phrase(
          fr: "Motif noté : \(reason.label.french). Guide à côté, F6 y va. F2 sécurité.",
          en: "Reason noted: \(reason.label.english). Guide beside, F6 goes there. F2 safety.")
        : Phrase(
          fr: "Motif noté : \(reason.label.french). F3 cherche son guide. F2 sécurité.",
          en: "Reason noted: \(reason.label.english). F3 finds its guide. F2 safety."))
  }

  /// Shows a guide beside the note, which keeps the keys; one that is open is never replaced.
  mutating func openBeside(
    _ slug: SafeText, at moment: Moment, _ around: Surroundings, _ effects: inout [Effect]
  ) -> Bool {
    // A list that is searched is not a guide being read.
    guard !isReading, case .guide(let guide)? = around.shelves?.guides[slug] else {
      return false
    }
    references.append(.guide(GuideReading(id: guide.slug)))
    if !call.guides.contains(where: { $0.slug == guide.slug }) {
      effects.append(
        record(.guideOpened(slug: guide.slug, version: guide.header.version), at: moment))
    }
    return true
  }
}
