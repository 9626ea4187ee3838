import Canvas
import Console
import ConsoleTesting
import Intervention
import Practice
import Testing
import Text

@Suite("L'exercice : un appel joué sur les vrais écrans")
struct ExerciseTests {
  @Test("La personne parle à son heure, sur le même écran d'appel")
  func callerSpeaksInTime() {
    var console = TestConsole.inExercise()
    #expect(console.shows("Appelant : Bonsoir."))
    #expect(!console.shows("Juste un numéro."))
    #expect(console.shows("Note · Alliance"))
    #expect(console.shows("Suicide ?"))
    console.listen(seconds: 5)
    #expect(console.shows("Appelant : Juste un numéro."))
  }

  @Test("Une lettre, un sujet, ses mots : ce qui est dit est gardé et fait réagir")
  func speaking() {
    var console = TestConsole.inExercise()
    console.listen(seconds: 5)
    console.say("v", nil, "Ce n'est pas rien.")
    #expect(console.shows("> « Ce n'est pas rien. »"))
    #expect(console.shows("C'est ça."))
    console.listen(seconds: 3)
    console.say("d", "sui", "Pensez-vous au suicide ?")
    #expect(console.shows("Appelant : Oui."))
    #expect(
      console.keptActs == [
        "valider « Ce n'est pas rien. »", "directe suicide « Pensez-vous au suicide ? »",
      ])
  }

  @Test("Ce qu'on fait à l'écran compte : répondre, écrire, passer d'étape, raccrocher")
  func screensCount() {
    var console = TestConsole.inExercise()
    console.listen(seconds: 5)
    console.press(.function(2))
    console.type("o")
    console.press(prefixed: "p")
    console.type("Rappel demain.")
    console.press(prefixed: "r")
    #expect(
      console.keptActs.prefix(5) == [
        "etape 2", "repond suicide yes", "etape 3", "note plan", "terminer",
      ])
    #expect(console.shows("la ligne est fermée"))
  }

  @Test("Les faits de sécurité comptent où qu'on les écrive")
  func factsCount() {
    var console = TestConsole.inExercise()
    console.press(.function(2))
    console.type("o")
    console.type(" carabine au sous-sol")
    #expect(console.keptActs.contains("note safety"))
  }

  @Test("Parler fait attendre l'appel ; se taire ne l'arrête pas")
  func timeWaits() {
    var console = TestConsole.inExercise()
    console.listen(seconds: 5)
    console.press(prefixed: " ")
    console.listen(seconds: 120)
    #expect(!console.shows("Êtes-vous là ?"))
    console.press(.escape)
    console.listen(seconds: 31)
    #expect(console.shows("Êtes-vous là ?"))
  }

  @Test("Ce qu'on dit vient après ce que la personne est en train de dire, et prend du temps")
  func wordsTakeTime() throws {
    var console = TestConsole.inExercise()
    console.listen(seconds: 1)
    console.say("v", nil, "Ce n'est pas rien, tout ça.")
    let screen = console.screen.plain
    let heard = try #require(screen.range(of: "Juste un numéro."))
    let said = try #require(screen.range(of: "> « Ce n’est pas rien"))
    #expect(heard.lowerBound < said.lowerBound)
    let act = try #require(console.attemptActs.last)
    #expect(act.at > 5_000)
    console.say("d", "sui", "Pensez-vous au suicide ?")
    let next = try #require(console.attemptActs.last)
    #expect(next.at - act.at > 1_700)
    #expect(!console.shows("coupe la parole"))
  }

  @Test("L'appel se ralentit")
  func slower() {
    var console = TestConsole.inExercise()
    console.press(prefixed: "#")
    #expect(console.shows("2 fois"))
    console.listen(seconds: 4)
    #expect(!console.shows("Juste un numéro."))
    console.listen(seconds: 4)
    #expect(console.shows("Juste un numéro."))
  }

  @Test("Échap garde ce qu'on allait dire")
  func draft() {
    var console = TestConsole.inExercise()
    console.press(prefixed: " ")
    console.type("vPas facile")
    console.press(.escape)
    console.type("Garage vendu. ")
    #expect(console.app.exerciseConsole?.activeCall?.content[.note(.alliance)] == "Garage vendu. ")
    console.press(prefixed: " ")
    #expect(console.shows("Pas facile"))
    console.press(.enter)
    #expect(console.shows("> « Pas facile »"))
  }

  @Test("Une phrase tapée là où on attend un sujet n'est jamais perdue, et n'enferme pas")
  func sentenceForSubject() {
    var console = TestConsole.inExercise()
    console.press(prefixed: " ")
    console.type("dPensez-vous à mourir ?\n")
    #expect(console.shows("vos mots sont gardés"))
    console.type("idée\n")
    #expect(console.shows("Pensez-vous à mourir ?"))
    console.press(.escape)
    console.press(prefixed: " ")
    console.press(.up)
    console.type("rien de tel")
    console.press(.escape)
    console.press(prefixed: " ")
    #expect(!console.shows("Rien ne correspond"))
    console.type("mourir\n\n")
    #expect(
      console.keptActs == ["directe suicide.ideation « Pensez-vous à mourir ? rien de tel »"])
  }

  @Test("Reculer revient au sujet, puis au geste ; ce qu'on tourne pour lire n'efface rien")
  func stepBack() {
    var console = TestConsole.inExercise()
    console.press(prefixed: " ")
    console.type("o")
    console.press(.backspace)
    #expect(console.shows("Se taire"))
    console.type("dsui\nÊtes-vous")
    console.press(.function(3), .escape)
    console.press(prefixed: " ")
    #expect(console.shows("Êtes-vous"))
  }

  @Test("Un sujet se trouve par les mots qui viennent", arguments: ["soir", "changé", "aujourd"])
  func subjectByOtherWords(words: String) {
    var console = TestConsole.inExercise()
    console.say("o", words, "Pourquoi ce soir ?")
    #expect(console.keptActs == ["ouverte declencheur « Pourquoi ce soir ? »"])
  }

  @Test(
    "EXERCICE est sur chaque écran, aussi en linéaire et tout petit",
    arguments: [Size.w80h24, .w40h10, .w132h43, Size(width: 30, height: 6)])
  func mark(size: Size) {
    var console = TestConsole(size: size)
    console.cases = PracticeSample.cases
    let check = { (console: TestConsole, place: String) in
      #expect(console.shows("EXERCICE"), "\(place)")
      #expect(console.app.said.title.string.hasPrefix("EXERCICE"), "\(place)")
    }
    console.press(prefixed: ">")
    check(console, "liste")
    console.press(.down, .enter)
    check(console, "fiche")
    console.press(.enter)
    check(console, "appel")
    console.press(prefixed: " ")
    check(console, "parole")
    console.type("v")
    check(console, "mots")
    console.press(.escape, .escape)
    check(console, "menu")
    console.press(.escape, .function(9))
    check(console, "clôture")
    console.press(.escape)
    console.press(prefixed: "g")
    check(console, "retour à la fiche")
  }

  @Test("Rien d'un exercice ne va dans les vrais dossiers, et aucun vrai dossier ne s'y ouvre")
  func apart() {
    var console = TestConsole.inExercise()
    console.listen(seconds: 5)
    console.press(.control("n"))
    #expect(console.shows("Pour un vrai appel"))
    for letter in "\")&;(w" { console.press(prefixed: letter) }
    console.press(.escape)
    console.type("t 418 555 0142")
    console.finishExercise()
    #expect(console.journals.isEmpty)
    #expect(console.signed.isEmpty)
    #expect(console.attempts.count == 1)
    #expect(console.app.call(CallID(rawValue: "essai-1")) == nil)
  }

  @Test("Une coupure en plein exercice : on le reprend là où était le dernier geste")
  func crash() {
    var console = TestConsole.inExercise()
    console.listen(seconds: 5)
    console.type("Garage vendu.")
    console.say("v", nil, "Ce n'est pas rien.")
    console.listen(seconds: 1)
    var after = console.reopened()
    after.take(.workerKept(TestConsole.worker))
    after.press(prefixed: ">")
    after.press(.down, .enter, .end)
    #expect(after.shows("interrompu : reprendre"))
    after.press(.enter)
    #expect(after.shows("Garage vendu."))
    #expect(after.shows("> « Ce n'est pas rien. »"))
    after.listen(seconds: 4)
    after.say("d", "sui", "Pensez-vous au suicide ?")
    #expect(after.shows("Appelant : Oui."))
    #expect(after.keptActs.count(where: { $0.hasPrefix("note") }) == 1)
  }

  @Test("L'heure de l'appel attend qu'on ait parlé, et reprend où elle était")
  func hourOfCall() {
    var console = TestConsole.inExercise()
    console.listen(seconds: 20)
    console.press(prefixed: " ")
    console.listen(seconds: 600)
    console.press(.escape)
    console.listen(seconds: 5)
    console.type("Garage.")
    #expect(console.shows(" 0 min"))
    var after = console.reopened()
    after.take(.workerKept(TestConsole.worker))
    after.wait(milliseconds: 86_400_000)
    after.press(prefixed: ">")
    after.press(.down, .enter, .end, .enter)
    #expect(after.shows("Garage."))
    #expect(after.shows(" 0 min"))
    #expect(!after.shows("Êtes-vous là ?"))
    after.listen(seconds: 4)
    #expect(!after.shows("Êtes-vous là ?"))
    after.listen(seconds: 7)
    #expect(after.shows("Êtes-vous là ?"))
  }

  @Test("Le jeu de rôle sans scénario : les mêmes écrans, et la même grille")
  func rolePlay() {
    var console = TestConsole()
    console.press(prefixed: ">")
    console.press(.enter, .enter)
    #expect(console.shows("la ligne est ouverte"))
    console.listen(seconds: 600)
    console.finishExercise()
    #expect(console.shows("Empathie et respect"))
  }
}

extension TestConsole {
  /// Finishes the note and closes the exercise, with a reason for what is missing.
  mutating func finishExercise() {
    press(.function(9))
    type("exercice")
    press(.function(9))
  }
}
