// Texts: f-strings, formatting, and what is printed, without making strings that nobody keeps.
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Constant;

// An operand of something that writes texts one after another. Texts made for nothing else need not be made.
auto FunctionEmitter::partOperand(const Operand& one) -> Expr {
  if (one.isConstant()) {
    const Constant& constant = context_.program.constants[one.index];
    // On AVR a literal would take RAM.
    const bool literal = constant.kind == Constant::Kind::Str && context_.options.int_bits > 16 &&
                         constant.text.find('\0') == std::string::npos;
    if (literal) return pureExpr(quoted(constant.text), nullptr);
  }
  Expr value = operand(one, nullptr);
  if (!value.part.empty()) {
    value.text = value.part;
    value.type = nullptr;
    value.precedence = kPostfix;
  }
  return value;
}

// Is the temporary wanted for nothing but to be written as a part of a text?
auto FunctionEmitter::isOnlyPart(ir::TempId temp) const -> bool {
  const FunctionFacts::TempUse& use = facts_.temps[temp];
  if (use.count != 1 || use.user == nullptr) return false;
  const Inst& user = *use.user;
  if (user.op == ir::Op::BuildStr) return true;
  if (user.op != ir::Op::CallRuntime) return false;
  for (size_t i = 0; i < user.operands.size(); ++i) {
    if (user.operands[i] == Operand::temp(temp)) return writesOperand(user, i);
  }
  return false;
}

// Does this call write the operand's text, rather than want a Str?
auto FunctionEmitter::writesOperand(const Inst& inst, size_t index) -> bool {
  return inst.name == "print" || inst.name == "parts" || inst.name == "fstring" ||
         (inst.name == "printWith" && index >= 2);
}

// Its value becomes a local; the text is made where it is written.
void FunctionEmitter::writeDownPart(const Waiting& waiting) {
  const PartValue& part = *waiting.expr.part_value;
  const Type* type = part.value.type;
  const std::string spelled = context_.types.spell(type);
  const std::string name = freshLocal(part.hint, spelled);
  line(declareText(spelled, name) + " = " + coerce(part.value, type).text + ";");
  Expr named = pureExpr(part.before + name + part.after, nullptr);
  named.part = named.text;
  named_temps_[waiting.temp] = std::move(named);
}

auto FunctionEmitter::buildFormat(const Inst& inst) -> Expr {
  Expr value = operand(inst.operands[0], nullptr);
  if (inst.operands.size() == 1) {
    return textOf(inst.name == "r" ? "repr" : inst.name == "a" ? "ascii" : "toStr", {value}, inst);
  }
  if (inst.name == "r") value = callText("krait::repr", {value});
  if (inst.name == "a") value = callText("krait::ascii", {value});
  if (inst.name == "s") value = callText("krait::toStr", {value});
  return textOf("format", {value, operand(inst.operands[1], nullptr)}, inst);
}

// What never changes and surely has a text may be written later than it is computed.
void FunctionEmitter::setPart(Expr& text, const Inst& inst, const std::string& before, const Expr& value,
                              const std::string& after) {
  text.part = before + value.text + after;
  const Type* type = value.type;
  const bool immutable = type != nullptr && (type->isNumber() || type->kind == types::Kind::Str);
  const ir::EffectSet own = ir::effectsOf(context_.program, function_, inst);
  if (!immutable || !own.harmless()) return;
  // The name that the value would have had.
  const Operand& shown = inst.operands[0];
  const std::string hint = shown.isTemp() ? named_temps_[shown.index].text : "value";
  text.part_value = std::make_shared<PartValue>(PartValue{before, value, after, hint});
}

// A text made of a value, and how it reads as a part of a longer one.
auto FunctionEmitter::textOf(std::string_view function, const std::vector<Expr>& operands, const Inst& inst)
    -> Expr {
  Expr result = callText("krait::" + std::string(function), operands);
  result.effects.join(ir::effectsOf(context_.program, function_, inst));
  result.type = inst.type;
  if (function == "toStr" && operands.size() == 1) setPart(result, inst, "", operands[0], "");
  if (function == "repr") setPart(result, inst, "krait::reprOf(", operands[0], ")");
  if (function == "ascii") setPart(result, inst, "krait::asciiOf(", operands[0], ")");
  if (function != "format" || operands.size() != 2 || !inst.operands.back().isConstant()) return result;
  // A spec that is known chooses its formatter at compile time.
  const Constant& spec = context_.program.constants[inst.operands.back().index];
  if (spec.kind != Constant::Kind::Str) return result;
  const std::string literal = "KRAIT_SPEC(" + quoted(spec.text) + ")";
  result.text = "krait::format(" + operands[0].text + ", " + literal + ")";
  setPart(result, inst, "krait::formatted(", operands[0], ", " + literal + ")");
  return result;
}

}  // namespace krait::codegen
