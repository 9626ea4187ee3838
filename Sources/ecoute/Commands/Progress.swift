import Glibc
import Records
import Text

/// How far some long work is, on the error stream.
///
/// A bar with the time left on a terminal; one line per tenth elsewhere, or when the display is
/// linear; nothing with `--json` (DESIGN §5). An interrupted command leaves the bar where it was.
final class Progress {
  private enum Manner { case bar, lines, silence }

  private let title: Phrase
  private let language: Language
  private let manner: Manner
  private let start = ContinuousClock.now
  /// The last thing said, in percent for a bar and in tenths for lines; none yet.
  private var said = -1
  /// Whether the bar is on the line where the cursor stands.
  private var isDrawn = false

  /// Signs of the bar itself.
  private static let width = 24

  /// Work under a title, just begun.
  init(_ title: Phrase, language: Language, isJSON: Bool, isLinear: Bool = false) {
    self.title = title
    self.language = language
    manner = isJSON ? .silence : isatty(STDERR_FILENO) == 1 && !isLinear ? .bar : .lines
  }

  /// Says that this part of the work, from 0 to 1, is done; nothing when it adds nothing.
  func advance(to fraction: Double) {
    let fraction = min(max(fraction, 0), 1)
    let step = Int(fraction * (manner == .bar ? 100 : 10))
    guard manner != .silence, step > said else { return }
    said = step
    if manner == .bar { return draw(fraction) }
    if step > 0 { Output.error(Self.sentence(title, percent: step * 10)[language]) }
  }

  /// Leaves the line of the bar; to be called however the work ends, and before anything else is said.
  func end() {
    if isDrawn { Output.error("") }
    isDrawn = false
  }

  /// Takes the bar away while something is asked; the next advance draws it again.
  func hide() {
    if isDrawn { write("\r" + String(repeating: " ", count: 79) + "\r") }
    isDrawn = false
  }

  private func draw(_ fraction: Double) {
    let full = Int(fraction * Double(Self.width))
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.width - full)
    let words = Self.sentence(title, percent: said)[language].line
    let whole = "[\(bar)] \(words.string)\(timeLeft(fraction)[language].string)"
    // What stood there before is covered: 79 columns hold on every terminal we run on.
    let line = SafeText(whole).cut(to: 79)
    let blank = String(repeating: " ", count: max(0, 79 - DisplayWidth.columns(of: line)))
    write("\r\(line.string)\(blank)")
    isDrawn = true
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Said once a second has passed: before that it would be a guess.
  private func timeLeft(_ fraction: Double) -> Phrase {
    let passed = start.duration(to: .now) / .seconds(1)
    guard fraction > 0, fraction < 1, passed >= 1 else { return Phrase(fr: "", en: "") }
    let left = Int((passed / fraction * (1 - fraction)).rounded(.up))
    let time = left < 60 ? "\(left) s" : "\(left / 60) min \(left % 60) s"
    return Phrase(fr: ", reste environ \(time)", en: ", about \(time) left")
  }

  private static func sentence(_ title: Phrase, percent: Int) -> Phrase {
    Phrase(fr: "\(title.french) : \(percent) %", en: "\(title.english): \(percent)%")
  }
}

extension Subcommand {
  /// Runs a long work of the records under a bar, and ends with one calm sentence when it fails; Ctrl-C
  /// stops it where it tells how far it is.
  func underBar<Result>(
    _ title: Phrase, isJSON: Bool, _ work: (Progress) throws -> Result
  ) throws -> Result {
    let language = options.chosenLanguage
    let progress = Progress(
      title, language: language, isJSON: isJSON, isLinear: options.isLinear)
    Interrupt.listen()
    defer { progress.end() }
    do {
      return try work(progress)
    } catch let error as any Told {
      progress.end()
      throw error.failure(language)
    }
  }
}

extension Progress {
  /// Says how far a backup is, and ends it when somebody wished that.
  func follow(_ fraction: Double) throws(BackupError) {
    if Interrupt.isWished { throw .stopped }
    advance(to: fraction)
  }
}
