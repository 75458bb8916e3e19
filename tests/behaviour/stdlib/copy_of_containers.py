import copy
a = [1, [2, 3], {"k": [4]}]
c = copy.deepcopy(a)
a[1].append(99)
print(a, c)
import copy
board = [[0] * 3 for _ in range(3)]
b2 = copy.deepcopy(board)
b2[1][1] = 5
print(board, b2)
b3 = copy.copy(board)
b3[0][0] = 7
b3.append([1])
print(board, b3)
import copy
cyc = [1, 2]
cyc.append(cyc)
cc = copy.deepcopy(cyc)
print(cc[2] is cc, cc is cyc, len(cc))
shared = [0]
pair = [shared, shared]
dp = copy.deepcopy(pair)
dp[0].append(1)
print(dp, pair, dp[0] is dp[1])
t = (1, 2, "x")
print(copy.copy(t) is t, copy.deepcopy(t) == t)
t2 = (1, [2])
print(copy.copy(t2) is t2, copy.deepcopy(t2) is t2, copy.deepcopy(t2))
