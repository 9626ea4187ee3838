import Intervention

// The call under the hand of a console of a centre, for the one that opens after it stopped.

extension Home {
  private static let suffix = ".hand"

  private func marker(_ call: CallID) -> String {
    journals.disk + "/" + call.rawValue + Self.suffix
  }

  /// Says that a call is under the hand here; it says nothing of the person, nor of who writes.
  ///
  /// A disk that refuses costs nothing but one key after a crash.
  public func mark(underHand call: CallID) {
    _ = try? HeldFile.open(marker(call), .appendOrCreate, of: files)
  }

  /// Says that it is not any more: it waits, or is signed.
  public func unmark(underHand call: CallID) { try? files.unlink(marker(call)) }

  /// Whether it was under the hand when its console stopped.
  public func wasUnderHand(_ call: CallID) -> Bool {
    (try? files.contents(of: marker(call))).flatMap { $0 } != nil
  }
}
