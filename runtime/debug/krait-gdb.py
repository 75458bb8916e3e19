"""GDB shows Python's values as Python would: texts, integers of any size, lists, values of unknown type.

    (gdb) source share/krait/krait-gdb.py
    (gdb) print name
    $1 = 'Wörld'
"""
import gdb


def word_bits():
    return 8 * gdb.lookup_type("void").pointer().sizeof


def memory(address, size):
    return bytes(gdb.selected_inferior().read_memory(address, size)) if size else b""


def type_of(name):
    try:
        return gdb.lookup_type(name)
    except gdb.error:
        return None


def text_of(address):
    """The text of a krait::Str."""
    header = gdb.Value(address).cast(type_of("krait::Str").pointer()).dereference()
    size = int(header["size_and_flags"]) >> 2
    return memory(address + header.type.sizeof, size).decode("utf-8", "surrogatepass")


def big_integer(address):
    big = gdb.Value(address).cast(type_of("krait::BigInt").pointer()).dereference()
    count, negative = int(big["size_and_sign"]) >> 1, int(big["size_and_sign"]) & 1
    width = big["limbs"].type.target().sizeof
    value = int.from_bytes(memory(int(big["limbs"].address), count * width), "little")
    return -value if negative else value


def signed(bits):
    bits &= (1 << word_bits()) - 1
    return bits - (1 << word_bits()) if bits >> (word_bits() - 1) else bits


def class_name(address):
    header = gdb.Value(address).cast(type_of("krait::Object").pointer()).dereference()
    return header["type_info"].dereference()["name_"].string()


def show_object(address):
    """An object whose type only its header tells."""
    name = class_name(address)
    if name == "str" and type_of("krait::Str"):
        return repr(text_of(address))
    if name == "int" and type_of("krait::BigInt"):
        return str(big_integer(address))
    if name == "float":
        number = type_of("krait::Float") or type_of("double")
        # Behind the header, where it is aligned.
        return str(gdb.Value(address + max(number.sizeof, type_of("krait::Object").sizeof)).cast(number.pointer()).dereference())
    return f"<{name} at {address:#x}>"


IMMEDIATES = {0: "<no value>", 0x02: "None", 0x06: "False", 0x0A: "True", 0x0E: "Ellipsis", 0x12: "NotImplemented"}


def show_value(bits):
    if bits & 1:
        return str(signed(bits) >> 1)
    return IMMEDIATES[bits] if bits in IMMEDIATES else show_object(bits)


class ValuePrinter:
    """krait::Value: anything."""

    def __init__(self, value):
        self.bits = int(value["bits"])

    def to_string(self):
        return show_value(self.bits)


class IntPrinter:
    """krait::Int: small, or a big integer."""

    def __init__(self, value):
        self.bits = int(value["bits"])

    def to_string(self):
        return str(signed(self.bits) >> 1) if self.bits & 1 else str(big_integer(self.bits)) if self.bits else "0"


class TextPrinter:
    """krait::Str*"""

    def __init__(self, value):
        self.address = int(value)

    def to_string(self):
        return "None" if self.address == 0 else repr(text_of(self.address))


class BytesPrinter:
    """krait::Bytes*"""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        if int(self.value) == 0:
            return "None"
        header = self.value.dereference()
        return repr(memory(int(self.value) + header.type.sizeof, int(header["length"])))


class ListPrinter:
    """krait::List<T>* and krait::Array<T>*"""

    def __init__(self, value):
        self.value = value
        self.element = value.type.strip_typedefs().target().strip_typedefs().template_argument(0)

    def to_string(self):
        return "None" if int(self.value) == 0 else f"list of {int(self.value['length'])}"

    def children(self):
        if int(self.value) == 0:
            return
        items = self.value["data"].cast(self.element.pointer())
        for index in range(int(self.value["length"])):
            yield f"[{index}]", (items + index).dereference()

    def display_hint(self):
        return "array"


def printer_of(value):
    kind = value.type.strip_typedefs()
    if kind.code == gdb.TYPE_CODE_STRUCT:
        return {"krait::Value": ValuePrinter, "krait::Int": IntPrinter}.get(kind.name, lambda _: None)(value)
    if kind.code != gdb.TYPE_CODE_PTR:
        return None
    name = kind.target().strip_typedefs().name or ""
    if name == "krait::Str":
        return TextPrinter(value)
    if name in ("krait::Bytes",):
        return BytesPrinter(value)
    if name.startswith(("krait::List<", "krait::Array<")):
        return ListPrinter(value)
    return None


gdb.pretty_printers.append(printer_of)
