#include "krait/heap/watched.hpp"

#include "krait/errors/guard.hpp"
#include "krait/objects/sink.hpp"
#include "krait/heap/roots.hpp"

namespace krait::heap {

WatchState watch_state;

namespace {

struct WatchedObject {
  Object* object;
  Finaliser finaliser;
};

struct WatchedReference {
  Object* owner;
  uword* place;
  uword nothing;
};

// The tables are bare buffers, which the collector keeps without looking inside.
KRAIT_ROOT WatchedObject* objects = nullptr;
KRAIT_ROOT WatchedObject* waiting = nullptr;  // for their finaliser: kept alive by markWatched()
KRAIT_ROOT WatchedReference* references = nullptr;
uint16_t object_room, waiting_room, reference_room;
bool is_running;
bool spares_circles;
bool has_ended;  // a weak reference became None since the last question

template <typename T>
void append(T*& table, uint16_t& room, uint16_t& count, const T& entry) {
  if (count == room) {
    const uint16_t more = static_cast<uint16_t>(room < 4 ? 4 : room * 2);
    table = static_cast<T*>(reallocateBuffer(table, more * sizeof(T)));
    room = more;
  }
  table[count++] = entry;
}

void runFirst() {
  const WatchedObject first = waiting[0];
  --watch_state.pending;
  for (uint16_t i = 0; i < watch_state.pending; ++i) waiting[i] = waiting[i + 1];
  Exception* caught = nullptr;
  const Flow flow = guard(caught, [&first]() -> Flow {
    first.finaliser(first.object);
    return Flow::kNext;
  });
  if (flow == Flow::kNext) return;
  put(error_console, KRAIT_TEXT("Exception ignored in __del__: "));
  writeRepr(error_console, caught);
  put(error_console, '\n');
}

// Below everything that this function's callers left behind in frames that are no more.
KRAIT_OUTLINE void clearDeadStack() {
#if KRAIT_HOST
  constexpr size_t kCleared = 8192;
#else
  constexpr size_t kCleared = 512;
#endif
  uint8_t dead[kCleared];
  fillBytes(dead, 0, kCleared);
  __asm__ volatile("" : : "r"(dead) : "memory");
}

}  // namespace

void watchObject(Object* object, Finaliser finaliser) {
  // There is room for it to wait, too: in the middle of a collection there would be none.
  KRAIT_KEEP_ROOT(objects);
  KRAIT_KEEP_ROOT(waiting);
  append(objects, object_room, watch_state.objects, {object, finaliser});
  const size_t most = static_cast<size_t>(watch_state.objects) + watch_state.pending;
  if (most > waiting_room) {
    waiting = static_cast<WatchedObject*>(reallocateBuffer(waiting, object_room * sizeof(WatchedObject) * 2));
    waiting_room = static_cast<uint16_t>(object_room * 2);
  }
}

void watchReference(Object* owner, void* place, uword nothing) {
  KRAIT_KEEP_ROOT(references);
  append(references, reference_room, watch_state.references, {owner, static_cast<uword*>(place), nothing});
}

void markWatched(Marker& marker) {
  WatchState& state = watch_state;
  for (uint16_t i = 0; i < state.pending; ++i) markWhole(marker, waiting[i].object);
  // What only dying objects refer to lives as long as they do.
  const uint16_t before = state.pending;
  for (uint16_t i = 0; i < state.objects; ++i) {
    if (isMarked(objects[i].object)) continue;
    waiting[state.pending++] = objects[i];
  }
  const uint16_t dying = state.pending;
  for (uint16_t i = before; i < dying; ++i) markBehind(marker, waiting[i].object);
  uint16_t first = before;
  for (uint16_t i = before; i < dying; ++i)
    if (!isMarked(waiting[i].object)) waiting[first++] = waiting[i];
  // A circle has no first one: all of them end together.
  if (first == before && !spares_circles) first = dying;
  state.pending = first;
  for (uint16_t i = before; i < first; ++i) markWhole(marker, waiting[i].object);
  uint16_t kept = 0;
  for (uint16_t i = 0; i < state.objects; ++i) {
    bool ends = false;
    for (uint16_t k = before; k < first && !ends; ++k) ends = waiting[k].object == objects[i].object;
    if (!ends) objects[kept++] = objects[i];
  }
  state.objects = kept;
  kept = 0;
  for (uint16_t i = 0; i < state.references; ++i) {
    const WatchedReference& one = references[i];
    if (!isMarked(one.owner)) continue;
    if ((*one.place & 3) == 0 && *one.place != 0) {
      Object* target = reinterpret_cast<Object*>(*one.place);
      // What leads back to itself is a circle.
      if (spares_circles && !isMarked(target)) markBehind(marker, target);
      if (!isMarked(target)) {
        *one.place = one.nothing;
        has_ended = true;
      }
    }
    references[kept++] = one;
  }
  state.references = kept;
}

void keepWatched(Marker& marker) {
  const WatchState& state = watch_state;
  for (uint16_t i = 0; i < state.objects; ++i) marker.visit(objects[i].object);
  for (uint16_t i = 0; i < state.pending; ++i) marker.visit(waiting[i].object);
  for (uint16_t i = 0; i < state.references; ++i) marker.visitWord(*references[i].place);
}

bool releaseDropped() {
  if (is_running) return false;
  is_running = true;
  bool any = false, again = true;
  while (again) {
    while (watch_state.pending != 0) runFirst(), any = true;
    clearDeadStack();
    spares_circles = true;
    collect();
    spares_circles = false;
    any |= has_ended;
    again = has_ended || watch_state.pending != 0;
    has_ended = false;
  }
  is_running = false;
  return any;
}

void collectCircles() {
  if (is_running) return;
  releaseDropped();
  is_running = true;
  // What a finaliser ran for is freed, and weak references to it are emptied, by the collection after that.
  for (bool again = true; again;) {
    clearDeadStack();
    collect();
    again = watch_state.pending != 0;
    while (watch_state.pending != 0) runFirst();
  }
  is_running = false;
}

void finaliseAll() {
  if (is_running) return;
  releaseDropped();
  is_running = true;
  while (watch_state.pending != 0 || watch_state.objects != 0) {
    if (watch_state.pending == 0) {
      waiting[watch_state.pending++] = objects[0];
      --watch_state.objects;
      for (uint16_t i = 0; i < watch_state.objects; ++i) objects[i] = objects[i + 1];
    }
    runFirst();
  }
  is_running = false;
}

}  // namespace krait::heap
