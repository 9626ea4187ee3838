import Directory
import Intervention

extension Shelves {
  /// The codes of the municipality, the MRC and the health region of a call's place, for its coded
  /// facts; none when the place is not one they know.
  public func areas(of call: Call) -> [UInt32] {
    places.areas(ofTyped: call.content[.place]).map(\.rawValue)
  }
}

extension App {
  /// The same codes; none before the places were read.
  public func areas(of call: Call) -> [UInt32] { shelves?.areas(of: call) ?? [] }
}
