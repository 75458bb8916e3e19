#include "krait/objects/star_arguments.hpp"

#include "krait/objects/items.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/value.hpp"

namespace krait {

namespace {

// A piece of the signature's text.
struct Piece {
  const char* text;
  word size;
};

bool same(Piece a, Piece b) { return a.size == b.size && __builtin_memcmp(a.text, b.text, static_cast<size_t>(a.size)) == 0; }

void write(Sink& sink, Piece piece) { put(sink, piece.text, static_cast<size_t>(piece.size)); }

enum class Role : uint8_t { kPositionalOnly, kPositional, kKeywordOnly, kOther };

struct Parameter {
  Piece name;
  Role role;
  bool has_default;
};

// The signature, read as often as something is asked: errors are rare, and nothing has to be kept.
class Signature {
 public:
  explicit Signature(Str* text) : whole_{text->data(), static_cast<word>(text->size())} {
    word open = 0;
    while (whole_.text[open] != '(') ++open;
    name_ = {whole_.text, open};
    at_ = start_ = open + 1;
    for (Piece piece; next(piece);) {
      if (piece.text[0] == '/') positional_only_ = seen_;
      if (piece.size > 1 && piece.text[0] == '*' && piece.text[1] == '*') takes_keywords_ = true;
      if (piece.size > 1 && piece.text[0] == '*' && piece.text[1] != '*') variadic_ = true;
      if (piece.text[0] != '/' && piece.text[0] != '*') ++seen_;
    }
    spelled_ = at_;
    rewind();
  }

  Piece name() const { return name_; }
  bool variadic() const { return variadic_; }
  bool takesKeywords() const { return takes_keywords_; }
  void rewind() {
    at_ = start_;
    seen_ = 0;
    behind_star_ = false;
  }

  // The next parameter that has a name for callers.
  bool next(Parameter& parameter) {
    for (Piece piece; next(piece);) {
      if (piece.text[0] == '*') behind_star_ = true;
      if (piece.text[0] == '*' || piece.text[0] == '/') continue;
      parameter.has_default = piece.text[piece.size - 1] == '=';
      if (parameter.has_default) --piece.size;
      parameter.name = piece;
      parameter.role = behind_star_              ? Role::kKeywordOnly
                       : seen_ < positional_only_ ? Role::kPositionalOnly
                                                  : Role::kPositional;
      ++seen_;
      return true;
    }
    return false;
  }

  // Does the call spell the keyword out?
  bool spells(Piece name) const {
    for (word at = spelled_; at < whole_.size;) {
      word end = at;
      while (end < whole_.size && whole_.text[end] != ' ') ++end;
      if (same({whole_.text + at, end - at}, name)) return true;
      at = end + 1;
    }
    return false;
  }

 private:
  // Pieces stand between commas, up to the closing bracket.
  bool next(Piece& piece) {
    while (whole_.text[at_] == ',' || whole_.text[at_] == ' ') ++at_;
    if (whole_.text[at_] == ')') {
      at_ += at_ + 1 < whole_.size ? 2 : 1;
      return false;
    }
    const word from = at_;
    while (whole_.text[at_] != ',' && whole_.text[at_] != ')') ++at_;
    piece = {whole_.text + from, at_ - from};
    return true;
  }

  Piece whole_, name_;
  word start_ = 0, at_ = 0, seen_ = 0, positional_only_ = 0, spelled_ = 0;
  bool variadic_ = false, takes_keywords_ = false, behind_star_ = false;
};

// The argument of a call: positional, spelled out, or in the mapping.
KRAIT_STR(str_sep, "sep");
KRAIT_STR(str_end, "end");
KRAIT_STR(str_flush, "flush");

class Call {
 public:
  Call(Str* signature, word given, Value keywords) : signature_(signature), given_(given), keywords_(keywords) {}

  void bind() {
    checkSpelled();
    if (!keywords_.isNone()) checkMapping();
    checkCount();
    checkMissing(false);
    checkMissing(true);
  }

 private:
  [[noreturn]] void raise(StrBuilder& text) { raiseError(&TypeError_type, text.finish()); }

  void begin(StrBuilder& text) {
    write(text, signature_.name());
    put(text, "()", 2);
  }

  bool inMapping(Piece name) {
    if (keywords_.isNone()) return false;
    auto it = iterate(keywords_);
    for (Value key; it.next(key);)
      if (isKind(key, Kind::kStr) && same(pieceOf(key), name)) return true;
    return false;
  }

  static Piece pieceOf(Value key) {
    Str* text = unbox<Str*>(key);
    return {text->data(), static_cast<word>(text->size())};
  }

  [[noreturn]] void raiseRepeated(Piece name) {
    StrBuilder text;
    begin(text);
    put(text, KRAIT_TEXT(" got multiple values for argument '"));
    write(text, name);
    put(text, '\'');
    raise(text);
  }

  // What the call spells out may be what a star has filled already.
  void checkSpelled() {
    signature_.rewind();
    word index = 0;
    for (Parameter parameter; signature_.next(parameter); ++index)
      if (parameter.role == Role::kPositional && index < given_ && signature_.spells(parameter.name))
        raiseRepeated(parameter.name);
  }

  void checkMapping() {
    auto it = iterate(keywords_);
    for (Value key; it.next(key);) {
      if (!isKind(key, Kind::kStr)) raiseTypeError(KRAIT_TEXT("keywords must be strings"));
      const Piece name = pieceOf(key);
      bool found = false;
      signature_.rewind();
      word index = 0;
      for (Parameter parameter; signature_.next(parameter); ++index) {
        if (parameter.role == Role::kPositionalOnly || !same(parameter.name, name)) continue;
        if (parameter.role == Role::kPositional && index < given_) raiseRepeated(name);
        found = true;
      }
      if (found || signature_.takesKeywords()) continue;
      checkPositionalOnly();
      StrBuilder text;
      begin(text);
      put(text, KRAIT_TEXT(" got an unexpected keyword argument '"));
      write(text, name);
      put(text, '\'');
      raise(text);
    }
  }

  void checkPositionalOnly() {
    StrBuilder text;
    begin(text);
    put(text, KRAIT_TEXT(" got some positional-only arguments passed as keyword arguments: '"));
    bool any = false;
    signature_.rewind();
    for (Parameter parameter; signature_.next(parameter);) {
      if (parameter.role != Role::kPositionalOnly || !inMapping(parameter.name)) continue;
      if (any) put(text, ", ", 2);
      write(text, parameter.name);
      any = true;
    }
    put(text, '\'');
    if (any) raise(text);
  }

  void checkCount() {
    word most = 0, least = 0, keyword_only = 0;
    signature_.rewind();
    for (Parameter parameter; signature_.next(parameter);) {
      if (parameter.role == Role::kKeywordOnly) {
        keyword_only += signature_.spells(parameter.name) || inMapping(parameter.name) ? 1 : 0;
        continue;
      }
      ++most;
      least += parameter.has_default ? 0 : 1;
    }
    if (given_ <= most || signature_.variadic()) return;
    StrBuilder text;
    begin(text);
    put(text, KRAIT_TEXT(" takes "));
    if (least != most) {
      put(text, KRAIT_TEXT("from "));
      writeWord(text, least);
      put(text, KRAIT_TEXT(" to "));
    }
    writeWord(text, most);
    put(text, most == 1 && least == most ? KRAIT_TEXT(" positional argument but ") : KRAIT_TEXT(" positional arguments but "));
    writeWord(text, given_);
    if (keyword_only > 0) {
      put(text, given_ == 1 ? KRAIT_TEXT(" positional argument (and ") : KRAIT_TEXT(" positional arguments (and "));
      writeWord(text, keyword_only);
      put(text, keyword_only == 1 ? KRAIT_TEXT(" keyword-only argument)") : KRAIT_TEXT(" keyword-only arguments)"));
    }
    put(text, given_ == 1 && keyword_only == 0 ? KRAIT_TEXT(" was given") : KRAIT_TEXT(" were given"));
    raise(text);
  }

  bool isMissing(const Parameter& parameter, word index, bool keyword_only) {
    if ((parameter.role == Role::kKeywordOnly) != keyword_only || parameter.has_default) return false;
    if (!keyword_only && index < given_) return false;
    if (parameter.role == Role::kPositionalOnly) return true;
    return !signature_.spells(parameter.name) && !inMapping(parameter.name);
  }

  void checkMissing(bool keyword_only) {
    word count = 0, index = 0;
    signature_.rewind();
    for (Parameter parameter; signature_.next(parameter); ++index) count += isMissing(parameter, index, keyword_only) ? 1 : 0;
    if (count == 0) return;
    StrBuilder text;
    begin(text);
    put(text, KRAIT_TEXT(" missing "));
    writeWord(text, count);
    put(text, keyword_only ? KRAIT_TEXT(" required keyword-only argument") : KRAIT_TEXT(" required positional argument"));
    if (count != 1) put(text, 's');
    put(text, ": ", 2);
    signature_.rewind();
    index = 0;
    word written = 0;
    for (Parameter parameter; signature_.next(parameter); ++index) {
      if (!isMissing(parameter, index, keyword_only)) continue;
      if (written > 0)
        put(text, count == 2 ? KRAIT_TEXT(" and ") : written + 1 == count ? KRAIT_TEXT(", and ") : KRAIT_TEXT(", "));
      put(text, '\'');
      write(text, parameter.name);
      put(text, '\'');
      ++written;
    }
    raise(text);
  }

  Signature signature_;
  word given_;
  Value keywords_;
};

[[noreturn]] void raiseAfter(Str* function, FlashText what, Value value) {
  StrBuilder text;
  writeStr(text, function);
  put(text, what);
  put(text, typeName(value));
  raiseError(&TypeError_type, text.finish());
}

}  // namespace

void bindArguments(Str* signature, word given, Value keywords) { Call(signature, given, keywords).bind(); }

void checkExtreme(word given, Str* function) {
  if (given != 0) return;
  StrBuilder text;
  writeStr(text, function);
  put(text, KRAIT_TEXT(" expected at least 1 argument, got 0"));
  raiseError(&TypeError_type, text.finish());
}

void checkStarred(word given, word least, word most, Str* function) {
  if (given >= least && given <= most) return;
  const word bound = given < least ? least : most;
  StrBuilder text;
  writeStr(text, function);
  if (least == 1 && most == 1) {
    put(text, KRAIT_TEXT("() takes exactly one argument ("));
    writeWord(text, given);
    put(text, KRAIT_TEXT(" given)"));
    raiseError(&TypeError_type, text.finish());
  }
  put(text, least == most ? KRAIT_TEXT(" expected ") : given < least ? KRAIT_TEXT(" expected at least ") : KRAIT_TEXT(" expected at most "));
  writeWord(text, bound);
  put(text, bound == 1 ? KRAIT_TEXT(" argument, got ") : KRAIT_TEXT(" arguments, got "));
  writeWord(text, given);
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseRepeatedKeyword(Str* function, Value name) {
  StrBuilder text;
  writeStr(text, function);
  put(text, KRAIT_TEXT(" got multiple values for keyword argument '"));
  writeStr(text, name);
  put(text, '\'');
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseNoReceiver(Str* method) {
  StrBuilder text;
  put(text, KRAIT_TEXT("unbound method "));
  writeStr(text, method);
  put(text, KRAIT_TEXT("() needs an argument"));
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseWrongReceiver(Str* method, Value receiver) {
  // "str.upper": the class, and what it has.
  const Piece whole{method->data(), static_cast<word>(method->size())};
  word dot = 0;
  while (whole.text[dot] != '.') ++dot;
  StrBuilder text;
  put(text, KRAIT_TEXT("descriptor '"));
  write(text, {whole.text + dot + 1, whole.size - dot - 1});
  put(text, KRAIT_TEXT("' for '"));
  write(text, {whole.text, dot});
  put(text, KRAIT_TEXT("' objects doesn't apply to a '"));
  put(text, typeName(receiver));
  put(text, KRAIT_TEXT("' object"));
  raiseError(&TypeError_type, text.finish());
}

bool isAmong(Str* known, Value keyword) {
  if (!isKind(keyword, Kind::kStr)) return false;
  const Str* name = unbox<Str*>(keyword);
  const Piece wanted{name->data(), static_cast<word>(name->size())};
  const char* names = known->data();
  const word size = static_cast<word>(known->size());
  for (word at = 0; at < size;) {
    word end = at;
    while (end < size && names[end] != ' ') ++end;
    if (same({names + at, end - at}, wanted)) return true;
    at = end + 1;
  }
  return false;
}

[[noreturn]] void raiseUnknownKeyword(Value keyword, Str* pattern) {
  StrBuilder text;
  const char* from = pattern->data();
  const word size = static_cast<word>(pattern->size());
  for (word at = 0; at < size; ++at) {
    if (from[at] == '{') {
      writeStr(text, keyword);
      ++at;
    } else {
      put(text, from[at]);
    }
  }
  raiseError(&TypeError_type, text.finish());
}

void checkPrintKeyword(Value name) {
  if (eq(name, objectValue(str_sep)) || eq(name, objectValue(str_end)) || eq(name, objectValue(str_flush))) return;
  StrBuilder text;
  put(text, '\'');
  writeStr(text, name);
  put(text, KRAIT_TEXT("' is an invalid keyword argument for print()"));
  raiseError(&TypeError_type, text.finish());
}

Dict<Value, Value>* keywordsOf(Value mapping, Str* function) {
  if (!isMapping(mapping)) raiseAfter(function, KRAIT_TEXT(" argument after ** must be a mapping, not "), mapping);
  return toDict<Value, Value>(mapping);
}

[[noreturn]] void raiseNotStarred(Str* function, Value value) {
  raiseAfter(function, function->size() == 0 ? KRAIT_TEXT("Value after * must be an iterable, not ")
                                             : KRAIT_TEXT(" argument after * must be an iterable, not "), value);
}

}  // namespace krait
