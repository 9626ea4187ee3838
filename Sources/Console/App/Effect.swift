import Guides
import Intervention

/// Something that must be done in the world after an input.
///
/// Effects are values: tests compare them.
public enum Effect: Equatable, Sendable {
  /// Append a change to a call's journal, before anything is painted.
  case keep(CallID, Change)
  /// Give a new call an id, a number and a journal.
  case begin
  /// Bring a call back from its journal.
  case resume(CallID)
  /// Put a signed call in the store.
  case sign(Call)
  /// Read a signed call.
  case read(CallID)
  /// Keep the worker's identity.
  case keepWorker(Worker)
  /// Keep how the console is liked.
  case keepPreferences(Preferences)
  /// Tell those who keep a guide what a worker says of it.
  case flag(FlaggedGuide)
  /// Paint the whole screen anew.
  case redraw
  /// Leave. Nothing is left to save.
  case quit
}
