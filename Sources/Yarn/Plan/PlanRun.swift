import Text

/// What a plan expected and did not get.
public struct PlanFailure: Hashable, Sendable {
  /// The run, from one.
  public let run: Int
  /// The line of the plan.
  public let line: Int
  /// What was expected and what came, without a full stop.
  public let what: Phrase
}

extension Plan {
  /// Runs a script against the plan; the first failure of each run.
  public func failures(of script: Script, host: some Host, seed: UInt64 = 0) -> [PlanFailure] {
    var machine = script.machine(seed: seed)
    var failures: [PlanFailure] = []
    for (index, steps) in runs.enumerated() {
      var run = PlanRun(script: script, host: host, machine: machine)
      let mismatch = run.follow(steps)
      machine = run.machine
      if let mismatch {
        failures.append(PlanFailure(run: index + 1, line: mismatch.line, what: mismatch.what))
      }
    }
    return failures
  }
}

/// One run of a plan.
private struct PlanRun {
  struct Mismatch: Error {
    let line: Int
    let what: Phrase
  }

  let script: Script
  let host: any Host
  var machine: Machine
  /// The options that came, while the plan goes through them.
  private var offers: ArraySlice<Offer>?

  init(script: Script, host: any Host, machine: Machine) {
    self.script = script
    self.host = host
    self.machine = machine
  }

  /// Follows the steps; the first that does not hold, or nil.
  mutating func follow(_ steps: [Plan.Step]) -> Mismatch? {
    let settings = steps.prefix { $0.act.isSetting }
    do throws(Mismatch) {
      for step in settings { try set(step) }
      if !settings.contains(where: \.act.isNode) { try start(at: "Start", steps[0].line) }
      for step in steps.dropFirst(settings.count) { try follow(step) }
      return nil
    } catch {
      return error
    }
  }

  private mutating func set(_ step: Plan.Step) throws(Mismatch) {
    switch step.act {
    case .set(let name, let value):
      // Upstream keeps what nothing reads: a plan may serve several versions of a script.
      guard script.variable(name) != nil else { return }
      guard script.set(name, to: value, in: &machine) else {
        throw Mismatch(
          line: step.line,
          what: Phrase(
            fr: "\(SafeText(name)) ne peut pas recevoir cette valeur",
            en: "\(SafeText(name)) cannot be given this value"))
      }
    case .saliency(let saliency): script.use(saliency, in: &machine)
    case .node(let title): try start(at: title, step.line)
    default: break
    }
  }

  private mutating func start(at title: String, _ line: Int) throws(Mismatch) {
    let isThere: Bool
    do throws(Failure) {
      isThere = try script.start(at: title, &machine, host: host)
    } catch {
      throw Mismatch(line: line, what: error.what)
    }
    guard isThere else {
      throw Mismatch(
        line: line,
        what: Phrase(
          fr: "Aucun nœud ne porte le titre « \(SafeText(title)) »",
          en: "No node has the title “\(SafeText(title))”"))
    }
  }

  private mutating func follow(_ step: Plan.Step) throws(Mismatch) {
    switch step.act {
    case .set, .saliency, .node: try set(step)
    case .select(let number): try select(number, step)
    case .option: try option(step)
    case .line(nil):
      let output = next()
      guard case .line = output else { throw step.mismatch(output) }
    case .line, .command, .stop:
      let output = next()
      guard output.act == step.act else { throw step.mismatch(output) }
    }
  }

  private mutating func next() -> Output {
    script.step(&machine, Turn(host: host, fuel: Self.fuel))
  }

  /// Upstream counts nothing: a loop that ends must end here too, one that does not must be told.
  private static let fuel = 1_000_000

  private mutating func option(_ step: Plan.Step) throws(Mismatch) {
    if offers == nil {
      let output = next()
      guard case .options(let all) = output else { throw step.mismatch(output) }
      offers = all[...]
    }
    guard let offer = offers?.popFirst() else {
      throw Mismatch(
        line: step.line,
        what: Phrase(fr: "Aucune autre option n'est offerte", en: "No other option is offered"))
    }
    let act = Plan.Act.option(offer.utterance.text, isOpen: offer.isOpen)
    guard act == step.act else { throw step.mismatch(act.phrase) }
  }

  private mutating func select(_ number: Int, _ step: Plan.Step) throws(Mismatch) {
    if let offer = offers?.first {
      throw step.mismatch(
        Plan.Act.option(offer.utterance.text, isOpen: offer.isOpen).phrase)
    }
    if offers == nil {
      let output = next()
      guard case .options = output else { throw step.mismatch(output) }
    }
    offers = nil
    let isChosen: Bool
    do throws(Failure) {
      isChosen = try script.choose(number == 0 ? nil : number - 1, in: &machine, host: host)
    } catch {
      throw Mismatch(line: step.line, what: error.what)
    }
    guard isChosen else {
      throw Mismatch(
        line: step.line,
        what: Phrase(
          fr: "L'option \(number) ne peut pas être choisie",
          en: "Option \(number) cannot be chosen"))
    }
  }
}

extension Plan.Step {
  fileprivate func mismatch(_ found: Phrase) -> PlanRun.Mismatch {
    let expected = act.phrase
    return PlanRun.Mismatch(
      line: line,
      what: Phrase(
        fr: "Attendu : \(expected.french) ; reçu : \(found.french)",
        en: "Expected \(expected.english); got \(found.english)"))
  }

  fileprivate func mismatch(_ output: Output) -> PlanRun.Mismatch { mismatch(output.phrase) }
}
