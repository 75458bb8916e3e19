#include "krait/objects/wide_range.hpp"

#include "krait/objects/dispatch.hpp"
#include "krait/objects/iterator.hpp"
#include "krait/objects/mixed_containers.hpp"
#include "krait/objects/slice.hpp"

namespace krait {

namespace {

constexpr Int kZero = Int::ofSmall(0), kOne = Int::ofSmall(1);

bool fitsWord(Int number) {
  int64_t wide;
  return number.isSmall() || (fitsInt64(number, &wide) && wide >= kMinWord && wide <= kMaxWord);
}

struct Bounds {
  Int start, stop, step, length;
};

Int lengthOf(Int start, Int stop, Int step) {
  if (gt(step, kZero))
    return lt(start, stop) ? add(floordiv(sub(sub(stop, start), kOne), step), kOne) : kZero;
  return lt(stop, start) ? add(floordiv(sub(sub(start, stop), kOne), neg(step)), kOne) : kZero;
}

Bounds boundsOf(Value value) {
  if (isType<Range>(value)) {
    const Range range = unbox<Range>(value);
    const Int start = makeInt(range.start), stop = makeInt(range.stop), step = makeInt(range.step);
    return {start, stop, step, lengthOf(start, stop, step)};
  }
  auto* range = static_cast<WideRange*>(value.object());
  return {range->start, range->stop, range->step, range->length};
}

Int memberAt(const Bounds& range, Int index) { return add(range.start, mul(index, range.step)); }

bool hasNumber(const Bounds& range, Int number) {
  const bool up = gt(range.step, kZero);
  if (up ? lt(number, range.start) || !lt(number, range.stop)
         : gt(number, range.start) || !gt(number, range.stop))
    return false;
  return eq(mod(sub(number, range.start), range.step), kZero);
}

// A bound of a slice, or what stands for a missing one.
Int sliceBound(Value value, Int missing, Int length, Int low, Int high) {
  if (value.isNone()) return missing;
  if (!value.isSmall() && !value.isBool() && !isBigInt(value))
    raiseTypeError(KRAIT_TEXT("slice indices must be integers or None or have an __index__ method"));
  Int index = value.isBool() ? Int::ofSmall(value.bits == kTrueValue.bits) : intOf(value);
  if (lt(index, kZero)) index = add(index, length);
  return lt(index, low) ? low : gt(index, high) ? high : index;
}

Value sliceOf(const Bounds& range, const Slice& slice) {
  const Int step = slice.step.isNone() ? kOne : checked<Int>(slice.step);
  if (eq(step, kZero)) raiseValueError(KRAIT_TEXT("slice step cannot be zero"));
  const bool down = lt(step, kZero);
  const Int low = down ? Int::ofSmall(-1) : kZero;
  const Int high = down ? sub(range.length, kOne) : range.length;
  const Int start = sliceBound(slice.start, down ? high : low, range.length, low, high);
  const Int stop = sliceBound(slice.stop, down ? low : high, range.length, low, high);
  return wideRange(memberAt(range, start), memberAt(range, stop), mul(range.step, step));
}

Value itemOf(Value self, Value key) {
  const Bounds range = boundsOf(self);
  if (isType<Slice>(key)) return sliceOf(range, unbox<Slice>(key));
  if (key.isObject() && !isBigInt(key) && !isKind(key, Kind::kInstance))
    raiseIndexType(KRAIT_TEXT("range"), key);
  Int index = isBigInt(key) ? intOf(key) : makeInt(indexWord(key));
  if (lt(index, kZero)) index = add(index, range.length);
  if (lt(index, kZero) || !lt(index, range.length))
    raiseIndexError(KRAIT_TEXT("range object index out of range"));
  return valueOf(memberAt(range, index));
}

struct WideRangeIterator {
  using Item = Int;
  using Class = longrange_iterator_class;
  Int current, step, left;
  bool next(Int& item) {
    if (eq(left, kZero)) return false;
    left = sub(left, kOne);
    item = current;
    current = add(current, step);
    return true;
  }
};
WideRangeIterator iterate(const WideRangeIterator& it) { return it; }

Value compareSlot(Compare op, Value a, Value b) {
  if (!isRange(b) || (op != Compare::kEq && op != Compare::kNe)) return kNotImplementedValue;
  const Bounds x = boundsOf(a), y = boundsOf(b);
  const bool same =
      eq(x.length, y.length) &&
      (eq(x.length, kZero) || (eq(x.start, y.start) && (eq(x.length, kOne) || eq(x.step, y.step))));
  return boolValue(same == (op == Compare::kEq));
}

void reprSlot(Sink& sink, Value self) {
  const Bounds range = boundsOf(self);
  put(sink, KRAIT_TEXT("range("));
  writeStr(sink, range.start);
  put(sink, KRAIT_TEXT(", "));
  writeStr(sink, range.stop);
  if (!eq(range.step, kOne)) {
    put(sink, KRAIT_TEXT(", "));
    writeStr(sink, range.step);
  }
  put(sink, KRAIT_TEXT(")"));
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = reprSlot;
  slots.hash = [](Value self) {
    const Bounds range = boundsOf(self);
    if (eq(range.length, kZero)) return hash(range.length);
    return hash(range.length) * 31 + hash(range.start) + (eq(range.length, kOne) ? 0 : hash(range.step) * 7);
  };
  slots.compare = compareSlot;
  slots.truth = [](Value self) { return !eq(boundsOf(self).length, kZero); };
  slots.len = [](Value self) {
    const Int length = boundsOf(self).length;
    if (!fitsWord(length)) raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C ssize_t"));
    return convert<word>(length);
  };
  slots.iter = [](Value self) {
    const Bounds range = boundsOf(self);
    return box(makeIterator(WideRangeIterator{range.start, range.step, range.length}));
  };
  slots.contains = wideRangeHas;
  slots.getitem = itemOf;
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo
    WideRange::type("range", nullptr, nullptr, &kSlots,
                    pointerMap<WideRange>(KRAIT_FIELD(WideRange, start), KRAIT_FIELD(WideRange, stop),
                                          KRAIT_FIELD(WideRange, step), KRAIT_FIELD(WideRange, length)),
                    sizeof(WideRange), Kind::kRange);

bool isRange(Value value) { return value.isObject() && kindOf(value) == Kind::kRange; }

Value wideRange(Int start, Int stop, Int step) {
  if (eq(step, kZero)) raiseRangeStep();
  const Int length = lengthOf(start, stop, step);
  if (fitsWord(start) && fitsWord(stop) && fitsWord(step) && fitsWord(length) && fitsWord(add(stop, step)))
    return box(Range{convert<word>(start), convert<word>(stop), convert<word>(step)});
  auto* range = create<WideRange>();
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = length;
  return objectValue(range);
}

Value reversedRange(Value self) {
  const Bounds range = boundsOf(self);
  if (eq(range.length, kZero)) return wideRange(kZero, kZero, kOne);
  return wideRange(memberAt(range, sub(range.length, kOne)), sub(range.start, range.step), neg(range.step));
}

Int range_start(Value self) { return boundsOf(self).start; }
Int range_stop(Value self) { return boundsOf(self).stop; }
Int range_step(Value self) { return boundsOf(self).step; }

bool wideRangeHas(Value self, Value item) {
  Int number;
  return toKey(item, number) && hasNumber(boundsOf(self), number);
}

Int wideRangeIndex(Value self, Value item) {
  const Bounds range = boundsOf(self);
  Int number;
  if (!toKey(item, number) || !hasNumber(range, number)) raiseNotInRange(item);
  return floordiv(sub(number, range.start), range.step);
}

}  // namespace krait
