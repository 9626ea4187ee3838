import Canvas
import Testing

@Suite("Touches : leur nom pour les gens")
struct KeyTests {
  @Test(
    "Le nom de chaque touche, dans les deux langues",
    arguments: [
      (Key.enter, "Entrée", "Enter"), (.tab, "Tab", "Tab"), (.backTab, "Maj-Tab", "Shift-Tab"),
      (.escape, "Échap", "Esc"), (.backspace, "Retour", "Backspace"), (.delete, "Suppr", "Delete"),
      (.up, "Haut", "Up"), (.down, "Bas", "Down"), (.left, "Gauche", "Left"),
      (.right, "Droite", "Right"),
      (.home, "Début", "Home"), (.end, "Fin", "End"), (.pageUp, "PgPréc", "PgUp"),
      (.pageDown, "PgSuiv", "PgDn"), (.wordLeft, "Ctrl-Gauche", "Ctrl-Left"),
      (.wordRight, "Ctrl-Droite", "Ctrl-Right"), (.textStart, "Ctrl-Début", "Ctrl-Home"),
      (.textEnd, "Ctrl-Fin", "Ctrl-End"), (.function(2), "F2", "F2"), (.control("g"), "^G", "^G"),
    ])
  func names(key: Key, french: String, english: String) {
    #expect(key.name.french.string == french)
    #expect(key.name.english.string == english)
  }
}
