import CNcurses
import Canvas
import Glibc

/// The full screen: a canvas shown by ncurses.
///
/// Main thread only. While it is open the terminal is raw, on its alternate screen, and nothing else
/// may write to it; ``close()`` and every way of dying give it back.
public final class CursesDisplay: Display {
  private let terminal: TerminalGuard
  private let screen: OpaquePointer
  private var keyboard: Keyboard
  private var painter: CursesPainter
  private var isOpen = true

  /// The columns and rows of the terminal.
  public private(set) var size: Size

  /// Opens the display on the standard streams.
  public init(options: DisplayOptions) throws(DisplayError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    TerminalLocale.adopt()
    use_env(false)  // LINES and COLUMNS lie after a resize
    use_tioctl(true)
    let terminal = try TerminalGuard(tty: STDOUT_FILENO, options: options)
    guard let screen = nc_newterm() else {
      terminal.release()
      throw .unknownTerminal(name: DisplayError.terminalName)
    }
    guard Terminfo.canPlaceCursor else {
      endwin()
      delscreen(screen)
      terminal.release()
      throw .poorTerminal(name: DisplayError.terminalName)
    }
    self.terminal = terminal
    self.screen = screen
    raw()
    noecho()
    nonl()
    keypad(nc_window(), true)
    typeahead(-1)  // a refresh begun is finished: what is shown is whole
    curs_set(1)
    let mayColor = options.color == .automatic && !DisplayOptions.colorIsRefused
    let palette = Palette(hasColor: mayColor && has_colors() && start_color() == OK)
    if palette.hasColor { use_default_colors() }
    palette.prepare()
    painter = CursesPainter(palette: palette, ascii: options.ascii)
    keyboard = Keyboard(tty: STDIN_FILENO, signals: terminal.signals)
    size = Size(width: Int(getmaxx(nc_window())), height: Int(getmaxy(nc_window())))
    terminal.arm(Terminfo.restore)
    _ = Descriptor.write(Terminfo.pasteMarksOn, to: STDOUT_FILENO)
  }

  deinit { close() }

  /// The keyboard, then the signals.
  public var input: [Int32] { keyboard.descriptors }

  /// What happened at the keyboard, and the window's changes.
  public func read() -> [Happening] {
    keyboard.read { [self] in
      if let size = Keyboard.windowSize(of: STDIN_FILENO) { resize(to: size) }
      return size
    }
  }

  /// Draws the canvas; the description is not asked for.
  public func show(_ canvas: @autoclosure () -> Canvas, _ said: @autoclosure () -> Said) {
    guard isOpen else { return }
    painter.paint(canvas())
  }

  /// Makes the next `show` draw everything on a cleared screen.
  public func redraw() {
    guard isOpen else { return }
    painter.forget()
    clearok(nc_window(), true)
  }

  /// Leaves the screen and gives the terminal back.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    _ = Descriptor.write(Terminfo.pasteMarksOff, to: STDOUT_FILENO)
    werase(nc_window())  // without a second screen, the note would stay on this one
    wrefresh(nc_window())
    endwin()
    delscreen(screen)
    terminal.release()
  }

  private func resize(to size: Size) {
    resize_term(Int32(size.height), Int32(size.width))
    self.size = size
    redraw()
  }
}
