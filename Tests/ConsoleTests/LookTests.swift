import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Test func look() {
  var console = TestConsole.onCall()
  console.type("Appelant pour mettre ses affaires en ordre. Voix neutre, polie. Vient de vendre son garage, divorcé, seul.")
  print(console.screenWithCursor)
  console.press(.function(2))
  print(console.screenWithCursor)
  console.type("on")
  print(console.screenWithCursor)
  console.press(.escape)
  print(console.screenWithCursor)
  console.type("issue")
  console.press(.enter)
  print(console.screenWithCursor)
  console.press(.enter)
  console.press(.function(9))
  print(console.screenWithCursor)
  console.press(.escape)
  console.press(.control("x"))
  print(console.screenWithCursor)
  console.resize(Size(width: 132, height: 43))
  console.press(.escape)
  console.press(.function(3))
  print(console.screenWithCursor)
  console.resize(Size(width: 40, height: 10))
  print(console.screenWithCursor)
  console.press(.function(8), .function(8))
  print(console.screenWithCursor)
  print(console.app.said)
}
