import Canvas
import Intervention
import Text

/// The question of a locked console: who, and their passphrase.
struct LockScreen: Equatable, Sendable {
  /// The open accounts: the last one used, then those who take calls, then the others.
  let people: [Account]
  /// The line under the hand.
  private(set) var selection = 0
  /// Whether letters choose a person, rather than being typed in the passphrase.
  private(set) var isChoosing = false
  /// The letters typed of a name.
  private var letters = ""
  private(set) var field = SecretField()
  /// Whether a passphrase is being tried.
  private(set) var isVerifying = false
  /// What came of the last one.
  private(set) var answer: Phrase?

  init(_ people: [Account], first: AccountID?) {
    let others = people.filter { $0.id != first }
    let takeCalls = { (person: Account) in person.role.may(Right(.write, .calls)) }
    self.people =
      people.filter { $0.id == first } + others.filter(takeCalls)
      + others.filter { !takeCalls($0) }
  }

  /// Who is under the hand.
  var person: Account? { people.indices.contains(selection) ? people[selection] : nil }

  mutating func type(_ text: SafeText) {
    guard !isVerifying else { return }
    answer = nil
    guard isChoosing else { return field.type(text) }
    choose(Fold.key(text.string))
  }

  /// Handles a key; returns whether the question has a use for it.
  mutating func press(_ key: Key) -> Bool {
    guard !isVerifying else { return [.enter, .tab, .backTab, .up, .down].contains(key) }
    switch key {
    case .up: select(selection - 1)
    case .down: select(selection + 1)
    case .tab, .backTab:
      isChoosing.toggle()
      letters = ""
    default:
      guard field.press(key) else { return false }
      answer = nil
    }
    return true
  }

  /// What Enter tries; nil when there is nothing to try, or something is being tried.
  mutating func enter() -> (person: Account, secret: Secret)? {
    guard !isVerifying, let person else { return nil }
    guard !field.isEmpty else {
      isChoosing = false
      answer = Phrase(
        fr: "Tapez d'abord la phrase de passe, puis Entrée.",
        en: "Type the passphrase first, then Enter.")
      return nil
    }
    isVerifying = true
    answer = nil
    defer { field.erase() }
    return (person, field.secret)
  }

  /// It did not open; the same person may try again.
  mutating func refuse(_ reason: Phrase) {
    isVerifying = false
    answer = reason
  }

  private mutating func select(_ index: Int) {
    letters = ""
    let new = max(0, min(index, people.count - 1))
    guard new != selection else { return }
    selection = new
    // A passphrase is somebody's: it does not follow to another line.
    field.erase()
    answer = nil
  }

  /// Goes to who has a name that begins with the letters typed so far; or, when nobody has, to the
  /// next one with the last of them.
  private mutating func choose(_ typed: String) {
    guard !typed.isEmpty else { return }
    for (letters, step) in [(letters + typed, 0), (typed, 1)] {
      guard let found = named(letters, from: step) else { continue }
      select(found)
      self.letters = letters
      return
    }
  }

  private func named(_ letters: String, from step: Int) -> Int? {
    people.indices.map { ($0 + selection + step) % people.count }.first { index in
      Fold.words(people[index].worker.name.string).contains { $0.hasPrefix(letters) }
    }
  }
}
