import Text

/// What is kept of a resource when it is given: the directory changes, the note does not.
public struct ResourceSnapshot: Hashable, Sendable {
  /// The resource's own id.
  public let id: SafeText
  /// Its name at that moment.
  public let name: SafeText
  /// The number to call at that moment, if any.
  public let phone: SafeText?
  /// The place where it is given, by its name or its municipality: never by its address.
  public let site: SafeText?
  /// How it was known at that moment: « vu en ligne, 2022-10 ».
  public let seen: SafeText
  /// The source of its entry, if it has one.
  public let source: SafeText?
}

extension Resource {
  /// What a referral keeps of it, given at one of its sites, in the language of the note.
  public func snapshot(site index: Int? = nil, in language: Language = .french) -> ResourceSnapshot
  {
    ResourceSnapshot(
      id: id, name: name, phone: phone(at: index)?.number, site: site(index)?.placeName,
      seen: provenance.seen[language], source: sourceName ?? provenance.source)
  }

  /// A site by its place among its sites.
  public func site(_ index: Int?) -> Site? {
    index.flatMap { sites.indices.contains($0) ? sites[$0] : nil }
  }

  /// The number to give: the site's own, else the service's, else that of who runs it.
  ///
  /// A voice comes before a text; a fax is never given. Source: the display rule of directories, « the
  /// program at its site, then the site, then the program, then the agency ».
  public func phone(at index: Int?) -> Phone? {
    [site(index)?.phones ?? [], phones, organizationPhones].lazy
      .compactMap { phones in
        phones.first { $0.kind == .voice } ?? phones.first { $0.kind == .text }
      }
      .first
  }

  /// Where a service answers there: the site's own hours, else those of the service.
  public func hours(at index: Int?) -> Hours { site(index)?.hours ?? hours }

  /// The name of the source it was imported from; of a path, its last part.
  public var sourceName: SafeText? {
    source.map { source in
      source.string.split(separator: "/").last.map { SafeText(String($0)) } ?? source
    }
  }
}

extension Site {
  /// Its name, else its municipality, as a note says where it is.
  var placeName: SafeText? {
    let names = [name, municipality].compactMap { $0 }.filter { !$0.isBlank }
    if names.count == 2, names[0].string.contains(names[1].string) { return names[0] }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
