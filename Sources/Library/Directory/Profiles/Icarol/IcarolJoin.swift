import Directory
import Text

/// Joins the records of an iCarol export into resources.
///
/// What a programme at a site does not say, its site says, then its programme, then its agency: the
/// order in which iCarol itself shows them.
struct IcarolJoin {
  let stage: IcarolStage
  let run: ImportRun
  let file: ImportFile

  /// Hands over each resource; of a record in two languages the French one is kept, and searched by the
  /// names of both.
  func handOver() throws {
    try stage.each { record in
      let versions = try stage.records(record.id)
      guard let first = versions.first, first.line == record.line else { return }
      guard let (joined, parts) = try joined(record) else { return }
      var resource = joined
      for version in versions.dropFirst() { resource.learn(from: version.resource) }
      let secrets = (versions + parts).flatMap(\.secrets)
      try run.keep(Confidential.hidden(resource, secrets: secrets))
    }
  }

  /// What a record is as a resource, and the records it was joined with; nil when it is only a part of
  /// others.
  private func joined(
    _ record: IcarolRecord
  ) throws -> (resource: Resource, parts: [IcarolRecord])? {
    let agency = try stage.record(record.agency, .agency)
    switch record.level {
    case .agency:
      guard try isAlone(agency: record.id) else { return nil }
      let sites = try stage.members(.site, ofAgency: record.id)
      var resource = record.resource
      resource.sites += sites.compactMap { $0.place(said: nil) }
      return (resource, sites)
    case .program:
      tellDangling("ParentAgencyNum", record.agency, agency, in: record)
      let placements = try stage.placements(ofProgram: record.id)
      let sites = try placements.map { try stage.record($0.site, .site) }
      var resource = record.resource.inheriting(agency?.resource)
      let places = zip(placements, sites).compactMap { $1?.place(said: $0) ?? $0.ownPlace }
      if !places.isEmpty { resource.sites = places }
      return (resource, [agency].compactMap { $0 } + placements + sites.compactMap { $0 })
    case .programAtSite:
      if try stage.record(record.program, .program) != nil { return nil }
      tellDangling("ConnectsToProgramNum", record.program, nil, in: record)
      let site = try stage.record(record.site, .site)
      var resource = record.resource.inheriting(agency?.resource)
      if let place = site?.place(said: record) { resource.sites = [place] }
      return (resource, [agency, site].compactMap { $0 })
    case .site:
      if try stage.isPlaced(site: record.id) { return nil }
      if let agency, try isAlone(agency: agency.id) { return nil }
      guard !record.resource.terms.isEmpty || !record.resource.phones.isEmpty else {
        setAside(record)
        return nil
      }
      return (record.resource.inheriting(agency?.resource), [agency].compactMap { $0 })
    }
  }

  /// Whether an agency has no programme to be given through.
  private func isAlone(agency id: SafeText) throws -> Bool {
    try !stage.has(.program, ofAgency: id) && !stage.has(.programAtSite, ofAgency: id)
  }

  /// Tells that a record names one that is not in the export.
  private func tellDangling(
    _ column: String, _ id: SafeText?, _ named: IcarolRecord?, in record: IcarolRecord
  ) {
    guard let id, named == nil else { return }
    tell(.dangling(column, id), at: record)
  }

  /// A row was counted as kept when it was read: here it turns out to serve nothing.
  private func setAside(_ record: IcarolRecord) {
    run.count(table: file.table, setAside: 1)
    tell(.orphan, at: record)
  }

  private func tell(_ fault: HSDSFault, at record: IcarolRecord) {
    run.find(fault.rule, file: file.name, line: record.line, fault.sentence)
  }
}

extension IcarolRecord {
  /// The place of a programme at a site whose site is not there.
  fileprivate var ownPlace: Site? { resource.sites.isEmpty ? nil : place(said: nil) }

  /// A site as the place of a resource; what a programme at this site says of it comes first.
  ///
  /// An address that either keeps private is private.
  fileprivate func place(said: IcarolRecord?) -> Site? {
    let own = said?.resource
    guard resource.status.isUsable, own?.status.isUsable ?? true else { return nil }
    var place = resource.sites.first ?? own?.sites.first ?? Site(id: id)
    place.id = id
    place.name = resource.name
    place.phones = own.map(\.phones).flatMap { $0.isEmpty ? nil : $0 } ?? resource.phones
    place.hours = [own?.hours, resource.hours].compactMap { $0 }.first { $0 != Hours() }
    place.languages = own.map(\.languages).flatMap { $0.isEmpty ? nil : $0 } ?? resource.languages
    place.areas = own.map(\.areas).flatMap { $0.isEmpty ? nil : $0 } ?? resource.areas
    if own?.sites.first?.isConfidential == true { place.isConfidential = true }
    return place.withheld
  }
}

extension Resource {
  /// The same with what its agency says where it says nothing itself.
  fileprivate func inheriting(_ agency: Resource?) -> Resource {
    guard let agency else { return self }
    var resource = self
    resource.organization = agency.name
    resource.organizationAlternateNames = agency.alternateNames
    resource.organizationWhat = agency.what
    resource.organizationPhones = agency.phones
    resource.audience = audience ?? agency.audience
    resource.cost = cost ?? agency.cost
    resource.application = application ?? agency.application
    resource.alert = alert ?? agency.alert
    resource.website = website ?? agency.website
    resource.email = email ?? agency.email
    if hours == Hours() { resource.hours = agency.hours }
    if languages.isEmpty { resource.languages = agency.languages }
    if areas.isEmpty { resource.areas = agency.areas }
    if !agency.status.isUsable { resource.status = agency.status }
    return resource
  }

  /// Learns the words by which it is known in another language.
  fileprivate mutating func learn(from other: Resource) {
    for name in [other.name] + other.alternateNames
    where name != self.name && !alternateNames.contains(name) {
      alternateNames.append(name)
    }
    terms += other.terms.filter { !terms.contains($0) }
  }
}
