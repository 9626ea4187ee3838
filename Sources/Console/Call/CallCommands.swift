import Canvas
import Intervention
import Text

/// What the commands do on a call.
extension CallScreen {
  /// Performs a command of the call; nil when it is not one of its own.
  mutating func perform(_ id: CommandID, at moment: Moment, _ around: Surroundings) -> Response? {
    run = nil
    switch id {
    case .stepNext: return step(to: call.step.next, at: moment) ?? Response(notice: Self.lastStep)
    case .stepPrevious:
      return step(to: call.step.previous, at: moment) ?? Response(notice: Self.firstStep)
    case .stepAlliance: return step(to: .alliance, at: moment)
    case .stepSafety: return step(to: .safety, at: moment)
    case .stepPlan: return step(to: .plan, at: moment)
    case .stepValidation: return step(to: .validation, at: moment)
    case .safetyOpen:
      let effects = call.step == .safety ? [] : go(to: .safety, at: moment)
      let open = focusNextAxis(at: moment)
      return Response(
        effects: effects + open,
        notice: choice == nil ? Self.allAsked : nil)
    case .guideSearch: return search(.guides(Search()))
    case .directorySearch: return search(.resources(Search()))
    case .paneOther: return turnPane(around.size)
    case .fieldNext: return Response(effects: move(by: 1, at: moment))
    case .fieldPrevious: return Response(effects: move(by: -1, at: moment))
    case .placeEdit: return edit(.place, at: moment)
    case .callBackEdit: return edit(.callBack, at: moment)
    case .wordsEdit: return edit(.words, at: moment)
    case .analysisEdit: return edit(.analysis, at: moment)
    case .needAdd:
      let effects = call.step == .validation ? [] : go(to: .validation, at: moment)
      return Response(effects: effects) + addNeed("", at: moment)
    case .callerChoose: return list(.caller)
    case .reasonChoose: return list(.reasons)
    case .dispositionChoose: return list(.disposition)
    case .kindChoose: return list(.kind)
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

  private func list(_ field: CallField) -> Response {
    Response(overlay: picker(for: field).map { .choice($0) })
  }

  /// The note, then what is open beside it, then the same full width where that is another thing.
  private mutating func turnPane(_ size: Size) -> Response {
    switch pane {
    case .note where references.isEmpty:
      return Response(
        notice: Phrase(
          fr: "Rien d'ouvert à côté de la note. F3 guides, F4 répertoire.",
          en: "Nothing is open beside the note. F3 guides, F4 directory."))
    case .note: pane = .reference
    case .reference: pane = size.width < 80 ? .note : .wide
    case .wide: pane = .note
    }
    return .nothing
  }

  private mutating func endLine(at moment: Moment) -> Response {
    guard call.lineEndedAt == nil else {
      return Response(
        notice: Phrase(
          fr: "La fin de la ligne est déjà notée.", en: "The end of the line is already noted."))
    }
    let effect = record(.lineEnded, at: moment)
    return Response(
      effects: [effect],
      notice: Phrase(
        fr: "Fin de la ligne à \(moment.hour). La note reste ouverte ; F9 la finit.",
        en: "Line ended at \(moment.hour). The note stays open; F9 finishes it."))
  }
}
