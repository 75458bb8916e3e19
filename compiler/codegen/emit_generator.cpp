// Generators: a struct with the variables that live across a `yield`, and a body that can be entered in its
// middle.
//
//     struct countdown_generator : krait::Generator<int32_t, krait::None, krait::None> {
//       int32_t n;
//       auto resume(int32_t& item) -> bool;
//     };
//
//     bool countdown_generator::resume(int32_t& item) {
//       uint16_t state = resumeAt();
//       switch (state) {
//         default:
//           while (n > 0) {
//             item = n;
//             return yield(1);
//             case 1:
//             checkThrown();
//             --n;
//           }
//       }
//       return finish();
//     }
//
// The cases stand in the middle of loops and branches. Jumping there must not cross an initialisation, so
// everything that is declared in a block with a `yield` inside is a member. A guard cannot be jumped into:
// its cases stand in front of it, and its body has a switch of its own.
#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/emit_constants.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using types::Kind;

void FunctionEmitter::emitGenerator(Writer& out) {
  const std::string& name = context_.names.generator(function_.id);
  const std::string yielded = context_.types.spell(function_.yielded);
  // The body first: it says what the struct must hold.
  Writer body(1);
  out_ = &body;
  if (!function_.captures.empty()) fields_.push_back({"closure", closureType()});
  for (const ir::Parameter& parameter : function_.parameters) addLocalField(parameter.local);
  for (ir::LocalId local = 0; local < function_.locals.size(); ++local) {
    const bool own_cell = function_.locals[local].storage == ir::Local::Storage::Cell;
    if (facts_.is_field[local] || own_cell) addLocalField(local);
  }
  emitParameterCells();
  Writer inner(2);
  out_ = &inner;
  emitBlock(function_.body);

  out.open("struct " + name + " : krait::Generator<" + yielded + ", " +
           (isNothing(function_.sent) ? std::string("krait::None") : context_.types.spell(function_.sent)) +
           ", " + (returnsValue(function_.body) ? "krait::Value" : "krait::None") + "> {");
  for (const FrameField& field : fields_) out.line(field.type + " " + field.name + ";");
  out.line("static const krait::TypeInfo type;");
  out.blank();
  out.line("static bool run(" + name + "* frame, " + yielded + "& item) { return frame->resume(item); }");
  out.line("bool resume(" + yielded + "& item);");
  out.close("};");
  out.blank();
  std::string kind = function_.is_async ? function_.is_generator ? "\"async_generator\"" : "\"coroutine\"" : "";
  if (context_.names_generators) {
    if (kind.empty()) kind = "\"generator\"";
    const std::string& whole = function_.qualified_name;
    kind = "&\"\\0\" " + quoted(whole) + " \"\\0\" " + kind + "[" + std::to_string(whole.size() + 2) + "]";
  }
  out.line("KRAIT_FLASH_DATA const krait::TypeInfo " + name + "::type = krait::generatorType<" + name + ">(" + kind + ");");
  out.blank();
  out.open("bool " + name + "::resume(" + yielded + "& item) {");
  openFrame(out);
  if (state_count_ == 0) {
    out.line("static_cast<void>(item);");
    out.line("if (resumeAt() != 0) return finish();");
    out.raw(body.text());
    out.open("{");
    out.raw(inner.text());
    out.close();
  } else {
    out.line("uint16_t state = resumeAt();");
    out.open("switch (state) {");
    out.label("default:");
    if (!body.empty()) out.raw(body.text());
    out.raw(inner.text());
    out.close();
  }
  if (facts_.loses_control) out.line("return finish();");
  out.close();
  out.blank();
}

// The function itself: makes a generator that has not begun.
void FunctionEmitter::emitGeneratorStart(Writer& out) {
  const std::string& name = context_.names.generator(function_.id);
  const std::string everything = allParameterNames();
  out.open(signature(false, &everything) + " {");
  const bool coroutine = function_.is_async && !function_.is_generator;
  out.line("auto frame = krait::new" + std::string(coroutine ? "Coroutine<" : "Generator<") + name + ">();");
  if (!function_.captures.empty()) out.line("frame->closure = closure;");
  for (const ir::Parameter& parameter : function_.parameters) {
    const bool cell = function_.locals[parameter.local].storage == ir::Local::Storage::Cell;
    const std::string parameter_name = local_names_[parameter.local] + (cell ? "_argument" : "");
    out.line("frame->" + parameter_name + " = " + parameter_name + ";");
  }
  out.line("return frame;");
  out.close();
}

auto FunctionEmitter::allParameterNames() const -> std::string {
  std::string names = "closure";
  for (const ir::Parameter& parameter : function_.parameters) {
    const bool cell = function_.locals[parameter.local].storage == ir::Local::Storage::Cell;
    names += " " + local_names_[parameter.local] + (cell ? "_argument" : "");
  }
  return names;
}

auto FunctionEmitter::returnsValue(const Block& block) const -> bool {
  return std::any_of(block.insts.begin(), block.insts.end(), [&](const auto& inst) {
    if (inst->op == ir::Op::Return && !inst->operands.empty()) {
      const Operand& value = inst->operands[0];
      const bool none =
          value.isConstant() && context_.program.constants[value.index].kind == ir::Constant::Kind::None;
      if (!none && !(!value.isConstant() && isNothing(ir::typeOf(function_, value)))) return true;
    }
    return std::any_of(inst->regions.begin(), inst->regions.end(),
                       [&](const Block& region) { return returnsValue(region); });
  });
}

auto FunctionEmitter::closureType() const -> std::string {
  return context_.names.closure(function_.id) + "*";
}

void FunctionEmitter::addLocalField(ir::LocalId local) {
  const ir::Local& variable = function_.locals[local];
  const bool cell = variable.storage == ir::Local::Storage::Cell;
  auto known = [&](const FrameField& field) { return field.name == local_names_[local]; };
  if (std::any_of(fields_.begin(), fields_.end(), known)) return;
  fields_.push_back({local_names_[local], localType(local)});
  const bool parameter = std::any_of(function_.parameters.begin(), function_.parameters.end(),
                                     [&](const ir::Parameter& one) { return one.local == local; });
  if (cell && parameter) {
    const Type* type = variable.type->kind == Kind::Cell ? variable.type->element() : variable.type;
    fields_.push_back({local_names_[local] + "_argument", context_.types.spell(type)});
  }
}

void FunctionEmitter::emitYield(const Inst& inst) {
  const int state = ++state_count_;
  const Expr value = coerce(operand(inst.operands[0], function_.yielded), function_.yielded);
  writeAllDown();
  line("item = " + value.text + ";");
  // Of what an asynchronous generator gives up, only this is an item; the rest is from what it waits for.
  const bool item_of_async = function_.is_async && inst.index != 1;
  const std::string give = (item_of_async ? "yieldItem(" : "yield(") + std::to_string(state) + ")";
  // The caller's handled exception is not ours.
  Level* guard = leaveHandlers(false);
  if (guard != nullptr) {
    guard->yields = true;
    guard->states.push_back(state);
    line(give + ";");
    line("return krait::Flow::kUser;");
  } else {
    line("return " + give + ";");
  }
  out_->label("case " + std::to_string(state) + ":");
  enterHandlersAgain(false);
  current_mark_.clear();
  emitMark(inst);
  // In `yield from` the inner iterator is asked first: the step of the loop does.
  if (inst.index == 1) return line("continue;");
  line("checkThrown();");
  if (inst.result.isNone() || (inst.result.isTemp() && facts_.temps[inst.result.index].count == 0)) return;
  Expr sent;
  sent.text = "sent";
  sent.type = function_.sent;
  if (isNothing(function_.sent)) sent.text = "krait::None{}";
  sent.effects.reads = true;
  finish(inst, coerce(std::move(sent), inst.type));
}

// After a yield the exceptions that were being handled are handled again, outermost first.
void FunctionEmitter::enterHandlersAgain(bool only_if_resumed) {
  std::vector<const Level*> handlers;
  for (auto level = levels_.rbegin(); level != levels_.rend() && level->kind != Level::Kind::Guard; ++level) {
    if (level->kind == Level::Kind::Handler) handlers.insert(handlers.begin(), &*level);
  }
  for (const Level* level : handlers) {
    std::string condition;
    if (only_if_resumed) condition = "state != 0";
    if (level->conditional) condition += (condition.empty() ? "" : " && ") + level->caught + " != nullptr";
    line((condition.empty() ? "" : "if (" + condition + ") ") + level->variable + " = krait::beginHandling(" +
         level->caught + ");");
  }
}

}  // namespace krait::codegen
