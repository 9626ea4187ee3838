import Canvas
import Intervention
import Text

/// What the commands do on a call.
extension CallScreen {
  /// Performs a command of the call; nil when it is not one of its own.
  mutating func perform(_ id: CommandID, at moment: Moment, _ around: Surroundings) -> Response? {
    run = nil
    if id != .factsOpen { origin = nil }
    switch id {
    case .factsOpen: return openFacts(at: moment)
    case .personAdd: return addPerson(at: moment)
    case .personNext: return nextPerson(at: moment)
    case .callLost: return loseLine(at: moment, around)
    case .lineOpen: return onTheLine(around.language)
    case .callBeforeEnding: return beforeEnding()
    case .callAdministrative: return administrativeList(around.language)
    case .stepNext: return step(to: call.step.next, at: moment) ?? Response(notice: Self.lastStep)
    case .stepPrevious:
      return step(to: call.step.previous, at: moment) ?? Response(notice: Self.firstStep)
    case .stepAlliance: return step(to: .alliance, at: moment)
    case .stepSafety: return step(to: .safety, at: moment)
    case .stepPlan: return step(to: .plan, at: moment)
    case .stepValidation: return step(to: .validation, at: moment)
    case .safetyOpen: return openSafety(at: moment)
    case .eventChoose: return chooseEvent(at: moment, around)
    case .guideSearch: return searchGuides(around)
    case .guideSuggested: return searchGuides(around, isEmptied: true)
    case .guideFlag: return flag(around)
    case .directorySearch: return searchDirectory(around)
    case .directoryWiden: return widenSearch()
    case .directoryGiveThree: return giveThree(at: moment, around)
    case .directoryUnmet: return Response(overlay: .choice(unmetPicker(around.language)))
    case .guideFind: return find()
    case .paneOther: return turnPane(around)
    case .fieldNext: return leave(by: 1, at: moment)
    case .fieldPrevious: return leave(by: -1, at: moment)
    case .placeEdit: return edit(.place, at: moment)
    case .callBackEdit: return edit(.callBack, at: moment)
    case .wordsEdit: return edit(.words, at: moment)
    case .analysisEdit: return edit(.analysis, at: moment)
    case .needAdd:
      let effects = call.step == .validation ? [] : go(to: .validation, at: moment)
      return Response(effects: effects) + addNeed("", at: moment)
    case .callerChoose: return list(.caller, around)
    case .reasonChoose: return list(.reasons, around)
    case .dispositionChoose: return list(.disposition, around)
    case .kindChoose: return list(.kind, around)
    case .callMissing:
      return call.content.missing.isEmpty
        ? Response(notice: Finish.complete) : Response(overlay: .choice(missingPicker))
    case .callEnded: return endLine(at: moment)
    case .undo: return undo(at: moment)
    case .redo: return redo(at: moment)
    default: return nil
    }
  }

  private mutating func step(to step: Step?, at moment: Moment) -> Response? {
    step.map { Response(effects: go(to: $0, at: moment)) }
  }

  private static let firstStep = Phrase(
    fr: "C'est la première étape.", en: "This is the first step.")
  private static let lastStep = Phrase(
    fr: "C'est la dernière étape. F9 finit l'appel.",
    en: "This is the last step. F9 finishes the call.")

  private mutating func edit(_ passage: Passage, at moment: Moment) -> Response {
    var effects: [Effect] = []
    if let step = passage.step, step != call.step { effects = go(to: step, at: moment) }
    return Response(effects: effects + focus(.passage(passage), at: moment))
  }

  private func list(_ field: ListField, _ around: Surroundings) -> Response {
    Response(overlay: picker(for: .list(field), around).map { .choice($0) })
  }

  /// The note, then what is open beside it, then the same full width where that is another thing.
  private mutating func turnPane(_ around: Surroundings) -> Response {
    switch pane {
    case .note where references.isEmpty:
      return Response(
        notice: Phrase(
          fr: "Rien d'ouvert à côté de la note. F3 guides, F4 répertoire.",
          en: "Nothing is open beside the note. F3 guides, F4 directory."))
    case .note: pane = .reference
    case .reference: pane = around.hasOnePane ? .note : .wide
    case .wide, .desk: pane = .note
    }
    return .nothing
  }
}
