import Canvas
import Intervention
import Text

/// Where each part of a call stands on a screen of some size.
///
/// Under 40×8 only the note and the state line; under 80 columns one pane at a time; from 120 columns
/// a third pane says what remains. Keys and drawing use the same layout.
struct CallLayout: Equatable {
  let header: Rect
  let trail: Rect
  let safety: Rect
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

  init(_ size: Size, pane: CallScreen.Pane) {
    let screen = Rect(size)
    let isTiny = size.width < 40 || size.height < 8
    let head = screen.splitTop(isTiny ? 0 : 3)
    let foot = head.rest.splitBottom(isTiny ? min(1, max(0, size.height - 1)) : 2)
    header = head.top.row(0)
    trail = head.top.row(1)
    safety = head.top.row(2)
    state = foot.bottom.row(0)
    hints = foot.bottom.row(1)

    let hasFrame = !isTiny && size.height >= 12
    frame = hasFrame ? foot.rest : Rect(x: 0, y: 0, width: 0, height: 0)
    let body = hasFrame ? foot.rest.inset(x: 1, y: 1) : foot.rest
    let nothing = Rect(x: 0, y: 0, width: 0, height: 0)
    if size.width < 80 || isTiny || pane == .wide {
      note = pane == .note ? body : nothing
      reference = pane == .note ? nothing : body
      remaining = nothing
      return
    }
    // The third pane takes 28 columns; the note keeps a little more than half of the rest.
    let third = size.width >= 120 ? 28 : 0
    let two = body.splitLeft(body.width - (third > 0 ? third + 1 : 0))
    remaining = third > 0 ? two.rest.splitLeft(1).rest : nothing
    let columns = two.left.width * 55 / 100
    let split = two.left.splitLeft(columns)
    note = split.left
    reference = split.rest.splitLeft(1).rest
  }

  /// The window in which a passage is laid out and edited.
  func textWindow(_ passage: Passage, in screen: CallScreen) -> Rect {
    let note = note.isEmpty ? reference : note
    return NotePane(screen.call, focus: screen.focus, in: note).window(of: passage)
  }
}
