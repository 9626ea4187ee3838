import Foundation
import PseudoTerminal

/// A program to measure: how it is started, brought to a text where one types, and left.
struct Subject {
  let name: String
  let launch: Launch
  /// What its first whole frame shows.
  let firstFrame: String
  /// Brings it to the end of its text.
  let prepare: (Bout) throws -> Void
  let leave: [Keystroke]
  /// The name of the floor it stands on, for what it costs above it; nil for the floor itself.
  var floor: String?
  /// Whether its start is measured.
  var startsAreMeasured = true

  static func floor(_ size: TerminalSize, _ workshop: Workshop) -> Subject {
    Subject(
      name: "floor " + size.name,
      launch: Launch(workshop.product("floor"), environment: workshop.environment(), size: size),
      firstFrame: "floor", prepare: { _ in }, leave: [.control("q")],
      startsAreMeasured: size == .usual)
  }

  /// The console on a 2,000-word note, a guide and a resource open beside it.
  static func ecoute(
    _ size: TerminalSize, _ workshop: Workshop, slowSync: Bool = false
  ) -> Subject {
    let launch = Launch(
      workshop.product("ecoute"), ["demo"], environment: workshop.environment(slowSync: slowSync),
      size: size)
    let prepare = { (bout: Bout) throws in
      bout.press(.control("n"))
      try bout.waitFor("[1 ALLIANCE]")
      bout.send("\u{1b}[200~" + workshop.text + "\u{1b}[201~")
      try bout.waitFor("2000 mots")
      bout.press(.f4)
      bout.send("suicide")
      try bout.waitFor("> Prévention du suicide")
      bout.press(.enter)
      try bout.waitFor("1 866 277-3553")
      bout.press(.f3)
      bout.send("idées suicidaires")
      try bout.waitFor("> Idées suicidaires")
      bout.press(.enter)
      try bout.waitFor("Guide · ")
      bout.press(.f6)
      bout.settle()
      bout.press(.f6)
      try bout.waitFor("Gardé")
    }
    return Subject(
      name: "ecoute " + size.name + (slowSync ? ", 30 ms syncs" : ""), launch: launch,
      firstFrame: "Nouvel appel", prepare: prepare, leave: [.control("q")],
      floor: "floor " + size.name, startsAreMeasured: size == .usual && !slowSync)
  }

  static func nano(_ workshop: Workshop) -> Subject? {
    guard let path = installed("nano") else { return nil }
    let launch = Launch(
      path, ["-I", "+99999", workshop.folder + "/texte"], environment: workshop.environment())
    return Subject(
      name: "nano", launch: launch, firstFrame: "GNU nano",
      prepare: { $0.press(.end) }, leave: [.control("x"), Keystroke("n")],
      floor: "floor " + TerminalSize.usual.name)
  }

  static func vim(_ workshop: Workshop) -> Subject? {
    guard let path = installed("vim.tiny") else { return nil }
    let launch = Launch(
      path, ["-u", "NONE", "-i", "NONE", "-n", "+$", workshop.folder + "/texte"],
      environment: workshop.environment())
    return Subject(
      name: "vim.tiny", launch: launch, firstFrame: "mot", prepare: { $0.press(Keystroke("A")) },
      leave: [.escape, Keystroke(":qa!\r")], floor: "floor " + TerminalSize.usual.name)
  }

  private static func installed(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
  }
}

extension TerminalSize {
  var name: String { "\(columns)×\(rows)" }
}
