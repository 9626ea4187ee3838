import Canvas
import Intervention
import Text

/// Draws the home screen.
struct HomeView {
  let home: Home
  let rows: [Home.Row]
  let screens: [CallID: CallScreen]
  let worker: Worker
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }

  func draw(on canvas: inout Canvas) {
    let page = Page(Rect(around.size), mark: around.mark, language)
    page.draw(
      title, state: state, hints: hints, on: &canvas, language)
    let list = page.body.height > 6 ? page.body.inset(x: 1, y: 1) : page.body
    canvas.placeCursor(canvas.put(rows, current: current, in: list, label: label))
  }

  private var hints: Hints {
    Hints(
      rows.contains(.newCall)
        ? [.menu, .callNew, .quit] : [.menu, .guideSearch, .directorySearch, .screenLock, .quit])
  }

  /// The product and the worker, on one line.
  var title: SafeText { App.title + " · " + worker.signature(language) }

  /// The state sentence.
  var state: StateLine {
    StateLine(around, notice: notice, idle: idle)
  }

  /// A rescue that waits too long, else what is usual.
  private var idle: Phrase { around.rescues?.sentence(at: around.now, on: nil) ?? usual }

  /// How many calls wait, and what Enter does on the line under the hand.
  private var usual: Phrase {
    let open = rows.count { if case .open = $0 { true } else { false } }
    switch rows[current] {
    case .newCall where open == 0:
      return Phrase(fr: "Prêt. Entrée ouvre un appel.", en: "Ready. Enter opens a call.")
    case .newCall:
      return Phrase(
        fr: (open == 1 ? "1 appel à reprendre." : "\(open) appels à reprendre.")
          + " Entrée ouvre un nouvel appel.",
        en: (open == 1 ? "1 call to resume." : "\(open) calls to resume.")
          + " Enter opens a new call.")
    case .guides:
      return Phrase(fr: "Entrée cherche un guide.", en: "Enter searches a guide.")
    case .directory:
      return Phrase(fr: "Entrée cherche une ressource.", en: "Enter searches a resource.")
    case .elsewhere: return Home.elsewhere
    case .refused:
      return Phrase(
        fr: "^X _ verrouille ; ^Q quitte.", en: "^X _ locks; ^Q quits.")
    case .tour:
      return Phrase(
        fr: "Entrée : un premier appel inventé, un geste à la fois. Rien n'est réel.",
        en: "Enter: a first invented call, one gesture at a time. Nothing is real.")
    case .debrief:
      return Phrase(
        fr: "Entrée le dit en privé, Suppr décline. La question ne revient pas.",
        en: "Enter says it in private, Del declines. It is not asked again.")
    case .followUps, .followUp:
      return Phrase(
        fr: "Entrée ouvre la liste : prendre, reporter, remettre.",
        en: "Enter opens the list: take, put off, hand over.")
    case .reviews:
      return Phrase(fr: "Entrée ouvre les relectures.", en: "Enter opens the reviews.")
    case .month:
      return Phrase(
        fr: "Entrée : ce que les appels d'un mois disent ensemble.",
        en: "Enter: what the calls of a month say together.")
    case .practice:
      return Phrase(
        fr: "Entrée : des appels inventés, sur les vrais écrans. Rien n'y est réel.",
        en: "Enter: invented calls, on the real screens. Nothing there is real.")
    case .open: return Phrase(fr: "Entrée reprend cet appel.", en: "Enter resumes this call.")
    case .signed: return Phrase(fr: "Entrée relit cette note.", en: "Enter reads this note.")
    }
  }

  private var current: Int { min(home.selection, max(0, rows.count - 1)) }

  /// A line in words, without anybody's identity.
  func label(_ row: Home.Row) -> SafeText {
    switch row {
    case .newCall:
      return Phrase(fr: "Nouvel appel (^N)", en: "New call (^N)")[language]
    case .guides: return Phrase(fr: "Guides (F3)", en: "Guides (F3)")[language]
    case .directory: return Phrase(fr: "Répertoire (F4)", en: "Directory (F4)")[language]
    case .refused(let words), .elsewhere(let words): return words[language]
    case .tour:
      return Phrase(fr: "Visite guidée (3 minutes)", en: "Guided tour (3 minutes)")[language]
    case .debrief(let call):
      return Phrase(
        fr: "Appel \(call.number.callNumber), lourd peut-être : en parler ?",
        en: "Call \(call.number.callNumber), heavy perhaps: talk about it?")[language]
    case .reviews(let waiting), .followUps(let waiting): return waiting[language]
    case .followUp(let promised): return "  " + promised.line(at: around.now, language)
    case .month:
      return MonthDesk.title[language] + " (^X %)"
    case .practice:
      return Phrase(fr: "S'exercer (^X >)", en: "Practise (^X >)")[language]
    case .open(let id): return screens[id].map(label) ?? ""
    case .signed(let summary):
      let signed = Phrase(fr: "signé", en: "signed")[language]
      return [summary.number.callName[language], summary.openedAt.hour, signed]
        .joined(separator: " · ")
    }
  }

  private func label(_ screen: CallScreen) -> SafeText {
    let call = screen.call
    let name = call.number.callName[language]
    let hour = call.answeredAt.map { [$0.hour] } ?? []
    if call.state == .signed {
      return ([name] + hour + [signedState(screen)[language]]).joined(separator: " · ")
    }
    let state =
      call.content.isFromPaper
      ? Phrase(fr: "papier à saisir", en: "paper to type")
      : call.line.isLost
        ? Phrase(fr: "ligne coupée", en: "line lost")
        : call.lineEndedAt != nil
          ? Phrase(fr: "note à finir", en: "note to finish")
          : call.isHeld
            ? Phrase(fr: "en attente", en: "on hold") : Phrase(fr: "à reprendre", en: "to resume")
    let step = SafeText("\(call.step.number) ") + call.step.label[language]
    let left = StepTrail(call: call).remaining(language)
    return ([name] + hour + [state[language], step, left]).joined(separator: " · ")
  }

  private func signedState(_ screen: CallScreen) -> Phrase {
    screen.awaitsRegister
      ? Phrase(fr: "signé, à mettre au registre", en: "signed, to be put in the register")
      : Phrase(fr: "addenda à signer", en: "addendum to sign")
  }

  /// The same for the ear: a reason that stood there already would not be said again by its key.
  private func spoken(_ row: Home.Row) -> SafeText {
    guard case .refused = row else { return label(row) }
    return Phrase(fr: "Pas d'appel : ^N dit pourquoi", en: "No call: ^N says why")[language]
  }

  func said() -> Said {
    Said(
      title: title,
      rows: (around.rescues.map { [$0.said(language)] } ?? []) + rows.map(spoken)
        + [StateLine(around, notice: notice, idle: usual).said(language)],
      focus: rows.isEmpty ? "" : spoken(rows[current]))
  }
}
