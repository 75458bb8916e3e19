# Values that only an unfinished expression refers to must not be collected.
def make(n):
    return [str(n + i) for i in range(20)]


def churn():
    for i in range(100):
        junk = [i] * 30
    return ["churned"]


print(len(make(1) + churn() + make(2)), (make(5)[0] + churn()[0] + make(7)[19]), [make(3), churn(), make(4)][0][19], {make(1)[0]: churn(), make(2)[0]: make(9)}["1"], f"{make(1)[0]}{churn()[0]}{make(2)[1]}", max(make(10), churn(), key=len)[0])
pairs = [(make(i), churn()) for i in range(5)]
print([p[0][0] for p in pairs], sum(len(a) + len(b) for a, b in pairs))
