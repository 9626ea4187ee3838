import Foundation
import Guides
import Text

/// A file that should be a guide, before it is read.
struct ListedGuide: Equatable {
  let url: URL
  /// The file as people know it.
  let shown: SafeText
  /// Its place below the folder of its guides.
  let path: SafeText
  let slug: SafeText
  let language: Language
  let origin: GuideOrigin
  /// The category its folder is named after.
  let category: GuideCategory?
}

/// The guide files of the starter folder and of the centre, by slug.
struct GuideListing {
  private(set) var problems: [Problem] = []
  private var bySlug: [SafeText: [ListedGuide]] = [:]

  /// Lists both folders.
  init(starter: URL?, centre: CentreSettings?) {
    if let starter {
      let name = SafeText(starter.lastPathComponent)
      for language in Language.allCases {
        let part = starter.appending(path: language.rawValue)
        let files = GuideFiles.list(part)
        if files.isEmpty && language == .french { problems.append(.noGuides(in: name)) }
        for file in files {
          add(file, shown: name + "/" + SafeText(language.rawValue), .starter, language)
        }
      }
    }
    if let centre {
      for file in GuideFiles.list(centre.folder.appending(path: "guides")) {
        let language: Language = file.folders.first == "en" ? .english : .french
        add(file, shown: "centre/guides", .centre(name: centre.name), language)
      }
    }
  }

  /// Every slug found, in order.
  var slugs: [SafeText] { bySlug.keys.sorted() }

  /// The centre's own files, in the order of their slugs.
  var ownFiles: [ListedGuide] {
    slugs.flatMap { bySlug[$0] ?? [] }.filter { $0.origin != .starter }
  }

  /// The file to read for a slug: the centre's before the starter's, then the language asked for
  /// before French.
  func choice(_ slug: SafeText, _ language: Language) -> ListedGuide? {
    let files = (bySlug[slug] ?? []).filter { [language, .french].contains($0.language) }
    let own = files.filter { $0.origin != .starter }
    return (own.isEmpty ? files : own).first { $0.language == language } ?? own.first ?? files.first
  }

  /// The file the starter folder has for a slug.
  func starterChoice(_ slug: SafeText, _ language: Language) -> ListedGuide? {
    let files = (bySlug[slug] ?? []).filter { $0.origin == .starter }
    return files.first { $0.language == language } ?? files.first { $0.language == .french }
  }

  private mutating func add(
    _ file: GuideFiles.Found, shown: SafeText, _ origin: GuideOrigin, _ language: Language
  ) {
    let listed = ListedGuide(
      url: file.url, shown: shown + "/" + file.path, path: file.path,
      slug: SafeText(file.stem).line,
      language: language, origin: origin,
      category: file.folders.last.flatMap { GuideCategory(rawValue: $0) })
    let twin = bySlug[listed.slug]?.first { $0.language == language && $0.origin == origin }
    if let twin {
      problems.append(.twin(listed.shown, of: twin.shown))
    } else {
      bySlug[listed.slug, default: []].append(listed)
    }
  }
}

extension Problem {
  fileprivate static func noGuides(in folder: SafeText) -> Problem {
    Problem(
      file: folder,
      what: Phrase(
        fr: "le dossier ne contient aucun guide dans « fr »",
        en: "the folder holds no guide in “fr”"),
      remedy: Phrase(fr: "Indiquez le bon dossier", en: "Give the right folder"))
  }

  fileprivate static func twin(_ file: SafeText, of first: SafeText) -> Problem {
    Problem(
      file: file,
      what: Phrase(
        fr: "ce guide est déjà dans \(first), qui est gardé",
        en: "this guide is already in \(first), which is kept"),
      remedy: Phrase(fr: "Gardez un seul des deux fichiers", en: "Keep only one of the two files"))
  }
}
