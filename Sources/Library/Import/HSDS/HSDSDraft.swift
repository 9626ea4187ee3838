import Directory
import Text

/// A service while its rows are put together.
struct HSDSDraft {
  /// The resource so far.
  var resource: Resource
  /// What could not be read on the way.
  var faults: [HSDSFault] = []
  /// Whether the service itself says that where it is given is confidential.
  private let isConfidential: Bool
  /// Whether hours in words alone are read: our own tables say there what their columns must not.
  private let readsWords: Bool
  /// What must not be shown of its confidential places.
  private var secrets: [SafeText] = []

  /// A service, from its own row.
  init(_ record: HSDSRecord, id: SafeText, name: SafeText, readsWords: Bool) {
    self.readsWords = readsWords
    var faults: [HSDSFault] = []
    resource = Resource(record, id: id, name: name, faults: &faults)
    self.faults = faults
    isConfidential = Confidential.isSaid(by: record)
  }

  /// Adds the rows that hang on the service itself.
  mutating func add(_ rows: [HSDSRecord]) {
    for row in rows {
      resource.add(row)
      if row.table == .metadata { add(metadata: row) }
    }
    let schedules = rows.filter { $0.table == .schedule }
    guard var hours = Hours(schedules, readsWords: readsWords, faults: &faults) else { return }
    hours.isSuspended = resource.hours.isSuspended
    resource.hours = hours
  }

  /// An action of verification verifies; any other only dates the record.
  private mutating func add(metadata row: HSDSRecord) {
    guard let bytes = row.bytes(.lastActionDate), let date = WrittenDate.read(bytes) else { return }
    let action = Fold.key(row[.lastActionType]?.string ?? "")
    if ["verif", "assur", "confirm"].contains(where: action.hasPrefix) {
      resource.provenance.verified = max(resource.provenance.verified ?? date, date)
    } else if resource.provenance.pageDate.map({ $0.string < date.description }) ?? true {
      resource.provenance.pageDate = SafeText(date.description)
    }
  }

  /// Adds a place, seen through its `service_at_location` and the rows that hang on it.
  mutating func add(
    _ place: HSDSPlace, _ link: HSDSRecord?, _ rows: [HSDSRecord], _ phones: [Phone]
  ) {
    let areas = rows.filter { $0.table == .serviceArea }.compactMap(ServiceArea.init)
    let schedules = rows.filter { $0.table == .schedule }
    let own = Hours(schedules, readsWords: readsWords, faults: &faults)
    // Nearest first: the service there, then the service, then the place.
    let isSaid = resource.hours.written != nil || !resource.hours.schedules.isEmpty
    let hours = own ?? (isSaid ? nil : place.hours)
    var site = place.site
    faults += place.faults
    for phone in phones + place.phones { site.phones.add(phone) }
    site.areas = areas
    site.hours = hours
    if place.isVirtual { return merge(site) }
    if isConfidential || link.map(Confidential.isSaid) ?? false { site.isConfidential = true }
    if site.isConfidential {
      secrets += place.secrets
      faults.removeAll { $0 == .impossiblePoint }
    }
    resource.sites.append(site.withheld)
  }

  /// A telephone line is not a place: what it says is said of the service.
  private mutating func merge(_ site: Site) {
    for phone in site.phones { resource.phones.add(phone) }
    resource.areas += site.areas
    resource.languages += site.languages
    if let hours = site.hours, resource.hours.schedules.isEmpty {
      resource.hours = hours
    }
  }

  /// The resource, with what could not be read and without what must not be shown.
  var whole: Resource {
    var whole = resource
    for (column, text) in faults.compactMap(\.unread) {
      let fact = UnreadFact(field: SafeText(column), text: text)
      if !whole.unread.contains(fact) { whole.unread.append(fact) }
    }
    return Confidential.hidden(whole, secrets: secrets)
  }
}

/// A row of `locations` with all that hangs on it.
struct HSDSPlace {
  var site: Site
  var phones: [Phone]
  var hours: Hours?
  var faults: [HSDSFault]
  var isVirtual: Bool
  /// The texts that would betray it, if it is confidential.
  var secrets: [SafeText]
}
