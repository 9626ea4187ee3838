import Canvas
import ConsoleTesting
import Intervention

/// Gestures that many tests begin with.
extension TestConsole {
  /// A call in which nothing is missing, its cursor in the note of the last step.
  static func onCompleteCall(
    size: Size = .w80h24, isDemonstration: Bool = false
  ) -> TestConsole {
    var console = onCall(size: size, isDemonstration: isDemonstration)
    console.complete()
    return console
  }

  /// Fills all that a note needs.
  mutating func complete(english: Bool = false) {
    press(prefixed: "d")
    type("Je veux mettre mes affaires en ordre.\n")
    press(.function(2))
    type(english ? "ynnnn" : "onnnn")
    press(prefixed: "p")
    type("Vit seul.\n- Sa fille vient ce soir")
    press(prefixed: "i")
    type("d3\n")
    press(prefixed: "n")
    type(english ? "not urgent\n" : "sans urgence\n")
    press(prefixed: "v")
    press(.tab, .tab)
    type("Si ça remonte")
    press(prefixed: "v")
    type("D'accord.")
  }

  /// Signs the note of a complete call, at 12:05.
  mutating func sign() {
    press(.function(9), .function(9))
  }

  /// Takes a call, fills it, promises a call-back and signs.
  mutating func promise(_ due: String) {
    press(.control("n"))
    complete()
    type(" /relance \(due), voir si elle dort\n")
    sign()
  }

  /// Takes the first promised call-back of the list.
  mutating func takeFollowUp() {
    press(prefixed: "\n")
    press(.enter)
  }

  /// From home, reads the first signed note of the day.
  mutating func readSigned() {
    press(.end, .enter)
  }
}
