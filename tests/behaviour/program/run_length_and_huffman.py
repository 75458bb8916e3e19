def run_length(text):
    result = []
    for c in text:
        if result and result[-1][0] == c:
            result[-1][1] += 1
        else:
            result.append([c, 1])
    return result


def expand(pairs):
    return "".join(c * n for c, n in pairs)


def huffman(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = sorted((n, c, None) for c, n in counts.items())
    while len(nodes) > 1:
        (na, ca, ta), (nb, cb, tb) = nodes[:2]
        nodes = sorted(nodes[2:] + [(na + nb, min(ca, cb), ((ca, ta), (cb, tb)))], key=lambda node: node[:2])
    codes = {}

    def assign(node, prefix):
        character, children = node
        if children is None:
            codes[character] = prefix or "0"
        else:
            for bit, child in enumerate(children):
                assign(child, prefix + str(bit))

    assign(nodes[0][1:], "")
    return codes


for text in ("aaabccd", "mississippi", "x"):
    packed = run_length(text)
    codes = huffman(text)
    bits = "".join(codes[c] for c in text)
    print(packed, expand(packed) == text, dict(sorted(codes.items())), len(bits), int("1" + bits, 2))
