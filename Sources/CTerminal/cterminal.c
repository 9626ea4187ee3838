#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { CRASHES = 6, ENDINGS = 4, TAKEN = CRASHES + ENDINGS + 2 };

/* A handler may run between any two instructions: what it reads is written whole, then shown. */
struct words {
  size_t count;
  uint8_t bytes[1024];
};
static struct words restore_slots[2];
static atomic_int restore_slot;
static struct words last_words;

static atomic_bool guarding;
static atomic_flag restoring = ATOMIC_FLAG_INIT;
static pid_t owner;
static int terminal = -1;
static int pipe_out = -1, pipe_in = -1;
static struct termios attributes;

static struct sigaction previous[TAKEN];
static int taken[TAKEN];
static int taken_count;
static stack_t previous_stack;
static uint8_t handler_stack[64 * 1024] __attribute__((aligned(16)));

static void put(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/* Screen first, then attributes: the sentence is printed by the restored terminal. What was typed
 * and not read is dropped, for the shell would run it. */
static void restore(bool crashed) {
  const struct words *screen = &restore_slots[atomic_load(&restore_slot)];
  put(screen->bytes, screen->count);
  tcflush(terminal, TCIFLUSH);
  tcsetattr(terminal, TCSANOW, &attributes);
  if (crashed) put(last_words.bytes, last_words.count);
}

static void on_crash(int number) {
  if (atomic_load(&guarding) && getpid() == owner) {
    /* The other crash signals are blocked, so a second entry is another thread: the first ends it. */
    while (atomic_flag_test_and_set(&restoring)) pause();
    restore(true);
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(number, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void tell(uint8_t byte) {
  int saved = errno;
  if (getpid() == owner) {
    ssize_t ignored = write(pipe_in, &byte, 1);
    (void)ignored;
  }
  errno = saved;
}

static void on_ending(int number) {
  (void)number;
  tell(CT_ENDED);
}

static void on_resize(int number) {
  (void)number;
  tell(CT_RESIZED);
}

static void at_exit(void) {
  if (!atomic_load(&guarding) || getpid() != owner) return;
  restore(false);
  ct_release();
}

static void take(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaddset(&action.sa_mask, crashes[i]);
  sigaddset(&action.sa_mask, SIGTTOU);
  if (sigaction(number, &action, &previous[taken_count]) == 0) taken[taken_count++] = number;
}

int ct_guard(int tty) {
  static bool registered;
  if (atomic_load(&guarding)) {
    errno = EBUSY;
    return -1;
  }
  int ends[2];
  if (tcgetattr(tty, &attributes) != 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  terminal = fcntl(tty, F_DUPFD_CLOEXEC, 3);
  if (terminal < 0) {
    close(ends[0]);
    close(ends[1]);
    return -1;
  }
  pipe_out = ends[0];
  pipe_in = ends[1];
  owner = getpid();
  ct_set_restore(NULL, 0);
  atomic_flag_clear(&restoring);

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, &previous_stack);
  taken_count = 0;
  atomic_store(&guarding, true);
  for (int i = 0; i < CRASHES; i++) take(crashes[i], on_crash, SA_ONSTACK);
  for (int i = 0; i < ENDINGS; i++) take(endings[i], on_ending, SA_RESTART | SA_ONSTACK);
  take(SIGWINCH, on_resize, SA_RESTART | SA_ONSTACK);
  take(SIGPIPE, SIG_IGN, 0);
  if (!registered) registered = atexit(at_exit) == 0;
  return pipe_out;
}

void ct_set_restore(const uint8_t *bytes, size_t count) {
  int unused = 1 - atomic_load(&restore_slot);
  struct words *slot = &restore_slots[unused];
  slot->count = count > 512 ? 0 : count;
  if (slot->count > 0) memcpy(slot->bytes, bytes, slot->count);
  atomic_store(&restore_slot, unused);
}

void ct_set_last_words(const uint8_t *bytes, size_t count) {
  last_words.count = count > sizeof last_words.bytes ? 0 : count;
  if (last_words.count > 0) memcpy(last_words.bytes, bytes, last_words.count);
}

void ct_release(void) {
  if (!atomic_exchange(&guarding, false)) return;
  for (int i = 0; i < taken_count; i++) sigaction(taken[i], &previous[i], NULL);
  taken_count = 0;
  sigaltstack(&previous_stack, NULL);
  close(pipe_in);
  close(pipe_out);
  close(terminal);
  pipe_in = pipe_out = terminal = -1;
}

int ct_silence_errors(const char *path) {
  int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  int file = -1;
  if (path != NULL) file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) file = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (file < 0) return saved;
  dup2(file, STDERR_FILENO);
  close(file);
  return saved;
}

void ct_restore_errors(int saved) {
  if (saved < 0) return;
  dup2(saved, STDERR_FILENO);
  close(saved);
}

bool ct_window_size(int tty, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(tty, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void ct_forbid_core(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}
