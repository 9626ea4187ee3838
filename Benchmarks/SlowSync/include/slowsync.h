/* How long each synchronisation takes. */
#define SLOWSYNC_MILLISECONDS 30
