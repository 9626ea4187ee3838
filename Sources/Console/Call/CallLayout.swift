import Canvas
import Intervention
import Text

/// Where each part of a call stands on a screen of some size.
///
/// Under 40×8 only the note and the state line; under 80 columns, or in one column, one pane at a
/// time; from 120 columns a third pane says what remains. Keys and drawing use the same layout.
struct CallLayout: Equatable {
  let header: Rect
  let trail: Rect
  let safety: Rect
  /// The caller of an exercise; empty for a real call.
  let caller: Rect
  /// All that is below the safety row, or the caller: where menus and lists stand.
  let below: Rect
  /// The frame around the panes; empty when there is no room for one.
  let frame: Rect
  /// The note pane, inside the frame; empty when another pane has the whole width.
  let note: Rect
  /// What is open beside the note; empty when it has no room.
  let reference: Rect
  /// What remains, on wide screens.
  let remaining: Rect
  let state: Rect
  let hints: Rect
  let mark: Mark

  init(_ around: Surroundings, pane: CallScreen.Pane) {
    let size = around.size
    let text = Mark.text(around.mark, around.language, width: size.width)
    let isTiny = size.width < 40 || size.height < 8
    let parts =
      isTiny ? Parts(tiny: size, text) : Parts(size, text, head: pane == .desk ? 1 : 3)
    header = parts.header
    trail = parts.trail
    safety = parts.safety
    let rows =
      around.exam == nil ? 0 : CallerPane.height(of: parts.body.height, isTiny: isTiny)
    caller = parts.body.splitTop(rows).top
    below = parts.below.splitTop(rows).rest
    let main = parts.body.splitTop(rows).rest
    state = parts.state
    hints = parts.hints
    mark = parts.mark

    let hasFrame = !isTiny && size.height >= 12 && !around.isOneColumn
    frame = hasFrame ? main : .nothing
    let body = hasFrame ? main.inset(x: 1, y: 1) : main
    if around.hasOnePane || isTiny || pane == .wide || pane == .desk {
      note = pane == .note ? body : .nothing
      reference = pane == .note ? .nothing : body
      remaining = .nothing
      return
    }
    // The third pane takes 28 columns.
    let third = size.width >= 120 ? 28 : 0
    let two = body.splitLeft(body.width - (third > 0 ? third + 1 : 0))
    remaining = third > 0 ? two.rest.splitLeft(1).rest : .nothing
    let columns = Self.noteColumns(of: two.left.width, isWide: size.width >= 132)
    let split = two.left.splitLeft(columns)
    note = split.left
    reference = split.rest.splitLeft(1).rest
  }

  /// The columns of the note beside a reference: a little more than half.
  ///
  /// From 132 columns a little less, as long as the reference can use the rest: a guide is 76 wide.
  private static func noteColumns(of width: Int, isWide: Bool) -> Int {
    isWide ? max(width * 46 / 100, width - 79) : width * 55 / 100
  }

  /// The window in which a passage is laid out and edited.
  func textWindow(_ passage: Passage, in screen: CallScreen) -> Rect {
    let note = note.isEmpty ? reference : note
    return NotePane(screen, in: note).window(of: passage)
  }

  /// What surrounds the panes.
  private struct Parts {
    var header = Rect.nothing
    var trail = Rect.nothing
    var safety = Rect.nothing
    let below: Rect
    let body: Rect
    let state: Rect
    let hints: Rect
    let mark: Mark

    init(_ size: Size, _ text: SafeText, head rows: Int) {
      let head = Rect(size).splitTop(rows)
      mark = Mark(text, atRightOf: head.top.row(0))
      header = mark.rest
      if rows == 3 { (trail, safety) = (head.top.row(1), head.top.row(2)) }
      below = head.rest
      let foot = head.rest.splitBottom(2)
      body = foot.rest
      state = foot.bottom.row(0)
      hints = foot.bottom.row(1)
    }

    /// The note and one row: the state, and the help hint at its right.
    ///
    /// In a demonstration the mark has a row, or on two rows the place of the state, or on one row a
    /// part of the note's.
    init(tiny size: Size, _ text: SafeText) {
      let screen = Rect(size)
      below = screen
      let foot = screen.splitBottom(size.height >= 2 ? 1 : 0)
      let hinted = foot.bottom.splitRight(size.width >= 20 ? 8 : 0)
      if text.isEmpty {
        (body, state, hints) = (foot.rest, hinted.rest, hinted.right)
        mark = Mark("", atRightOf: .nothing)
      } else if size.height >= 3 {
        let head = foot.rest.splitTop(1)
        mark = Mark(text, atRightOf: head.top)
        header = mark.rest
        (body, state, hints) = (head.rest, hinted.rest, hinted.right)
      } else {
        mark = Mark(text, atRightOf: size.height == 2 ? foot.bottom : foot.rest)
        body = size.height == 2 ? foot.rest : mark.rest
        state = .nothing
        hints = size.height == 2 ? mark.rest : .nothing
      }
    }
  }
}
