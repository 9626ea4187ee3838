import Foundation
import PseudoTerminal
import Testing

@Suite("Un disque qui refuse")
struct DiskTests {
  /// Forbids or allows the program to make any file grow.
  private func allowWriting(_ isAllowed: Bool, _ console: Console, _ desk: Desk) throws {
    let limit = "--fsize=" + (isAllowed ? "unlimited" : "0") + ":unlimited"
    let arguments = ["--pid", "\(console.terminal.process)", limit]
    let answer = Answer(
      try Errand(Launch("prlimit", arguments, environment: desk.environment), in: desk.folder))
    try #require(answer.status == 0, "\(answer.errors)")
  }

  /// A console of somebody known here, which goes on when no file may grow.
  private func open(_ desk: Desk) throws -> Console {
    _ = try desk.sitDown()
    // The signal that comes with this refusal is for programs that do not look at errors.
    let script = "trap '' XFSZ; exec \"$0\" \"$@\""
    let console = try Console(
      Launch("/bin/sh", ["-c", script, House.program], environment: desk.environment))
    try console.waitFor("Nouvel appel (^N)")
    return console
  }

  @Test("des notes qui n'ont pas pu être lues ne sont pas dites absentes : on les relit")
  func unreadNotes() throws {
    let desk = try Desk()
    let console = try open(desk)
    console.press(.control("n"))
    console.type("Elle pleure.")
    console.press(.f9)
    console.type("Ligne coupée")
    console.press(.f9)
    try console.waitFor("Appel 0001 signé")
    try allowWriting(false, console, desk)
    console.press(prefixed: "\"")
    try console.waitFor("rien n’est ouvert sans trace")
    try allowWriting(true, console, desk)
    console.type("pleure")
    try console.waitFor("1 note. L’ouvrir est inscrit.")
  }

  @Test("rien ne s'écrit plus : c'est dit, on continue, et tout est gardé dès que c'est possible")
  func refusingDisk() throws {
    let desk = try Desk()
    let console = try open(desk)
    console.press(.control("n"))
    console.type("Avant la panne.")
    try console.waitFor("Gardé · 3 mots")

    try allowWriting(false, console, desk)
    console.type(" Pendant la panne,")
    try console.waitFor("NON GARDÉ sur disque depuis")
    console.type(" on écrit toujours.")
    try console.waitFor("│écrit toujours.")
    console.press(.control("s"))
    try console.waitFor("Rien n’est perdu")
    // The other rooms go on.
    console.press(.f3)
    console.type("idées suicidaires")
    console.press(.enter)
    try console.waitFor("Guide · suicide-idees-appelant")
    #expect(console.shows("NON GARDÉ"))

    try allowWriting(true, console, desk)
    try console.waitFor("Gardé · ")
    #expect(!console.shows("NON GARDÉ"))
    console.kill(SIGKILL)
    try console.waitForEnd()
    let note = try desk.note("0001").replacing("\n", with: " ")
    #expect(note.contains("Avant la panne. Pendant la panne, on écrit toujours."), "\(note)")
  }

  @Test(
    "disque plein, puis kill -9 : les mots reviennent de la mémoire partagée",
    .enabled(if: SmallDisk.isPossible, "monter un disque n'est pas permis ici"))
  func fullDisk() throws {
    let desk = try Desk()
    let disk = try SmallDisk(desk)
    let console = try Console(disk.inside(desk.launch([])))
    try console.introduceOneself()
    console.press(.control("n"))
    console.type("Avant.")
    try console.waitFor("Gardé · 1 mot")
    try disk.fill()
    // What room is left in the last page of the journal is filled too.
    console.paste(String(repeating: "Long passage collé. ", count: 2_000))
    try console.waitFor("NON GARDÉ sur disque depuis")
    console.type("Dernier mot.")
    try console.waitFor("Dernier mot.")
    console.kill(SIGKILL)
    try console.waitForEnd()

    try disk.free()
    let after = try Console(disk.inside(desk.launch([])))
    try after.waitFor("Dernier mot.")
    #expect(after.beforeCursor.hasSuffix("Dernier mot."))
    let launch = disk.inside(desk.launch(["calls", "show", "0001"]))
    let note = Answer(try Errand(launch, in: desk.folder)).output
    #expect(note.contains("Avant.Long passage collé.") && note.contains("Dernier mot."))
  }

  @Test(
    "un dossier en lecture seule : l'appel se prend, c'est dit, et rien n'est perdu ensuite",
    .enabled(if: SmallDisk.isPossible, "monter un disque n'est pas permis ici"))
  func readOnlyHome() throws {
    let desk = try Desk()
    let disk = try SmallDisk(desk)
    let first = try Console(disk.inside(desk.launch([])))
    try first.introduceOneself()
    first.press(.control("q"))
    try first.waitForEnd()

    try disk.remount("ro")
    let console = try Console(disk.inside(desk.launch([])))
    try console.waitFor("Nouvel appel (^N)")
    console.press(.control("n"))
    console.type("Écrit sans disque.")
    try console.waitFor("NON GARDÉ sur disque depuis")
    #expect(console.beforeCursor.hasSuffix("Écrit sans disque."))
    try disk.remount("rw")
    try console.waitFor("Gardé · 3 mots")
    console.kill(SIGKILL)
    try console.waitForEnd()
    let after = try Console(disk.inside(desk.launch([])))
    try after.waitFor("Écrit sans disque.")
    // The number given without a disk is not given again.
    after.press(.control("n"))
    try after.waitFor("Appel 0002")
    after.press(.control("q"))
    try after.waitForEnd()
  }
}

/// A tiny disk for the data of a desk, seen only by the programs put inside: it leaves no trace.
private final class SmallDisk {
  /// Whether this machine lets us mount one.
  static let isPossible: Bool = {
    let launch = Launch("unshare", ["--mount", "true"], environment: ["PATH": House.path])
    let errand = try? Errand(launch, in: "/tmp")
    return errand?.ending == .exited(0)
  }()

  private let desk: Desk
  /// The disk lives as long as this program.
  private let holder: PseudoTerminal

  init(_ desk: Desk) throws {
    self.desk = desk
    try FileManager.default.createDirectory(atPath: desk.home, withIntermediateDirectories: true)
    let script = "mount -t tmpfs -o size=1m,mode=700 tmpfs \"$0\" && echo monté && exec cat"
    let arguments = ["--mount", "--propagation", "private", "/bin/sh", "-c", script, desk.home]
    holder = try PseudoTerminal(Launch("unshare", arguments, environment: desk.environment))
    let deadline = SuspendingClock.now + Console.patience
    while !holder.output.contains(row: Array("monté".utf8)) {
      try #require(holder.pump(until: deadline), "le petit disque n'est pas monté")
    }
  }

  /// The same start, with this disk in view.
  func inside(_ launch: Launch) -> Launch {
    var inside = launch
    inside.program = "nsenter"
    inside.arguments =
      ["--mount", "--target", "\(holder.process)", "--", launch.program].map { Array($0.utf8) }
      + launch.arguments
    return inside
  }

  func fill() throws { try shell("cat /dev/zero > \"$0\"/plein; test -s \"$0\"/plein") }
  func free() throws { try shell("rm \"$0\"/plein") }
  func remount(_ mode: String) throws { try shell("mount -o remount,\(mode) \"$0\"") }

  private func shell(_ script: String) throws {
    let launch = Launch("/bin/sh", ["-c", script, desk.home], environment: desk.environment)
    let answer = Answer(try Errand(inside(launch), in: desk.folder))
    try #require(answer.status == 0, "\(script) : \(answer.errors)")
  }
}
