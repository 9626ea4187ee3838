/* libvterm as Swift can see it: its bit fields become functions. Only what is used. */
#ifndef ECOUTE_CVTERM_H
#define ECOUTE_CVTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
#include <vterm.h>

static inline bool vt_bold(const VTermScreenCell *cell) { return cell->attrs.bold; }
static inline bool vt_reverse(const VTermScreenCell *cell) { return cell->attrs.reverse; }

/* Whether the letter has a colour of its own rather than the terminal's. */
static inline bool vt_coloured(const VTermScreenCell *cell) {
  return !VTERM_COLOR_IS_DEFAULT_FG(&cell->fg);
}

/* The scalar at a place of a cell; 0 after the last, and the first of an empty cell. */
static inline uint32_t vt_scalar(const VTermScreenCell *cell, int index) {
  return index < VTERM_MAX_CHARS_PER_CELL ? cell->chars[index] : 0;
}

/* <stdlib.h> hides these without _XOPEN_SOURCE. */
extern int posix_openpt(int flags);
extern int grantpt(int master);
extern int unlockpt(int master);
extern int ptsname_r(int master, char *name, size_t size);

/* A descriptor that is readable when a process has ended. */
static inline int vt_pidfd(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

#endif
