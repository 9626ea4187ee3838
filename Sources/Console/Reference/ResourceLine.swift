import Canvas
import Directory
import Text

/// A resource in the list: its name and whether it answers now; then number, distance, what it does.
struct ResourceLine {
  let name: SafeText
  /// Whether it answers now, the longest form first; or why it was set aside.
  let states: [SafeText]
  let phone: SafeText?
  /// What must be said beside a number that nobody saw on a page that can be cited.
  let warning: SafeText?
  let distance: SafeText?
  let what: SafeText?

  /// The narrowest line in which what it does may be cut.
  private static let wide = 44
  /// The fewest columns worth giving to what it does.
  private static let leastWhat = 12

  init(_ found: FoundResource, _ pane: ReferencePane) {
    let (resource, language) = (found.resource, pane.language)
    name = resource.name
    if let aside = found.setAside {
      states = [aside.label[language]]
    } else {
      let opening = found.opening(at: pane.instant)
      states = [opening.phrase[language], opening.shortPhrase[language]]
    }
    phone = resource.phone(at: found.site)?.number
    warning = resource.provenance.isGivable ? nil : resource.provenance.seen[language]
    distance = found.distance?.phrase[language]
    what = resource.what?.line
  }

  /// Its rows in some columns: two when all fits, up to four else; never more than there is room for.
  ///
  /// What it does is the only thing cut, and only in a wide line; with room for two rows, the name is
  /// cut too, and the distance, then the state, may be left to the card.
  func rows(width: Int, most: Int) -> [SafeText] {
    let first = states.map { Self.joined([name, $0]) }.first { Self.fits($0, width) }
    let facts = [phone, warning, first == nil ? states.last : nil, distance].compactMap { $0 }
    let head = first.map { [$0] } ?? (most > 2 ? wrappedName(width) : [name.cut(to: width)])
    var tail = packed(facts, width)
    if head.count + tail.count > most { tail = Array(tail.prefix(max(1, most - head.count))) }
    guard let last = tail.last else { return head + [whole(width)] }
    return head + tail.dropLast() + [Self.joined([last, rest(last, width)])]
  }

  /// The name on two rows at most.
  private func wrappedName(_ width: Int) -> [SafeText] {
    let ranges = Wrap.rows(name, width: width)
    guard ranges.count > 1 else { return [name] }
    return [name[ranges[0]], name[ranges[1].lowerBound..<name.count].cut(to: width)]
  }

  /// Facts one after the other, as many a row as fit whole.
  private func packed(_ facts: [SafeText], _ width: Int) -> [SafeText] {
    facts.reduce(into: []) { rows, fact in
      let longer = rows.last.map { Self.joined([$0, fact]) }
      if let longer, Self.fits(longer, width) {
        rows[rows.count - 1] = longer
      } else {
        rows.append(fact)
      }
    }
  }

  /// What it does, after the facts.
  private func rest(_ facts: SafeText, _ width: Int) -> SafeText? {
    guard let what else { return nil }
    if Self.fits(Self.joined([facts, what]), width) { return what }
    let room = width - DisplayWidth.columns(of: facts) - 3
    return width >= Self.wide && room >= Self.leastWhat ? what.cut(to: room) : nil
  }

  /// What it does, alone.
  private func whole(_ width: Int) -> SafeText {
    guard let what, Self.fits(what, width) || width >= Self.wide else { return "" }
    return what.cut(to: width)
  }

  /// All of it on one line, for the ear.
  var said: SafeText {
    Self.joined([name, states.first, distance, phone, warning, what].compactMap { $0 })
  }

  private static func joined(_ parts: [SafeText?]) -> SafeText {
    parts.compactMap { $0 }.joined(separator: " · ")
  }

  private static func fits(_ text: SafeText, _ width: Int) -> Bool {
    DisplayWidth.columns(of: text) <= width
  }
}
