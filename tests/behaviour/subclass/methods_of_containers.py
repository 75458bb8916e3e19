# What derived lists, dictionaries and sets inherit, with all parameters.
class Row(list):
    pass


class Table(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Group(set):
    pass


row = Row([3, 1, 2, 1])
print(row.index(1), row.index(1, 2), row.index(1, 2, 4), row.count(1), row + [9], [9] + row, row * 2, 2 * row, row[::2], list(reversed(row)))
row.sort(reverse=True)
row.extend(range(2))
row.insert(1, 7)
row *= 2
del row[6:]
row[0:2] = [5]
print(row, row.pop(), row.pop(0), row.copy(), row == [7, 2, 1, 1][1:], row < [9], bool(Row()), 7 in row)
table = Table.fromkeys("ab", 0)
table["c"] = 3
print(table, type(table).__name__, table["zz"], table.get("zz"), table | {"d": 4}, {"z": 0} | table, table.setdefault("e", 5), list(reversed(table)))
table.update({"f": 6}, g=7)
table |= {"h": 8}
print(table.pop("a"), table.pop("nope", None), table.popitem(), sorted(table.items()), "b" in table, len(table), table == {"b": 0, "c": 3, "e": 5, "f": 6, "g": 7})
group = Group([1, 2, 3])
group ^= {3, 4}
group |= {7}
group -= {1}
group &= {2, 4, 7, 9}
print(group, sorted(group.union([1], (8,))), sorted(group.difference([2], [4])), group.intersection({2, 3}, [2]), group >= {2}, group.isdisjoint([5]))
group.update([10], {11})
group.difference_update([10], [2])
group.intersection_update([4, 7, 11], {4, 11, 5})
group.symmetric_difference_update({5, 4})
print(group, Group(), type(group | {1}).__name__, {1} | Group([2]), Group([1]) == {1}, len(group))
for attempt in (lambda: row.index(99), lambda: group.remove(99), lambda: table.pop("nope"), lambda: hash(row), lambda: {group: 1}, lambda: Row(5)):
    try:
        print(attempt())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
