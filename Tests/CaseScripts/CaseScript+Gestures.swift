extension CaseScript {
  /// The gestures of a call that is no case of the dossier.
  package init(gestures script: String) { self.init(0, "", script) }
}
