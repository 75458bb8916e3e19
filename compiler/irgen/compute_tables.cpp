// Tables that the program computes as it starts, computed by the compiler.
//
//     SIN = [int(127 * math.sin(i * 6.283 / 256)) for i in range(256)]
//     TABLE = make_table()            a function that appends to a list, say
//
// A small interpreter runs the instructions of a module's body, as far as it knows how, and knows the values of constants
// and which function a name is. A comprehension, or a call, whose run touches nothing but its own values and ends in a list
// of numbers is replaced by a display of these numbers: inference then sees what is really in the list, and nobody writes
// to it, so it lies in flash. Whatever the interpreter does not know for sure ends the attempt, above all whatever would
// raise: then the program does it itself, as it starts.
#include "compiler/irgen/compute_tables.h"

#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include "compiler/ir/walk.h"
#include "compiler/irgen/fold_integers.h"

namespace krait::irgen {

using ir::Block;
using ir::Constant;
using ir::Inst;
using ir::Op;
using ir::Operand;

namespace {

constexpr int64_t kMostSteps = 60'000;  // of a program: more would be felt
constexpr size_t kShortest = 16;        // what is shorter is no table, and quickly made
constexpr size_t kLongest = 4096;
constexpr int kDeepest = 60;

struct Value {
  enum class Kind : uint8_t { None, Bool, Int, Float, List, Tuple, Range, Function, Module, Builtin, Native };
  Kind kind = Kind::None;
  int64_t integer = 0;  // Bool, Int; Range: start; Function, Module, Builtin: which
  int64_t stop = 0, step = 1;
  double real = 0;
  std::string_view name;                      // Native: a function of `math`
  std::shared_ptr<std::vector<Value>> items;  // List, Tuple

  [[nodiscard]] auto isInt() const -> bool { return kind == Kind::Int || kind == Kind::Bool; }
  [[nodiscard]] auto isNumber() const -> bool { return isInt() || kind == Kind::Float; }
  [[nodiscard]] auto asReal() const -> double {
    return kind == Kind::Float ? real : static_cast<double>(integer);
  }
};

auto integer(int64_t value) -> Value {
  Value result;
  result.kind = Value::Kind::Int;
  result.integer = value;
  return result;
}
auto boolean(bool value) -> Value {
  Value result;
  result.kind = Value::Kind::Bool;
  result.integer = value ? 1 : 0;
  return result;
}
auto sequence(Value::Kind kind) -> Value {
  Value result;
  result.kind = kind;
  result.items = std::make_shared<std::vector<Value>>();
  return result;
}
auto isExact(double value) -> bool { return std::fabs(value) < 9007199254740992.0; }

// It is not known: nobody looks further.
struct Unknown {};

struct Frame {
  std::map<ir::LocalId, Value> locals;
  std::map<ir::TempId, Value> temps;
};

enum class Way : uint8_t { Next, Return, Break, Continue, Result };

class Machine {
 public:
  Machine(ir::Program& program, int float_bits) : program_(program), float_bits_(float_bits) {
    for (const auto& function : program.functions) collect(function->body);
  }

  // What runs in a module's body, and what of it is a table.
  void run(ir::Function& body) {
    if (reflects_) return;
    std::map<ir::LocalId, int> assigned;
    const std::function<void(const Block&)> count = [&](const Block& block) {
      for (const auto& inst : block.insts) {
        if (inst->result.isLocal()) ++assigned[inst->result.index];
        for (const ir::LocalId target : inst->targets) ++assigned[target];
        for (const Block& region : inst->regions) count(region);
      }
    };
    count(body.body);
    Frame frame;
    std::vector<std::unique_ptr<Inst>>& insts = body.body.insts;
    for (size_t i = 0; i < insts.size(); ++i) {
      Inst& inst = *insts[i];
      if (inst.op == Op::For) {
        if (fillsTable(body.body, insts, i, frame)) insts.erase(insts.begin() + static_cast<ptrdiff_t>(i--));
        continue;
      }
      if (!inst.regions.empty()) continue;
      if (inst.op == Op::StoreGlobal && stores_[inst.ref] == 1) {
        const std::optional<Value> value = known(inst.operands[0], frame);
        if (value.has_value() && isSettled(*value) &&
            !stored_names_.contains(program_.globals[inst.ref].name))
          globals_[inst.ref] = *value;
        continue;
      }
      if (inst.result.isNone() || (inst.result.isLocal() && assigned[inst.result.index] != 1)) continue;
      if (inst.result.isLocal() && body.locals[inst.result.index].storage != ir::Local::Storage::Plain)
        continue;
      if (inst.op == Op::Call) {
        const std::optional<Value> callee = known(inst.operands[0], frame);
        if (callee.has_value() && callee->kind == Value::Kind::Function && !makesList(*callee)) continue;
      }
      std::optional<Value> value = attempt([&] { return evaluate(inst, frame); });
      if (!value.has_value()) continue;
      if (inst.op == Op::Call && value->kind == Value::Kind::List) {
        if (isTable(*value)) makeDisplay(inst, *value);
        continue;
      }
      // Lists are the program's own from here on.
      if (isSettled(*value)) set(inst.result, *value, frame);
    }
  }

 private:
  void collect(const Block& block) {
    for (const auto& inst : block.insts) {
      if (inst->op == Op::StoreGlobal) ++stores_[inst->ref];
      if (inst->op == Op::StoreAttr || inst->op == Op::DelAttr) stored_names_.insert(inst->name);
      for (const Operand& operand : inst->operands)
        if (operand.kind == Operand::Kind::Builtin) {
          const std::string_view name = program_.builtins[operand.index];
          reflects_ |=
              name == "globals" || name == "vars" || name == "setattr" || name == "delattr" || name == "exec";
        }
      reflects_ |= inst->name == "__dict__";
      for (const Block& region : inst->regions) collect(region);
    }
  }

  // Never changes, whoever has it.
  static auto isSettled(const Value& value) -> bool {
    return value.kind != Value::Kind::List && value.kind != Value::Kind::Tuple;
  }

  static auto isTable(const Value& list) -> bool {
    if (list.items->size() < kShortest || list.items->size() > kLongest) return false;
    for (const Value& item : *list.items)
      if (!item.isNumber() || (item.kind == Value::Kind::Float && !std::isfinite(item.real))) return false;
    return true;
  }

  // `for` behind the empty list that it fills: a comprehension.
  auto fillsTable(const Block& body, std::vector<std::unique_ptr<Inst>>& insts, size_t at, const Frame& frame)
      -> bool {
    if (at == 0 || insts[at - 1]->op != Op::BuildList || !insts[at - 1]->operands.empty() ||
        !insts[at - 1]->result.isTemp())
      return false;
    Inst& display = *insts[at - 1];
    Inst& loop = *insts[at];
    if (!isOnlyHis(loop, body)) return false;
    Frame inner = frame;
    const Value list = sequence(Value::Kind::List);
    inner.temps[display.result.index] = list;
    const bool filled = attempt([&]() -> Value {
                          if (execute(loop, inner) != Way::Next) throw Unknown{};
                          return list;
                        }).has_value();
    if (!filled || !isTable(list)) return false;
    makeDisplay(display, list);
    return true;
  }

  // Does nobody but the loop see what it assigns?
  static auto isOnlyHis(const Inst& loop, const Block& body) -> bool {
    std::map<ir::LocalId, int> inside, everywhere;
    std::set<ir::LocalId> assigned(loop.targets.begin(), loop.targets.end());
    const auto count = [](std::map<ir::LocalId, int>& into, const Inst& inst) {
      ir::forEachLocal(inst, [&](ir::LocalId local) { ++into[local]; });
    };
    count(inside, loop);
    for (const Block& region : loop.regions)
      ir::forEachInst(region, [&](const Inst& inst) {
        count(inside, inst);
        if (inst.result.isLocal()) assigned.insert(inst.result.index);
        assigned.insert(inst.targets.begin(), inst.targets.end());
      });
    ir::forEachInst(body, [&](const Inst& inst) { count(everywhere, inst); });
    for (const ir::LocalId local : assigned)
      if (inside[local] != everywhere[local]) return false;
    return true;
  }

  // Is there a list in it that it could return?
  auto makesList(const Value& callee) const -> bool {
    if (callee.kind != Value::Kind::Function) return false;
    bool makes = false;
    ir::forEachInst(program_.functions[static_cast<size_t>(callee.integer)]->body,
                    [&](const Inst& inst) { makes |= inst.op == Op::BuildList; });
    return makes;
  }

  void makeDisplay(Inst& inst, const Value& list) {
    inst.op = Op::BuildList;
    inst.arguments.clear();
    inst.operands.clear();
    inst.name = {};
    inst.ref = ir::kNone;
    inst.index = 0;
    for (const Value& item : *list.items) {
      Constant constant;
      if (item.kind == Value::Kind::Float)
        constant.kind = Constant::Kind::Float, constant.real = item.real;
      else if (item.kind == Value::Kind::Bool)
        constant.kind = item.integer != 0 ? Constant::Kind::True : Constant::Kind::False;
      else
        constant.kind = Constant::Kind::Int, constant.integer = item.integer;
      inst.operands.push_back(Operand::constant(program_.constantId(constant)));
    }
  }

  template <class Body>
  auto attempt(Body&& body) -> std::optional<Value> {
    try {
      return body();
    } catch (const Unknown&) {
      return std::nullopt;
    }
  }

  // --- values ---

  auto known(const Operand& operand, const Frame& frame) -> std::optional<Value> {
    return attempt([&] { return get(operand, frame); });
  }

  auto get(const Operand& operand, const Frame& frame) -> Value {
    Value value;
    switch (operand.kind) {
      case Operand::Kind::Temp:
        if (const auto found = frame.temps.find(operand.index); found != frame.temps.end())
          return found->second;
        break;
      case Operand::Kind::Local:
        if (const auto found = frame.locals.find(operand.index); found != frame.locals.end())
          return found->second;
        break;
      case Operand::Kind::Module:
        value.kind = Value::Kind::Module;
        value.integer = operand.index;
        return value;
      case Operand::Kind::Builtin:
        value.kind = Value::Kind::Builtin;
        value.integer = operand.index;
        return value;
      case Operand::Kind::Constant: {
        const Constant& constant = program_.constants[operand.index];
        if (constant.kind == Constant::Kind::None) return value;
        if (constant.kind == Constant::Kind::True || constant.kind == Constant::Kind::False)
          return boolean(constant.kind == Constant::Kind::True);
        if (constant.kind == Constant::Kind::Int && constant.text.empty()) return integer(constant.integer);
        if (constant.kind == Constant::Kind::Float) return real(constant.real);
        break;
      }
      default:
        break;
    }
    throw Unknown{};
  }

  static void set(const Operand& result, const Value& value, Frame& frame) {
    if (result.isTemp()) frame.temps[result.index] = value;
    if (result.isLocal()) frame.locals[result.index] = value;
  }

  auto real(double value) const -> Value {
    Value result;
    result.kind = Value::Kind::Float;
    result.real = float_bits_ == 32 ? static_cast<double>(static_cast<float>(value)) : value;
    if (!std::isfinite(result.real)) throw Unknown{};
    return result;
  }

  static auto truth(const Value& value) -> bool {
    switch (value.kind) {
      case Value::Kind::None:
        return false;
      case Value::Kind::Bool:
      case Value::Kind::Int:
        return value.integer != 0;
      case Value::Kind::Float:
        return value.real != 0;
      case Value::Kind::List:
      case Value::Kind::Tuple:
        return !value.items->empty();
      default:
        throw Unknown{};
    }
  }

  // --- instructions ---

  auto execute(const Block& block, Frame& frame) -> Way {
    for (const auto& inst : block.insts) {
      const Way way = execute(*inst, frame);
      if (way != Way::Next) return way;
    }
    return Way::Next;
  }

  auto execute(const Inst& inst, Frame& frame) -> Way {
    if (++steps_ > kMostSteps) throw Unknown{};
    switch (inst.op) {
      case Op::If:
        return execute(inst.regions[truth(get(inst.operands[0], frame)) ? 0 : 1], frame);
      case Op::Cond: {
        if (execute(inst.regions[truth(get(inst.operands[0], frame)) ? 0 : 1], frame) != Way::Result)
          throw Unknown{};
        set(inst.result, result_, frame);
        return Way::Next;
      }
      case Op::While:
        for (;;) {
          if (execute(inst.regions[0], frame) != Way::Result) throw Unknown{};
          if (!truth(result_)) return execute(inst.regions[2], frame);
          const Way way = execute(inst.regions[1], frame);
          if (way == Way::Break) return Way::Next;
          if (way == Way::Return) return way;
          if (++steps_ > kMostSteps) throw Unknown{};
        }
      case Op::For:
        return executeFor(inst, frame);
      case Op::Return:
        result_ = inst.operands.empty() ? Value{} : get(inst.operands[0], frame);
        return Way::Return;
      case Op::Result:
        result_ = get(inst.operands[0], frame);
        return Way::Result;
      case Op::Break:
        return Way::Break;
      case Op::Continue:
        return Way::Continue;
      case Op::ListAppend: {
        const Value list = get(inst.operands[0], frame);
        append(list, get(inst.operands[1], frame));
        return Way::Next;
      }
      case Op::StoreItem: {
        const Value list = get(inst.operands[0], frame);
        if (list.kind != Value::Kind::List) throw Unknown{};
        const Value value = get(inst.operands[2], frame);
        list.items->at(indexOf(list, get(inst.operands[1], frame))) = value;
        return Way::Next;
      }
      default: {
        const Value value = evaluate(inst, frame);
        set(inst.result, value, frame);
        return Way::Next;
      }
    }
  }

  auto executeFor(const Inst& inst, Frame& frame) -> Way {
    if (inst.targets.size() != 1) throw Unknown{};
    const Value over = get(inst.operands[0], frame);
    const auto body = [&](const Value& item) -> std::optional<Way> {
      if (++steps_ > kMostSteps) throw Unknown{};
      frame.locals[inst.targets[0]] = item;
      const Way way = execute(inst.regions[0], frame);
      if (way == Way::Break) return Way::Next;
      if (way == Way::Return) return way;
      return std::nullopt;
    };
    if (over.kind == Value::Kind::Range) {
      for (int64_t i = over.integer; over.step > 0 ? i < over.stop : i > over.stop; i += over.step)
        if (const auto way = body(integer(i)); way.has_value()) return *way;
    } else if (over.kind == Value::Kind::List || over.kind == Value::Kind::Tuple) {
      for (size_t i = 0; i < over.items->size(); ++i)
        if (const auto way = body(Value((*over.items)[i])); way.has_value()) return *way;
    } else {
      throw Unknown{};
    }
    return execute(inst.regions[1], frame);
  }

  void append(const Value& list, const Value& item) {
    if (list.kind != Value::Kind::List || list.items->size() >= kLongest) throw Unknown{};
    list.items->push_back(item);
  }

  static auto indexOf(const Value& list, const Value& index) -> size_t {
    if ((list.kind != Value::Kind::List && list.kind != Value::Kind::Tuple) || !index.isInt())
      throw Unknown{};
    const auto length = static_cast<int64_t>(list.items->size());
    const int64_t at = index.integer < 0 ? index.integer + length : index.integer;
    if (at < 0 || at >= length) throw Unknown{};
    return static_cast<size_t>(at);
  }

  auto evaluate(const Inst& inst, Frame& frame) -> Value {
    const auto operand = [&](size_t i) { return get(inst.operands[i], frame); };
    switch (inst.op) {
      case Op::Copy:
        return operand(0);
      case Op::Truth:
        return boolean(truth(operand(0)));
      case Op::Not:
        return boolean(!truth(operand(0)));
      case Op::Neg:
      case Op::Pos:
      case Op::Invert:
        return unary(inst.op, operand(0));
      case Op::MakeFunction: {
        const ir::Function& function = *program_.functions[inst.ref];
        if (!inst.operands.empty() || !function.captures.empty() || function.suspends()) throw Unknown{};
        Value value;
        value.kind = Value::Kind::Function;
        value.integer = inst.ref;
        return value;
      }
      case Op::LoadGlobal:
        if (const auto found = globals_.find(inst.ref); found != globals_.end() && inst.index == 0)
          return found->second;
        throw Unknown{};
      case Op::LoadAttr:
        return attributeOf(operand(0), inst.name);
      case Op::LoadItem: {
        const Value list = operand(0);
        const size_t index = indexOf(list, operand(1));
        return (*list.items)[index];
      }
      case Op::BuildList: {
        const Value list = sequence(Value::Kind::List);
        for (size_t i = 0; i < inst.operands.size(); ++i) append(list, operand(i));
        return list;
      }
      case Op::BuildTuple: {
        const Value tuple = sequence(Value::Kind::Tuple);
        for (size_t i = 0; i < inst.operands.size(); ++i) tuple.items->push_back(operand(i));
        return tuple;
      }
      case Op::CallMethod: {
        const Value object = operand(0);
        if (inst.name != "append" || object.kind != Value::Kind::List || inst.operands.size() != 2)
          throw Unknown{};
        append(object, operand(1));
        return {};
      }
      case Op::Call: {
        for (const ir::Argument& argument : inst.arguments)
          if (argument.kind != ir::Argument::Kind::Positional) throw Unknown{};
        std::vector<Value> arguments;
        const Value callee = operand(0);
        for (size_t i = 1; i < inst.operands.size(); ++i) arguments.push_back(operand(i));
        return call(callee, arguments);
      }
      case Op::Add:
      case Op::Sub:
      case Op::Mul:
      case Op::TrueDiv:
      case Op::FloorDiv:
      case Op::Mod:
      case Op::Pow:
      case Op::LShift:
      case Op::RShift:
      case Op::BitAnd:
      case Op::BitOr:
      case Op::BitXor:
        return binary(inst, operand(0), operand(1));
      case Op::Eq:
      case Op::Ne:
      case Op::Lt:
      case Op::Le:
      case Op::Gt:
      case Op::Ge:
        return compare(inst.op, operand(0), operand(1));
      default:
        throw Unknown{};
    }
  }

  auto unary(Op op, const Value& value) const -> Value {
    if (value.kind == Value::Kind::Float && op != Op::Invert)
      return real(op == Op::Neg ? -value.real : value.real);
    if (!value.isInt() || value.integer == INT64_MIN) throw Unknown{};
    return integer(op == Op::Neg ? -value.integer : op == Op::Invert ? ~value.integer : value.integer);
  }

  auto binary(const Inst& inst, const Value& left, const Value& right) -> Value {
    if (left.kind == Value::Kind::List || right.kind == Value::Kind::List) return ofLists(inst, left, right);
    if (!left.isNumber() || !right.isNumber()) throw Unknown{};
    const bool bits = inst.op == Op::BitAnd || inst.op == Op::BitOr || inst.op == Op::BitXor;
    if (bits && left.kind == Value::Kind::Bool && right.kind == Value::Kind::Bool)
      return boolean(ofIntegers(inst.op, left.integer, right.integer).integer != 0);
    if (left.isInt() && right.isInt() && inst.op != Op::TrueDiv)
      return ofIntegers(inst.op, left.integer, right.integer);
    if ((left.isInt() && !isExact(left.asReal())) || (right.isInt() && !isExact(right.asReal())))
      throw Unknown{};
    const double a = real(left.asReal()).real, b = real(right.asReal()).real;
    switch (inst.op) {
      case Op::Add:
        return real(a + b);
      case Op::Sub:
        return real(a - b);
      case Op::Mul:
        return real(a * b);
      case Op::TrueDiv:
        if (b == 0) throw Unknown{};
        return real(a / b);
      default:
        throw Unknown{};
    }
  }

  auto ofLists(const Inst& inst, const Value& left, const Value& right) -> Value {
    const bool repeats = inst.op == Op::Mul && !inst.in_place && (left.isInt() || right.isInt());
    if (repeats) {
      const Value& list = left.isInt() ? right : left;
      const int64_t times = left.isInt() ? left.integer : right.integer;
      if (times > static_cast<int64_t>(kLongest)) throw Unknown{};
      const Value result = sequence(Value::Kind::List);
      for (int64_t i = 0; i < times; ++i)
        for (const Value& item : *list.items) append(result, item);
      steps_ += static_cast<int64_t>(result.items->size());
      return result;
    }
    if (inst.op != Op::Add || inst.in_place || left.kind != right.kind) throw Unknown{};
    const Value result = sequence(Value::Kind::List);
    for (const Value* list : {&left, &right})
      for (const Value& item : *list->items) append(result, item);
    return result;
  }

  static auto ofIntegers(Op op, int64_t a, int64_t b) -> Value {
    Constant left, right;
    left.kind = right.kind = Constant::Kind::Int;
    left.integer = a;
    right.integer = b;
    const std::optional<Constant> result = foldIntegers(op, left, right);
    if (!result.has_value() || !result->text.empty()) throw Unknown{};
    return integer(result->integer);
  }

  static auto compare(Op op, const Value& left, const Value& right) -> Value {
    if (!left.isNumber() || !right.isNumber()) throw Unknown{};
    int order = 0;
    if (left.isInt() && right.isInt()) {
      order = left.integer < right.integer ? -1 : left.integer > right.integer ? 1 : 0;
    } else {
      if (!isExact(left.asReal()) || !isExact(right.asReal())) throw Unknown{};
      order = left.asReal() < right.asReal() ? -1 : left.asReal() > right.asReal() ? 1 : 0;
    }
    switch (op) {
      case Op::Eq:
        return boolean(order == 0);
      case Op::Ne:
        return boolean(order != 0);
      case Op::Lt:
        return boolean(order < 0);
      case Op::Le:
        return boolean(order <= 0);
      case Op::Gt:
        return boolean(order > 0);
      default:
        return boolean(order >= 0);
    }
  }

  auto attributeOf(const Value& object, std::string_view name) const -> Value {
    if (object.kind != Value::Kind::Module ||
        program_.modules[static_cast<size_t>(object.integer)].name != "math" ||
        !program_.modules[static_cast<size_t>(object.integer)].is_native || stored_names_.contains(name))
      throw Unknown{};
    if (name == "pi") return real(3.14159265358979323846);
    if (name == "e") return real(2.71828182845904523536);
    if (name == "tau") return real(6.28318530717958647692);
    Value value;
    value.kind = Value::Kind::Native;
    value.name = name;
    return value;
  }

  // --- calls ---

  auto call(const Value& callee, const std::vector<Value>& arguments) -> Value {
    switch (callee.kind) {
      case Value::Kind::Function:
        return callFunction(*program_.functions[static_cast<size_t>(callee.integer)], arguments);
      case Value::Kind::Builtin:
        return callBuiltin(program_.builtins[static_cast<size_t>(callee.integer)], arguments);
      case Value::Kind::Native:
        return callMath(callee.name, arguments);
      default:
        throw Unknown{};
    }
  }

  auto callFunction(const ir::Function& function, const std::vector<Value>& arguments) -> Value {
    if (arguments.size() != function.parameters.size() || depth_ >= kDeepest) throw Unknown{};
    Frame frame;
    for (size_t i = 0; i < arguments.size(); ++i) {
      const ir::Parameter& parameter = function.parameters[i];
      if (parameter.kind != ir::Parameter::Kind::Positional &&
          parameter.kind != ir::Parameter::Kind::PositionalOnly)
        throw Unknown{};
      frame.locals[parameter.local] = arguments[i];
    }
    for (const ir::Local& local : function.locals)
      if (local.storage != ir::Local::Storage::Plain) throw Unknown{};
    ++depth_;
    struct Leave {
      int& depth;
      ~Leave() { --depth; }
    } leave{depth_};
    const Way way = execute(function.body, frame);
    return way == Way::Return ? result_ : Value{};
  }

  auto callBuiltin(std::string_view name, const std::vector<Value>& arguments) -> Value {
    const size_t count = arguments.size();
    const auto allInts = [&] {
      for (const Value& argument : arguments)
        if (!argument.isInt()) return false;
      return true;
    };
    if (name == "range" && count >= 1 && count <= 3 && allInts()) {
      Value range;
      range.kind = Value::Kind::Range;
      range.integer = count == 1 ? 0 : arguments[0].integer;
      range.stop = count == 1 ? arguments[0].integer : arguments[1].integer;
      range.step = count == 3 ? arguments[2].integer : 1;
      constexpr int64_t kFar = int64_t{1} << 40;
      for (const int64_t bound : {range.integer, range.stop, range.step})
        if (bound > kFar || bound < -kFar) throw Unknown{};
      if (range.step == 0) throw Unknown{};
      return range;
    }
    if (name == "len" && count == 1 && arguments[0].items != nullptr)
      return integer(static_cast<int64_t>(arguments[0].items->size()));
    if (name == "float" && count == 1 && arguments[0].isNumber() && isExact(arguments[0].asReal()))
      return real(arguments[0].asReal());
    if (name == "bool" && count == 1) return boolean(truth(arguments[0]));
    if (name == "int" && count == 1 && arguments[0].isInt()) return integer(arguments[0].integer);
    if (name == "int" && count == 1 && arguments[0].kind == Value::Kind::Float && isExact(arguments[0].real))
      return integer(static_cast<int64_t>(arguments[0].real));
    if (name == "round" && count == 1 && arguments[0].kind == Value::Kind::Float &&
        isExact(arguments[0].real))
      return integer(static_cast<int64_t>(std::nearbyint(arguments[0].real)));
    if (name == "abs" && count == 1 && arguments[0].isInt() && arguments[0].integer != INT64_MIN)
      return integer(std::abs(arguments[0].integer));
    if (name == "abs" && count == 1 && arguments[0].kind == Value::Kind::Float)
      return real(std::fabs(arguments[0].real));
    if ((name == "min" || name == "max") && count >= 2) {
      for (const Value& argument : arguments)
        if (argument.kind != Value::Kind::Int) throw Unknown{};
      int64_t best = arguments[0].integer;
      for (const Value& argument : arguments)
        if (name == "min" ? argument.integer < best : argument.integer > best) best = argument.integer;
      return integer(best);
    }
    if (name == "list" && count == 1 &&
        (arguments[0].kind == Value::Kind::List || arguments[0].kind == Value::Kind::Tuple)) {
      const Value list = sequence(Value::Kind::List);
      for (const Value& item : *arguments[0].items) append(list, item);
      return list;
    }
    throw Unknown{};
  }

  // As the target computes it: in its own width of float.
  auto callMath(std::string_view name, const std::vector<Value>& arguments) const -> Value {
    for (const Value& argument : arguments)
      if (!argument.isNumber() || !isExact(argument.asReal())) throw Unknown{};
    if (arguments.size() == 1) {
      const double x = real(arguments[0].asReal()).real;
      if (name == "floor") return integer(static_cast<int64_t>(std::floor(x)));
      if (name == "ceil") return integer(static_cast<int64_t>(std::ceil(x)));
      if (name == "sqrt" && x >= 0) return real(std::sqrt(x));
      if (name == "fabs") return real(std::fabs(x));
      if (name == "sin") return real(std::sin(x));
      if (name == "cos") return real(std::cos(x));
      if (name == "tan") return real(std::tan(x));
      if (name == "atan") return real(std::atan(x));
      if (name == "exp") return real(std::exp(x));
      if (name == "radians") return real(x * (3.14159265358979323846 / 180));
      if (name == "log" && x > 0) return real(std::log(x));
      if (name == "log2" && x > 0) return real(std::log2(x));
      if (name == "log10" && x > 0) return real(std::log10(x));
    }
    if (arguments.size() == 2) {
      const double x = real(arguments[0].asReal()).real, y = real(arguments[1].asReal()).real;
      if (name == "pow" && (x > 0 || (x == 0 && y > 0))) return real(std::pow(x, y));
      if (name == "atan2") return real(std::atan2(x, y));
    }
    throw Unknown{};
  }

  ir::Program& program_;
  int float_bits_;
  std::map<ir::GlobalId, int> stores_;
  std::set<std::string_view> stored_names_;  // attributes that somebody sets: it might be of a module
  bool reflects_ = false;
  std::map<ir::GlobalId, Value> globals_;
  Value result_;
  int64_t steps_ = 0;
  int depth_ = 0;
};

}  // namespace

void computeTables(ir::Program& program, int float_bits) {
  Machine machine(program, float_bits);
  for (const ir::Module& module : program.modules)
    if (module.body != ir::kNone) machine.run(*program.functions[module.body]);
}

}  // namespace krait::irgen
