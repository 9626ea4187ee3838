import Directory
import Intervention

extension App {
  /// The codes of the municipality, the MRC and the health region of a call's place, for its coded
  /// facts; none before the places were read, or when the place is not one they know.
  public func areas(of call: Call) -> [UInt32] {
    shelves?.places.areas(ofTyped: call.content[.place]).map(\.rawValue) ?? []
  }
}
