/* The floor: the least an ncurses program can do for a key. Ctrl-Q quits. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <wchar.h>

static int row, column;

static void show(wchar_t character) {
  if (character == L'\r' || column >= COLS) {
    column = 0;
    row++;
  }
  if (row >= LINES) {
    scroll(stdscr);
    row = LINES - 1;
  }
  if (character != L'\r') {
    wmove(stdscr, row, column++);
    waddnwstr(stdscr, &character, 1);
  }
  move(row, column < COLS ? column : COLS - 1);
}

int main(void) {
  setlocale(LC_CTYPE, "C.UTF-8");
  initscr();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  scrollok(stdscr, TRUE);
  mvaddstr(LINES - 1, 0, "floor");
  move(0, 0);
  refresh();
  wint_t key;
  for (int kind; (kind = get_wch(&key)) != ERR && key != 17;) {
    if (kind == KEY_CODE_YES) continue;
    show((wchar_t)key);
    refresh();
  }
  endwin();
  return 0;
}
