log = []


def t(name):
    log.append(name)
    return {"list": [0, 0], "i": 1, "v": 9}[name]


t("list")[t("i")] = t("v")
print(log)
log.clear()
t("list")[t("i")] += t("v")
print(log)
log.clear()
x, t("list")[t("i")] = t("v"), t("i")
print(log, x)
log.clear()
(lambda a, b: None)(t("v"), b=t("i"))
d = {t("i"): t("v")}
print(log, d)
x = [0, 1, 2]
i = 0
i, x[i] = 2, "i was read after it was set"
print(x)
