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
  /// What its start is called; nil when it is not measured.
  var startName: String?
  /// Whether typing in it is measured.
  var typingIsMeasured = true

  static func floor(_ size: TerminalSize, _ workshop: Workshop) -> Subject {
    Subject(
      name: "floor " + size.name,
      launch: Launch(workshop.product("floor"), environment: workshop.environment(), size: size),
      firstFrame: "floor", prepare: { _ in }, leave: [.control("q")],
      startName: size == .usual ? "floor" : nil)
  }

  /// The console on a 2,000-word note, a guide and a resource open beside it; a call, or an exercise.
  static func ecoute(
    _ size: TerminalSize, _ workshop: Workshop, slowSync: Bool = false, inExercise: Bool = false
  ) -> Subject {
    let launch = Launch(
      workshop.product("ecoute"), ["demo"], environment: workshop.environment(slowSync: slowSync),
      size: size)
    let prepare = { (bout: Bout) throws in
      if inExercise {
        for key in [Keystroke.control("x"), Keystroke(">")] { bout.press(key) }
        try bout.waitFor("Jeu de rôle")
        for key in [Keystroke.down, .enter, .enter] { bout.press(key) }
      } else {
        bout.press(.control("n"))
      }
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
      name: "ecoute " + size.name + (slowSync ? ", 30 ms syncs" : "")
        + (inExercise ? ", exercise" : ""), launch: launch,
      firstFrame: "Nouvel appel", prepare: prepare, leave: [.control("q")],
      floor: "floor " + size.name,
      startName: size == .usual && !slowSync && !inExercise ? "ecoute, a new folder to fill" : nil)
  }

  /// The console as it opens every morning: on a folder that is there.
  static func morning(
    _ workshop: Workshop, home: String? = nil, name: String = "ecoute, a folder that is there"
  ) -> Subject {
    let launch = Launch(
      workshop.product("ecoute"), ["demo", "--home", home ?? workshop.folder + "/matin"],
      environment: workshop.environment())
    return Subject(
      name: "ecoute in the morning", launch: launch,
      firstFrame: home == nil ? "Nouvel appel" : "Qui répond",
      prepare: { _ in }, leave: [.control("q")], startName: name, typingIsMeasured: false)
  }

  static func nano(_ workshop: Workshop) -> Subject? {
    guard let path = installed("nano") else { return nil }
    let launch = Launch(
      path, ["-I", "+99999", workshop.folder + "/texte"], environment: workshop.environment())
    return Subject(
      name: "nano", launch: launch, firstFrame: "GNU nano",
      prepare: { $0.press(.end) }, leave: [.control("x"), Keystroke("n")],
      floor: "floor " + TerminalSize.usual.name, startName: "nano")
  }

  static func vim(_ workshop: Workshop) -> Subject? {
    guard let path = installed("vim.tiny") else { return nil }
    let launch = Launch(
      path, ["-u", "NONE", "-i", "NONE", "-n", "+$", workshop.folder + "/texte"],
      environment: workshop.environment())
    return Subject(
      name: "vim.tiny", launch: launch, firstFrame: "mot", prepare: { $0.press(Keystroke("A")) },
      leave: [.escape, Keystroke(":qa!\r")], floor: "floor " + TerminalSize.usual.name,
      startName: "vim.tiny")
  }

  private static func installed(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
  }
}

extension TerminalSize {
  var name: String { "\(columns)×\(rows)" }
}
