def clock(seconds):
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return f"{days}d {hours:02d}:{minutes:02d}:{seconds:02d}"


for seconds in (0, 59, 60, 3599, 86399, 86400, 2**31 - 1, 2**31, 10**10, -1):
    print(seconds, clock(seconds), seconds * 1000, seconds * 1000000 // 3)


def is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def day_number(y, m, d):
    return 365 * (y - 1) + (y - 1) // 4 - (y - 1) // 100 + (y - 1) // 400 + (367 * m - 362) // 12 + (0 if m <= 2 else -1 if is_leap(y) else -2) + d


print([day_number(*date) for date in ((1970, 1, 1), (2000, 2, 29), (2024, 12, 31))], day_number(2024, 3, 1) % 7, (day_number(2024, 1, 1) - day_number(1970, 1, 1)) * 86400 * 1000)
