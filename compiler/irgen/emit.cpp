// Appending instructions, constants and blocks.
#include "compiler/frontend/ast_visitor.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

auto leaves(Op op) -> bool {
  switch (op) {
    case Op::Return:
    case Op::Break:
    case Op::Continue:
    case Op::Raise:
    case Op::Reraise:
    case Op::RaiseUnbound:
    case Op::Result:
      return true;
    default:
      return false;
  }
}

}  // namespace

auto ProgramContext::globalOf(const sema::Scope& module_scope, const sema::Symbol& symbol) -> ir::GlobalId {
  const auto [position, fresh] =
      globals.try_emplace(&symbol, static_cast<ir::GlobalId>(program.globals.size()));
  if (fresh) {
    ir::Global global;
    global.name = program.intern(symbol.name);
    global.module = module_scope.module->id;
    global.range = symbol.range;
    if (symbol.annotation != nullptr) global.annotation_text = program.intern(text(symbol.annotation->range));
    program.globals.push_back(global);
  }
  return position->second;
}

auto ProgramContext::startedFlag(ir::ModuleId module) -> ir::GlobalId {
  const auto [position, fresh] = started_flags.try_emplace(module, static_cast<ir::GlobalId>(program.globals.size()));
  if (fresh) {
    ir::Global global;
    global.name = program.intern(".started");
    global.module = module;
    program.globals.push_back(global);
  }
  return position->second;
}

auto ProgramContext::newFunction(std::string_view name, ir::ModuleId module) -> ir::Function& {
  auto owned = std::make_unique<ir::Function>();
  owned->id = static_cast<ir::FunctionId>(program.functions.size());
  owned->name = program.intern(name);
  owned->module = module;
  program.functions.push_back(std::move(owned));
  return *program.functions.back();
}

Lowering::Lowering(ProgramContext& context, ir::Function& function, sema::Scope& scope, Lowering* outer)
    : context_(context),
      program_(context.program),
      function_(function),
      frame_(scope),
      scope_(&scope),
      outer_(outer),
      block_(&function.body) {}

auto Lowering::isTerminated() const -> bool { return !block_->empty() && leaves(block_->insts.back()->op); }

auto Lowering::emit(Op op, Operands operands, Range range) -> ir::Inst& {
  auto inst = std::make_unique<ir::Inst>();
  inst->op = op;
  inst->operands = std::move(operands);
  inst->range = range;
  if (const int regions = ir::factsOf(op).regions; regions > 0)
    inst->regions.resize(static_cast<size_t>(regions));
  auto& list = isTerminated() ? dead_ : block_->insts;
  list.push_back(std::move(inst));
  return *list.back();
}

auto Lowering::emitValue(Op op, Operands operands, Range range) -> Operand {
  const Operand result = newTemp();
  emit(op, std::move(operands), range).result = result;
  return result;
}

auto Lowering::newLocal(std::string_view name, Range range) -> ir::LocalId {
  ir::Local local;
  local.name = program_.intern(name);
  local.web = webs_[local.name]++;
  local.range = range;
  function_.locals.push_back(local);
  return static_cast<ir::LocalId>(function_.locals.size() - 1);
}

// Where the value was made by the instruction just before, that one assigns the variable itself.
void Lowering::setLocal(ir::LocalId local, Operand value, Range range) {
  if (value.isTemp() && value != kept_ && !block_->empty() && block_->insts.back()->result == value) {
    block_->insts.back()->result = Operand::local(local);
    return;
  }
  emit(Op::Copy, {value}, range).result = Operand::local(local);
}

void Lowering::inBlock(ir::Block& block, const std::function<void()>& body) {
  ir::Block* const outer = block_;
  block_ = &block;
  body();
  block_ = outer;
}

void Lowering::emitIf(Operand condition, Range range, const std::function<void()>& then,
                      const std::function<void()>& otherwise) {
  auto& inst = emit(Op::If, {condition}, range);
  if (then) inBlock(inst.regions[0], then);
  if (otherwise) inBlock(inst.regions[1], otherwise);
}

auto Lowering::emitCond(Operand condition, Range range, const std::function<Operand()>& then,
                        const std::function<Operand()>& otherwise) -> Operand {
  auto& inst = emit(Op::Cond, {condition}, range);
  const auto arm = [&](ir::Block& block, const std::function<Operand()>& body) {
    inBlock(block, [&] {
      const Operand value = body();
      emit(Op::Result, {value}, range);
    });
  };
  arm(inst.regions[0], then);
  arm(inst.regions[1], otherwise);
  inst.result = newTemp();
  return inst.result;
}

auto Lowering::constantOf(const frontend::ConstantValue& value, bool negated) -> Operand {
  using Kind = ir::Constant::Kind;
  ir::Constant result;
  switch (value.kind) {
    case frontend::ConstantKind::None:
      result.kind = Kind::None;
      break;
    case frontend::ConstantKind::True:
      result.kind = Kind::True;
      break;
    case frontend::ConstantKind::False:
      result.kind = Kind::False;
      break;
    case frontend::ConstantKind::Ellipsis:
      result.kind = Kind::Ellipsis;
      break;
    case frontend::ConstantKind::Int:
      result.kind = Kind::Int;
      if (value.digits.empty()) {
        result.integer = negated ? -value.integer : value.integer;
      } else if (negated && value.digits == "8000000000000000") {
        result.integer = INT64_MIN;
      } else {
        result.text = (negated ? "-" : "") + std::string(value.digits);
      }
      break;
    case frontend::ConstantKind::Float:
      result.kind = Kind::Float;
      result.real = negated ? -value.number : value.number;
      break;
    case frontend::ConstantKind::Complex:
      result.kind = Kind::Complex;
      result.real = value.number;
      break;
    case frontend::ConstantKind::Str:
      result.kind = Kind::Str;
      result.text = std::string(value.text);
      break;
    case frontend::ConstantKind::Bytes:
      result.kind = Kind::Bytes;
      result.text = std::string(value.text);
      break;
  }
  return constant(result);
}

auto Lowering::callBuiltin(std::string_view name, Operands arguments, Range range) -> Operand {
  std::vector<ir::Argument> kinds(arguments.size());
  arguments.insert(arguments.begin(), builtin(name));
  auto& inst = emit(Op::Call, std::move(arguments), range);
  inst.arguments = std::move(kinds);
  inst.result = newTemp();
  return inst.result;
}

auto Lowering::callMethod(Operand object, std::string_view name, Operands arguments, Range range) -> Operand {
  std::vector<ir::Argument> kinds(arguments.size());
  arguments.insert(arguments.begin(), object);
  auto& inst = emit(Op::CallMethod, std::move(arguments), range);
  inst.arguments = std::move(kinds);
  inst.name = program_.intern(name);
  inst.result = newTemp();
  return inst.result;
}

void Lowering::raiseBuiltin(std::string_view exception, const std::string& message, Range range) {
  const Operand value = callBuiltin(exception, {string(message)}, range);
  emit(Op::Raise, {value}, range);
}

auto Lowering::mangled(std::string_view name) -> std::string_view {
  if (!sema::needsMangling(scope_->private_class, name)) return name;
  return program_.intern("_" + std::string(scope_->private_class) + std::string(name));
}

auto Lowering::unsupported(std::string_view what, Range range) -> Operand {
  context_.diagnostics.report(Code::ConstructNotSupported, range, {what});
  return none();
}

}  // namespace krait::irgen
