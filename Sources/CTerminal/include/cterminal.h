/* The part of the terminal that must work when nothing else does.
 *
 * Signal handlers may only write bytes and set attributes, so they are C, and everything they need is
 * stored beforehand: the attributes of the terminal, the bytes that give the screen back, and the
 * sentence people read after a crash. */
#ifndef ECOUTE_CTERMINAL_H
#define ECOUTE_CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What ct_guard's pipe carries: the window changed size; the console must end. */
enum { CT_RESIZED = 'W', CT_ENDED = 'Q' };

/* Remembers the attributes of a terminal and takes the signals. Returns the descriptor to poll for
 * the bytes above, or -1 (errno says why). One terminal at a time. */
int ct_guard(int tty);

/* The bytes that bring the screen back after a crash, at most 512; replaced at will. */
void ct_set_restore(const uint8_t *bytes, size_t count);

/* What is said after a crash, UTF-8 without controls but line ends, at most 1024 bytes. */
void ct_set_last_words(const uint8_t *bytes, size_t count);

/* Gives the signals back and forgets the terminal. The caller has restored the screen. */
void ct_release(void);

/* Sends the error stream to a file (NULL: nowhere) and returns what brings it back, or -1. */
int ct_silence_errors(const char *path);

/* Brings the error stream back. */
void ct_restore_errors(int saved);

/* The size of a terminal as its driver knows it; false when it does not. */
bool ct_window_size(int tty, int *columns, int *rows);

/* No core file and no reading of this process's memory by another: notes are in it. */
void ct_forbid_core(void);

#endif
