import Text

extension Checker {
  /// Says that a cell must be of a kind.
  mutating func expect(_ kind: Kind, of cell: Int, at place: ScriptPlace) {
    let expected = kinds.add(kind)
    if !kinds.join(expected, cell) { reportKinds(expected, cell, at: place) }
  }

  /// Says that one kind was expected and another found.
  mutating func reportKinds(_ expected: Int, _ found: Int, at place: ScriptPlace) {
    let (wanted, given) = (phrase(expected), phrase(found))
    findings.add(
      at: place,
      what: Phrase(
        fr: "Il faut ici \(wanted.french), et c'est \(given.french)",
        en: "This must be \(wanted.english), and it is \(given.english)"),
      remedy: Phrase(
        fr: "Donnez la bonne sorte de valeur, ou changez la déclaration",
        en: "Give the right kind of value, or change the declaration"))
  }

  func phrase(_ cell: Int) -> Phrase { (kinds.kind(cell) ?? .any).phrase }

  /// Settles what was left open until all was read.
  mutating func resolve() {
    var said: Set<Int> = []
    for variable in variables where kinds.kind(variable.cell) == nil {
      said.insert(kinds.root(variable.cell))
      let name = SafeText(variable.name)
      findings.add(
        at: variable.place,
        what: Phrase(
          fr: "Rien ne dit si \(name) est un nombre, un texte, vrai ou faux",
          en: "Nothing says whether \(name) is a number, a text, true or false"),
        remedy: Phrase(
          fr: "Déclarez-la, comme <<declare \(name) = 0>>",
          en: "Declare it, as in <<declare \(name) = 0>>"))
    }
    for wait in pending where !said.contains(kinds.root(wait.cell)) {
      guard let kind = kinds.kind(wait.cell) else {
        findings.add(
          at: wait.place,
          what: Phrase(
            fr: "Rien ne dit quelle sorte de valeur c'est",
            en: "Nothing says what kind of value it is"),
          remedy: Phrase(
            fr: "Déclarez une variable et donnez-lui cette valeur",
            en: "Declare a variable and give it this value"))
        continue
      }
      guard !wait.allowed.contains(kind) else { continue }
      findings.add(
        at: wait.place,
        what: Phrase(
          fr: "« \(wait.sign) » ne s'emploie pas avec \(kind.phrase.french)",
          en: "“\(wait.sign)” cannot be used with \(kind.phrase.english)"),
        remedy: Phrase(
          fr: "Choisissez une autre opération ou une autre valeur",
          en: "Choose another operation or another value"))
    }
    checkReadOnly()
  }

  /// A computed variable cannot be set.
  private mutating func checkReadOnly() {
    for (name, place) in sets {
      guard let index = variableIndex[name], variables[index].formula != nil else { continue }
      findings.add(
        at: place,
        what: Phrase(
          fr: "\(SafeText(name)) est calculée : on ne peut pas la changer",
          en: "\(SafeText(name)) is computed: it cannot be changed"),
        remedy: Phrase(
          fr: "Déclarez-la avec une valeur simple, ou changez ce dont elle dépend",
          en: "Declare it with a plain value, or change what it depends on"))
    }
  }

  /// A computed variable may use others, but not itself, nor too many in a row.
  mutating func checkLoops() {
    var depths = [Int?](repeating: nil, count: variables.count)
    var isOpen = [Bool](repeating: false, count: variables.count)
    for start in variables.indices where depths[start] == nil {
      var path = [start]
      while let top = path.last {
        let uses = computedUses(top)
        isOpen[top] = true
        if let loop = uses.first(where: { isOpen[$0] }) {
          return reportLoop(loop)
        }
        if let next = uses.first(where: { depths[$0] == nil }) {
          path.append(next)
          continue
        }
        isOpen[top] = false
        depths[top] = 1 + (uses.compactMap { depths[$0] }.max() ?? 0)
        path.removeLast()
        if depths[top] ?? 0 > Self.longestChain { return reportLoop(top) }
      }
    }
  }

  private static let longestChain = 16

  private func computedUses(_ index: Int) -> [Int] {
    (variables[index].formula?.terms ?? []).compactMap { term in
      guard case .variable(let name) = term.form, let used = variableIndex[name] else { return nil }
      return variables[used].formula == nil ? nil : used
    }
  }

  private mutating func reportLoop(_ index: Int) {
    let name = SafeText(variables[index].name)
    findings.add(
      at: variables[index].declaration?.place ?? variables[index].place,
      what: Phrase(
        fr: "\(name) dépend d'elle-même, ou d'une trop longue suite de variables calculées",
        en: "\(name) depends on itself, or on too long a chain of computed variables"),
      remedy: Phrase(
        fr: "Donnez une valeur simple à l'une de ces variables",
        en: "Give one of these variables a plain value"))
  }
}
