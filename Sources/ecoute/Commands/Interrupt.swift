import Glibc
import Synchronization

/// The wish to stop a long work, by Ctrl-C or by the system: the work ends by itself, and undoes what it
/// began.
enum Interrupt: Error {
  /// Someone wished it.
  case wished

  private static let wish = Atomic<Bool>(false)

  /// Whether someone wished it.
  static var isWished: Bool { wish.load(ordering: .relaxed) }

  /// Listens from now on; a second wish ends the program at once.
  static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        Interrupt.wish.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Throws when it was wished.
  static func check() throws {
    if isWished { throw Interrupt.wished }
  }
}
