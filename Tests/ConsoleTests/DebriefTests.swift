import Canvas
import Console
import ConsoleTesting
import Intervention
import Practice
import Testing
import Text

@Suite("Le retour : ce qui était retenu, ce qui fut observé, ce qu'on en pense")
struct DebriefTests {
  /// A danger missed: the question came before the trust.
  static func missed(size: Size = .w80h24) -> TestConsole {
    var console = TestConsole.inExercise(size: size)
    console.listen(seconds: 5)
    console.say("d", "sui", "Allez-vous vous suicider ?")
    console.listen(seconds: 3)
    console.press(.function(2))
    console.type("n")
    console.finishExercise()
    return console
  }

  @Test("On dit d'abord ce qu'on en pense ; alors seulement vient le retour")
  func selfFirst() {
    var console = Self.missed()
    #expect(console.shows("Empathie : pas encore"))
    #expect(!console.shows("C1"))
    console.press(.tab, .enter)
    #expect(console.shows("Il reste à situer"))
    console.press(.up, .right, .right, .tab, .enter)
    #expect(console.shows("Ce qui était retenu"))
    #expect(
      console.attempts.values.first?.last.map { "\($0.act)" }?.contains("# soi: H1=4") == true)
  }

  @Test("Le danger manqué : ce qui l'aurait ouvert, et le moment")
  func whatWouldHaveOpened() {
    var console = Self.missed(size: Size(width: 90, height: 60))
    console.press(.right, .tab, .enter)
    #expect(console.shows("Jamais dit : il y pense."))
    #expect(console.shows("au moins 3"))
    #expect(console.shows("Il a une carabine au sous-sol."))
    #expect(console.shows("+ C1"))
    #expect(console.shows("- C2"))
    #expect(!console.shows("L'expert, 0:"))
    #expect(console.shows("Réponse cochée · Suicide · non"))
  }

  @Test("Sous un critère manqué, ce que l'expert a dit ; rien n'y est coupé")
  func expertWords() {
    var console = TestConsole.inExercise(size: Size(width: 60, height: 70))
    console.listen(seconds: 5)
    console.say("v", nil, "Ce n'est vraiment pas rien, ce que vous portez là tout seul ce soir.")
    console.finishExercise()
    console.press(.right, .tab, .enter)
    #expect(console.shows("- C1"))
    #expect(console.shows("L'expert, 0:"))
    #expect(console.shows("« Pensez-vous au suicide ? »"))
    let debrief = console.screen.split(separator: "\n").dropLast(2)
    #expect(!debrief.contains { $0.hasSuffix("…") })
  }

  @Test("Un critère mène à son moment ; Retour ramène")
  func jump() {
    var console = Self.missed()
    console.press(.right, .tab, .enter)
    console.seek("C1")
    console.press(.enter)
    #expect(console.cursorRow.contains("Allez-vous vous suicider"))
    console.press(.backspace)
    #expect(console.cursorRow.contains("C1"))
  }

  @Test("Le parcours de l'expert est à côté, là où l'écran est large")
  func expertBeside() {
    var console = Self.missed(size: .w132h43)
    console.press(.right, .tab, .enter)
    let rows = console.screen.plain.split(separator: "\n")
    #expect(rows.contains { $0.contains("│") && $0.contains("Ce n’est pas rien.") })
  }

  @Test("La grille se remplit une fois, à côté de ce que pense la ou le stagiaire")
  func grid() {
    var console = Self.missed()
    console.press(.right, .tab, .enter, .tab, .enter)
    #expect(console.shows("Grille de relecture"))
    console.press(.left, .left, .tab, .enter)
    console.press(.home)
    console.seek("Empathie")
    #expect(console.shows("stagiaire 3"))
    #expect(console.shows("spécialiste 2"))
  }

  @Test("Une évaluation que le disque refuse n'ouvre pas le retour, et se garde à l'essai suivant")
  func refused() {
    var console = Self.missed()
    console.registerRefuses = true
    console.press(.right, .tab, .enter)
    #expect(console.shows("Le registre est occupé"))
    #expect(console.shows("Empathie : 3 sur 5"))
    #expect(!console.shows("Ce qui était retenu"))
    console.registerRefuses = false
    console.press(.enter)
    #expect(console.shows("Ce qui était retenu"))
  }

  @Test("La grille d'abord : avant elle, seulement ce qui s'est dit et fait")
  func blind() {
    var console = Self.missed(size: .w132h43)
    console.press(.right, .tab, .enter)
    var other = console.reopened()
    other.take(.workerKept(Worker(name: "Denise Fictive", title: "t.s.", permit: "00001")))
    other.press(prefixed: ">")
    other.press(.down, .enter, .end, .enter)
    #expect(other.shows("Allez-vous vous suicider ?"))
    for words in ["Jamais dit", "expert", "C1", "alliance", "Minute par minute", "Risque", "Fin :"]
    {
      #expect(!other.shows(words), "\(words)")
    }
    other.seek("Remplir la grille")
    other.press(.enter, .right, .tab, .enter)
    #expect(other.shows("Jamais dit : il y pense."))
    #expect(other.shows("parcours de l'expert"))
  }

  @Test("Deux essais : ce qui est gagné, ce qui est perdu, et la vue d'ensemble")
  func progress() {
    var console = Self.missed(size: Size(width: 100, height: 60))
    console.press(.right, .tab, .enter, .backspace)
    console.press(.home, .enter)
    console.listen(seconds: 5)
    console.press(prefixed: "p")
    console.type("Rappel demain.")
    console.finishExercise()
    console.press(.right, .tab, .enter)
    #expect(console.shows("Essai 2. Depuis le précédent, gagné : C2 ; perdu : C1."))
    console.press(.backspace, .end, .enter)
    #expect(console.shows("2 essais"))
  }
}

extension TestConsole {
  /// Goes down to the line that has some words.
  fileprivate mutating func seek(_ words: String) {
    for _ in 0..<200 where !cursorRow.contains(words) { press(.down) }
  }
}
