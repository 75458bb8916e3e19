import operator
from operator import itemgetter, attrgetter, methodcaller, add, mul
print(add(1, 2), mul(3, "ab"), operator.sub(5, 7), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 3))
print(operator.lt(1, 2), operator.eq("a", "b"), operator.not_([]), operator.truth([0]), operator.neg(3), operator.abs(-4), operator.abs(-2.5))
print(operator.and_(6, 3), operator.or_(6, 1), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(256, 2), operator.inv(5), operator.pow(2, 10))
print(operator.contains([1, 2], 2), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.getitem([5, 6], 1), operator.concat([1], [2]))
l = [1, 2, 3]
operator.setitem(l, 0, 9)
operator.delitem(l, 1)
print(l)
l = operator.iadd(l, [4])
print(l, operator.is_(l, l), operator.is_not(l, []))
ops = {"+": operator.add, "-": operator.sub, "*": operator.mul}
for s in "+-*":
    print(s, ops[s](6, 4))
