import Canvas
import Intervention
import Text

/// The note pane of a step: its fields, a rule, and the note below.
///
/// The note keeps at least half of the pane while it has the cursor; on small screens the fields
/// around the cursor are shown and the others wait above or below.
struct NotePane {
  /// A field and the rows it takes.
  struct Slot: Equatable {
    let field: CallField
    let rect: Rect
  }

  let screen: CallScreen
  /// What has the cursor.
  let focus: CallField
  let slots: [Slot]
  /// The row between the fields and the note; empty without fields.
  let rule: Rect
  /// The note of the step.
  let noteRect: Rect

  var call: Call { screen.call }

  /// The columns of the labels and the space after them.
  let labelWidth: Int

  init(_ screen: CallScreen, in rect: Rect) {
    self.screen = screen
    let call = screen.call
    let focus = screen.focus
    self.focus = focus
    // A value never stands without at least the first letters of its name.
    labelWidth =
      rect.width < 30 ? min(rect.width / 2, max(4, rect.width / 4)) : screen.labelColumns(rect)
    let note = CallField.passage(.note(call.step))
    let fields = screen.fields(focus: focus).filter { $0 != note }
    let isInNote = focus == note || !fields.contains(focus)
    let label = labelWidth
    let heights = fields.map { field -> Int in
      if field == .proposals, field == focus { return max(1, min(4, rect.height / 4)) }
      guard case .passage(let passage) = field, field == focus else { return 1 }
      let lines = TextView(call.content[passage], caret: 0, width: rect.width - label).height
      return min(lines, max(1, rect.height / 3))
    }
    let noteRows = isInNote ? max(3, rect.height / 2) : 2
    let room = max(isInNote ? 0 : 1, rect.height - noteRows - 1)
    let first = Self.firstShown(heights, room: room, focus: fields.firstIndex(of: focus) ?? 0)
    var slots: [Slot] = []
    var y = rect.y
    for index in fields.indices.dropFirst(first) {
      guard y + heights[index] - rect.y <= room else { break }
      slots.append(
        Slot(
          field: fields[index],
          rect: Rect(x: rect.x, y: y, width: rect.width, height: heights[index])))
      y += heights[index]
    }
    self.slots = slots
    let rest = rect.splitTop(y - rect.y).rest
    let ruled = rest.splitTop(slots.isEmpty ? 0 : 1)
    rule = ruled.top
    noteRect = ruled.rest
  }

  /// The first field to show so that the focused one fits.
  private static func firstShown(_ heights: [Int], room: Int, focus: Int) -> Int {
    guard !heights.isEmpty else { return 0 }
    var first = 0
    while first < focus, heights[first...focus].reduce(0, +) > room { first += 1 }
    return first
  }

  /// Where a passage is typed.
  func window(of passage: Passage) -> Rect {
    if passage == .note(call.step) { return noteRect }
    let slot = slots.first { $0.field == .passage(passage) }
    return slot.map { valueRect($0) } ?? noteRect
  }

  /// The part of a slot after its label.
  func valueRect(_ slot: Slot) -> Rect {
    slot.rect.splitLeft(labelWidth(of: slot.field)).rest
  }

  /// The columns of the label of a field: the points of an axis have longer names, one column in.
  func labelWidth(of field: CallField) -> Int {
    let longest = field.siblings.map { label in
      max(DisplayWidth.columns(of: label.french), DisplayWidth.columns(of: label.english))
    }.max()
    guard let longest, noteRect.width >= 30 else { return labelWidth }
    let indent = if case .detail = field { 1 } else { 0 }
    return min(longest + indent + 1, noteRect.width * 3 / 5)
  }
}

extension CallField {
  /// The names it stands in line with.
  fileprivate var siblings: [Phrase] {
    switch self {
    case .detail(let detail): detail.axis.map { SafetyDetail.all(of: $0).map(\.label) } ?? []
    case .civil: CivilCheck.allCases.map(\.label)
    default: []
    }
  }
}
