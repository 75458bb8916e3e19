// Classes that are made at run time.
#include "krait/objects/made_class.hpp"

#include "krait/base/memory.hpp"
#include "krait/heap/heap.hpp"

namespace krait {

#ifndef __AVR__

namespace {

MadeClass* madeFrom(const TypeInfo* type) {
  const bool made = static_cast<const Object*>(type)->type_info == &MadeClass::type;
  return made ? static_cast<MadeClass*>(const_cast<TypeInfo*>(type)) : nullptr;
}

void traceClass(Object* object, Marker& marker) {
  auto* cls = static_cast<MadeClass*>(object);
  for (word i = 0; i < cls->count; ++i) marker.visit(cls->attributes()[i]);
  for (const TypeInfo** step = cls->order(); *step != nullptr; ++step) marker.visit(objectValue(*step));
}

// Calls `visit` with each class in the order of `type`.
template <typename Visit>
void forEachInOrder(const TypeInfo* type, const Visit& visit) {
  for (const TypeInfo* step = type; step != nullptr; step = step->base()) {
    if (const TypeInfo* const* mro = step->mro()) {
      for (; *mro != nullptr; ++mro) visit(*mro);
      return;
    }
    visit(step);
  }
}

const TypeInfo* findIn(const TypeInfo* type, const TypeInfo* origin) {
  const TypeInfo* found = nullptr;
  forEachInOrder(type, [&](const TypeInfo* step) {
    if (found == nullptr && isMadeBy(step, origin)) found = step;
  });
  return found;
}

}  // namespace

KRAIT_FLASH_DATA const TypeInfo MadeClass::type("type", &Object_type, nullptr, nullptr, traceBy(traceClass),
                                                sizeof(MadeClass), Kind::kClass);

void visitClass(Object* object, Marker& marker) { marker.visit(objectValue(object->type_info)); }

ClassRef makeClassFrom(const TypeInfo* origin, word count, const ClassRef* bases, word base_count) {
  word length = 0;
  forEachInOrder(origin, [&](const TypeInfo*) { ++length; });
  // Each may have a made class in front of it; a null at the end.
  const size_t extra = static_cast<size_t>(count) * sizeof(Value) + (2 * static_cast<size_t>(length) + 1) * sizeof(void*);
  auto* cls = static_cast<MadeClass*>(heap::allocateObject(sizeof(MadeClass) + extra));
  copyBytes(static_cast<void*>(cls), origin, sizeof(TypeInfo));
  static_cast<Object*>(cls)->type_info = &MadeClass::type;
  cls->origin = origin;
  cls->count = count;
  cls->base_ = origin;
  const TypeInfo** place = cls->order();
  cls->mro_ = place;
  forEachInOrder(origin, [&](const TypeInfo* step) {
    const TypeInfo* made = step == origin ? cls : nullptr;
    for (word i = 0; made == nullptr && i < base_count; ++i) made = findIn(bases[i].type, step);
    if (made != nullptr) *place++ = made;
    *place++ = step;
  });
  *place = nullptr;
  return {cls};
}

bool isMadeBy(const TypeInfo* type, const TypeInfo* origin) {
  const MadeClass* cls = madeFrom(type);
  return cls != nullptr && cls->origin == origin;
}

bool isMadeBy(Value cls, ClassRef origin) {
  return isType<ClassRef>(cls) && isMadeBy(unbox<ClassRef>(cls).type, origin.type);
}

void checkMadeBase(ClassRef base, ClassRef origin) {
  if (!isMadeBy(base.type, origin.type)) checkBase(base, origin);
}

ClassRef classInOrder(ClassRef cls, ClassRef origin) { return {findIn(cls.type, origin.type)}; }

Function* classFunction(Value self, const TypeInfo* origin, word number) {
  const ClassRef cls = classInOrder({self.object()->type_info}, {origin});
  return unbox<Function*>(classAttribute(cls, number));
}

#endif

}  // namespace krait
