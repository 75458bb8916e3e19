state = {"list": [1, 2], "dict": {"inner": [3]}, "tuple": ([4], {"t": 5})}
state["list"].append("mixed")
state["dict"]["inner"][0] += 0.5
state["tuple"][0].append(None)
state["tuple"][1]["t"] = state["list"]
state["list"][0] = -1
for key in state:
    print(key, state[key])


def visit(value, depth=0):
    if isinstance(value, dict):
        return {k: visit(v, depth + 1) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [visit(v, depth + 1) for v in value]
    return (depth, value)


print(visit(state))
