"""The grammar that program_generator.py draws programs from: expressions by type, statements, definitions.

An entry is Python text with holes. `{int}` is an expression of that type, `{int+v}` one that may use the int `v`,
`{new:int}` a name that from here on is an int, `{block}` statements, `{1..9}` a number between the two, `{a|b}` one of
the texts. A weight in front (`3* …`) makes an entry likelier. The types are those of TYPES; `any` is one of them.
"""

TYPES = ["int", "float", "bool", "str", "ints", "strs", "pair", "table", "numbers", "bytes", "mixed", "maybe"]

LITERALS = {
    "int": ["{0..9}", "{0..9}", "{-5..20}", "{-300..300}", "{100..70000}", "{-3000000000..5000000000}", "{edge}", "{edge}"],
    "float": ["{0..9}.5", "-{0..99}.25", "1e{-3..12}", "0.1", "{0..9}.0", "2.5e-3"],
    "bool": ["True", "False"],
    "str": ["'{word}'", "'{word}'", "''", "'{word} {word}'", "'{word},{word},{word}'", "'\\u00e9{word}'", "'{0..99}'", "'{word}\\n'"],
    "ints": ["[]", "3* [{int}, {int}, {0..9}, {0..9}]", "[{int}]", "[{int}, {int}, {int}]", "[{0..9}, {0..9}, {0..9}, {0..9}, {0..9}]", "[{-200..200}] * {0..6}"],
    "strs": ["[]", "['{word}', '{word}']", "['{word}', {str}, '{word}']", "'{word} {word} {word}'.split()"],
    "pair": ["({int}, {str})", "({0..9}, '{word}')"],
    "table": ["{}", "{'{word}': {int}, '{word}': {int}}", "dict({word}={int}, {word}{0..9}={int})", "{'{word}': {0..9}}"],
    "numbers": ["set()", "{{int}, {int}}", "{1, {0..9}, {0..9}, {10..30}}", "set({ints})"],
    "bytes": ["b''", "b'{word}'", "bytes([{0..255}, {0..255}, {0..255}])", "b'\\x00\\xff{word}'"],
    "mixed": ["[{any}, {any}]", "[{int}, {str}, {float}]", "[None, {any}, ({any}, {any})]", "[]"],
    "maybe": ["None", "{int}", "{str}"],
}

EXPRESSIONS = {
    "int": [
        "6* {int} + {int}", "5* {int} - {int}", "3* {int} * {int}", "2* {int} // {int}", "2* {int} % {int}", "-{int}", "~{int}",
        "2* {int} & {int}", "{int} | {int}", "{int} ^ {int}", "{int} << {0..40}", "{int} >> {0..40}", "{int} & 0x{ff|7f|ffff|ffffffff}",
        "2* ({int} if {bool} else {int})", "abs({int})", "len({str})", "len({ints})", "len({table})", "sum({ints})",
        "max({int}, {int})", "min({int}, {int}, {int})", "max({ints})", "min({ints}, default={int})", "{ints}[{int}]", "2* [*{ints}, {int}][{int} % 3 - 1]",
        "2* {ints}[{-3..3}]", "{pair}[0]", "{table}['{word}']", "2* {table}.get({str}, {int})", "int({float})", "int({bool})",
        "round({float})", "ord({str}[0])", "{str}.count({str})", "{str}.find({str})", "{bytes}[{0..3}]", "{ints}.count({int})",
        "{ints}.index({int})", "divmod({int}, {int})[{0|1|-1}]", "pow({int}, {0..5})", "pow({int}, {0..9}, {int})", "{int} ** {0..4}",
        "sum({int+v} for v in {ints})", "sum(1 for v in {ints} if {bool+v})", "({int} and {int})", "({int} or {int})",
        "{int}.bit_length()", "int('{0..999}')", "int({str})", "int(str({int}))", "(lambda v: {int+v})({int})", "hash({int} % 1000)",
        "sum(len(w) for w in {strs})", "functools.reduce(lambda v, w: {int+v+w}, {ints}, {int})", "next(iter({ints}), {int})",
        "sum(map(lambda v: {int+v}, {ints}))", "len([v for v in {ints} if {bool+v}])", "({int}) * {bool}", "{bool} + {int}",
        "len(set({ints}))", "sum({table}.values())", "len({mixed})", "(q := {int}) + q", "int.from_bytes({bytes}[:4], '{little|big}')",
        "bool({any}) + {int}", "[{int}, {int}, {int}][{int} % 3]", "({int}, {int})[{bool}]",
    ],
    "float": [
        "4* {float} + {float}", "3* {float} - {int}", "3* {float} * {float}", "2* {int} / {int}", "{float} / {float}", "{float} // {float}",
        "{float} % {float}", "-{float}", "abs({float})", "float({int})", "float('{0..9}.{0..99}')", "round({float}, {0..3})",
        "max({float}, {int})", "min({float}, {float})", "sum([{float}, {float}, {int}])", "({float} if {bool} else {float})",
        "math.floor({float}) + 0.5", "math.sqrt(abs({float}))", "{float} ** 2", "int({float}) + 0.25", "divmod({float}, {float})[0]",
    ],
    "bool": [
        "3* {int} < {int}", "2* {int} == {int}", "{int} != {int}", "{int} >= {int}", "{int} < {int} <= {int}", "{float} > {int}",
        "{str} == {str}", "{str} < {str}", "{str} in {str}", "{int} in {ints}", "{str} in {table}", "{int} in {numbers}",
        "{int} not in {ints}", "not {bool}", "{bool} and {bool}", "{bool} or {bool}", "{bool} ^ {bool}", "any(v > {int} for v in {ints})",
        "all({bool+v} for v in {ints})", "{ints} == {ints}", "{ints} < {ints}", "{pair} == {pair}", "{pair} <= {pair}", "bool({any})",
        "isinstance({any}, {int|str|float|list|tuple|dict})", "isinstance({maybe}, (int, str))", "{maybe} is None", "{maybe} is not None",
        "{str}.startswith({str})", "{str}.isdigit()", "{str}.isalpha()", "{numbers} <= {numbers}", "{numbers} == {numbers}",
        "{any} == {any}", "{mixed} == {mixed}", "{bytes} < {bytes}", "{table} == {table}", "callable({any})",
        "{0..9} <= {int} < {10..300}", "{any} in {mixed}",
    ],
    "str": [
        "4* {str} + {str}", "{str} * {0..4}", "2* str({any})", "repr({any})", "{str}[{int}]", "2* {str}[{-4..4}:{-4..9}]", "{str}[::-1]",
        "{str}.upper()", "{str}.title()", "{str}.strip()", "{str}.replace({str}, {str})", "{str}.join({strs})", "', '.join(str(v) for v in {ints})",
        "'-'.join({strs})", "2* f'{{var:int}}'", "2* f'{{var:int}:{fmt}}'", "f'{{var:float}:{.2f|8.3f|e|g|+.1f|010.2f|%}}'", "f'{{var:str}!r:>{5..12}}'",
        "f'{{var:str}:{<|>|^|*^}{3..12}}'", "f'{{var:any}} {{var:any}!r}'", "f'{{var:int}=}'", "'%d|%s' % ({int}, {any})", "'%5.1f|%x' % ({float}, abs({int}))",
        "'{}:{}'.format({any}, {any})", "'{0:>6}{1!r}'.format({int}, {str})", "chr({65..122})", "hex({int})", "bin({int} & 255)", "oct({int})",
        "({str} if {bool} else {str})", "{pair}[1]", "max({strs}, key=len)", "min({str}, {str})", "type({any}).__name__", "{str}.zfill({3..9})",
        "{str}.center({4..12}, '{*|.}')", "{str}.partition({str})[{0..2}]", "{str}.split({', '|','|''})[{0..1}]", "{str}.lower().capitalize()",
        "{str}.swapcase()", "'{word}'.ljust({int} % 12)", "format({int}, '{fmt}')", "{bytes}.hex()", "{bytes}.decode('{latin-1|ascii}')",
        "sorted({strs})[{0..2}]", "''.join(sorted({str}))", "''.join(reversed({str}))", "({str} or {str})", "''.join([w for w in {strs}])",
        "{str}.rsplit(maxsplit=1)[-1]", "{str}.expandtabs()", "str({bytes})", "ascii({str})",
    ],
    "ints": [
        "3* {ints} + {ints}", "{ints}[{-3..3}:{-2..6}]", "{ints}[::{2|-1|3|-2}]", "sorted({ints})", "sorted({ints}, reverse={bool})",
        "sorted({ints}, key=lambda v: {int+v})", "3* [{int+v} for v in {ints}]", "[{int+v} for v in range({0..6})]", 
        "[v for v in {ints} if {bool+v}]", "list(range({-4..4}, {0..12}, {1..3}))", "list(map(lambda v: {int+v}, {ints}))",
        "list(filter(lambda v: {bool+v}, {ints}))", "[{int+v+w} for v in {ints}[:4] for w in range({0..3})]", "list(reversed({ints}))",
        "[v for v, w in zip({ints}, {strs})]", "[{int+v+w} for v, w in enumerate({ints})]", "list({table}.values())", "[*{ints}, {int}, *{ints}]",
        "({ints} if {bool} else {ints})", "list({bytes})", "[len(w) for w in {strs}]", "{ints} * {0..3}", "sorted({numbers})", "[ord(w) for w in {str}]",
        "list(itertools.accumulate({ints}))", "list(itertools.chain({ints}, {ints}))", "list({ints})", "{ints}.copy()",
        "[v if {bool+v} else {int+v} for v in {ints}]", "list(zip(*[{ints}, {ints}]))[0:0] + {ints}", "list(dict.fromkeys({ints}))",
    ],
    "strs": [
        "{strs} + {strs}", "{str}.split()", "{str}.split('{,|a|e}')", "[{str+v} for v in {ints}]", "sorted({strs})", "sorted({strs}, key=len)",
        "[w.upper() for w in {strs}]", "list({str})", "[str(v) for v in {ints}]", "{strs}[{0..2}:]", "list({table})", "sorted({table}.keys())",
        "[f'{v}:{w}' for v, w in enumerate({strs})]", "[w for w in {strs} if w]", "{strs}[::-1]", "({strs} if {bool} else {strs})", "{str}.splitlines()",
        "[*{strs}, {str}]", "list(map(str, {ints}))", "['%s' % w for w in {strs}]",
    ],
    "pair": ["({int}, {str})", "({int+q}, {str}) if (q := {int}) else ({int}, {str})", "max({pair}, {pair})", "tuple([{int}, {str}])",
             "next(zip({ints}, {strs}))", "dict({table}).popitem()[::-1]", "min([{pair}, {pair}])", "[{pair}, {pair}][{bool}]"],
    "table": ["{**{table}, '{word}': {int}}", "{table} | {table}", "{w: len(w) for w in {strs}}", "{str(v): {int+v} for v in {ints}}", "dict(zip({strs}, {ints}))",
              "{w: v for w, v in {table}.items() if {bool+v}}", "dict(sorted({table}.items()))", "({table} if {bool} else {table})", "dict([{pair}[::-1]])",
              "dict.fromkeys({strs}, {int})", "{table}.copy()"],
    "numbers": ["{numbers} | {numbers}", "{numbers} & {numbers}", "{numbers} - {numbers}", "{numbers} ^ {numbers}", "{{int+v} for v in {ints}}",
                "{v for v in {numbers} if {bool+v}}", "set({ints})", "{numbers}.union({ints})"],
    "bytes": ["{bytes} + {bytes}", "{bytes}[{0..2}:]", "{bytes}[::-1]", "{str}.encode()", "bytes(v & 255 for v in {ints})", "({int} & 0xffff).to_bytes({2..4}, '{little|big}')",
              "{bytes}.replace(b'{word}', b'')", "bytes({0..4})", "bytes(bytearray({bytes}))"],
    "mixed": ["[{any}, {any}, {any}]", "{mixed} + {mixed}", "[{any}] + {mixed}", "list(({any}, {any}))", "[({any+v}) for v in {ints}]", "{mixed}[::-1]",
              "list(enumerate({strs}))", "list({table}.items())", "[v for v in {mixed} if v]", "[type(v).__name__ for v in {mixed}]", "[[v, v] for v in {mixed}]",
              "list(zip({ints}, {mixed}))", "[*{mixed}, *{pair}]"],
    "maybe": ["None if {bool} else {int}", "{int} if {bool} else {str}", "{mixed}[0]", "{table}.get({str})", "{maybe} or {any}", "{maybe} and {any}"],
}

# Values as they are shown: sets in order, since theirs is not promised.
SHOW = {"numbers": "sorted({numbers})", "float": "{float}"}

# The first lines of a function: variables to work with.
START = ["{new:int} = {int}", "{new:ints} = {ints}", "{new:str} = {str}", "{new:strs} = {strs}", "{new:table} = {table}", "{new:float} = {float}", "{new:mixed} = {mixed}"]

STATEMENTS = [
    "9* print({show})", "3* print({show}, {show}, sep='{, |-|;}')", "9* {new:int} = {int}", "5* {new:str} = {str}", "3* {new:float} = {float}",
    "5* {new:ints} = {ints}", "3* {new:strs} = {strs}", "2* {new:pair} = {pair}", "3* {new:table} = {table}", "{new:numbers} = {numbers}",
    "2* {new:bytes} = {bytes}", "3* {new:mixed} = {mixed}", "3* {new:maybe} = {maybe}", "2* {new:bool} = {bool}",
    "4* {var:int} = clip({int})", "4* {var:int} {op}= {int}\n{same} = clip({same})", "2* {var:str} += {str}\n{same} = {same}[-40:]", "{var:float} {+|-|*}= {float}\n{same} = clip({same})",
    "2* {new:int}, {new:str} = {pair}", "{new:int}, *{new:ints} = {ints}", "*{new:ints}, {new:int} = {ints}", "{new:int} = {new:int} = {int}",
    "{new:int}, {new:int} = {int}, {int}", "{var:int}, {var:int} = {int}, {int}", "for {new:int}, {new:str} in [{pair}, {pair}]:\n    {block}",
    "4* if {bool}:\n    {block}\nelse:\n    {block}", "if {bool}:\n    {block}\nelif {bool}:\n    {block}", "3* if {bool}:\n    {block}",
    "4* for {new:int} in range({0..7}):\n    {loop}", "2* for {new:int} in range({int} % 6, {2..9}, {1..3}):\n    {loop}", "2* for {new:int} in {ints}[:9]:\n    {loop}",
    "for {new:str} in {strs}[:6]:\n    {loop}", "for {new:str} in {str}[:9]:\n    {loop}", "for {new:int}, {new:int} in enumerate({ints}[:7]):\n    {loop}",
    "for {new:str}, {new:int} in {table}.items():\n    {loop}", "for {new:maybe} in {mixed}[:6]:\n    {loop}", "for {new:int} in sorted({numbers})[:8]:\n    {loop}\nelse:\n    {block}",
    "for {new:int}, {new:str} in zip({ints}, {strs}):\n    {loop}", "for {new:int} in reversed(range({0..6})):\n    {loop}",
    "2* {new:counter} = 0\nwhile {same} < {1..7}:\n    {same} += {1..2}\n    {loop}", "{new:counter} = {3..8}\nwhile True:\n    {same} -= 1\n    if {same} < 0:\n        break\n    {loop}\nelse:\n    print('never')",
    "4* try:\n    {block}\nexcept {error} as error:\n    print('caught', type(error).__name__, error)", "2* try:\n    {block}\nexcept ({error}, {error}):\n    {block}\nelse:\n    {block}\nfinally:\n    {block}",
    "try:\n    {block}\nfinally:\n    print('finally', {show})", "raise {error}({str})", "assert {bool}, {str}",
    "2* {var:ints}.append({int})", "{var:ints}.insert({int} % 5, {int})", "{var:ints}.pop({-1|0|1|})", "{var:ints}.extend({ints}[:4])", "{var:ints}.sort({reverse=True|})", "{var:ints}.reverse()",
    "{var:ints}[{int}] = {int}", "2* if {var:ints}:\n    {same}[{int} % len({same})] = {int}", "{var:ints}[{0..2}:{1..4}] = {ints}[:5]", "del {var:ints}[{-2..3}]", "del {var:ints}[{0..2}:{1..3}]", "{var:ints}[{-3..3}] {op}= {int}", "{var:ints}.remove({int})",
    "{new:ints} = {var:ints}\n{same}.append({int})", "2* {var:table}[{str}] = {int}", "{var:table}['{word}'] = {var:table}.get('{word}', 0) + {int}", "{var:table}.pop({str}, None)", "del {var:table}['{word}']",
    "{var:table}.update({table})", "{var:table}.setdefault({str}, {int})", "{var:numbers}.add({int})", "{var:numbers}.discard({int})", "{var:numbers} {&|-|^}= {numbers}", "{var:mixed}.append({any})", "{var:mixed}[{-2..2}] = {any}",
    "{var:strs}.append({str})", "{var:maybe} = {any}", "2* if {var:maybe} is not None:\n    print('some', {same})", "if isinstance({var:maybe}, int):\n    print({same} + {int})\nelif isinstance({same}, str):\n    print({same}.upper())\nelse:\n    print('other', {same})",
    "if (q := {int}) > {int}:\n    print('walrus', q)",
    "match {any}:\n    case int() as v if v > {int}:\n        print('int', v)\n    case str() | bytes():\n        print('text')\n    case [v, *w]:\n        print('list', v, w)\n    case None:\n        print('none')\n    case _:\n        {block}",
    "match {pair}:\n    case ({0..9}, v):\n        print('small', v)\n    case (v, w) if v < {int}:\n        print(v, w)\n    case v:\n        print('rest', v)",
    "match {table}:\n    case {'{word}': v, **w}:\n        print(v, w)\n    case {}:\n        print('no key')", "print(*{mixed}, sep='/')", "print({any}, end='.\\n')",
    "{new:ints} = [0] * {1..9}\nfor v in range({1..12}):\n    {same}[v] = clip({int+v})", "{new:ints} = [v * {1..300} for v in range({1..9})]\nprint({same}[{int} & 7])",
    "{new:int} = 0\nfor v in {ints}:\n    {same} += v\n    {same} &= 0x{ff|ffff|ffffffff}\nprint({same})", "pass", "global_counter[0] += {1..9}\nprint(global_counter)",
]
# Only within loops.
LOOP_STATEMENTS = ["if {bool}:\n    break", "if {bool}:\n    continue"]

ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "ArithmeticError", "LookupError", "Exception", "AssertionError",
          "OverflowError", "RuntimeError", "(ValueError, IndexError)[0]", "AttributeError"]
WORDS = ["alpha", "beta", "red", "green", "a", "bb", "sensor", "x", "key", "Zed", "mu"]
FORMATS = ["d", "5d", "05d", "+d", ",", "x", "#x", "08b", "o", ">8", "^7", "_d", "-d", "*<6", " d", "e", ".1f"]
OPERATORS = ["+", "+", "-", "-", "*", "&", "|", "^", "//", "%"]
EDGES = [0, 1, -1, 2, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, 2**30 - 1, 2**30, -2**30, -2**30 - 1,
         2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**32 - 1, 2**32, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1,
         2**64, 10**20, -10**20]
