#include "compiler/types/costs.h"

#include <algorithm>
#include <utility>

namespace krait::types {

namespace {

/// The smallest numbers exist once, as in CPython.
constexpr int64_t kFirstShared = -5;
constexpr int64_t kLastShared = 256;

enum class ObjectKind : uint8_t {
  Other,
#define KRAIT_MODEL(kind, tagged, boxed) kind,
#include "runtime/abi/models.def"
#undef KRAIT_MODEL
};

struct Layout {
  const TargetModel& target;

  [[nodiscard]] auto word() const -> int64_t { return target.word_bits / 8; }
  [[nodiscard]] auto floatBytes() const -> int64_t { return target.float_bits / 8; }
  /// AVR aligns nothing.
  [[nodiscard]] auto alignment(int64_t size) const -> int64_t {
    return target.word_bits == 16 ? 1 : std::min<int64_t>(size, 8);
  }
  [[nodiscard]] static auto rounded(int64_t size, int64_t to) -> int64_t {
    return to == 0 ? size : (size + to - 1) / to * to;
  }

  /// What an object of `size` bytes takes on the heap.
  [[nodiscard]] auto object(ObjectKind kind, int64_t size, Boxing model) const -> int64_t {
    int64_t more = model == Boxing::Boxed ? 3 : 0;
    switch (kind) {
#define KRAIT_MODEL(kind, tagged, boxed)                \
  case ObjectKind::kind:                                \
    more = model == Boxing::Boxed ? (boxed) : (tagged); \
    break;
#include "runtime/abi/models.def"
#undef KRAIT_MODEL
      case ObjectKind::Other:
        break;
    }
    if (model == Boxing::Unboxed) return rounded(size, std::max<int64_t>(word(), 4));
    return rounded(size + more * word(), (model == Boxing::Tagged ? 4 : 2) * word());
  }
};

struct Extent {
  int64_t size = 0;
  int64_t alignment = 1;
};

auto extentOf(const Type& type, const Layout& layout) -> Extent {
  const auto plain = [&](int64_t size) { return Extent{size, layout.alignment(size)}; };
  const auto words = [&](int64_t count) {
    return Extent{count * layout.word(), layout.alignment(layout.word())};
  };
  switch (type.kind) {
    case Kind::Never:
    case Kind::None:
    case Kind::Module:
    case Kind::Adaptor:
      return {};
    case Kind::Bool:
    case Kind::I8:
    case Kind::U8:
      return plain(1);
    case Kind::I16:
    case Kind::U16:
      return plain(2);
    case Kind::I32:
    case Kind::U32:
      return plain(4);
    case Kind::I64:
      return plain(8);
    case Kind::Float:
      return plain(layout.floatBytes());
    case Kind::Complex:
      return {2 * layout.floatBytes(), layout.alignment(layout.floatBytes())};
    case Kind::Range:
    case Kind::Slice:
      return words(3);
    case Kind::Tuple: {
      Extent whole;
      for (const Type* item : type.arguments) {
        const Extent part = extentOf(*item, layout);
        whole.size = Layout::rounded(whole.size, part.alignment) + part.size;
        whole.alignment = std::max(whole.alignment, part.alignment);
      }
      whole.size = Layout::rounded(whole.size, whole.alignment);
      return whole;
    }
    default:
      return words(1);
  }
}

// The objects behind a word that holds such a value.
auto behind(Analysis& analysis, const AbstractValue& value, Boxing model, int depth) -> int64_t {
  const Layout layout{analysis.target};
  const int64_t header = layout.word();
  int64_t most = 0;
  const auto object = [&](ObjectKind kind, int64_t size) {
    most = std::max(most, layout.object(kind, size, model));
  };
  if (value.has(Scalar::Float))
    object(ObjectKind::Float,
           Layout::rounded(header, layout.alignment(layout.floatBytes())) + layout.floatBytes());
  if (value.has(Scalar::Complex)) object(ObjectKind::Complex, header + 2 * layout.floatBytes());
  if (value.has(Scalar::Int)) {
    const int64_t small = int64_t{1} << (std::min(analysis.target.word_bits, 62) - 2);
    // Where no bound is known they are taken to be small, as in all programs they mostly are.
    const bool bounded = value.interval.low != Interval::kMin && value.interval.high != Interval::kMax;
    const bool is_big = bounded && (value.interval.low >= small || value.interval.high < -small);
    if (is_big || (model == Boxing::Boxed && !value.interval.within(kFirstShared, kLastShared)))
      object(ObjectKind::Int, 2 * header + std::max<int64_t>(header, is_big ? 8 : 0));
  }
  for (const Arm& arm : value.arms) {
    if (arm.tag == Tag::Range) object(ObjectKind::Range, 4 * header);
    if (arm.tag != Tag::Tuple || depth == 0) continue;
    const Node tuple = analysis.node(arm.id);
    if (!tuple.is_fixed) continue;
    int64_t items = 0;
    for (const SlotId item : tuple.items) items += behind(analysis, analysis.peek(item), model, depth - 1);
    most =
        std::max(most, items + layout.object(ObjectKind::Other,
                                             (2 + static_cast<int64_t>(tuple.items.size())) * header, model));
  }
  return most;
}

}  // namespace

auto sizeOf(const Type& type, const TargetModel& target) -> int64_t { return extentOf(type, {target}).size; }

auto costsOf(Analysis& analysis, const AbstractValue& value, const Type& type) -> Costs {
  const Layout layout{analysis.target};
  const Type& kept = type.kind == Kind::Cell ? *type.element() : type;
  const int64_t unboxed = sizeOf(kept, analysis.target);
  if (unboxed == 0) return {0, 0, 0};
  // What is a Value as it is refers to the same objects.
  const int64_t here = kept.kind == Kind::Value ? behind(analysis, value, Boxing::Unboxed, 3) : 0;
  return {unboxed + here, layout.word() + behind(analysis, value, Boxing::Tagged, 3),
          layout.word() + behind(analysis, value, Boxing::Boxed, 3)};
}

auto instanceCosts(const TargetModel& target, int64_t bytes, size_t fields) -> Costs {
  const Layout layout{target};
  const auto count = static_cast<int64_t>(fields);
  return {Layout::rounded(bytes, std::max<int64_t>(layout.word(), 4)),
          Layout::rounded((4 + 2 * count) * layout.word(), 4 * layout.word()),
          Layout::rounded((9 + count) * layout.word(), 2 * layout.word())};
}

}  // namespace krait::types
