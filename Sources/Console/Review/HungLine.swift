import Text

/// A line whose next rows stay clear of what it begins with: a minute, a mark.
struct HungLine {
  /// What it begins with.
  let lead: SafeText
  /// The rest.
  let text: SafeText

  init(_ lead: SafeText, _ text: SafeText) {
    self.lead = lead
    self.text = text
  }

  /// A line that begins with nothing.
  init(_ text: SafeText) { self.init("", text) }

  /// The whole of it, for the ear.
  var whole: SafeText { lead + text }

  /// The rows that it takes.
  func rows(width: Int) -> [SafeText] {
    let margin = DisplayWidth.columns(of: lead)
    let blank = SafeText(String(repeating: " ", count: margin))
    return Wrap.rows(text, width: width - margin).enumerated().map { index, row in
      (index == 0 ? lead : blank) + text[row]
    }
  }
}
