// Arrays: numbers of one C type. What is stored is checked against the type, so an element is what the program stores and
// in the type's range; only what writes their bytes (memoryview, frombytes, drivers that read into them) makes it any
// number of the type.
#include <algorithm>
#include <map>

#include "compiler/types/interpreter.h"

namespace krait::types {

// Any number of the type.
auto Interpreter::anyArrayItem(char code) -> AbstractValue {
  static const std::map<char, Interval> kRanges = {
      {'b', {-128, 127}},         {'B', {0, 255}},
      {'h', {-32768, 32767}},     {'H', {0, 65535}},
      {'i', {INT32_MIN, INT32_MAX}}, {'I', {0, UINT32_MAX}},
      {'l', {INT32_MIN, INT32_MAX}}, {'L', {0, UINT32_MAX}},
      {'q', {INT64_MIN + 1, INT64_MAX - 1}}, {'Q', {0, Interval::kMax}}};
  if (code == 'f' || code == 'd') return AbstractValue::scalar(Scalar::Float);
  if (analysis_.target.word_bits == 64 && (code == 'l' || code == 'L')) code = code == 'l' ? 'q' : 'Q';
  const auto range = kRanges.find(code);
  // A code that is known only when the program runs.
  if (range == kRanges.end()) return analysis_.joined(AbstractValue::scalar(Scalar::Int), AbstractValue::scalar(Scalar::Float));
  return AbstractValue::integer(range->second);
}

// What is in the array after `value` was stored to it, which raises where that does not fit.
auto Interpreter::arrayItem(char code, const AbstractValue& value) -> AbstractValue {
  const AbstractValue any = anyArrayItem(code);
  if (any.has(Scalar::Float)) return any;
  if (value.isNothing()) return value;
  if (!value.isIntLike()) return any;
  return AbstractValue::integer(meet(value.asInterval(), any.interval));
}

auto Interpreter::makeArray(const ir::Inst& inst, const CallArguments& arguments) -> AbstractValue {
  const AbstractValue initial = arguments.list.size() > 1 ? arguments.list[1].value : AbstractValue{};
  const NodeId node = site(inst, Tag::Array);
  char code = 'O';
  const ir::Operand& operand = inst.operands.size() > 1 ? inst.operands[1] : inst.operands[0];
  if (operand.isConstant() && analysis_.program.constants[operand.index].text.size() == 1)
    code = analysis_.program.constants[operand.index].text[0];
  if (code == 'u') report(diagnostics::Code::NotSupportedYet, inst, {"an array of characters"});
  if (std::string_view("bBhHiIlLqQfd").find(code) == std::string_view::npos) code = 'O';
  if (const char before = analysis_.node(node).type_code; before != 0 && before != code) code = 'O';
  analysis_.node(node).type_code = code;
  const AbstractValue items = itemOf(inst, initial);
  // Bytes and text are taken for the numbers in them.
  const bool is_list = initial.scalars == 0 && std::all_of(initial.arms.begin(), initial.arms.end(), [](const Arm& arm) {
                         return arm.tag == Tag::List || arm.tag == Tag::Tuple || arm.tag == Tag::Range;
                       });
  analysis_.write(analysis_.node(node).element,
                  is_list && !items.isNothing() ? arrayItem(code, items) : anyArrayItem(code));
  return AbstractValue::arm(Tag::Array, analysis_.find(node));
}

// Somebody may write the bytes of these.
void Interpreter::noteRawWrites(const AbstractValue& value) {
  for (const Arm& arm : value.arms)
    if (arm.tag == Tag::Array) analysis_.write(analysis_.node(arm.id).element, anyArrayItem(analysis_.node(arm.id).type_code));
}

// A method that is not one of those that know numbers only.
void Interpreter::noteRawMethod(const AbstractValue& receiver, std::string_view name) {
  static constexpr std::string_view kOfNumbers[] = {
      "append",   "extend",      "insert",   "fromlist",     "index",   "count",  "pop",      "remove",
      "reverse",  "tobytes",     "tolist",   "typecode",     "itemsize", "copy",  "__copy__", "__len__",
      "__iter__", "__getitem__", "__setitem__", "__contains__", "__eq__", "__repr__", "__str__"};
  if (std::find(std::begin(kOfNumbers), std::end(kOfNumbers), name) == std::end(kOfNumbers)) noteRawWrites(receiver);
}

}  // namespace krait::types
