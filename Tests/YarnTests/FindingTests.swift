import Testing
import Text
import Yarn

@Suite("Ce qui ne se lit pas dans un script")
struct FindingTests {
  @Test("un constat dit le fichier, la ligne, la colonne, ce qui est trouvé et quoi écrire")
  func description() throws {
    let finding = try #require(Played.findings("Bonsoir.\n  <<jump Acceuil>>").first)
    let french: SafeText = """
      cas.yarn:4:3: Aucun nœud ne porte le titre «\u{a0}Acceuil\u{a0}». \
      Corrigez le nom, ou écrivez ce nœud.
      """
    #expect(finding.description(file: "cas.yarn", in: .french) == french)
    let english: SafeText = """
      cas.yarn:4:3: No node has the title “Acceuil”. Correct the name, or write that node.
      """
    #expect(finding.description(file: "cas.yarn", in: .english) == english)
  }

  @Test(
    "chaque faute se dit à sa place, une fois",
    arguments: [
      // Commands.
      ("<<wait", 3, 7, "too soon"), ("<<wait\n", 3, 7, "too soon"),
      ("<<a > b>>", 3, 5, "cannot be read"), ("<<>>", 3, 1, "empty"),
      ("<<set $a>>", 3, 9, "cannot be read"), ("<<set $a to>>", 3, 12, "cannot be read"),
      ("<<declare $a>>", 3, 13, "cannot be read"), ("<<jump>>", 3, 7, "cannot be read"),
      ("<<if>>\n<<endif>>", 3, 5, "cannot be read"), ("<<call 3>>", 3, 8, "cannot be read"),
      ("<<return 3>>", 3, 10, "cannot be read"),
      // Lines.
      ("-> a <<if>>", 3, 10, "cannot be read"), ("-> ", 3, 4, "missing"), ("#tag", 3, 1, "missing"),
      ("a <<wait>>", 3, 3, "cannot be read"), ("a #", 3, 3, "cannot be read"),
      ("a #b c", 3, 6, "cannot be read"), (#"a \n b"#, 3, 3, "cannot be read"),
      ("{1", 3, 3, "too soon"), ("{1 + }", 3, 6, "cannot be read"),
      ("{f(1}", 3, 5, "cannot be read"),
      ("{\"a}", 3, 5, "does not close"), ("set $a to 1", 3, 1, "cannot be read"),
      ("jump Start", 3, 1, "cannot be read"), ("set $a = 1>>", 3, 1, "cannot be read"),
      ("bruit>>", 3, 6, "cannot be read"), ("---", 3, 1, "cannot be read"),
      // Blocks.
      ("<<if true>>", 3, 1, "does not close"), ("<<endif>>", 3, 1, "answers no"),
      ("<<else>>", 3, 1, "answers no"), ("<<once>>\na", 3, 1, "does not close"),
      ("<<endonce>>", 3, 1, "answers no"), ("-> a\n    <<if true>>\nb", 4, 5, "does not close"),
      ("<<if true>>\n<<else>>\n<<else>>\n<<endif>>", 5, 1, "answers no"),
      ("-> a\n      \n", 4, 1, "nothing but spaces"),
      // Out of the profile.
      ("<<enum E>>", 3, 1, "cannot be read"), ("{E.a}", 3, 2, "cannot be read"),
      ("<<local $a>>", 3, 1, "cannot be read"), ("a #shadow:1", 3, 1, "Shadow"),
      // Names and kinds.
      ("{$a}", 3, 2, "Nothing says"), ("<<set $a = f()>>", 3, 1, "Nothing says"),
      ("{true + 1}", 3, 7, "two sides"), ("{true + true}", 3, 7, "cannot be used"),
      ("<<if 3>>\n<<endif>>", 3, 6, "must be true"), ("<<jump {3}>>", 3, 9, "must be a text"),
      ("<<declare $a = 1>>\n<<set $a = \"b\">>", 4, 1, "must be a number"),
      ("<<declare $a = 1>>\n<<declare $a = 2>>", 4, 1, "already declared"),
      ("<<declare $a = 1 as string>>", 3, 1, "must be"), ("{max(1)}", 3, 2, "given 1"),
      ("{f(1) + 1}{f(1, 2) + 1}", 3, 12, "given 2"),
      ("<<set $a = f()>><<set $a = 1>><<set $b = f()>><<set $b = \"\">>", 3, 47, "must be"),
      ("<<declare $a = visited(\"Start\")>>\n<<set $a = true>>", 4, 1, "computed"),
      ("<<declare $a = 1 + 1>>\n<<set $a = 3>>", 4, 1, "computed"),
      ("<<declare $a = $b>>\n<<declare $b = not $a>>", 3, 1, "depends on itself"),
      ("a #line:1\nb #line:1", 4, 1, "already names"),
    ])
  func faults(body: String, line: Int, column: Int, said: String) {
    let errors = Played.findings(body).filter { !$0.isWarning }
    #expect(errors.count == 1, "\(body): \(errors.map(\.what.english))")
    #expect(errors.first?.place == ScriptPlace(line: line, column: column), "\(body)")
    #expect(errors.first?.what.english.string.contains(said) == true, "\(body): \(errors)")
  }

  @Test(
    "un fichier mal bâti se refuse",
    arguments: [
      ("", "no node"), ("Bonsoir", "cannot be read"), ("title: A", "no body"),
      ("title: A\n---\na", "no end"), ("tags: a\n---\n===", "0 titles"),
      ("title: A\ntitle: B\n---\n===", "2 titles"), ("title: A b\n---\n===", "cannot name"),
      ("title: A\nwhen:\n---\n===", "too soon"), ("title: A\nwhen: 3\n---\n===", "must be true"),
      ("title: A\nwhen: once x\n---\n===", "cannot be read"),
      ("title: A\n---\n===\ntitle: A\n---\n===", "several nodes"),
      ("title: A\n---\n===\ntitle: A\nwhen: always\n---\n===", "several nodes"),
    ])
  func files(text: String, said: String) {
    let reading = ScriptReading(text)
    #expect(reading.script == nil)
    #expect(
      reading.findings.contains { $0.what.english.string.lowercased().contains(said) },
      "\(reading.findings)")
  }

  @Test("un avertissement n'empêche pas de jouer")
  func warnings() throws {
    let findings = Played.findings(
      "{visited(\"Ailleurs\")}\n<<if $a and $b or $c>>\n<<endif>>\n[plural {1}/]\n<<stop>>\nbruit")
    #expect(findings.map(\.isWarning) == [true, true, true, true])
    #expect(findings.map(\.place.line) == [3, 4, 6, 8])
    _ = try Played("<<stop>>\nbruit")
  }

  @Test("plusieurs fautes se disent ensemble, dans l'ordre du fichier")
  func several() {
    let findings = Played.findings("<<wait\na #\n<<else>>")
    #expect(findings.map(\.place.line) == [3, 4, 5])
  }

  @Test("une fonction inconnue se refuse quand celles de l'hôte sont closes")
  func closedHost() {
    let text = "title: A\n---\n<<if posee(\"ideation\")>>\n<<endif>>\n{posé()}\n===\n"
    let known = HostFunctions([HostFunction("posee", [.text], gives: .truth)])
    let findings = ScriptReading(text, functions: known).findings
    #expect(findings.map(\.place.line).contains(5))
    #expect(!findings.map(\.place.line).contains(3))
  }
}
