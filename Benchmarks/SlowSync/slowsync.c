/* A disk whose every synchronisation takes 30 ms: preloaded, it stands before the C library's own. */
#define _GNU_SOURCE
#include "slowsync.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void wait_for_the_disk(void) {
  struct timespec left = {.tv_sec = 0, .tv_nsec = SLOWSYNC_MILLISECONDS * 1000000L};
  while (nanosleep(&left, &left) != 0) continue;
}

int fdatasync(int file) {
  wait_for_the_disk();
  return (int)syscall(SYS_fdatasync, file);
}

int fsync(int file) {
  wait_for_the_disk();
  return (int)syscall(SYS_fsync, file);
}
