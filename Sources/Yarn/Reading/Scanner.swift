import Text

/// A reading of one line, from left to right; it stops at the first thing that should not be there.
struct Scanner {
  let line: SourceLine
  var at: Int
  /// What can be read, but may not mean what its writer thinks.
  var warnings: [ScriptFinding] = []

  init(_ line: SourceLine, at: Int? = nil) {
    self.line = line
    self.at = at ?? line.start
  }

  /// The place where the reading is.
  var place: ScriptPlace { line.place(at) }

  /// The finding of something unexpected here.
  func unexpected(_ remedy: Phrase) -> ScriptFinding {
    let found = line.excerpt(at)
    let what =
      found.isEmpty
      ? Phrase(fr: "La ligne finit trop tôt", en: "The line ends too soon")
      : Phrase(fr: "« \(found) » ne se lit pas ici", en: "“\(found)” cannot be read here")
    return ScriptFinding(at: place, what: what, remedy: remedy)
  }

  /// The next sign of an expression, without passing it.
  func peek() throws(ScriptFinding) -> Sign { try sign().sign }

  /// Passes the next sign of an expression.
  @discardableResult
  mutating func next() throws(ScriptFinding) -> Sign {
    let (sign, end) = try sign()
    at = end
    return sign
  }

  /// Passes a sign that must come next.
  mutating func need(_ expected: Sign, _ remedy: Phrase) throws(ScriptFinding) {
    at = line.skippingSpaces(at)
    guard try peek() == expected else { throw unexpected(remedy) }
    try next()
  }

  private func sign() throws(ScriptFinding) -> (sign: Sign, end: Int) {
    let start = line.skippingSpaces(at)
    guard start < line.scalars.count else { return (.lineEnd, start) }
    for (signs, sign) in Sign.doubles where line.holds(signs, at: start) {
      return (sign, start + 2)
    }
    let scalar = line.scalars[start]
    if let sign = Sign.singles[scalar] { return (sign, start + 1) }
    if ("0"..."9").contains(scalar) { return try number(start) }
    if scalar == "\"" { return try text(start) }
    if scalar == "$", let name = line.name(at: start + 1) {
      return (.variable("$" + name), line.nameEnd(start + 1))
    }
    if let name = line.name(at: start) { return (Sign(word: name), line.nameEnd(start)) }
    return (.stray, start + 1)
  }

  private func number(_ start: Int) throws(ScriptFinding) -> (sign: Sign, end: Int) {
    func digits(_ from: Int) -> Int {
      line.scalars[from...].firstIndex { !("0"..."9").contains($0) } ?? line.scalars.count
    }
    var end = digits(start)
    if line.holds(".", at: end), digits(end + 1) > end + 1 { end = digits(end + 1) }
    guard let number = Float(line.text(start..<end)), number.isFinite else {
      throw ScriptFinding(
        at: line.place(start),
        what: Phrase(fr: "Ce nombre est trop grand", en: "This number is too large"),
        remedy: Phrase(fr: "Écrivez un nombre plus petit", en: "Write a smaller number"))
    }
    return (.number(number), end)
  }

  private func text(_ start: Int) throws(ScriptFinding) -> (sign: Sign, end: Int) {
    var text = String.UnicodeScalarView()
    var index = start + 1
    while index < line.scalars.count {
      let scalar = line.scalars[index]
      if scalar == "\"" { return (.text(String(text)), index + 1) }
      if scalar == "\\" {
        guard line.holds("\\\\", at: index) || line.holds("\\\"", at: index) else { break }
        index += 1
      }
      text.append(line.scalars[index])
      index += 1
    }
    throw ScriptFinding(
      at: line.place(min(index, line.scalars.count)),
      what: Phrase(
        fr: "Le texte ouvert par un guillemet ne se referme pas",
        en: "The text opened by a quote does not close"),
      remedy: Phrase(
        fr: "Fermez-le par \" sur la même ligne ; dedans, écrivez \\\" et \\\\",
        en: "Close it with \" on the same line; inside, write \\\" and \\\\"))
  }
}
