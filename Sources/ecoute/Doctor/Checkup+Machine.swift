import CTerminal
import Glibc
import Intervention
import Terminal
import Text

extension Checkup {
  /// The terminal that would show the console.
  static var terminal: Checkup {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ct_window_size(STDOUT_FILENO, &columns, &rows) else {
      return Checkup(
        .terminal, .warning, fr: "Terminal : non vérifié, la sortie n'en est pas un.",
        en: "Terminal: not checked, the output is not one.")
    }
    if let error = DisplayError.ofTerminal { return Checkup(.terminal, .problem, error.sentence) }
    let size = "\(columns) × \(rows)"
    return columns < 80 || rows < 24
      ? Checkup(
        .terminal, .warning,
        fr: "Terminal : \(size). Tout y tient dès 40 × 10 ; à l'aise dès 80 × 24.",
        en: "Terminal: \(size). All fits from 40 × 10; at ease from 80 × 24.")
      : Checkup(.terminal, fr: "Terminal : \(size).", en: "Terminal: \(size).")
  }

  /// The machine's clock, which dates every word: before the console was written, it is wrong.
  static func clock(_ now: Moment) -> Checkup {
    let hour = now.date + " " + now.hour
    return now.date.string < "2026-11"
      ? Checkup(
        .clock, .problem, fr: "Horloge : \(hour). Elle retarde : réglez-la, elle date les notes.",
        en: "Clock: \(hour). It is late: set it, it dates the notes.")
      : Checkup(.clock, fr: "Horloge : \(hour).", en: "Clock: \(hour).")
  }
}
