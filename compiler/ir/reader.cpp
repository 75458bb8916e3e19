// Text → IR. text.h describes the form. The reader is strict about shape and lenient about white space.
//
// Names are used before they are declared (functions call later ones), so all heads are declared in a first
// sweep over the lines, and bodies are read in a second.
#include "compiler/ir/reader.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

#include "compiler/ir/text.h"
#include "compiler/ir/walk.h"

namespace krait::ir {

namespace {

struct Failure {
  size_t offset;
  std::string message;
};

auto isDigits(std::string_view text) -> bool {
  for (const char character : text) {
    if (character < '0' || character > '9') return false;
  }
  return !text.empty();
}

class Reader {
 public:
  Reader(std::string_view text, types::TypeTable& types)
      : text_(text), types_(types), program_(std::make_unique<Program>()) {}

  auto read() -> ReadResult;

 private:
  [[noreturn]] void fail(std::string message) const { throw Failure{position_, std::move(message)}; }

  // --- characters ---
  auto peek() const -> char { return position_ < text_.size() ? text_[position_] : '\0'; }
  void skipBlanks() {
    while (peek() == ' ') ++position_;
  }
  void skipSpace() {
    while (peek() == ' ' || peek() == '\n') ++position_;
  }
  auto atLineEnd() -> bool {
    skipBlanks();
    return peek() == '\n' || peek() == '\0';
  }
  auto accept(std::string_view what) -> bool {
    skipBlanks();
    if (text_.substr(position_, what.size()) != what) return false;
    position_ += what.size();
    return true;
  }
  void expect(std::string_view what) {
    if (!accept(what)) fail("`" + std::string(what) + "` expected");
  }
  auto acceptWord(std::string_view word) -> bool {
    skipBlanks();
    if (text_.substr(position_, word.size()) != word) return false;
    const size_t end = position_ + word.size();
    if (end < text_.size() && isNameCharacter(text_[end])) return false;
    position_ = end;
    return true;
  }
  static auto isNameCharacter(char character) -> bool {
    // Bytes beyond ASCII are letters of Python identifiers.
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_' || character == '.' ||
           character == '<' || character == '>' || character == '#' ||
           static_cast<unsigned char>(character) >= 0x80;
  }
  auto name() -> std::string_view {
    skipBlanks();
    const size_t start = position_;
    while (isNameCharacter(peek())) ++position_;
    if (position_ == start) fail("a name expected");
    return text_.substr(start, position_ - start);
  }
  auto integer() -> int64_t {
    skipBlanks();
    const size_t start = position_;
    if (peek() == '-') ++position_;
    while (std::isdigit(static_cast<unsigned char>(peek())) != 0) ++position_;
    int64_t value = 0;
    const auto result = std::from_chars(text_.data() + start, text_.data() + position_, value);
    if (result.ec != std::errc()) fail("a number expected");
    return value;
  }
  auto string() -> std::string;
  auto internedString() -> std::string_view { return program_->intern(string()); }
  auto type() -> const Type*;

  // --- declarations ---
  void declareAll();
  void declareLine();
  auto splitName(std::string_view dotted) const -> std::pair<ModuleId, std::string>;
  auto reference(const std::map<std::string, uint32_t, std::less<>>& names) -> uint32_t;
  auto functionReference() -> FunctionId { return reference(functions_); }
  auto classReference() -> ClassId { return reference(classes_); }
  auto moduleReference() -> ModuleId;
  void readAll();
  void readModule();
  void readGlobal();
  void readClass();
  void readFunction();
  void readAttributes(Function& function);
  void readLocals(Function& function);
  void readParameters(Function& function, size_t start);
  void resolveCaptures();

  // --- bodies ---
  auto local(const Function& function) -> LocalId;
  auto localByText(const Function& function, std::string_view text) const -> LocalId;
  auto block(Function& function) -> Block;
  auto inst(Function& function) -> std::unique_ptr<Inst>;
  void readRef(Inst& inst);
  void readTargets(Function& function, Inst& inst);
  void readOperands(Function& function, Inst& inst);
  auto operand(Function& function) -> Operand;
  auto number() -> Operand;
  auto constant(Constant value) -> Operand { return Operand::constant(program_->constantId(value)); }
  void readRegions(Function& function, Inst& inst);

  struct PendingCapture {
    FunctionId function;
    std::string outer;
    LocalId inner;
    size_t offset;
  };

  std::string_view text_;
  size_t position_ = 0;
  types::TypeTable& types_;
  std::unique_ptr<Program> program_;
  std::map<std::string, uint32_t, std::less<>> functions_;
  std::map<std::string, uint32_t, std::less<>> classes_;
  std::map<std::string, uint32_t, std::less<>> globals_;
  std::map<std::string, uint32_t, std::less<>> modules_;
  std::map<std::string_view, Op> ops_;
  std::map<std::string_view, types::Kind> kinds_;
  std::vector<PendingCapture> pending_;
  uint32_t next_global_ = 0;
  uint32_t next_class_ = 0;
  uint32_t next_function_ = 0;
};

auto Reader::string() -> std::string {
  expect("\"");
  std::string value;
  while (peek() != '"') {
    if (position_ >= text_.size()) fail("a string does not end");
    if (peek() != '\\') {
      value += text_[position_++];
      continue;
    }
    ++position_;
    const char escape = text_[position_++];
    if (escape == 'n') {
      value += '\n';
    } else if (escape == 't') {
      value += '\t';
    } else if (escape == 'x') {
      int code = 0;
      std::from_chars(text_.data() + position_, text_.data() + position_ + 2, code, 16);
      value += static_cast<char>(code);
      position_ += 2;
    } else {
      value += escape;
    }
  }
  ++position_;
  return value;
}

auto Reader::type() -> const Type* {
  skipBlanks();
  const size_t start = position_;
  while (std::isalnum(static_cast<unsigned char>(peek())) != 0) ++position_;
  const auto found = kinds_.find(text_.substr(start, position_ - start));
  if (found == kinds_.end())
    fail("no type is called `" + std::string(text_.substr(start, position_ - start)) + "`");
  const Type* result = nullptr;
  if (peek() == '(') {
    ++position_;
    const auto id = classReference();
    expect(")");
    result = found->second == types::Kind::Native ? types_.native(id) : types_.instance(id);
  } else {
    std::vector<const Type*> arguments;
    if (peek() == '[') {
      ++position_;
      while (!accept("]")) {
        arguments.push_back(type());
        accept(",");
      }
    }
    result = types_.get(found->second, std::move(arguments));
  }
  if (peek() == '?') {
    ++position_;
    result = types_.optional(result);
  }
  return result;
}

void Reader::declareAll() {
  for (position_ = 0; position_ < text_.size();) {
    declareLine();
    while (position_ < text_.size() && peek() != '\n') ++position_;
    ++position_;
  }
}

// Only what stands at the start of a line is a head: bodies are indented.
void Reader::declareLine() {
  if (text_.substr(position_, 7) == "module ") {
    position_ += 7;
    Module module;
    module.id = static_cast<ModuleId>(program_->modules.size());
    module.name = name();
    modules_[module.name] = module.id;
    program_->modules.push_back(std::move(module));
  } else if (text_.substr(position_, 8) == "global @") {
    position_ += 8;
    globals_[std::string(name())] = static_cast<uint32_t>(globals_.size());
  } else if (text_.substr(position_, 7) == "class @") {
    position_ += 7;
    classes_[std::string(name())] = static_cast<uint32_t>(classes_.size());
    program_->classes.push_back(std::make_unique<Class>());
  } else if (text_.substr(position_, 6) == "func @") {
    position_ += 6;
    functions_[std::string(name())] = static_cast<uint32_t>(functions_.size());
    program_->functions.push_back(std::make_unique<Function>());
  }
}

auto Reader::splitName(std::string_view dotted) const -> std::pair<ModuleId, std::string> {
  // `#n` only makes the printed name unique.
  if (const size_t mark = dotted.rfind('#'); mark != std::string_view::npos) dotted = dotted.substr(0, mark);
  for (size_t dot = dotted.find('.', 1); dot != std::string_view::npos; dot = dotted.find('.', dot + 1)) {
    // The shortest module name that leaves no further module: `a.b` is preferred to `a` when both exist.
    const auto longer = dotted.find('.', dot + 1);
    if (longer != std::string_view::npos && modules_.contains(dotted.substr(0, longer))) continue;
    const auto found = modules_.find(dotted.substr(0, dot));
    if (found != modules_.end()) return {found->second, std::string(dotted.substr(dot + 1))};
  }
  return {kNone, std::string(dotted.empty() || dotted[0] != '.' ? dotted : dotted.substr(1))};
}

auto Reader::reference(const std::map<std::string, uint32_t, std::less<>>& names) -> uint32_t {
  expect("@");
  const auto text = name();
  const auto found = names.find(text);
  if (found == names.end()) fail("nothing is called `@" + std::string(text) + "`");
  return found->second;
}

auto Reader::moduleReference() -> ModuleId {
  const auto text = name();
  const auto found = modules_.find(text);
  if (found == modules_.end()) fail("no module is called `" + std::string(text) + "`");
  return found->second;
}

void Reader::readAll() {
  position_ = 0;
  for (skipSpace(); position_ < text_.size(); skipSpace()) {
    if (acceptWord("module")) {
      readModule();
    } else if (acceptWord("global")) {
      readGlobal();
    } else if (acceptWord("class")) {
      readClass();
    } else if (acceptWord("func")) {
      readFunction();
    } else {
      fail("`module`, `global`, `class` or `func` expected");
    }
  }
  resolveCaptures();
}

void Reader::readModule() {
  auto& module = program_->modules[moduleReference()];
  while (!atLineEnd()) {
    if (accept("path=")) {
      module.path = string();
    } else if (accept("body=")) {
      module.body = functionReference();
    } else if (accept("header=")) {
      module.native_header = string();
    } else if (acceptWord("native")) {
      module.is_native = true;
    } else if (acceptWord("main")) {
      program_->main = module.id;
    } else {
      fail("unknown property of a module");
    }
  }
}

void Reader::readGlobal() {
  expect("@");
  const auto [module, own_name] = splitName(name());
  Global global;
  global.module = module;
  global.name = program_->intern(own_name);
  while (!atLineEnd()) {
    if (accept(":")) {
      global.type = type();
    } else if (accept("annotation=")) {
      global.annotation_text = internedString();
    } else if (acceptWord("dead")) {
      global.dead = true;
    } else if (accept("static=")) {
      global.static_length = integer();
    } else if (acceptWord("table")) {
      global.is_table = true;
    } else if (acceptWord("object")) {
      global.is_object = true;
    } else if (accept("initial=")) {
      Function nowhere;
      global.initial.push_back(operand(nowhere).index);
    } else {
      fail("unknown property of a global");
    }
  }
  program_->globals.push_back(global);
}

void Reader::readClass() {
  expect("@");
  auto& cls = *program_->classes[next_class_];
  cls.id = next_class_++;
  std::tie(cls.module, cls.qualified_name) = splitName(name());
  cls.name = program_->intern(cls.qualified_name.substr(cls.qualified_name.rfind('.') + 1));
  while (!atLineEnd()) {
    if (accept("in=")) {
      cls.function = functionReference();
    } else if (accept("cpp=")) {
      cls.cpp_name = string();
    } else if (accept("base=")) {
      cls.base = classReference();
    } else if (accept("builtin_base=")) {
      cls.builtin_base = internedString();
    } else if (accept("mro=")) {
      cls.mro.push_back(classReference());
    } else if (accept("builtin_mro=")) {
      cls.builtin_mro.push_back(internedString());
    } else if (accept("field=")) {
      Field field{.name = internedString()};
      if (accept(":")) field.type = type();
      cls.fields.push_back(field);
    } else if (accept("slot=")) {
      const auto slot = internedString();
      cls.slots.emplace_back(slot, functionReference());
    } else if (accept("annotation=")) {
      const auto annotated = internedString();
      cls.annotations.push_back({annotated, internedString()});
    } else if (accept("doc=")) {
      cls.docstring = internedString();
    } else {
      fail("unknown property of a class");
    }
  }
}

void Reader::readFunction() {
  expect("@");
  auto& function = *program_->functions[next_function_];
  function.id = next_function_++;
  std::tie(function.module, function.qualified_name) = splitName(name());
  function.name = program_->intern(function.qualified_name.substr(function.qualified_name.rfind('.') + 1));
  expect("(");
  // Parameters name locals, which are declared below: come back for them.
  const size_t parameters = position_;
  int depth = 1;
  for (bool quoted = false; depth > 0; ++position_) {
    if (position_ >= text_.size()) fail("`)` expected");
    if (peek() == '\\') {
      ++position_;
    } else if (peek() == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      depth += peek() == '(' ? 1 : peek() == ')' ? -1 : 0;
    }
  }
  readAttributes(function);
  readLocals(function);
  const size_t body = position_;
  readParameters(function, parameters);
  position_ = body;
  skipSpace();
  function.body = block(function);
}

void Reader::readAttributes(Function& function) {
  while (!atLineEnd()) {
    if (accept("->")) {
      function.result = type();
    } else if (accept("returns=")) {
      function.return_annotation_text = internedString();
    } else if (accept("cpp=")) {
      function.cpp_name = string();
    } else if (accept("owner=")) {
      function.owner = classReference();
    } else if (accept("parent=")) {
      function.parent = functionReference();
    } else if (accept("source=")) {
      function.source = functionReference();
    } else if (accept("yields=")) {
      function.yielded = type();
    } else if (accept("sends=")) {
      function.sent = type();
    } else if (accept("decorator=")) {
      function.decorators.push_back(internedString());
    } else if (accept("doc=")) {
      function.docstring = internedString();
    } else if (acceptWord("generator")) {
      function.is_generator = true;
    } else if (acceptWord("async")) {
      function.is_async = true;
    } else if (acceptWord("method")) {
      function.is_method = true;
    } else if (acceptWord("lambda")) {
      function.is_lambda = true;
    } else if (acceptWord("module_body")) {
      function.is_module_body = true;
    } else if (acceptWord("bound")) {
      function.is_bound = true;
    } else if (acceptWord("no_raise")) {
      function.may_raise = false;
    } else if (acceptWord("no_collect")) {
      function.may_collect = false;
    } else {
      fail("unknown property of a function");
    }
  }
}

void Reader::readLocals(Function& function) {
  skipSpace();
  if (acceptWord("locals")) {
    do {
      expect("$");
      std::string_view text = name();
      Local local;
      const size_t dot = text.rfind('.');
      if (dot != std::string_view::npos && dot > 0 && isDigits(text.substr(dot + 1))) {
        std::from_chars(text.data() + dot + 1, text.data() + text.size(), local.web);
        text = text.substr(0, dot);
      }
      local.name = program_->intern(text);
      if (accept(":")) local.type = type();
      if (acceptWord("cell")) local.storage = Local::Storage::Cell;
      if (acceptWord("captured_cell")) local.storage = Local::Storage::CapturedCell;
      if (acceptWord("captured_value")) local.storage = Local::Storage::CapturedValue;
      if (accept("annotation=")) local.annotation_text = internedString();
      function.locals.push_back(local);
    } while (accept(","));
    skipSpace();
  }
  while (acceptWord("capture")) {
    expect("$");
    std::string outer(name());
    expect("->");
    const auto inner = local(function);
    pending_.push_back({function.id, std::move(outer), inner, position_});
    skipSpace();
  }
}

void Reader::readParameters(Function& function, size_t start) {
  position_ = start;
  while (!accept(")")) {
    Parameter parameter{};
    parameter.kind = Parameter::Kind::Positional;
    if (accept("**")) {
      parameter.kind = Parameter::Kind::KwArgs;
    } else if (accept("*")) {
      parameter.kind = Parameter::Kind::VarArgs;
    } else if (accept("/")) {
      parameter.kind = Parameter::Kind::PositionalOnly;
    } else if (acceptWord("key")) {
      parameter.kind = Parameter::Kind::KeywordOnly;
    }
    parameter.local = local(function);
    parameter.has_default = accept("?");
    if (accept(":")) parameter.annotation_text = internedString();
    function.parameters.push_back(parameter);
    accept(",");
  }
}

void Reader::resolveCaptures() {
  for (const auto& capture : pending_) {
    auto& function = *program_->functions[capture.function];
    position_ = capture.offset;
    if (function.parent == kNone) fail("a function without parent captures");
    const auto outer = localByText(*program_->functions[function.parent], capture.outer);
    function.captures.push_back({outer, capture.inner});
  }
}

auto Reader::localByText(const Function& function, std::string_view text) const -> LocalId {
  for (LocalId id = 0; id < function.locals.size(); ++id) {
    if (std::string_view(localText(function.locals[id])).substr(1) == text) return id;
  }
  fail("no local is called `$" + std::string(text) + "`");
}

auto Reader::local(const Function& function) -> LocalId {
  expect("$");
  return localByText(function, name());
}

auto Reader::block(Function& function) -> Block {
  expect("{");
  Block result;
  for (skipSpace(); peek() != '}'; skipSpace()) {
    if (position_ >= text_.size()) fail("`}` expected");
    result.insts.push_back(inst(function));
  }
  ++position_;
  return result;
}

auto Reader::inst(Function& function) -> std::unique_ptr<Inst> {
  auto result = std::make_unique<Inst>();
  if (peek() == '%' || peek() == '$') {
    result->result = operand(function);
    if (accept(":")) result->type = type();
    expect("=");
  }
  skipBlanks();
  const size_t start = position_;
  while (std::isalpha(static_cast<unsigned char>(peek())) != 0 || peek() == '_') ++position_;
  const auto found = ops_.find(text_.substr(start, position_ - start));
  if (found == ops_.end())
    fail("no instruction is called `" + std::string(text_.substr(start, position_ - start)) + "`");
  result->op = found->second;
  if (peek() == '=') {
    ++position_;
    result->in_place = true;
  }
  if (result->op == Op::Unpack) result->index = -1;
  readRef(*result);
  skipBlanks();
  if (peek() == '.') {
    ++position_;
    if (peek() == '"') {
      result->name = internedString();
    } else {
      const size_t name_start = position_;
      while (isPlainName(text_.substr(position_, 1)) || peek() == ':' ||
             static_cast<unsigned char>(peek()) >= 0x80) {
        ++position_;
      }
      result->name = program_->intern(text_.substr(name_start, position_ - name_start));
    }
  }
  if (accept("#")) result->index = static_cast<int32_t>(integer());
  readTargets(function, *result);
  if (!atLineEnd() && peek() != '{') readOperands(function, *result);
  if (acceptWord("as")) result->tested = type();
  if (accept(":")) result->type = type();
  readRegions(function, *result);
  return result;
}

void Reader::readRef(Inst& inst) {
  skipBlanks();
  if (peek() != '@') return;
  switch (inst.op) {
    case Op::LoadGlobal:
    case Op::StoreGlobal:
      inst.ref = reference(globals_);
      break;
    case Op::ImportModule:
      inst.ref = reference(modules_);
      break;
    case Op::MakeFunction:
    case Op::MakeClosure:
    case Op::CallDirect:
    case Op::CallRuntime:
      inst.ref = functionReference();
      break;
    default:
      inst.ref = classReference();
  }
}

void Reader::readTargets(Function& function, Inst& inst) {
  if (inst.op != Op::Unpack && inst.op != Op::For && inst.op != Op::ForRange) return;
  do {
    if (accept("*")) inst.index = static_cast<int32_t>(inst.targets.size());
    inst.targets.push_back(local(function));
  } while (accept(","));
  if (!acceptWord("in")) fail("`in` expected");
}

void Reader::readOperands(Function& function, Inst& inst) {
  const bool is_call = inst.op == Op::Call || inst.op == Op::CallMethod;
  bool any_argument = false;
  std::vector<Argument> arguments;
  do {
    Argument argument;
    if (accept("**")) {
      argument.kind = Argument::Kind::DoubleStar;
    } else if (accept("*")) {
      argument.kind = Argument::Kind::Star;
    } else {
      // `name=` is a keyword argument.
      skipBlanks();
      size_t end = position_;
      while (end < text_.size() && isNameCharacter(text_[end])) ++end;
      if (end > position_ && end < text_.size() && text_[end] == '=') {
        argument.kind = Argument::Kind::Keyword;
        argument.keyword = program_->intern(text_.substr(position_, end - position_));
        position_ = end + 1;
      }
    }
    any_argument = any_argument || argument.kind != Argument::Kind::Positional;
    arguments.push_back(argument);
    inst.operands.push_back(operand(function));
  } while (accept(","));
  // `arguments` is parallel to the operands after callee or receiver; of a class, to all of them.
  if (is_call) {
    inst.arguments.assign(arguments.begin() + 1, arguments.end());
  } else if (any_argument || inst.op == Op::MakeClass) {
    inst.arguments = std::move(arguments);
  }
}

auto Reader::operand(Function& function) -> Operand {
  skipBlanks();
  const char first = peek();
  if (first == '%') {
    ++position_;
    const auto id = static_cast<TempId>(integer());
    if (id >= function.temp_count) function.temp_count = id + 1;
    return Operand::temp(id);
  }
  if (first == '$') return Operand::local(local(function));
  if (first == '"') return constant({.kind = Constant::Kind::Str, .text = string()});
  if (first == 'b' && text_.substr(position_, 2) == "b\"") {
    ++position_;
    return constant({.kind = Constant::Kind::Bytes, .text = string()});
  }
  if (first == '-' || std::isdigit(static_cast<unsigned char>(first)) != 0) return number();
  if (accept("module.")) return {Operand::Kind::Module, moduleReference()};
  if (accept("builtin.")) return {Operand::Kind::Builtin, program_->builtinId(name())};
  if (acceptWord("class")) return {Operand::Kind::Class, classReference()};
  if (acceptWord("None")) return constant({.kind = Constant::Kind::None, .text = {}});
  if (acceptWord("True")) return constant({.kind = Constant::Kind::True, .text = {}});
  if (acceptWord("False")) return constant({.kind = Constant::Kind::False, .text = {}});
  if (acceptWord("Ellipsis")) return constant({.kind = Constant::Kind::Ellipsis, .text = {}});
  if (acceptWord("NotImplemented")) return constant({.kind = Constant::Kind::NotImplemented, .text = {}});
  if (acceptWord("_")) return {};
  return number();
}

auto Reader::number() -> Operand {
  skipBlanks();
  const size_t start = position_;
  if (peek() == '-') ++position_;
  if (text_.substr(position_, 2) == "0x") {
    std::string digits = text_[start] == '-' ? "-" : "";
    position_ += 2;
    while (std::isxdigit(static_cast<unsigned char>(peek())) != 0) digits += text_[position_++];
    return constant({.kind = Constant::Kind::Int, .text = digits});
  }
  const auto realConstant = [&](double value) {
    if (peek() == 'j') {
      ++position_;
      return constant({.kind = Constant::Kind::Complex, .text = {}, .real = value});
    }
    return constant({.kind = Constant::Kind::Float, .text = {}, .real = value});
  };
  const double sign = position_ > start ? -1 : 1;
  if (text_.substr(position_, 3) == "inf") {
    position_ += 3;
    return realConstant(sign * std::numeric_limits<double>::infinity());
  }
  if (text_.substr(position_, 3) == "nan") {
    position_ += 3;
    return realConstant(std::numeric_limits<double>::quiet_NaN());
  }
  bool is_real = false;
  for (char character = peek();
       std::isdigit(static_cast<unsigned char>(character)) != 0 || character == '.' || character == 'e' ||
       ((character == '-' || character == '+') && position_ > start && text_[position_ - 1] == 'e');
       character = peek()) {
    is_real = is_real || character == '.' || character == 'e';
    ++position_;
  }
  if (is_real || peek() == 'j') {
    double value = 0;
    std::from_chars(text_.data() + start, text_.data() + position_, value);
    return realConstant(value);
  }
  const size_t end = position_;
  position_ = start;
  if (end == start) fail("an operand expected");
  return constant({.kind = Constant::Kind::Int, .integer = integer(), .text = {}});
}

void Reader::readRegions(Function& function, Inst& inst) {
  const int count = factsOf(inst.op).regions;
  if (count == 0) return;
  inst.regions.resize(static_cast<size_t>(count));
  inst.regions[0] = block(function);
  const auto& words = regionWords(inst.op);
  for (int i = 1; i < count; ++i) {
    if (acceptWord(words.words[i])) inst.regions[static_cast<size_t>(i)] = block(function);
  }
}

auto Reader::read() -> ReadResult {
#define KRAIT_INST(name, text, min, max, result, regions, stage, effects) ops_.emplace(text, Op::name);
#include "compiler/ir/inst.def"
#undef KRAIT_INST
#define KRAIT_TYPE(name, text, cpp, args, pointer) kinds_.emplace(text, types::Kind::name);
#include "compiler/types/type.def"
#undef KRAIT_TYPE
  try {
    declareAll();
    readAll();
  } catch (const Failure& failure) {
    size_t line = 1;
    for (size_t i = 0; i < failure.offset && i < text_.size(); ++i) line += text_[i] == '\n' ? 1 : 0;
    return {nullptr, "line " + std::to_string(line) + ": " + failure.message};
  }
  // The types of temporaries are written where they are assigned.
  for (auto& function : program_->functions) {
    forEachInst(function->body, [&](const Inst& inst) {
      if (!inst.result.isTemp() || inst.type == nullptr) return;
      function->temps.resize(function->temp_count, nullptr);
      function->temps[inst.result.index] = inst.type;
    });
  }
  return {std::move(program_), {}};
}

}  // namespace

auto readProgram(std::string_view text, types::TypeTable& types) -> ReadResult {
  return Reader(text, types).read();
}

}  // namespace krait::ir
