import CNcurses

/// The character set ncurses reads and writes.
enum TerminalLocale {
  /// Takes the person's locale for characters, or one in UTF-8 when theirs is not.
  ///
  /// Only characters: numbers and dates of the C libraries stay as they are. A machine without the
  /// person's locale, or `LC_ALL=C`, still shows and reads accents.
  static func adopt() {
    setlocale(LC_CTYPE, "")
    if String(cString: nc_codeset()) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
