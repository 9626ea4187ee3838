import Text

/// How the call reached the service.
public enum Provenance: String, Hashable, Sendable, Codable, CaseIterable {
  case direct
  case nurse
  case emergency = "911"
  case regionalLine = "regional-line"
  case information = "211"

  /// The way in words.
  public var label: Phrase {
    switch self {
    case .direct: Phrase(fr: "direct", en: "direct")
    case .nurse: Phrase(fr: "infirmière", en: "nurse")
    case .emergency: Phrase(same: "911")
    case .regionalLine: Phrase(fr: "ligne régionale", en: "regional line")
    case .information: Phrase(same: "211")
    }
  }
}

/// Who is with the person at this moment; who exactly is a passage.
public enum Company: String, Hashable, Sendable, Codable, CaseIterable {
  case alone
  case accompanied

  /// The company in words.
  public var label: Phrase {
    switch self {
    case .alone: Phrase(fr: "seul·e", en: "alone")
    case .accompanied: Phrase(fr: "accompagné·e", en: "with someone")
    }
  }
}

/// The language of the call; another one is named in a passage.
public enum SpokenLanguage: String, Hashable, Sendable, Codable, CaseIterable {
  case french = "fr"
  case english = "en"
  case other

  /// The language in words.
  public var label: Phrase {
    switch self {
    case .french: Phrase(fr: "français", en: "French")
    case .english: Phrase(fr: "anglais", en: "English")
    case .other: Phrase(fr: "autre langue", en: "other language")
    }
  }
}

/// Who helps both sides understand each other.
public enum Interpreting: String, Hashable, Sendable, Codable, CaseIterable {
  case none
  case interpreter
  case video
  case text

  /// The help in words.
  public var label: Phrase {
    switch self {
    case .none: Phrase(fr: "sans interprète", en: "no interpreter")
    case .interpreter: Phrase(fr: "interprète", en: "interpreter")
    case .video: Phrase(fr: "relais vidéo (SRV)", en: "video relay (VRS)")
    case .text: Phrase(fr: "relais texte (ATS)", en: "text relay (TTY)")
    }
  }
}

/// What may be done to call back; the number and the safe hours are passages.
public enum CallBackConsent: String, Hashable, Sendable, Codable, CaseIterable {
  case message
  case noMessage = "no-message"
  case never

  /// The consent in words.
  public var label: Phrase {
    switch self {
    case .message: Phrase(fr: "rappel et message permis", en: "call-back and message allowed")
    case .noMessage: Phrase(fr: "rappel permis, aucun message", en: "call-back allowed, no message")
    case .never: Phrase(fr: "ne pas rappeler", en: "do not call back")
    }
  }
}
