import Canvas
import Guides
import Text

extension ReferencePane {
  /// The sections of the guide being read, the one under the hand marked: for the third pane.
  func contents(_ reference: Reference?) -> [(text: SafeText, style: Style)] {
    guard case .guide(let reading) = reference, let guide = guide(reading.id),
      !guide.sections.isEmpty
    else { return [] }
    let current = section(reading)?.index
    let title = Phrase(fr: "Dans ce guide", en: "In this guide")[language]
    return [(title, .strong)]
      + guide.sections.enumerated().map { index, section in
        let isCurrent = index == current
        return ((isCurrent ? "> " : "  ") + section.title, isCurrent ? .active : .normal)
      }
  }
}
