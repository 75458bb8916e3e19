// Objects whose end somebody waits for: those with __del__, and those that weak references lead to.
//
// They stand in tables of their own, in the order in which they were made. When a collection has marked what can be
// reached, markWatched() looks at the rest: objects with __del__ are kept once more and wait for their finaliser, which
// only releaseDropped() runs, between statements of the program; weak references to what nobody can reach any more become
// None. An object that another unreachable one still refers to comes after that one, as where references are counted.
//
// Programs without such classes link none of this: the collector has weak definitions of what it calls here.
#pragma once

#include "krait/heap/heap.hpp"
#include "krait/objects/object.hpp"

namespace krait::heap {

using Finaliser = void (*)(Object* object);

struct WatchState {
  uint16_t objects;     // with a finaliser that has not run yet
  uint16_t references;  // weak ones
  uint16_t pending;     // finalisers that are to run
};
extern WatchState watch_state;

// A new object that is finalised at its end. `object` is no longer in the table once its finaliser has run.
KRAIT_ALLOCATES void watchObject(Object* object, Finaliser finaliser);
// A new object with a reference at `place` that keeps nothing alive, and becomes `nothing` when what it refers to is freed.
KRAIT_ALLOCATES void watchReference(Object* owner, void* place, uword nothing);

// Collects, and runs the finalisers of what was found unreachable, until there are no more. Whether anything ended. Circles
// stay, as they do where references are counted: collectCircles() ends those as well, and so does a heap that is full.
KRAIT_COLLECTS bool releaseDropped();
KRAIT_COLLECTS void collectCircles();  // what gc.collect() does
// At the end of the program: runs the finalisers of all that is left, in the order in which the objects were made.
KRAIT_COLLECTS void finaliseAll();

// Called by the collector between marking and sweeping.
void markWatched(Marker& marker);
// Called when a cycle begins that collects in steps (incremental.hpp): nothing that is watched ends in it.
void keepWatched(Marker& marker);

// Called then as well: views of bytearrays that end are no longer counted (objects/buffer_views.cpp).
void forgetViews();

// Of the collector, for markWatched() and forgetViews(): whether an address of the heap is marked (others count as marked); marks an object
// and what it refers to; marks only what it refers to.
bool isMarked(const void* address);
void markWhole(Marker& marker, Object* object);
void markBehind(Marker& marker, Object* object);

}  // namespace krait::heap

namespace krait {

// A new instance of a class that says what is to be watched (emitted: `static void watch(T*)`).
template <typename T>
KRAIT_ALLOCATES inline T* createWatched() {
  T* object = create<T>();
  T::watch(object);
  return object;
}

}  // namespace krait
