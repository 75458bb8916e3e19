// print(…, file=f): a call of f.write for each piece, as CPython makes them; `file=None` is the console.
//
// Written out where the call stands, because f may be anything with a method `write`, and because a file that is known
// (sys.stderr, a StringIO) then needs no test and no list of the values.
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

auto isNoneConstant(const frontend::Expr& expr) -> bool {
  const auto* constant = expr.tryAs<frontend::Constant>();
  return constant != nullptr && constant->value.kind == frontend::ConstantKind::None;
}

auto isText(const frontend::Expr& expr) -> bool {
  const auto* constant = expr.tryAs<frontend::Constant>();
  return (constant != nullptr && constant->value.kind == frontend::ConstantKind::Str) || expr.isa<frontend::JoinedStr>();
}

}  // namespace

auto Lowering::lowerPrintTo(const frontend::Call& expr) -> bool {
  if (!isBuiltin(*expr.func, "print")) return false;
  bool has_file = false;
  for (const auto* keyword : expr.keywords) {
    if (keyword->arg != "file" && keyword->arg != "sep" && keyword->arg != "end" && keyword->arg != "flush") return false;
    has_file |= keyword->arg == "file" && !isNoneConstant(*keyword->value);
  }
  if (!has_file) return false;

  struct Piece {
    Operand value;
    bool is_star, is_text;
  };
  std::vector<Piece> pieces;
  bool has_star = false;
  for (const auto* argument : expr.args) {
    const auto* star = argument->tryAs<frontend::Starred>();
    pieces.push_back({lower(star != nullptr ? *star->value : *argument), star != nullptr, isText(*argument)});
    has_star |= star != nullptr;
  }
  Operand file, sep = string(" "), end = string("\n"), flush;
  for (const auto* keyword : expr.keywords) {
    const Operand value = lower(*keyword->value);
    if (keyword->arg == "file") {
      file = value;
    } else if (keyword->arg == "flush") {
      flush = value;
    } else if (!isNoneConstant(*keyword->value)) {
      Operand& target = keyword->arg == "sep" ? sep : end;
      const Operand otherwise = target;
      target = value;
      if (isText(*keyword->value)) continue;
      const Operand is_none = emitValue(Op::Is, {value, none()}, keyword->value->range);
      target = emitCond(is_none, keyword->value->range, [&] { return otherwise; }, [&] { return value; });
    }
  }

  const auto write = [&](Operand text) { callMethod(file, "write", {text}, expr.range); };
  const auto toConsole = [&] {
    Operands operands{builtin("print")};
    std::vector<ir::Argument> arguments;
    for (const Piece& piece : pieces) {
      operands.push_back(piece.value);
      arguments.push_back({piece.is_star ? ir::Argument::Kind::Star : ir::Argument::Kind::Positional, {}});
    }
    for (const auto& [name, value] : {std::pair{"sep", sep}, std::pair{"end", end}}) {
      operands.push_back(value);
      arguments.push_back({ir::Argument::Kind::Keyword, program_.intern(name)});
    }
    auto& call = emit(Op::Call, std::move(operands), expr.range);
    call.arguments = std::move(arguments);
    call.result = newTemp();
  };
  const auto toFile = [&] {
    // Behind a star it is known at run time only whether anything was written yet.
    const auto is_first = has_star ? hiddenLocal(".first", expr.range) : ir::kNone;
    if (has_star) setLocal(is_first, boolean(true), expr.range);
    const auto writePiece = [&](const Operand value, bool is_text, bool is_surely_first) {
      if (has_star) {
        emitIf(
            getLocal(is_first, expr.range), expr.range, [&] { setLocal(is_first, boolean(false), expr.range); },
            [&] { write(sep); });
      } else if (!is_surely_first) {
        write(sep);
      }
      write(is_text ? value : callBuiltin("str", {value}, expr.range));
    };
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (!pieces[i].is_star) {
        writePiece(pieces[i].value, pieces[i].is_text, i == 0);
        continue;
      }
      auto& loop = emit(Op::For, {pieces[i].value}, expr.range);
      const auto item = hiddenLocal(".item", expr.range);
      loop.targets.push_back(item);
      inBlock(loop.regions[0], [&] { writePiece(getLocal(item, expr.range), false, false); });
    }
    write(end);
    if (!flush.isNone()) emitIf(truth(flush, expr.range), expr.range, [&] { callMethod(file, "flush", {}, expr.range); });
  };
  emitIf(emitValue(Op::Is, {file, none()}, expr.range), expr.range, toConsole, toFile);
  return true;
}

}  // namespace krait::irgen
