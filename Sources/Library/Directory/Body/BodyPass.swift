import Directory
import Text

/// One pass over the fields of a value, always in the same order: it writes them, or reads them.
///
/// One list of fields serves both ways, so that what is written is what is read.
protocol BodyPass {
  /// Passes over bytes of text.
  mutating func text(_ value: inout SafeText) throws
  /// Passes over a whole number.
  mutating func number(_ value: inout Int) throws
  /// Passes over a number with decimals, to the last bit.
  mutating func decimal(_ value: inout Double) throws
  /// The count of a list, given or read.
  mutating func count(_ count: Int) throws -> Int
}

/// A value made of fields.
protocol Bodied {
  /// A value of which nothing is read yet.
  static var blank: Self { get }
  /// Takes a pass over each of its fields.
  mutating func pass(_ pass: inout some BodyPass) throws
}

extension BodyPass {
  mutating func field(_ value: inout SafeText) throws { try text(&value) }
  mutating func field(_ value: inout Int) throws { try number(&value) }
  mutating func field(_ value: inout some Bodied) throws { try value.pass(&self) }

  mutating func field(_ value: inout Bool) throws {
    var number = value ? 1 : 0
    try self.number(&number)
    value = number != 0
  }

  /// A case of a short list, by its place in it; one that a later version added cannot be read.
  mutating func field<Value: CaseIterable & Equatable>(choice value: inout Value) throws {
    let choices = Array(Value.allCases)
    var place = choices.firstIndex(of: value) ?? 0
    try number(&place)
    guard choices.indices.contains(place) else { throw BodyDamage() }
    value = choices[place]
  }

  mutating func field<Value: Bodied>(_ values: inout [Value]) throws {
    let count = try count(values.count)
    // Nothing is reserved on the word of a count that may be damaged.
    for place in 0..<count {
      if place == values.count { values.append(.blank) }
      try field(&values[place])
    }
  }

  mutating func field<Value: Bodied>(_ value: inout Value?) throws {
    guard try isThere(value != nil) else { return value = nil }
    var known = value ?? .blank
    try field(&known)
    value = known
  }

  /// Whether an optional value is there, given or read.
  mutating func isThere(_ isThere: Bool) throws -> Bool { try count(isThere ? 1 : 0) > 0 }
}

/// Bytes that are not a body.
struct BodyDamage: Error {}

extension SafeText: Bodied {
  static var blank: SafeText { "" }
  mutating func pass(_ pass: inout some BodyPass) throws { try pass.text(&self) }
}

extension Int: Bodied {
  static var blank: Int { 0 }
  mutating func pass(_ pass: inout some BodyPass) throws { try pass.number(&self) }
}
