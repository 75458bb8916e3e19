// `machine` on the HAL.
//
// A Pin is its number: no object exists, and a Pin* is never dereferenced. Its low byte and three bits are
// the number plus one, so that a null pointer stays None, and one bit says "open drain". With a constant
// number everything below folds to a register store. As a Value a Pin is boxed like a float.
#pragma once

#include "krait/krait.hpp"
#include "krait_hal.hpp"

// avr-libc's name of a register, which the HAL has used by now.
#undef ADC

namespace krait::machine {

struct Pin;
struct ADC;
struct Signal;

constexpr uword kOpenDrainBit = 0x1000;

KRAIT_INLINE uint16_t numberOf(const Pin* pin) {
  return static_cast<uint16_t>((reinterpret_cast<uword>(pin) & (kOpenDrainBit - 1)) - 1);
}
KRAIT_INLINE bool isOpenDrain(const Pin* pin) { return (reinterpret_cast<uword>(pin) & kOpenDrainBit) != 0; }

// The pin without touching it.
KRAIT_INLINE Pin* pinAt(uint16_t id, bool open_drain = false) {
  return reinterpret_cast<Pin*>(static_cast<uword>(id) + 1 + (open_drain ? kOpenDrainBit : 0));
}

// A level given by any object, without calling anything where it is a constant.
KRAIT_INLINE bool levelOf(Value value) {
  if (value.isSmall()) return value.small() != 0;
  if (value.bits == kTrueValue.bits) return true;
  if (value.bits == kFalseValue.bits) return false;
  return truth(value);
}

// ---- Pin ----

KRAIT_INLINE void Pin_off(Pin* self) {
  isOpenDrain(self) ? hal::pinWriteOpenDrain(numberOf(self), false) : hal::pinWrite(numberOf(self), false);
}
KRAIT_INLINE void Pin_on(Pin* self) {
  isOpenDrain(self) ? hal::pinWriteOpenDrain(numberOf(self), true) : hal::pinWrite(numberOf(self), true);
}
KRAIT_INLINE void Pin_write(Pin* self, bool level) {
  isOpenDrain(self) ? hal::pinWriteOpenDrain(numberOf(self), level) : hal::pinWrite(numberOf(self), level);
}
KRAIT_INLINE void Pin_toggle(Pin* self) {
  if (isOpenDrain(self)) {
    hal::pinWriteOpenDrain(numberOf(self), !hal::pinRead(numberOf(self)));
  } else {
    hal::pinToggle(numberOf(self));
  }
}
KRAIT_INLINE uint8_t Pin_value(Pin* self, Value level) {
  if (level.isNone()) return hal::pinRead(numberOf(self));
  bool high = levelOf(level);
  Pin_write(self, high);
  return high;
}
KRAIT_INLINE uint8_t Pin_value(Pin* self, None) { return hal::pinRead(numberOf(self)); }
KRAIT_INLINE uint8_t Pin_value(Pin* self, bool level) {
  Pin_write(self, level);
  return level;
}
template <typename T>
KRAIT_INLINE EnableIf<kIsMachineInt<T>, uint8_t> Pin_value(Pin* self, T level) {
  return Pin_value(self, level != 0);
}

namespace detail {

// The level is set before the direction: an output must not show the wrong one for a moment.
KRAIT_INLINE void initPin(Pin* self, int8_t mode, Value pull, Value value) {
  if (!value.isNone()) Pin_write(self, levelOf(value));
  hal::Pull resistor = pull.bits == smallValue(1).bits   ? hal::Pull::kUp
                       : pull.bits == smallValue(2).bits ? hal::Pull::kDown
                                                         : hal::Pull::kNone;
  if (mode >= 0) {
    hal::pinMode(numberOf(self),
                 mode == 1   ? hal::PinMode::kOutput
                 : mode == 2 ? hal::PinMode::kOpenDrain
                             : hal::PinMode::kInput,
                 resistor);
  }
}

}  // namespace detail

KRAIT_INLINE Pin* Pin_new(uint16_t id, int8_t mode, Value pull, Value value) {
  Pin* self = pinAt(id, mode == 2);
  detail::initPin(self, mode, pull, value);
  return self;
}
KRAIT_INLINE void Pin_init(Pin* self, int8_t mode, Value pull, Value value) {
  detail::initPin(self, mode, pull, value);
}

// ---- ADC: its channel plus one ----

KRAIT_INLINE ADC* ADC_new(uint8_t channel) { return reinterpret_cast<ADC*>(static_cast<uword>(channel) + 1); }
KRAIT_INLINE uint16_t ADC_read_u16(ADC* self) {
  return hal::adcRead(static_cast<uint8_t>(reinterpret_cast<uword>(self) - 1));
}
KRAIT_INLINE uint16_t ADC_read(ADC* self) { return ADC_read_u16(self) >> 4; }

// ---- Signal: a pin, perhaps inverted ----

KRAIT_INLINE Signal* Signal_new(uint16_t id, bool invert) {
  return reinterpret_cast<Signal*>(pinAt(id, invert));
}
KRAIT_INLINE void Signal_write(Signal* self, bool level) {
  const Pin* pin = reinterpret_cast<Pin*>(self);
  hal::pinWrite(numberOf(pin), level != isOpenDrain(pin));
}
KRAIT_INLINE void Signal_on(Signal* self) { Signal_write(self, true); }
KRAIT_INLINE void Signal_off(Signal* self) { Signal_write(self, false); }
KRAIT_INLINE uint8_t Signal_value(Signal* self, Value level) {
  const Pin* pin = reinterpret_cast<Pin*>(self);
  if (level.isNone()) return hal::pinRead(numberOf(pin)) != isOpenDrain(pin);
  bool high = levelOf(level);
  Signal_write(self, high);
  return high;
}

// ---- the chip ----

KRAIT_INLINE uint32_t freq() { return hal::cpuFrequency(); }
[[noreturn]] inline void reset() {
  hal::reset();
  __builtin_unreachable();
}
inline Bytes* unique_id() {
  uint8_t buffer[16];
  size_t size = hal::uniqueId(buffer);
  return makeBytes(buffer, size);
}
KRAIT_INLINE void idle() {
#if KRAIT_GC_INCREMENTAL
  heap::collectStep();
#endif
  hal::waitForInterrupt();
}
KRAIT_INLINE uint32_t disable_irq() { return hal::irqSave(); }
KRAIT_INLINE void enable_irq(uint32_t state) { hal::irqRestore(state); }

KRAIT_INLINE uint8_t mem8(uint32_t address) { return hal::reg8(static_cast<uword>(address)); }
KRAIT_INLINE uint16_t mem16(uint32_t address) { return hal::reg16(static_cast<uword>(address)); }
KRAIT_INLINE uint32_t mem32(uint32_t address) { return hal::reg32(static_cast<uword>(address)); }

// ---- as Values ----

struct Boxed : Object {
  uword number;
};

namespace detail {

template <typename T>
struct Names;
template <>
struct Names<Pin> {
  static constexpr const char* kName = "Pin";
};
template <>
struct Names<ADC> {
  static constexpr const char* kName = "ADC";
};
template <>
struct Names<Signal> {
  static constexpr const char* kName = "Signal";
};

template <typename T>
struct BoxedSlots {
  static void repr(Sink& sink, Value self) {
    put(sink, KRAIT_TEXT("<"));
    put(sink, self.object()->type_info->name());
    put(sink, ' ');
    writeWord(sink,
              static_cast<word>((static_cast<Boxed*>(self.object())->number & (kOpenDrainBit - 1)) - 1));
    put(sink, '>');
  }
  static Value compare(Compare op, Value a, Value b) {
    bool same = b.isObject() && b.object()->type_info == a.object()->type_info &&
                static_cast<Boxed*>(a.object())->number == static_cast<Boxed*>(b.object())->number;
    return op == Compare::kEq   ? boolValue(same)
           : op == Compare::kNe ? boolValue(!same)
                                : kNotImplementedValue;
  }
  static Hash hash(Value self) { return static_cast<Hash>(static_cast<Boxed*>(self.object())->number); }
  static constexpr Slots make() {
    Slots slots{};
    slots.repr = repr;
    slots.compare = compare;
    slots.hash = hash;
    return slots;
  }
  KRAIT_FLASH_DATA static constexpr Slots kSlots = make();
  static const TypeInfo type;
};
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo BoxedSlots<T>::type(Names<T>::kName, nullptr, nullptr,
                                                                    &kSlots, kNoPointers, sizeof(Boxed),
                                                                    Kind::kInstance);

template <typename T>
struct ImmediateConverter {
  static Value box(T* immediate) {
    if (immediate == nullptr) return kNoneValue;
    Boxed* boxed = static_cast<Boxed*>(heap::allocateObject(sizeof(Boxed)));
    boxed->type_info = &BoxedSlots<T>::type;
    boxed->number = reinterpret_cast<uword>(immediate);
    return objectValue(boxed);
  }
  static T* unbox(Value value) {
    return value.isNone() ? nullptr : reinterpret_cast<T*>(static_cast<Boxed*>(value.object())->number);
  }
  static bool is(Value value) {
    return value.isObject() && value.object()->type_info == &BoxedSlots<T>::type;
  }
  static FlashText name() { return BoxedSlots<T>::type.name(); }
};

}  // namespace detail

KRAIT_INLINE bool is(const Pin* a, const Pin* b) { return a == b; }
KRAIT_INLINE bool eq(const Pin* a, const Pin* b) { return a == b; }

}  // namespace krait::machine

namespace krait {

template <>
struct Converter<machine::Pin*> : machine::detail::ImmediateConverter<machine::Pin> {};
template <>
struct Converter<machine::ADC*> : machine::detail::ImmediateConverter<machine::ADC> {};
template <>
struct Converter<machine::Signal*> : machine::detail::ImmediateConverter<machine::Signal> {};

// No addresses: the collector need not look.
template <>
inline constexpr uint32_t kReferenceWords<machine::Pin*> = 0;
template <>
inline constexpr uint32_t kReferenceWords<machine::ADC*> = 0;
template <>
inline constexpr uint32_t kReferenceWords<machine::Signal*> = 0;

}  // namespace krait
