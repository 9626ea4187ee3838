import Text

/// One contact with the service, from answer to signature: the fold of its changes.
public struct Call: Hashable, Sendable {
  /// Its id.
  public let id: CallID
  /// Its number for people.
  public private(set) var number = 0
  /// Who answered.
  public private(set) var worker = Worker(name: "", title: "", permit: "")
  /// Who had it before somebody took it over, in order.
  public private(set) var formerWorkers: [FormerWorker] = []
  /// What was typed and chosen.
  public private(set) var content = CallContent()
  /// The step under the hand.
  public private(set) var step = Step.alliance
  /// The passage that has the caret.
  public private(set) var focus = Passage.note(.alliance)
  /// The guides opened, in order, each once.
  public private(set) var guides: [OpenedGuide] = []
  /// When it was answered.
  public private(set) var openedAt: Moment?
  /// When the person was on the line: one stretch, or several when she was called back.
  public private(set) var line = LineTimes()
  /// When the note was signed.
  public private(set) var signedAt: Moment?
  /// The corrections after signature.
  public private(set) var addenda: [Addendum] = []
  /// What happened to the call-backs it promised, after its signature.
  public private(set) var followUpEntries: [FollowUpEntry] = []
  /// Whether it was put on hold.
  public private(set) var isHeld = false
  /// The last change: its sequence, and when it happened.
  public private(set) var lastSequence = 0
  /// When the last change happened.
  public private(set) var lastAt: Moment?

  private var carets: [Passage: Int] = [:]
  private var history = History()
  private var locked: LockedWriting?

  /// A guide that was opened during the call.
  public struct OpenedGuide: Hashable, Sendable, Codable {
    /// Its slug.
    public let slug: SafeText
    /// The version that was read.
    public let version: SafeText
    /// When it was first opened.
    public let at: Moment
  }

  /// Somebody whose call was taken over.
  public struct FormerWorker: Hashable, Sendable {
    /// Who it was.
    public let worker: Worker
    /// When it was taken over.
    public let until: Moment
    /// Whether they had given their passphrase.
    public let isConfirmed: Bool
  }

  /// A correction after signature.
  public struct Addendum: Hashable, Sendable {
    /// Its number, from 1; its text is the passage `addendum.<number>`.
    public let number: Int
    /// Who wrote it.
    public let author: Worker
    /// When it was begun.
    public let openedAt: Moment
    /// When it was signed; nil while it is being written.
    public fileprivate(set) var signedAt: Moment?
  }

  /// A call without changes.
  public init(id: CallID) { self.id = id }

  /// The fold of some changes.
  public init(id: CallID, changes: some Sequence<Change>) {
    self.init(id: id)
    for change in changes { apply(change) }
  }

  /// Where the call stands.
  public var state: CallState {
    if signedAt != nil { return .signed }
    return lineEndedAt == nil ? .open : .ended
  }

  /// When the person left the line; nil while she is on it.
  public var lineEndedAt: Moment? { line.endedAt }

  /// The correction being written, if any.
  public var openAddendum: Addendum? { addenda.last.flatMap { $0.signedAt == nil ? $0 : nil } }

  /// In whose name it is being written on a locked screen; nil once they gave their passphrase.
  public var unconfirmed: AccountID? { locked?.account }

  /// Whether there is something to undo.
  public var canUndo: Bool { !history.done.isEmpty }
  /// How many things can be undone, one after the other.
  public var undoCount: Int { history.done.count }
  /// Whether there is something to redo.
  public var canRedo: Bool { !history.undone.isEmpty }

  /// The caret of a passage, a UTF-8 offset; the end where it never was.
  public func caret(in passage: Passage) -> Int {
    let text = content[passage]
    guard let caret = carets[passage] else { return text.count }
    return text.offset(text.index(caret))
  }

  /// Applies one change.
  ///
  /// Changes already applied, or that a signed note refuses, do nothing.
  public mutating func apply(_ change: Change) {
    guard change.sequence > lastSequence else { return }
    lastSequence = change.sequence
    lastAt = change.at
    guard accepts(change.act) else { return }
    switch change.act {
    case .opened(let number, let worker):
      self.number = number
      self.worker = worker
      openedAt = change.at
      line.begin(at: change.at)
    case .edited(let edit):
      let placed = locked?.placed(edit, in: &content) ?? edit
      let (made, inverse) = content.apply(placed)
      history.record(made, inverse: inverse, at: change.at)
      follow(made)
    case .undone: replay(history.undo())
    case .redone: replay(history.redo())
    case .stepChosen(let step):
      self.step = step
      focus = .note(step)
    case .caretMoved(let passage, let offset):
      let place = locked?.placed(passage) ?? passage
      putCaret(in: place, at: locked?.placed(offset, of: place, in: &content) ?? offset)
    case .guideOpened(let slug, let version):
      if !guides.contains(where: { $0.slug == slug && $0.version == version }) {
        guides.append(OpenedGuide(slug: slug, version: version, at: change.at))
      }
    case .held: isHeld = true
    case .resumed: isHeld = false
    case .lineEnded: line.end(at: change.at, isLost: false)
    case .typedFromPaper:
      content.comesFromPaper(typedAt: openedAt ?? change.at)
      line.end(at: change.at, isLost: false)
    case .lineLost: line.end(at: change.at, isLost: true)
    case .calledBack(let outcome): line.add(CallBack(at: change.at, outcome: outcome))
    case .signed:
      signedAt = change.at
      history = History()  // what is signed can no longer be taken back
    case .addendumOpened(let author):
      addenda.append(Addendum(number: addenda.count + 1, author: author, openedAt: change.at))
      focus = .addendum(addenda.count)
    case .addendumSigned:
      addenda[addenda.count - 1].signedAt = change.at
      history = History()
    case .writtenLocked(let account):
      locked = LockedWriting(account, after: content)
      history = History()  // what was there before is not seen, nor taken back
    case .authorConfirmed: locked = nil
    case .takenOver(let successor):
      formerWorkers.append(
        FormerWorker(worker: worker, until: change.at, isConfirmed: locked == nil))
      worker = successor
      locked = nil
    case .follows(let promise): content.keeps(promise)
    case .followedUp(let number, let act):
      followUpEntries.append(
        FollowUpEntry(number: number, act: act, author: change.author, at: change.at))
    case .exercised: break  // the attempt reads it, beside the call
    }
  }

  /// A signed note takes nothing but addenda, one at a time, and the text of the one being written.
  private func accepts(_ act: Change.Act) -> Bool {
    switch act {
    case .stepChosen, .caretMoved, .exercised: true
    case .opened: openedAt == nil
    case .followedUp: signedAt != nil
    case .addendumOpened: signedAt != nil && openAddendum == nil
    case .addendumSigned: openAddendum != nil
    case .undone, .redone, .writtenLocked, .authorConfirmed:
      signedAt == nil || openAddendum != nil
    case .edited(.text(let passage, _)) where signedAt != nil:
      openAddendum.map { passage == .addendum($0.number) } ?? false
    case .edited, .guideOpened, .held, .resumed, .lineEnded, .typedFromPaper, .lineLost,
      .calledBack,
      .takenOver, .follows, .signed:
      signedAt == nil
    }
  }

  private mutating func replay(_ edit: Edit?) {
    guard let edit else { return }
    follow(content.apply(edit).made)
  }

  /// The caret goes where the edit happened, and the step with it unless it was there already: a text
  /// of one step may be typed on the screen of another.
  private mutating func follow(_ edit: Edit) {
    guard case .text(let passage, let splice) = edit else { return }
    let wasThere = passage == focus
    putCaret(in: passage, at: splice.end)
    if !wasThere, let step = passage.step { self.step = step }
  }

  /// What is typed above the note leaves the focus to it, with its own caret.
  private mutating func putCaret(in passage: Passage, at offset: Int) {
    carets[passage] = offset
    if !passage.isAboveNote { focus = passage }
  }
}

/// Where a call stands.
public enum CallState: String, Hashable, Sendable, Codable {
  /// The person is on the line, or the call was interrupted.
  case open
  /// The person left the line; the note is being finished.
  case ended
  /// The note is signed and locked.
  case signed
}
