/* glibc's allocator: malloc_trim gives back what is free. */
#include <malloc.h>
