#include <yajl/yajl_parse.h>

// yajl_config takes a variable argument, which Swift cannot call.
static inline int yajl_enable(yajl_handle handle, yajl_option option) {
  return yajl_config(handle, option, 1);
}
