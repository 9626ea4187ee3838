import Directory
import Text

// The fields of a site and of hours, in the order of a body: see Resource+Body.swift.

extension Site: Bodied {
  static var blank: Site { Site(id: .blank) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&id)
    try pass.field(&name)
    try pass.field(&alternateNames)
    try pass.field(&address)
    try pass.field(&municipality)
    try pass.field(&region)
    try pass.field(&within)
    try pass.field(&postalCode)
    try pass.field(&point)
    try pass.field(&isConfidential)
    try pass.field(&phones)
    try pass.field(&hours)
    try pass.field(&languages)
    try pass.field(&areas)
    try pass.field(&accessibility)
    try pass.field(&transport)
  }
}

extension Hours: Bodied {
  static var blank: Hours { Hours() }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&written)
    try pass.field(&isAlwaysOpen)
    try pass.field(&isSuspended)
    try pass.field(&schedules)
  }
}

extension Schedule: Bodied {
  static var blank: Schedule { Schedule() }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(choice: &frequency)
    try pass.field(&days)
    try pass.field(&monthDays)
    try pass.field(&interval)
    try pass.field(&opens)
    try pass.field(&closes)
    try pass.field(&isClosed)
    try pass.field(&isHoliday)
    try pass.field(&starts)
    try pass.field(&ends)
    try pass.field(&validFrom)
    try pass.field(&validTo)
  }
}

extension Schedule.Day: Bodied {
  static var blank: Schedule.Day { Schedule.Day(1) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&weekday)
    try pass.field(&ordinal)
  }
}

extension BodyPass {
  /// A point that is nowhere on Earth is no point.
  fileprivate mutating func field(_ point: inout Coordinates?) throws {
    guard try isThere(point != nil) else { return point = nil }
    var (latitude, longitude) = (point?.latitude ?? 0, point?.longitude ?? 0)
    try decimal(&latitude)
    try decimal(&longitude)
    point = Coordinates(latitude: latitude, longitude: longitude)
  }
}
