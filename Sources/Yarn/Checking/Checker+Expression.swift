import Text

extension Checker {
  /// Checks an expression; the cell of its kind.
  mutating func check(_ expression: Expression) -> Int {
    var cells: [Int] = []
    for term in expression.terms { cells.append(cell(term, cells, in: expression)) }
    return cells.last ?? kinds.add()
  }

  private mutating func cell(
    _ term: Expression.Term, _ cells: [Int], in expression: Expression
  ) -> Int {
    switch term.form {
    case .number: return kinds.add(.number)
    case .truth: return kinds.add(.truth)
    case .text: return kinds.add(.text)
    case .variable(let name): return variables[variable(name, at: term.place)].cell
    case .not(let inner):
      expect(.truth, of: cells[inner], at: term.place)
      return kinds.add(.truth)
    case .minus(let inner):
      expect(.number, of: cells[inner], at: term.place)
      return kinds.add(.number)
    case .binary(let sign, let left, let right):
      return operation(sign, cells[left], cells[right], at: term.place)
    case .call(let name, let arguments):
      warnUnknownNode(name, arguments.map { expression.terms[$0] })
      return call(name, arguments.map { cells[$0] }, at: term.place)
    }
  }

  private mutating func operation(
    _ sign: Operator, _ left: Int, _ right: Int, at place: ScriptPlace
  ) -> Int {
    if sign.isLogical {
      expect(.truth, of: left, at: place)
      expect(.truth, of: right, at: place)
      return kinds.add(.truth)
    }
    if kinds.join(left, right) {
      let allowed: Set<Kind> =
        switch sign {
        case .equal, .notEqual: [.number, .truth, .text]
        case .add: [.number, .text]
        default: [.number]
        }
      pending.append(Pending(cell: left, allowed: allowed, place: place, sign: sign.sign))
    } else {
      reportSides(of: sign, left, right, at: place)
    }
    return sign.level > 3 ? left : kinds.add(.truth)
  }

  private mutating func reportSides(
    of sign: Operator, _ left: Int, _ right: Int, at place: ScriptPlace
  ) {
    let (one, other) = (phrase(left), phrase(right))
    findings.add(
      at: place,
      what: Phrase(
        fr: "Les deux côtés de « \(sign.sign) » ne vont pas ensemble : \(one.french) et"
          + " \(other.french)",
        en: "The two sides of “\(sign.sign)” do not go together: \(one.english) and"
          + " \(other.english)"),
      remedy: Phrase(
        fr: "Mettez la même sorte de valeur des deux côtés",
        en: "Put the same kind of value on both sides"))
  }

  private mutating func call(_ name: String, _ arguments: [Int], at place: ScriptPlace) -> Int {
    guard var function = functions[name] ?? known(name, arguments.count, at: place) else {
      return kinds.add()
    }
    if function.parameters.count != arguments.count {
      reportCount(name, function, arguments.count, at: place)
      return function.result
    }
    for (index, argument) in arguments.enumerated() {
      let parameter = function.parameters[index]
      if kinds.kind(parameter) == .any || kinds.join(parameter, argument) { continue }
      // A function that is only guessed may take anything: upstream finds the same.
      if function.isGuessed {
        function.parameters[index] = kinds.add(.any)
      } else {
        reportKinds(parameter, argument, at: place)
      }
    }
    functions[name] = function
    return function.result
  }

  /// A function met for the first time, if it may be called.
  private mutating func known(_ name: String, _ count: Int, at place: ScriptPlace)
    -> CalledFunction?
  {
    if let known = LanguageFunction.all[name]?.signature ?? host.functions[name] {
      // Each kind is a fixed cell: two calls never join what they are given.
      return CalledFunction(
        parameters: known.parameters.map { kinds.add($0) }, result: kinds.add(known.result),
        isGuessed: false)
    }
    guard host.acceptsOthers else {
      findings.add(
        at: place,
        what: Phrase(
          fr: "Aucune fonction ne s'appelle « \(SafeText(name)) »",
          en: "No function is called “\(SafeText(name))”"),
        remedy: Phrase(
          fr: "Corrigez son nom ; les fonctions connues sont dans le guide des cas",
          en: "Correct its name; the known functions are in the guide of cases"))
      return nil
    }
    return CalledFunction(
      parameters: (0..<count).map { _ in kinds.add() }, result: kinds.add(), isGuessed: true)
  }

  private mutating func reportCount(
    _ name: String, _ function: CalledFunction, _ count: Int, at place: ScriptPlace
  ) {
    let expected = function.parameters.count
    findings.add(
      at: place,
      what: Phrase(
        fr: "« \(SafeText(name)) » reçoit ici \(count) valeur(s) au lieu de \(expected)",
        en: "“\(SafeText(name))” is given \(count) value(s) here instead of \(expected)"),
      remedy: Phrase(
        fr: "Donnez-lui partout le même nombre de valeurs",
        en: "Give it the same number of values everywhere"))
  }

  private mutating func warnUnknownNode(_ name: String, _ arguments: [Expression.Term]) {
    guard LanguageFunction.all[name]?.takesNode == true, let term = arguments.first,
      case .text(let title) = term.form, !titles.contains(title)
    else { return }
    findings.add(
      at: term.place, isWarning: true,
      what: Phrase(
        fr: "Aucun nœud ne porte le titre « \(SafeText(title)) »",
        en: "No node has the title “\(SafeText(title))”"),
      remedy: Phrase(fr: "Corrigez le nom", en: "Correct the name"))
  }
}
