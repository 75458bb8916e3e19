// NAME.py: what programs import.
#include <algorithm>
#include <map>
#include <set>

#include "compiler/bindings/write_module.h"

namespace krait::bindings {

using Kind = Type::Kind;

namespace {

using Group = std::vector<const Function*>;

class PythonWriter {
 public:
  explicit PythonWriter(const Model& model) : model_(model) {
    for (const Class* each : allClasses(model.space)) classes_[each->path] = each;
  }

  auto write() -> std::string {
    writeSpace(model_.space, 0);
    std::string head = "# `" + model_.header + "` as Python sees it.\n";
    if (has_enums_) head += "from enum import IntEnum, IntFlag\n";
    head += "import " + nativeName(model_) + " as _cpp\n";
    return head + body_ + callbacks_;
  }

 private:
  void line(int depth, const std::string& text) {
    body_ += text.empty() ? "\n" : std::string(static_cast<size_t>(depth) * 4, ' ') + text + "\n";
  }

  void writeSpace(const Space& space, int depth) {
    writeConstants(space.constants, depth, false);
    writeEnums(space.enums, depth);
    for (const Class* each : ordered(space)) writeClass(*each, depth);
    for (const auto& [name, group] : grouped(space.functions)) writeFunction(group, nullptr, depth);
    for (const Field& variable : space.variables) writeVariable(variable, depth);
    for (const Space& inner : space.spaces) {
      line(0, "");
      line(depth, "class " + inner.name + ":");
      const size_t before = body_.size();
      writeSpace(inner, depth + 1);
      if (body_.size() == before) line(depth + 1, "pass");
    }
    // Other names of types, once these are there.
    writeConstants(space.constants, depth, true);
  }

  void writeConstants(const std::vector<Constant>& constants, int depth, bool aliases) {
    for (const Constant& each : constants)
      if (each.python_type.empty() == aliases && (!aliases || depth == 0))
        line(depth, each.name + " = " + each.value);
  }

  void writeEnums(const std::vector<Enum>& enums, int depth) {
    for (const Enum& each : enums) {
      has_enums_ = true;
      line(0, "");
      line(depth, "# An enumeration for programs that say " + meetingNames(each));
      line(depth, "class " + each.name + "(" + (each.is_flags ? "IntFlag" : "IntEnum") + "):");
      if (each.members.empty()) line(depth + 1, "pass");
      for (const Constant& member : each.members) line(depth + 1, member.name + " = " + member.value);
    }
  }

  // The names by which a program comes to values of the enumeration: its own, and those of all that gives one.
  auto meetingNames(const Enum& each) const -> std::string {
    std::set<std::string> names{each.name};
    const auto note = [&](const Type& type, const std::string& name) {
      if (type.python == each.path && type.kind == Kind::Enum) names.insert(name);
    };
    const auto noteFunction = [&](const Function& function) {
      note(function.result, function.name);
      for (const Parameter& parameter : function.parameters)
        for (const Type& part : parameter.type.parts) note(part, function.name);
    };
    const auto noteSpace = [&](const auto& self, const Space& space) -> void {
      for (const Function& function : space.functions) noteFunction(function);
      for (const Field& variable : space.variables) note(variable.type, "get_" + variable.name);
      for (const Class& cls : space.classes) {
        for (const Function& method : cls.methods) noteFunction(method);
        for (const Field& field : cls.fields)
          note(field.type, field.is_static ? "get_" + field.name : field.name);
      }
      for (const Space& inner : space.spaces) self(self, inner);
    };
    noteSpace(noteSpace, model_.space);
    // An operator has no name in the program.
    const bool always = std::any_of(names.begin(), names.end(),
                                    [](const std::string& name) { return name.starts_with("__"); });
    if (always) names.insert("import");
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
  }

  // Bases before what derives from them.
  auto ordered(const Space& space) const -> std::vector<const Class*> {
    std::vector<const Class*> list;
    const auto add = [&](const auto& self, const Class& cls) -> void {
      if (std::find(list.begin(), list.end(), &cls) != list.end()) return;
      for (const Class& other : space.classes)
        if (other.path == cls.base) self(self, other);
      list.push_back(&cls);
    };
    for (const Class& each : space.classes) add(add, each);
    return list;
  }

  static auto grouped(const std::vector<Function>& functions) -> std::vector<std::pair<std::string, Group>> {
    std::vector<std::pair<std::string, Group>> groups;
    for (const Function& each : functions) {
      const auto known = std::find_if(groups.begin(), groups.end(),
                                      [&](const auto& group) { return group.first == each.name; });
      if (known == groups.end()) {
        groups.push_back({each.name, {&each}});
      } else {
        known->second.push_back(&each);
      }
    }
    return groups;
  }

  // ---- functions ----

  static auto visible(const Function& function) -> std::vector<const Parameter*> {
    std::vector<const Parameter*> list;
    for (const Parameter& each : function.parameters)
      if (isVisible(each)) list.push_back(&each);
    return list;
  }

  void writeFunction(const Group& all, const Class* cls, int depth) {
    Group group;
    for (const Function* each : all)
      if (each->reason.empty() && !hasTwin(group, *each)) group.push_back(each);
    const Function& first = *all.front();
    // Nothing that works: who uses it is told why.
    if (group.empty()) {
      line(depth, first.name + " = _cpp." + first.prefix);
      return;
    }
    const bool is_static = cls != nullptr ? first.kind == Function::Kind::Static : depth != 0;
    line(0, "");
    if (is_static) line(depth, "@staticmethod");
    const bool has_self = cls != nullptr && !is_static;
    if (group.size() == 1) {
      std::string parameters = has_self ? "self" : "";
      for (const Parameter* each : visible(*group[0])) {
        parameters += (parameters.empty() ? "" : ", ") + each->name;
        if (!each->default_value.empty()) parameters += "=" + each->default_value;
      }
      line(depth, "def " + first.name + "(" + parameters + "):");
      writeCall(*group[0], cls, depth + 1, {});
      return;
    }
    writeOverloads(group, cls, first.name, has_self, depth);
  }

  // Two that Python cannot tell apart: the wider one of numbers stays.
  static auto hasTwin(Group& group, const Function& function) -> bool {
    const auto mine = visible(function);
    for (const Function*& other : group) {
      const auto theirs = visible(*other);
      if (theirs.size() != mine.size()) continue;
      bool same = true, wider = false;
      for (size_t i = 0; i < mine.size() && same; ++i) {
        const Type &a = mine[i]->type, &b = theirs[i]->type;
        same = testOf(a, "x") == testOf(b, "x");
        wider |= a.bits > b.bits || (a.bits == b.bits && a.is_signed && !b.is_signed);
      }
      if (!same) continue;
      if (wider) other = &function;
      return true;
    }
    return false;
  }

  static auto testOf(const Type& type, const std::string& name) -> std::string {
    switch (type.kind) {
      case Kind::Bool:
        return "isinstance(" + name + ", bool)";
      case Kind::Int:
        return "isinstance(" + name + ", int)";
      case Kind::Float:
        return "isinstance(" + name + ", (float, int))";
      case Kind::Enum:
        return "isinstance(" + name + ", " + type.python + ")";
      case Kind::Text:
      case Kind::String:
      case Kind::Character:
        return "isinstance(" + name + ", str)";
      case Kind::Object:
      case Kind::Reference:
        return "isinstance(" + name + ", " + type.python + ")";
      case Kind::Pointer:
        return "(" + name + " is None or isinstance(" + name + ", " + type.python + "))";
      case Kind::Callback:
        return "callable(" + name + ")";
      default:
        return "not isinstance(" + name + ", (int, float, str))";
    }
  }

  // The narrower test comes first: a bool is an int, an int may be a float.
  static auto rank(const Type& type) -> int {
    switch (type.kind) {
      case Kind::Bool:
        return 0;
      case Kind::Enum:
        return 1;
      case Kind::Int:
        return 2;
      case Kind::Float:
        return 3;
      case Kind::Span:
      case Kind::Item:
        return 5;
      default:
        return 4;
    }
  }

  void writeOverloads(Group group, const Class* cls, const std::string& name, bool has_self, int depth) {
    size_t least = 99, most = 0;
    for (const Function* each : group) {
      size_t required = 0;
      for (const Parameter* one : visible(*each)) required += one->default_value.empty() ? 1 : 0;
      least = std::min(least, required);
      most = std::max(most, visible(*each).size());
    }
    std::stable_sort(group.begin(), group.end(), [](const Function* a, const Function* b) {
      const auto left = visible(*a), right = visible(*b);
      for (size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (rank(left[i]->type) != rank(right[i]->type)) return rank(left[i]->type) < rank(right[i]->type);
      return left.size() < right.size();
    });
    std::string parameters = has_self ? "self" : "";
    for (size_t i = 0; i < most; ++i)
      parameters += (parameters.empty() ? "a" : ", a") + std::to_string(i) + (i >= least ? "=None" : "");
    line(depth, "def " + name + "(" + parameters + (most != 0 ? ", /" : "") + "):");
    for (const Function* each : group) {
      const auto own = visible(*each);
      std::string test;
      std::map<std::string, std::string> names;
      for (size_t i = 0; i < most; ++i) {
        const std::string argument = "a" + std::to_string(i);
        std::string part;
        if (i >= own.size()) {
          part = argument + " is None";
        } else {
          names[own[i]->name] = argument;
          part = testOf(own[i]->type, argument);
          if (!own[i]->default_value.empty()) part = "(" + argument + " is None or " + part + ")";
        }
        test += (test.empty() ? "" : " and ") + part;
      }
      line(depth + 1, "if " + (test.empty() ? std::string("True") : test) + ":");
      for (const Parameter* one : own)
        if (!one->default_value.empty() && one->default_value != "None") {
          line(depth + 2, "if " + names[one->name] + " is None:");
          line(depth + 3, names[one->name] + " = " + one->default_value);
        }
      writeCall(*each, cls, depth + 2, names);
    }
    line(depth + 1, "raise TypeError(\"" + name + "(): C++ has no function for these arguments\")");
  }

  // Checks the arguments, calls, and returns what comes back. Of a constructor: sets `_own`.
  void writeCall(const Function& function, const Class* cls, int depth,
                 const std::map<std::string, std::string>& names) {
    const std::string shown = function.kind == Function::Kind::Constructor ? cls->name : function.name;
    const bool is_setter = function.prefix.ends_with("_set") && function.shown.empty();
    std::string arguments = function.kind == Function::Kind::Method ? "self._as_" + cls->prefix + "()" : "";
    const auto add = [&](const std::string& text) { arguments += (arguments.empty() ? "" : ", ") + text; };
    bool called_only = false;
    for (const Parameter& each : function.parameters) {
      if (!isVisible(each)) continue;
      const auto given = names.find(each.name);
      const std::string name = given == names.end() ? each.name : given->second;
      const std::string what =
          is_setter ? (cls == nullptr ? "" : cls->name + ".") + shown : shown + "() argument '" + name + "'";
      switch (each.type.kind) {
        case Kind::Enum:
          line(depth, "if isinstance(" + name + ", " + each.type.python + "):");
          line(depth + 1, name + " = " + name + ".value");
          checkRange(each.type, name, what, depth);
          add(name);
          break;
        case Kind::Int:
          checkRange(each.type, name, what, depth);
          add(name);
          break;
        case Kind::Character:
          line(depth, "if isinstance(" + name + ", str):");
          line(depth + 1, name + " = ord(" + name + ")");
          checkRange(each.type, name, what, depth);
          add(name);
          break;
        case Kind::Text:
          if (!keepsTexts(function)) {
            add(name);
            break;
          }
          // C++ may keep the address: the text lives as long as the object, or until it gets another one here.
          line(depth, "self._text_" + function.prefix + "_" + each.name + " = _cpp.hold_text(" + name + ")");
          add("self._text_" + function.prefix + "_" + each.name);
          break;
        case Kind::Object:
        case Kind::Reference:
          checkClass(each.type, name, what, depth);
          add(name + "._as_" + classes_.at(each.type.python)->prefix + "()");
          keepArgument(function, each, name, depth);
          break;
        case Kind::Pointer: {
          const std::string prefix = classes_.at(each.type.python)->prefix;
          const std::string pointer = "_at_" + each.name;
          line(depth, "if " + name + " is None:");
          if (each.type.is_nullable)
            line(depth + 1, pointer + " = _cpp." + prefix + "_null()");
          else
            line(depth + 1, "raise TypeError(\"" + what + " must not be None\")");
          line(depth, "else:");
          checkClass(each.type, name, what, depth + 1);
          line(depth + 1, pointer + " = " + name + "._as_" + prefix + "()");
          add(pointer);
          keepArgument(function, each, name, depth);
          break;
        }
        case Kind::Callback:
          addCallback(function, each, name, what, depth);
          called_only |= !each.type.is_held;
          add("_call_" + function.prefix + "_" + each.name);
          add("_slot_" + each.name);
          break;
        case Kind::Span:
          if (each.type.is_const) {
            line(depth, "if isinstance(" + name + ", tuple):");
            line(depth + 1, name + " = list(" + name + ")");
          }
          add(name);
          break;
        default:
          add(name);
      }
    }
    if (function.kind == Function::Kind::Constructor) {
      line(depth, "_own = _cpp." + function.prefix + "(" + arguments + ")");
      return;
    }
    const std::string call = "_cpp." + function.prefix + "(" + arguments + ")";
    if (called_only) {
      const bool is_void = function.result.kind == Kind::Void;
      line(depth, (is_void ? "" : "_result = ") + call);
      for (const Parameter& each : function.parameters)
        if (each.type.kind == Kind::Callback && !each.type.is_held)
          line(depth, "_held_" + function.prefix + "_" + each.name + ".pop()");
      line(depth, "_cpp.rethrow()");
      giveBack(function.result, is_void ? "" : "_result", function.kind == Function::Kind::Method, depth);
      return;
    }
    giveBack(function.result, call, function.kind == Function::Kind::Method, depth);
  }

  void checkRange(const Type& type, const std::string& name, const std::string& what, int depth) {
    Type whole = type;
    if (type.kind == Kind::Character) whole.is_signed = false;
    const Bounds bounds = boundsOf(whole);
    line(depth, "if not " + bounds.low + " <= " + name + " <= " + bounds.high + ":");
    line(depth + 1,
         "raise OverflowError(\"" + what + " must be in " + bounds.low + ".." + bounds.high + "\")");
  }

  void checkClass(const Type& type, const std::string& name, const std::string& what, int depth) {
    line(depth, "if not isinstance(" + name + ", " + type.python + "):");
    line(depth + 1, "raise TypeError(\"" + what + " must be " + type.python + "\")");
  }

  // What a constructor gets by reference may stay with the object.
  void keepArgument(const Function& function, const Parameter& parameter, const std::string& name,
                    int depth) {
    if (parameter.type.kind == Kind::Object || function.kind == Function::Kind::Plain ||
        function.kind == Function::Kind::Static || function.is_const)
      return;
    line(depth, "self._with_" + function.prefix + "_" + parameter.name + " = " + name);
  }

  void giveBack(const Type& type, const std::string& call, bool is_method, int depth) {
    switch (type.kind) {
      case Kind::Void:
        if (!call.empty()) line(depth, call);
        line(depth, "return");
        return;
      case Kind::Character:
        line(depth, "return chr(" + call + ")");
        return;
      case Kind::Enum:
        line(depth, "return " + type.python + "(" + call + ")");
        return;
      case Kind::Object:
        line(depth, "return " + type.python + "(_own=" + call + ")");
        return;
      case Kind::Reference:
      case Kind::Pointer: {
        line(depth, "_at = " + call);
        if (type.kind == Kind::Pointer) {
          line(depth, "if _cpp." + classes_.at(type.python)->prefix + "_is_null(_at):");
          line(depth + 1, "return None");
        }
        line(depth, "_made = " + type.python + "(_at=_at)");
        // It may be a part of this one.
        if (is_method) line(depth, "_made._part_of = self");
        line(depth, "return _made");
        return;
      }
      default:
        line(depth, "return " + call);
    }
  }

  // ---- callbacks ----

  void addCallback(const Function& function, const Parameter& parameter, const std::string& name,
                   const std::string& what, int depth) {
    const std::string id = function.prefix + "_" + parameter.name;
    const std::string slot = "_slot_" + parameter.name;
    const std::string list = "_held_" + id;
    if (!parameter.type.is_held) {
      line(depth, slot + " = len(" + list + ")");
      line(depth, list + ".append(" + name + ")");
    } else {
      line(depth, slot + " = 0");
      line(depth,
           "while " + slot + " < len(" + list + ") and " + list + "[" + slot + "] is not " + name + ":");
      line(depth + 1, slot + " += 1");
      line(depth, "if " + slot + " == len(" + list + "):");
      if (parameter.type.context < 0) {
        line(depth + 1, "if " + slot + " == " + std::to_string(kCallbackSlots) + ":");
        line(depth + 2, "raise RuntimeError(\"" + what + ": C++ takes no context with it, which " +
                            std::to_string(kCallbackSlots) + " different functions have used up\")");
      }
      line(depth + 1, list + ".append(" + name + ")");
    }
    std::string parameters = "_slot", arguments;
    std::string wraps;
    for (size_t i = 1; i < parameter.type.parts.size(); ++i) {
      const Type& part = parameter.type.parts[i];
      if (part.kind == Kind::Context) continue;
      const std::string argument = "a" + std::to_string(i);
      parameters += ", " + argument;
      std::string given = argument;
      if (part.kind == Kind::Enum) given = part.python + "(" + argument + ")";
      if (part.kind == Kind::Character) given = "chr(" + argument + ")";
      if (part.kind == Kind::Object) given = part.python + "(_own=" + argument + ")";
      if (part.kind == Kind::Reference) given = part.python + "(_at=" + argument + ")";
      if (part.kind == Kind::Pointer)
        given = "(None if _cpp." + classes_.at(part.python)->prefix + "_is_null(" + argument + ") else " +
                part.python + "(_at=" + argument + "))";
      arguments += (arguments.empty() ? "" : ", ") + given;
    }
    const Type& result = parameter.type.parts[0];
    callbacks_ += "\n" + list + " = []\n\ndef _call_" + id + "(" + parameters + "):\n";
    const std::string call = list + "[_slot](" + arguments + ")";
    if (result.kind == Kind::Void) {
      callbacks_ += "    " + call + "\n";
      return;
    }
    callbacks_ += "    _result = " + call + "\n";
    const std::string said = "what was given as argument '" + name + "' of " + function.name + "()";
    std::string kept;
    std::swap(kept, body_);
    if (result.kind == Kind::Enum) {
      line(1, "if isinstance(_result, " + result.python + "):");
      line(2, "_result = _result.value");
    }
    if (result.kind == Kind::Character) {
      line(1, "if isinstance(_result, str):");
      line(2, "_result = ord(_result)");
    }
    if (result.kind == Kind::Int || result.kind == Kind::Enum || result.kind == Kind::Character)
      checkRange(result, "_result", said + ": its result", 1);
    line(1, "return _result");
    std::swap(kept, body_);
    callbacks_ += kept;
  }

  // ---- classes ----

  void writeClass(const Class& cls, int depth) {
    line(0, "");
    line(depth, "class " + cls.name + (cls.base.empty() ? "" : "(" + cls.base + ")") + ":");
    writeConstants(cls.constants, depth + 1, false);
    writeEnums(cls.enums, depth + 1);
    writeConstructor(cls, depth + 1);
    const std::string& prefix = cls.prefix;
    line(depth + 1, "def _as_" + prefix + "(self):");
    line(depth + 2, "return self._at_" + prefix);
    for (const Class* base = baseOf(cls); base != nullptr; base = baseOf(*base)) {
      line(depth + 1, "def _as_" + base->prefix + "(self):");
      line(depth + 2, "return _cpp." + prefix + "_as_" + base->prefix + "(self._at_" + prefix + ")");
    }
    if (!cls.is_trivially_destroyed && cls.is_complete && cls.is_destructible) {
      line(depth + 1, "def __enter__(self):");
      line(depth + 2, "return self");
      line(depth + 1, "def __exit__(self, kind, error, trace):");
      line(depth + 2, "if self._own_" + prefix + " is not None:");
      line(depth + 3, "_cpp." + prefix + "_close(self._own_" + prefix + ")");
    }
    for (const Field& field : cls.fields)
      field.is_static ? writeVariable(field, depth + 1) : writeField(field, cls, depth + 1);
    for (const auto& [name, group] : grouped(cls.methods)) writeFunction(group, &cls, depth + 1);
  }

  auto baseOf(const Class& cls) const -> const Class* {
    const auto found = classes_.find(cls.base);
    return found == classes_.end() ? nullptr : found->second;
  }

  void writeConstructor(const Class& cls, int depth) {
    Group group;
    for (const Function& each : cls.constructors)
      if (each.reason.empty() && cls.no_objects.empty() && !hasTwin(group, each)) group.push_back(&each);
    const std::string& prefix = cls.prefix;
    const std::string inside = "*, _own=None, _at=None";
    const auto finish = [&] {
      line(depth + 1, "self._own_" + prefix + " = _own");
      line(depth + 1, "self._at_" + prefix + " = _at");
    };
    const bool has_storage = cls.is_complete && cls.is_destructible && cls.alignment <= 8;
    if (group.empty()) {
      line(depth, "def __init__(self, " + inside + "):");
      if (has_storage) {
        line(depth + 1, "if _own is not None:");
        line(depth + 2, "_at = _cpp." + prefix + "_at(_own)");
      }
      line(depth + 1, std::string(has_storage ? "elif" : "if") + " _at is None:");
      const std::string why = !cls.no_objects.empty()     ? cls.no_objects
                              : !cls.constructors.empty() ? cls.constructors[0].reason
                                                          : "it has no public constructor";
      line(depth + 2,
           "raise TypeError(\"Python cannot make objects of " + cls.name + ": " + escaped(why) + "\")");
      finish();
      return;
    }
    size_t most = 0;
    for (const Function* each : group) most = std::max(most, visible(*each).size());
    std::string parameters = "self";
    const bool one = group.size() == 1;
    if (one) {
      for (const Parameter* each : visible(*group[0]))
        parameters += ", " + each->name + "=" + (each->default_value.empty() ? "None" : each->default_value);
    } else {
      for (size_t i = 0; i < most; ++i) parameters += ", a" + std::to_string(i) + "=None";
      if (most != 0) parameters += ", /";
    }
    line(depth, "def __init__(" + parameters + ", " + inside + "):");
    line(depth + 1, "if _own is None and _at is None:");
    if (one) {
      for (const Parameter* each : visible(*group[0])) {
        if (!each->default_value.empty()) continue;
        if (each->type.kind == Kind::Pointer || (each->type.kind == Kind::Text && each->type.is_nullable))
          continue;
        line(depth + 2, "if " + each->name + " is None:");
        line(depth + 3, "raise TypeError(\"" + cls.name + ".__init__() missing required argument: '" +
                            each->name + "'\")");
      }
      writeCall(*group[0], &cls, depth + 2, {});
    } else {
      writeConstructors(group, cls, most, depth + 2);
    }
    line(depth + 1, "if _own is not None:");
    line(depth + 2, "_at = _cpp." + prefix + "_at(_own)");
    finish();
  }

  void writeConstructors(Group group, const Class& cls, size_t most, int depth) {
    std::stable_sort(group.begin(), group.end(), [](const Function* a, const Function* b) {
      const auto left = visible(*a), right = visible(*b);
      for (size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (rank(left[i]->type) != rank(right[i]->type)) return rank(left[i]->type) < rank(right[i]->type);
      return left.size() < right.size();
    });
    bool first = true;
    for (const Function* each : group) {
      const auto own = visible(*each);
      std::string test;
      std::map<std::string, std::string> names;
      for (size_t i = 0; i < most; ++i) {
        const std::string argument = "a" + std::to_string(i);
        std::string part = argument + " is None";
        if (i < own.size()) {
          names[own[i]->name] = argument;
          part = testOf(own[i]->type, argument);
          if (!own[i]->default_value.empty()) part = "(" + argument + " is None or " + part + ")";
        }
        test += (test.empty() ? "" : " and ") + part;
      }
      line(depth, (first ? "if " : "elif ") + (test.empty() ? std::string("True") : test) + ":");
      first = false;
      for (const Parameter* parameter : own)
        if (!parameter->default_value.empty() && parameter->default_value != "None") {
          line(depth + 1, "if " + names[parameter->name] + " is None:");
          line(depth + 2, names[parameter->name] + " = " + parameter->default_value);
        }
      writeCall(*each, &cls, depth + 1, names);
    }
    line(depth, "else:");
    line(depth + 1, "raise TypeError(\"" + cls.name + "(): C++ has no constructor for these arguments\")");
  }

  static auto escaped(const std::string& text) -> std::string {
    std::string result;
    for (const char c : text) result += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return result;
  }

  void writeField(const Field& field, const Class& cls, int depth) {
    if (field.type.kind == Kind::Unbound) {
      line(depth, field.name + " = _cpp." + field.prefix);
      return;
    }
    if (field.type.kind == Kind::Array) {
      writeArray(field, cls, depth);
      return;
    }
    line(depth, "@property");
    line(depth, "def " + field.name + "(self):");
    Type type = field.type;
    if (type.kind == Kind::Object) type.kind = Kind::Reference;
    giveBack(type, "_cpp." + field.prefix + "_get(self._as_" + cls.prefix + "())", true, depth + 1);
    if (field.is_read_only) return;
    line(depth, "@" + field.name + ".setter");
    line(depth, "def " + field.name + "(self, value):");
    Function setter;
    setter.kind = Function::Kind::Method;
    setter.name = field.name;
    setter.prefix = field.prefix + "_set";
    setter.parameters.push_back({"value", field.type, {}});
    if (field.type.kind == Kind::Object) setter.is_const = true;
    writeCall(setter, &cls, depth + 1, {});
  }

  // What comes out is a tuple, or of characters a str: nobody takes it for C++'s own.
  void writeArray(const Field& field, const Class& cls, int depth) {
    const Type& item = field.type.parts[0];
    const std::string count = std::to_string(field.type.count), self = "self._as_" + cls.prefix + "()";
    const std::string what = cls.name + "." + field.name;
    const bool is_text = item.kind == Kind::Character;
    line(depth, "@property");
    line(depth, "def " + field.name + "(self):");
    if (is_text) {
      line(depth + 1, "return _cpp." + field.prefix + "_get(" + self + ")");
    } else {
      line(depth + 1, "_at = " + self);
      line(depth + 1,
           "return tuple([_cpp." + field.prefix + "_get(_at, _i) for _i in range(" + count + ")])");
    }
    if (field.is_read_only || field.type.is_const) return;
    line(depth, "@" + field.name + ".setter");
    line(depth, "def " + field.name + "(self, value):");
    if (is_text) {
      line(depth + 1, "_cpp." + field.prefix + "_set(" + self + ", value)");
      return;
    }
    line(depth + 1, "if len(value) != " + count + ":");
    line(depth + 2, "raise ValueError(\"" + what + " has " + count + " items\")");
    line(depth + 1, "_at = " + self);
    line(depth + 1, "_i = 0");
    line(depth + 1, "for _item in value:");
    if (item.kind == Kind::Int) checkRange(item, "_item", "an item of " + what, depth + 2);
    line(depth + 2, "_cpp." + field.prefix + "_set(_at, _i, _item)");
    line(depth + 2, "_i += 1");
  }

  // Variables of C++ are read and written by functions: a module's attributes are Python's own.
  void writeVariable(const Field& variable, int depth) {
    if (variable.type.kind == Kind::Unbound || variable.type.kind == Kind::Array) {
      line(depth, variable.name + " = _cpp." + variable.prefix);
      return;
    }
    const auto define = [&](const std::string& head) {
      line(0, "");
      if (depth != 0) line(depth, "@staticmethod");
      line(depth, head);
    };
    define("def get_" + variable.name + "():");
    Type type = variable.type;
    if (type.kind == Kind::Object) type.kind = Kind::Reference;
    giveBack(type, "_cpp." + variable.prefix + "_get()", false, depth + 1);
    if (variable.is_read_only || type.kind == Kind::Text) return;
    define("def set_" + variable.name + "(value):");
    Function setter;
    setter.name = variable.name;
    setter.prefix = variable.prefix + "_set";
    setter.parameters.push_back({"value", variable.type, {}});
    writeCall(setter, nullptr, depth + 1, {});
  }

  const Model& model_;
  std::map<std::string, const Class*> classes_;
  std::string body_, callbacks_;
  bool has_enums_ = false;
};

}  // namespace

auto writePython(const Model& model) -> std::string { return PythonWriter(model).write(); }

}  // namespace krait::bindings
