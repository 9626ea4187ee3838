import Guides
import Intervention
import Review
import Text

/// Something that must be done in the world after an input.
///
/// Effects are values: tests compare them.
public enum Effect: Equatable, Sendable {
  /// Append a change to a call's journal, before anything is painted.
  case keep(CallID, Change)
  /// Give a new call an id, a number and a journal; on a locked screen, in the name of somebody.
  case begin(by: AccountID?)
  /// Bring a call back from its journal.
  case resume(CallID)
  /// Take up a call on a locked screen, to write and not to read.
  case resumeBlind(InterruptedCall)
  /// Try a passphrase.
  case unlock(AccountID, Secret)
  /// Change the passphrase of who is here.
  case changePassphrase(AccountID, from: Secret, to: Secret)
  /// Forget every key, and close the calls: nobody is here.
  case lock
  /// Put a signed call in the store.
  case sign(Call)
  /// Read a signed call.
  case read(CallID)
  /// Read a signed call beside the one under the hand.
  case readEarlier(CallID)
  /// Look in the signed notes, away from the keyboard.
  case searchNotes(NoteQuestion)
  /// Look for signed calls with the same call-back number, ten digits.
  case matchCaller(CallID, SafeText)
  /// Keep what the team does about whoever calls from a number, in place of what was seen; nil
  /// withdraws it.
  case keepDirective(SafeText, Directive?, seen: Directive?)
  /// Keep the worker's identity.
  case keepWorker(Worker)
  /// Keep how the console is liked.
  case keepPreferences(Preferences)
  /// Search the directory, away from the keyboard.
  case searchDirectory(DirectoryQuestion)
  /// Tell those who keep a guide or a listing what a worker says of it.
  case flag(Flagged)
  /// Something about promised call-backs.
  case followUp(FollowUpTask)
  /// Something about the reviews of calls.
  case review(ReviewTask)
  /// Make a report, away from the keyboard; the access log has a line of it.
  case report(ReportRequest)
  /// Read the cases and the attempts.
  case readExercises
  /// Give an attempt at a case an id, a seed and a journal.
  case beginAttempt(SafeText)
  /// Bring an attempt back from its journal.
  case resumeAttempt(CallID)
  /// Append a change to an attempt's journal, before anything is painted.
  case keepAttempt(CallID, Change)
  /// Append what somebody thinks of an attempt to its journal, and answer once it is there.
  case keepRating(CallID, Change)
  /// Give an attempt's journal back.
  case closeAttempt(CallID)
  /// Paint the whole screen anew.
  case redraw
  /// Leave. Nothing is left to save.
  case quit
}
