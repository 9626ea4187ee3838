import Directory
import Text

// The fields of a resource, in the order of its body. A field that is added or moved needs another
// `DirectorySchema.format`.

extension Resource: Bodied {
  static var blank: Resource { Resource(id: .blank, name: .blank) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    var id = id
    try pass.field(&id)
    if id != self.id { self = Resource(id: id, name: .blank) }
    try pass.field(choice: &status)
    try pass.field(&name)
    try pass.field(&alternateNames)
    try pass.field(&organization)
    try pass.field(&organizationAlternateNames)
    try pass.field(&what)
    try pass.field(&organizationWhat)
    try pass.field(&terms)
    try pass.field(&audience)
    try pass.field(&ages)
    try pass.field(&phones)
    try pass.field(&organizationPhones)
    try pass.field(&hours)
    try pass.field(&languages)
    try pass.field(&areas)
    try pass.field(&sites)
    try pass.field(&cost)
    try pass.field(&application)
    try pass.field(&documents)
    try pass.field(&wait)
    try pass.field(&alert)
    try pass.field(&website)
    try pass.field(&email)
    try pass.field(&provenance)
    try pass.field(&firstResort)
    try pass.field(&unread)
  }
}

extension NeedTerm: Bodied {
  static var blank: NeedTerm { NeedTerm(.blank) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&name)
    try pass.field(&code)
    try pass.field(&taxonomy)
  }
}

extension Phone: Bodied {
  static var blank: Phone { Phone(.blank) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&number)
    try pass.field(choice: &kind)
    try pass.field(&note)
  }
}

extension ServiceArea: Bodied {
  static var blank: ServiceArea { ServiceArea(.blank) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&name)
    try pass.field(&note)
  }
}

extension UnreadFact: Bodied {
  static var blank: UnreadFact { UnreadFact(field: .blank, text: .blank) }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(&field)
    try pass.field(&text)
  }
}

extension Provenance: Bodied {
  static var blank: Provenance { Provenance() }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(choice: &status)
    try pass.field(&source)
    try pass.field(&pageDate)
    try pass.field(&verified)
  }
}

extension BodyPass {
  /// Ages with no bound are no ages.
  fileprivate mutating func field(_ ages: inout AgeRange?) throws {
    var (minimum, maximum) = (ages?.minimum, ages?.maximum)
    try field(&minimum)
    try field(&maximum)
    ages = AgeRange(minimum: minimum, maximum: maximum)
  }

  /// A day is a number that people can read, 20261121; 0 is none.
  fileprivate mutating func field(_ date: inout CalendarDate?) throws {
    var day = date.map { ($0.year * 100 + $0.month) * 100 + $0.day } ?? 0
    try field(&day)
    date = CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
  }
}
