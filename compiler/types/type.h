// Types: how a value is represented in the emitted C++.
//
// Types are interned: equal types are the same pointer, so they are compared by address and are cheap in every
// instruction. `TypeTable` owns them. The kinds are rows of `type.def`.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace krait::types {

enum class Kind : uint8_t {
#define KRAIT_TYPE(name, text, cpp, args, pointer) name,
#include "compiler/types/type.def"
#undef KRAIT_TYPE
};

struct KindFacts {
  std::string_view text;
  std::string_view cpp;
  int arguments;
  bool pointer;
};

inline auto factsOf(Kind kind) -> const KindFacts& {
  static constexpr KindFacts kFacts[] = {
#define KRAIT_TYPE(name, text, cpp, args, pointer) {text, cpp, args, pointer},
#include "compiler/types/type.def"
#undef KRAIT_TYPE
  };
  return kFacts[static_cast<int>(kind)];
}

constexpr uint32_t kNoClass = 0xffffffff;

struct Type {
  Kind kind;
  bool optional = false;                // pointers only: null stands for None
  uint32_t class_id = kNoClass;         // Instance, Native: which class (ir::ClassId)
  std::vector<const Type*> arguments;   // List: element; Dict: key, value; Tuple: all; …

  [[nodiscard]] auto isPointer() const -> bool { return factsOf(kind).pointer; }
  [[nodiscard]] auto isMachineInt() const -> bool { return kind >= Kind::I8 && kind <= Kind::I64; }
  [[nodiscard]] auto isAnyInt() const -> bool { return isMachineInt() || kind == Kind::Int; }
  [[nodiscard]] auto isNumber() const -> bool { return isAnyInt() || kind == Kind::Float || kind == Kind::Bool; }
  [[nodiscard]] auto element() const -> const Type* { return arguments.front(); }
};

// Owns and interns types. Deterministic: iteration order is never that of addresses.
class TypeTable {
 public:
  auto get(Kind kind) -> const Type* { return intern({.kind = kind, .arguments = {}}); }
  auto get(Kind kind, std::vector<const Type*> arguments) -> const Type* {
    return intern({.kind = kind, .arguments = std::move(arguments)});
  }
  auto instance(uint32_t class_id) -> const Type* {
    return intern({.kind = Kind::Instance, .class_id = class_id, .arguments = {}});
  }
  auto native(uint32_t class_id) -> const Type* {
    return intern({.kind = Kind::Native, .class_id = class_id, .arguments = {}});
  }
  auto optional(const Type* type) -> const Type* {
    Type copy = *type;
    copy.optional = true;
    return intern(std::move(copy));
  }
  auto required(const Type* type) -> const Type* {
    Type copy = *type;
    copy.optional = false;
    return intern(std::move(copy));
  }

 private:
  using Key = std::tuple<Kind, bool, uint32_t, std::vector<const Type*>>;
  auto intern(Type type) -> const Type* {
    Key key{type.kind, type.optional, type.class_id, type.arguments};
    auto [position, fresh] = index_.try_emplace(std::move(key), nullptr);
    if (fresh) position->second = &storage_.emplace_back(std::move(type));
    return position->second;
  }
  std::deque<Type> storage_;
  std::map<Key, const Type*> index_;
};

}  // namespace krait::types
