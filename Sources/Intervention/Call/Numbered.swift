/// Something numbered within its call, from 1: a need, a rescue, someone on the line.
///
/// Its texts are passages that hold the number, so a number is never given to another while it is
/// there.
public protocol Numbered {
  /// The number within the call.
  var number: Int { get }
}

extension Need: Numbered {}
extension Communication: Numbered {}
extension FollowUp: Numbered {}
extension Rescue: Numbered {}
extension Participant: Numbered {}
extension Person: Numbered {}

extension Array where Element: Numbered {
  /// The number of the next one.
  public var nextNumber: Int { (map(\.number).max() ?? 0) + 1 }

  /// The one that has a number, if it is there.
  public subscript(number number: Int) -> Element? { first { $0.number == number } }

  /// The same list, the one that has a number changed.
  public func changing(_ number: Int, _ change: (inout Element) -> Void) -> [Element] {
    map { element in
      var element = element
      if element.number == number { change(&element) }
      return element
    }
  }
}
