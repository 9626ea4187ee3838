import CVTerm

/// What a terminal shows of the bytes it was sent: libvterm, an emulator in the process.
package final class VirtualScreen {
  /// How a cell looks.
  package struct Look: Equatable, Sendable {
    package var bold = false
    package var reversed = false
    package var coloured = false
  }

  /// A cell's place, from the top left corner.
  package struct Place: Equatable, Sendable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The columns and rows.
  package private(set) var size: TerminalSize

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let state: OpaquePointer
  private var properties = Properties()

  /// What the program asked of the terminal itself.
  private final class Properties {
    var isAlternate = false
    var isCursorVisible = true
    var hasTitle = false
  }

  package init(_ size: TerminalSize = .usual) {
    self.size = size
    terminal = vterm_new(Int32(size.rows), Int32(size.columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    state = vterm_obtain_state(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_set_callbacks(
      screen, Self.callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Shows bytes; returns what the terminal answers to the program's questions.
  package func feed(_ bytes: [UInt8]) -> [UInt8] {
    _ = bytes.withUnsafeBytes {
      vterm_input_write(terminal, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    var answers: [UInt8] = []
    var answer = [CChar](repeating: 0, count: 1024)
    while case let count = vterm_output_read(terminal, &answer, answer.count), count > 0 {
      answers += answer.prefix(count).map { UInt8(bitPattern: $0) }
    }
    return answers
  }

  /// Changes the size of the window.
  package func resize(_ size: TerminalSize) {
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
  }

  /// The rows as text, without the blanks at their ends.
  package var rows: [String] { (0..<size.rows).map(row) }

  /// One row as text.
  package func row(_ number: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<size.columns {
      let cell = cell(Place(row: number, column: column))
      // The right half of a wide character is all ones.
      if vt_scalar(&cell.value, 0) == .max { continue }
      let scalars = cell.scalars
      text.append(contentsOf: scalars.isEmpty ? [" "] : scalars)
    }
    let row = String(text)
    return String(row.reversed().drop { $0 == " " }.reversed())
  }

  /// The text of a cell, empty when nothing was ever put there.
  package func text(_ place: Place) -> String {
    String(String.UnicodeScalarView(cell(place).scalars))
  }

  /// How a cell looks.
  package func look(_ place: Place) -> Look {
    let cell = cell(place)
    return Look(
      bold: vt_bold(&cell.value), reversed: vt_reverse(&cell.value),
      coloured: vt_coloured(&cell.value))
  }

  /// Where the cursor is.
  package var cursor: Place {
    var position = VTermPos()
    vterm_state_get_cursorpos(state, &position)
    return Place(row: Int(position.row), column: Int(position.col))
  }

  /// Whether the cursor is shown.
  package var isCursorVisible: Bool { properties.isCursorVisible }

  /// Whether the program is on the second screen, which leaves no trace.
  package var isAlternate: Bool { properties.isAlternate }

  /// Whether the program named the window.
  package var hasTitle: Bool { properties.hasTitle }

  /// A cell on the heap, so that C may look into it.
  private final class Cell {
    var value = VTermScreenCell()

    var scalars: [Unicode.Scalar] {
      (0..<6).lazy.map { vt_scalar(&self.value, $0) }.prefix { $0 != 0 }
        .compactMap { Unicode.Scalar($0) }
    }
  }

  private func cell(_ place: Place) -> Cell {
    let cell = Cell()
    vterm_screen_get_cell(
      screen, VTermPos(row: Int32(place.row), col: Int32(place.column)), &cell.value)
    return cell
  }

  /// Kept for ever: libvterm keeps the pointer, not the table.
  nonisolated(unsafe) private static let callbacks: UnsafePointer<VTermScreenCallbacks> = {
    let table = UnsafeMutablePointer<VTermScreenCallbacks>.allocate(capacity: 1)
    var callbacks = VTermScreenCallbacks()
    callbacks.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      let properties = Unmanaged<Properties>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_ALTSCREEN: properties.isAlternate = value.pointee.boolean != 0
      case VTERM_PROP_CURSORVISIBLE: properties.isCursorVisible = value.pointee.boolean != 0
      case VTERM_PROP_TITLE, VTERM_PROP_ICONNAME: properties.hasTitle = true
      default: break
      }
      return 1
    }
    table.initialize(to: callbacks)
    return UnsafePointer(table)
  }()
}
