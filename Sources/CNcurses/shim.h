/* ncursesw as Swift can see it: macros and shared globals become functions. Only what is used. */
#ifndef ECOUTE_CNCURSES_H
#define ECOUTE_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>
#include <curses.h>

/* <wchar.h> hides it without _XOPEN_SOURCE. */
extern int wcwidth(wchar_t);

/* The character set of the locale in force. */
static inline const char *nc_codeset(void) { return nl_langinfo(CODESET); }

/* The terminal of the standard streams. */
static inline SCREEN *nc_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *nc_window(void) { return stdscr; }

/* From <term.h>, whose macros would hide Swift's names. */
extern int setupterm(const char *, int, int *);

/* Whether terminfo knows the terminal of the standard output. */
static inline bool nc_knows_terminal(void) {
  int answer = 0;
  return setupterm(NULL, 1, &answer) == OK;
}

/* A string of terminfo, or NULL. */
static inline const char *nc_string(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

static inline attr_t nc_bold(void) { return A_BOLD; }
static inline attr_t nc_underline(void) { return A_UNDERLINE; }
static inline attr_t nc_reverse(void) { return A_REVERSE; }

/* One run of characters that share their attributes. */
static inline void nc_put(
    int y, int x, attr_t attributes, short pair, const wchar_t *text, int count) {
  if (wmove(stdscr, y, x) == ERR) return;
  wattr_set(stdscr, attributes, pair, NULL);
  waddnwstr(stdscr, text, count);
}

#endif
