import Canvas
import Intervention
import Text

/// What the commands do on a call.
extension CallScreen {
  /// Performs a command of the call; nil when it is not one of its own.
  mutating func perform(_ id: CommandID, at moment: Moment, _ around: Surroundings) -> Response? {
    switch id {
    case .stepNext: return step(to: call.step.next, at: moment)
    case .stepPrevious: return step(to: call.step.previous, at: moment)
    case .stepAlliance: return step(to: .alliance, at: moment)
    case .stepSafety: return step(to: .safety, at: moment)
    case .stepPlan: return step(to: .plan, at: moment)
    case .stepValidation: return step(to: .validation, at: moment)
    case .safetyOpen:
      let effects = call.step == .safety ? [] : go(to: .safety, at: moment)
      let open = focusNextAxis(at: moment)
      return Response(
        effects: effects + open,
        notice: choice == nil
          ? Phrase(fr: "Les cinq axes ont une réponse.", en: "All five axes have an answer.")
          : SafetyLetters.hint)
    case .guideSearch: return show(.guides(Search()))
    case .directorySearch: return show(.resources(Search()))
    case .paneOther: return turnPane()
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
    case .callMissing: return Response(overlay: .choice(missingPicker))
    case .callEnded: return endLine(at: moment)
    case .undo: return undo(at: moment)
    case .redo: return redo(at: moment)
    default: return nil
    }
  }

  private mutating func step(to step: Step?, at moment: Moment) -> Response {
    guard let step else { return .nothing }
    return Response(effects: go(to: step, at: moment))
  }

  private mutating func edit(_ passage: Passage, at moment: Moment) -> Response {
    var effects: [Effect] = []
    if let step = passage.step, step != call.step { effects = go(to: step, at: moment) }
    return Response(effects: effects + focus(.passage(passage), at: moment))
  }

  private func list(_ field: CallField) -> Response {
    Response(overlay: picker(for: field).map { .choice($0) })
  }

  private mutating func turnPane() -> Response {
    switch pane {
    case .note where references.isEmpty:
      return Response(
        notice: Phrase(
          fr: "Rien d'ouvert à côté de la note. F3 guides, F4 répertoire.",
          en: "Nothing is open beside the note. F3 guides, F4 directory."))
    case .note: pane = .reference
    case .reference: pane = .wide
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
        fr: "Fin de la ligne à \(moment.hour). La note reste ouverte; F9 la finit.",
        en: "Line ended at \(moment.hour). The note stays open; F9 finishes it."))
  }

  private mutating func undo(at moment: Moment) -> Response {
    guard call.canUndo else {
      return Response(
        notice: Phrase(fr: "Plus rien à annuler.", en: "Nothing left to undo."))
    }
    choice = nil
    let effect = record(.undone, at: moment)
    return Response(
      effects: [effect], notice: Phrase(fr: "Annulé. ^Y rétablit.", en: "Undone. ^Y does it again."))
  }

  private mutating func redo(at moment: Moment) -> Response {
    guard call.canRedo else {
      return Response(notice: Phrase(fr: "Rien à rétablir.", en: "Nothing to redo."))
    }
    choice = nil
    return Response(
      effects: [record(.redone, at: moment)], notice: Phrase(fr: "Rétabli.", en: "Done again."))
  }
}
