import Guides
import Synchronization
import Text

/// Remembers the last guide laid out.
///
/// A key typed beside an open guide then does not lay it out again (0.1 ms of 0.6). It can't be told
/// from laying out each time, save by the clock.
final class LayoutMemo: Sendable {
  private struct Entry {
    let slug: SafeText
    let width: Int
    let language: Language
    let lines: [GuideLine]
  }

  private let last = Mutex<Entry?>(nil)

  /// The lines of a guide at a width, laid out only when they are not the last ones.
  func lines(
    of slug: SafeText, width: Int, language: Language, laidOut: () -> [GuideLine]
  ) -> [GuideLine] {
    last.withLock { last in
      if let last, last.slug == slug, last.width == width, last.language == language {
        return last.lines
      }
      let lines = laidOut()
      last = Entry(slug: slug, width: width, language: language, lines: lines)
      return lines
    }
  }
}
