/* What C programs see of Krait, and what they may answer for themselves. C99 and C++11. */
#ifndef KRAIT_EMBED_HOOKS_H
#define KRAIT_EMBED_HOOKS_H

#include <stddef.h>
#include <stdint.h>
#ifndef __cplusplus
#include <stdbool.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* An exception of Python that has reached C. Valid until the next one does. */
typedef struct krait_error {
  const char* type;    /* "ValueError" */
  const char* message; /* UTF-8, terminated; cut where it is longer than KRAIT_MESSAGE_SIZE */
  size_t message_size;
  int32_t line; /* of the `raise`; 0: not known */
} krait_error;

/* Gives the heap its memory, which must stay. Before the first init of a module. */
void krait_init(void* memory, size_t size);
/* Frees what nothing refers to any more. */
void krait_collect(void);

/* A reference that keeps a Python object alive. It must not be copied or moved; krait_release() empties it. */
typedef struct krait_handle {
  void* object;
  struct krait_handle* next;
  struct krait_handle** link;
} krait_handle;
void krait_hold(krait_handle* handle);
void krait_release(krait_handle* handle);

/* ---- Hooks: weak functions that the program may define. ---- */

/* What print() writes. Nothing by default; on a desktop standard output. */
void krait_output(const char* text, size_t size);
/* Microseconds of a clock that wraps, and a pause: what `time` asks. By default the clock stands still and nobody waits;
   on a desktop the system's. */
uint32_t krait_clock_us(void);
void krait_sleep_us(uint32_t microseconds);
/* The end: what Krait cannot go on after, such as an exception in a module's init() called as a plain function. Must not
   return. By default the processor stops. */
void krait_panic(const char* reason);
/* Around each call that may allocate or raise. One thread runs Python at a time; the lock must be one that a thread
   may take again. By default nothing. */
void krait_lock(void);
void krait_unlock(void);

/* ---- What the C++ types are made of. ---- */

const char* krait_text_data(void* text);
size_t krait_text_size(void* text);
const uint8_t* krait_bytes_data(void* bytes);
size_t krait_bytes_size(void* bytes);
const void* krait_list_data(void* list);
size_t krait_list_size(void* list);
__attribute__((noreturn)) void krait_empty_handle(void);

#ifdef __cplusplus
}
#endif

#endif
