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

// A text made of a value, and how it reads as a part of a longer one.
auto FunctionEmitter::textOf(std::string_view function, const std::vector<Expr>& operands, const Inst& inst)
    -> Expr {
  Expr result = callText("krait::" + std::string(function), operands);
  result.effects.join(ir::effectsOf(context_.program, function_, inst));
  result.type = inst.type;
  if (function == "toStr" && operands.size() == 1) result.part = operands[0].text;
  if (function == "repr") result.part = callText("krait::reprOf", operands).text;
  if (function == "ascii") result.part = callText("krait::asciiOf", operands).text;
  if (function != "format" || operands.size() != 2 || !inst.operands.back().isConstant()) return result;
  // A spec that is known chooses its formatter at compile time.
  const Constant& spec = context_.program.constants[inst.operands.back().index];
  if (spec.kind != Constant::Kind::Str) return result;
  const std::string literal = "KRAIT_SPEC(" + quoted(spec.text) + ")";
  result.text = "krait::format(" + operands[0].text + ", " + literal + ")";
  result.part = "krait::formatted(" + operands[0].text + ", " + literal + ")";
  return result;
}

}  // namespace krait::codegen
