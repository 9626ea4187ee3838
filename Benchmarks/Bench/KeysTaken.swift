import CaseScripts
import PseudoTerminal

/// How many keys each of the dossier's twelve cases takes, beyond prose, names and digits.
///
/// Each is played whole in the console, so that a count is never that of a call that could not end.
enum KeysTaken {
  struct Result {
    let script: CaseScript
    /// What stopped it; nil when the note was signed.
    let failure: String?
  }

  static func measure(_ workshop: Workshop) -> [Result] {
    CaseScript.all.map { script in
      do {
        try play(script, workshop)
        return Result(script: script, failure: nil)
      } catch {
        return Result(script: script, failure: "\(error)")
      }
    }
  }

  private static func play(_ script: CaseScript, _ workshop: Workshop) throws {
    let home = workshop.folder + "/cas-\(script.number)"
    let subject = Subject(
      name: "case \(script.number)",
      launch: Launch(
        workshop.product("ecoute"), ["demo", "--home", home],
        environment: workshop.environment()),
      firstFrame: "Nouvel appel", prepare: { _ in }, leave: [.control("q")])
    let bout = try Bout(subject)
    try bout.waitFor(subject.firstFrame)
    try script.play(press: { bout.press($0) }, waitFor: { try bout.waitFor($0) })
    bout.leave(subject)
  }
}

extension Report {
  static func print(keys: [KeysTaken.Result]) {
    for result in keys {
      let end = result.failure.map { ", NOT SIGNED: \($0)" } ?? ""
      Swift.print("Cas \(result.script.number) : \(result.script.cost) touches hors prose\(end)")
    }
    let first = keys.first?.script.cost ?? 0
    Swift.print("Case 1: at most 100, \(first <= 100 ? "met" : "NOT MET")\n")
  }
}
