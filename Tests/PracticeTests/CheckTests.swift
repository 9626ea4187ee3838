import Practice
import Testing
import Text

@Suite("La vérification d'un cas")
struct CheckTests {
  private func findings(_ old: String = "", _ new: String = "") -> [String] {
    CaseCheck(Sample.changed(old, new), known: Sample.known).findings.map(\.what.english.string)
  }

  @Test("Un cas sain ne dit que « brouillon », et tout y est prouvé")
  func clean() throws {
    let check = CaseCheck(Sample.source, known: Sample.known)
    #expect(check.findings.map(\.what.english) == ["Draft: nobody has reviewed this case yet"])
    let proof = try #require(check.proof)
    #expect(proof.isWhole)
    #expect(proof.sentence.french.string.contains("\(proof.states)"))
    #expect(
      findings("auteur: équipe", "auteur: équipe\nrevu_par: M. Roy\nrevu_le: 2026-11-20") == [])
  }

  @Test(
    "Chaque faute est dite",
    arguments: [
      // The card.
      ("mots_sensibles: suicide, arme\n", "", "Nothing warns"),
      ("niveau: 2", "niveau: 9", "from 1 to 3"),
      ("crisis-urgent", "urgence", "kind of call"), ("id: exemple\n", "", "“id” is missing"),
      ("auteur: équipe", "auteur: équipe\nrevu_par: M\nrevu_le: hier", "day of review"),
      // Names.
      ("guides: suicide-idees-appelant", "guides: suicide", "“suicide” does not exist"),
      ("ressources: 911", "ressources: 912", "does not exist"),
      ("sur(\"suicide.ideation\") and $", "sur(\"suicide.idee\") and $", "does not exist"),
      ("posee(\"suicide.ideation\") avant", "ouvert(\"rien\") avant", "does not exist"),
      ("note(\"plan\")", "note(\"plans\")", "does not exist"),
      ("geste(\"valider\")", "geste(\"saluer\")", "does not exist"),
      ("note plan «", "note plans «", "does not exist"),
      // Provable.
      ("Appelant : Merci. #line:ex06", "-> Merci #line:ex06", "no written choice"),
      ("// 0..5", "", "not declared with its bounds"),
      ("<<jump Aveu>>", "<<jump {\"Aveu\"}>>", "computed jump"),
      ("<<indice suicide", "<<indices suicide", "not a command"),
      ("silence() >= 20", "silence() >= $alliance", "no written number"),
      // The grid.
      ("| 3 | oui |", "| 9 | oui |", "cannot be read"), ("// C2 |", "// C1 |", "is taken"),
      ("| oui | Demande clairement", "| Demande clairement", "cells"),
      ("posee(\"suicide.ideation\") avant temps() 480", "posee(", "cannot be read"),
      // The example.
      ("4 s | directe suicide.ideation « Pensez-vous au suicide ? »\n", "", "does not earn: C1"),
      ("note plan « La fille est prévenue. »\n", "", "does not end well"),
      ("// H1 | - | - | Empathie et respect (1–5) | humain\n", "", "judged by a person"),
      ("duree: 5", "duree: 40", "The card says 40 min"),
      // Real people.
      ("Demande un numéro.", "418 523-9876", "someone's"),
      ("Demande un numéro.", "G1R 4S9", "postal code"),
      ("Demande un numéro.", "TREM 5601 1234", "health insurance"),
      ("Demande un numéro.", "a.b@exemple.org", "e-mail"),
      ("Demande un numéro.", "Il vit au 12, rue Saint-Jean bas", "made up"),
      // The text.
      ("Merci.", "Mer\u{200b}ci.", "invisible"), ("Merci.", "Merci e\u{301}.", "invisible"),
      (" #line:ex06", "", "no id"), ("#line:ex06", "#line:ex05", "already names"),
      ("Merci.", String(repeating: "long ", count: 40), "four lines"),
    ])
  func fault(old: String, new: String, words: String) {
    let all = findings(old, new)
    #expect(all.contains { $0.contains(words) }, "\(all)")
  }

  @Test(
    "Un constat est à la ligne de ce qu'il dit",
    arguments: [
      ("guides: suicide-idees-appelant", "guides: suicide", "guides:"),
      ("ressources: 911", "ressources: 912", "ressources:"),
      ("posee(\"suicide.ideation\") avant", "$alliance > 8 avant", "// C1"),
      ("jamais coche_sans_demander(\"suicide\")", "jamais 3", "// C2"),
    ])
  func place(old: String, new: String, start: String) {
    let source = Sample.changed(old, new)
    let check = CaseCheck(source, known: Sample.known)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let found = check.findings.filter { !$0.isWarning }.map { lines[$0.place.line - 1] }
    #expect(found.contains { $0.hasPrefix(start) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix(start) || $0.hasPrefix("title: Expert") }, "\(found)")
  }

  @Test("Un numéro fictif passe")
  func fiction() {
    #expect(findings("Demande un numéro.", "Rappel : 418 555-0142.").count == 1)
  }

  @Test(
    "Ce que l'exploration prouve",
    arguments: [
      ("$alliance >= 3", "$alliance >= 9", "“Aveu” is never reached"),
      ("$alliance >= 3", "$alliance >= 9", "No path discloses"),
      ("jamais coche_sans_demander(\"suicide\")", "jamais $alliance > 8", "No path can miss “C2”"),
      ("posee(\"suicide.ideation\") avant", "$alliance > 8 avant", "No path can earn “C1”"),
      ("posee(\"suicide.ideation\") avant", "$alliance >= 0 avant", "No path can miss “C1”"),
      ("when: geste(\"valider\")", "when: geste(\"valider\") or geste(\"directe\")", "same moment"),
      ("when: silence() >= 20", "when: silence() >= 20 and $alliance > 7", "never reached"),
      ("<<fin echec \"terminé sans que le danger soit dit\">>\n", "", "without <<fin>>"),
      ("fin echec", "fin", "Nothing can end badly"),
      ("<<indice suicide.ideation \"il y pense pour demain\">>\n", "", "neither hides"),
    ])
  func proven(old: String, new: String, words: String) {
    let all = findings(old, new)
    #expect(all.contains { $0.contains(words) && !$0.contains("sample") }, "\(all)")
  }

  @Test("Une réaction à tout un axe est atteinte par un point que le cas ne nomme pas")
  func unnamedPoint() {
    let axis = """
      title: Reaction
      subtitle: Autre
      when: geste("directe") and sur("suicide")
      ---
      Appelant : Je sais pas. #line:ex09
      ===
      title: Reaction
      subtitle: IdeationTot
      when: geste("directe") and sur("suicide.ideation") and $alliance < 3 and not visited("Aveu")
      """
    let wide = """
      title: Reaction
      subtitle: IdeationTot
      when: geste("directe") and sur("suicide.ideation")
      """
    let source = Sample.changed(wide, axis)
    let check = CaseCheck(source, known: Sample.known)
    #expect(check.findings.allSatisfy { $0.isWarning }, "\(check.findings.map(\.what.french))")
  }

  @Test("Au-delà de la borne, ce n'est plus une preuve, et c'est dit")
  func sampled() throws {
    let source = Sample.changed("$alliance >= 3", "$alliance >= 9")
    let check = CaseCheck(source, known: Sample.known, mostStates: 2)
    #expect(check.proof?.isWhole == false)
    let never = try #require(
      check.findings.first { $0.what.english.string.contains("never reached") })
    #expect(never.isWarning)
    #expect(never.what.french.string.contains("sans preuve"))
  }

  @Test("Le dessin d'un cas montre ses nœuds, ses chemins et ses fins")
  func map() throws {
    let map = CaseMap(try Sample.scenario())
    #expect(map.lines.contains("  --> Aveu"))
    #expect(map.lines.contains("  [X] plan convenu"))
    #expect(map.dot.contains("  \"Reaction.Ideation\" -> \"Aveu\";"))
    #expect(map.mermaid.first == "flowchart TD")
  }
}
