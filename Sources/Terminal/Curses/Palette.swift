import CNcurses
import Canvas

/// How each style looks on a terminal.
///
/// Background and text keep the terminal's own colours, so that light and dark screens are both
/// right. Only red and magenta are added: of the eight basic colours they are those that read on
/// white (5.8:1 and 4.7:1 in xterm's) as well as on black (3.6:1, bold, and 4.5:1). Nothing is grey.
struct Palette {
  /// What a style adds to plain text.
  struct Look: Hashable {
    var bold = false
    var underlined = false
    var reversed = false
    /// An ANSI colour number, or nil for the terminal's own.
    var color: Int16?
  }

  /// Whether colours are used.
  let hasColor: Bool

  /// The look of a style.
  func look(of style: Style) -> Look {
    switch style {
    case .normal, .discreet, .border: Look()
    case .strong: Look(bold: true)
    case .active: Look(reversed: true)
    case .attention: Look(underlined: true, color: hasColor ? 5 : nil)
    case .danger: hasColor ? Look(bold: true, color: 1) : Look(bold: true, reversed: true)
    }
  }

  /// Declares the colours; call it once the display is open.
  func prepare() {
    guard hasColor else { return }
    for style in Style.allCases {
      if let color = look(of: style).color { init_pair(Self.pair(color), color, -1) }
    }
  }

  /// The attributes of a style as ncurses wants them.
  func attributes(of style: Style) -> (attributes: attr_t, pair: Int16) {
    let look = look(of: style)
    var attributes: attr_t = 0
    if look.bold { attributes |= nc_bold() }
    if look.underlined { attributes |= nc_underline() }
    if look.reversed { attributes |= nc_reverse() }
    return (attributes, look.color.map(Self.pair) ?? 0)
  }

  private static func pair(_ color: Int16) -> Int16 { color + 1 }
}
