// What a C or C++ header offers to Python, without a word of Clang's.
//
//   HEADER ──read_header──▶ Model ──write_module──▶ Python beside a native stub and its C++
//                                 ──write_stub────▶ the `.pyi` that `krait bind` prints
//
// Names of Python are dotted from the module on ("motors.Motor.speed"); names of C++ are fully qualified.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace krait::bindings {

struct Type {
  enum class Kind : uint8_t {
    Void,
    Bool,
    Int,
    Character,  // char: a str of one character
    Float,
    Enum,
    Text,       // const char*
    String,     // std::string, std::string_view
    Object,     // of a class, by value
    Reference,  // to an object
    Pointer,    // to an object, or null
    Span,       // a pointer; the number of items is the parameter behind it
    Length,     // that parameter: Python does not see it
    Item,       // a reference to a number, which C++ may write: a buffer of one item
    Callback,   // a pointer to a function
    Context,    // the void* that is handed to it: Python does not see it
    Array,      // a field with `count` numbers, of the type of its one part
    Unbound,    // `reason` tells why
  };
  Kind kind = Kind::Void;
  std::string cpp;     // as C++ spells it, without const, reference or pointer
  std::string python;  // Enum, Object, Reference, Pointer: the class
  bool is_signed = false;
  bool is_const = false;    // what is pointed or referred to
  bool is_nullable = true;  // Text, Pointer
  unsigned bits = 0;        // Int, Float; Span, Item: of an item, 0: no number
  bool is_float_item = false;
  bool is_held = false;     // Callback: C++ may keep it; else it is called during the call only
  unsigned count = 0;       // Array
  int context = -1;         // Callback: which of its parameters is the context; -1: it has none
  std::vector<Type> parts;  // Callback: its result, then its parameters
  std::string reason;
};

/// The bounds of an integer type, as Python writes them.
struct Bounds {
  std::string low, high;
};
auto boundsOf(const Type& type) -> Bounds;

struct Parameter {
  std::string name;  // as Python may say it
  Type type;
  std::string default_value;  // Python; empty: required
};

struct Function {
  enum class Kind : uint8_t { Plain, Constructor, Method, Static, Operator };
  Kind kind = Kind::Plain;
  std::string name;    // Python's
  std::string cpp;     // what is called: "::motors::brake", "speed"; of an operator its sign
  std::string prefix;  // unique: what the C++ between is called
  std::vector<Parameter> parameters;
  Type result;
  bool is_const = false;
  std::string doc;
  std::string reason;  // why it cannot be bound
  std::string shown;   // its declaration, for people
};

struct Field {
  std::string name;
  std::string prefix;
  Type type;
  bool is_read_only = false;
  bool is_static = false;
  std::string cpp;  // of a static one, or of a variable
  std::string doc;
};

struct Constant {
  std::string name;
  std::string python_type;  // int, float, bool, str
  std::string value;        // Python
};

struct Enum {
  std::string name, path, cpp;
  std::vector<Constant> members;
  bool is_scoped = false;
  bool is_flags = false;
  std::string doc;
};

struct Class;

/// A module, a namespace or what stands in a class.
struct Space {
  std::string name, path;
  std::vector<Constant> constants;
  std::vector<Enum> enums;
  std::vector<Class> classes;
  std::vector<Function> functions;
  std::vector<Field> variables;
  std::vector<Space> spaces;
};

struct Class {
  std::string name, path, cpp, prefix;
  std::string base;  // Python's path; empty: none
  bool is_complete = false;
  bool is_copyable = false;
  bool is_destructible = true;
  bool is_trivially_destroyed = true;
  unsigned alignment = 1;
  std::string no_objects;  // why Python makes none; empty: it may
  std::vector<Function> constructors, methods;
  std::vector<Field> fields;
  std::vector<Constant> constants;
  std::vector<Enum> enums;
  std::string doc;
};

struct Model {
  std::string module;  // "driver"
  std::string header;  // as it is included: "driver.hpp"
  bool is_c = false;   // its functions have C's names, though it does not say so
  Space space;
  std::vector<std::string> files;   // that were read and are not the toolchain's
  std::vector<std::string> macros;  // that these files define: not to be met in other code
  bool has_callbacks = false;
};

}  // namespace krait::bindings
