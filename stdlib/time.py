# `time`: the clocks are native (_time.pyi), the calendar is written here. The epoch is 1970; a board has no calendar of its own,
# its clock begins with the program.
import _time
from _time import (altzone, daylight, monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns,
                   sleep, sleep_ms, sleep_us, ticks_add, ticks_cpu, ticks_diff, ticks_ms, ticks_us, time, time_ns, timezone,
                   tzname)  # fmt: skip


class struct_time(tuple):
    def __new__(cls, sequence, /):
        if not isinstance(sequence, (tuple, list, range, str, dict, set, bytes)):
            raise TypeError("constructor requires a sequence")
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        made = super().__new__(cls, items[:9])
        made.tm_zone = items[9] if len(items) > 9 else None
        made.tm_gmtoff = items[10] if len(items) > 10 else None
        return made

    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    def __repr__(self):
        return (
            f"time.struct_time(tm_year={self[0]!r}, tm_mon={self[1]!r}, tm_mday={self[2]!r}, tm_hour={self[3]!r}, "
            f"tm_min={self[4]!r}, tm_sec={self[5]!r}, tm_wday={self[6]!r}, tm_yday={self[7]!r}, tm_isdst={self[8]!r})"
        )


# Days since 1970; the year begins in March, so that the day that is not always there is its last.
def _days_before(year, month, day):
    if month < 3:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 719469


def _moment_of(seconds):
    if seconds is None:
        return int(time())
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        whole = int(seconds // 1) if -1e19 < seconds < 1e19 else 1 << 64
    elif isinstance(seconds, int):
        whole = int(seconds)
    else:
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if not -(1 << 63) <= whole < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return whole


def _calendar(seconds, is_summer, zone, offset):
    days, rest = divmod(seconds + offset, 86400)
    # Of years of 400 there are all alike.
    era, day = divmod(days + 719468, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    mday = day - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    year += era * 400 + (1 if month < 3 else 0)
    yday = days - _days_before(year, 1, 1) + 1
    return struct_time(
        (year, month, mday, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yday, is_summer, zone, offset)
    )


def gmtime(seconds=None, /):
    return _calendar(_moment_of(seconds), 0, "GMT", 0)


def localtime(seconds=None, /):
    moment = _moment_of(seconds)
    return _calendar(moment, int(_time.is_summer(moment)), _time.zone_name(moment), _time.utc_offset(moment))


def _nine(items, function):
    if not isinstance(items, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(items) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    for item in items:
        if not isinstance(item, int):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
    return items


def mktime(t, /):
    # MicroPython's times have no ninth item.
    if isinstance(t, tuple) and len(t) == 8 and _time.takes_eight():
        t = t + (0,)
    year, month, day, hour, minute, second, wday, yday, summer = _nine(t, "mktime")
    years, month = divmod(month - 1, 12)
    local = _days_before(year + years, month + 1, 1) + day - 1
    local = local * 86400 + hour * 3600 + minute * 60 + second
    moment = local - _time.utc_offset(local)
    return float(local - _time.utc_offset(moment))


# What strftime() and asctime() accept: zeros count as ones.
def _checked(t, function):
    year, month, day, hour, minute, second, wday, yday, summer = _nine(t, function)
    month = month or 1
    day = day or 1
    yday = yday or 1
    if not 1 <= month <= 12:
        raise ValueError("month out of range")
    if not 1 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if wday < -1:
        raise ValueError("day of week out of range")
    if not 1 <= yday <= 366:
        raise ValueError("day of year out of range")
    return (year, month, day, hour, minute, second, wday % 7, yday, summer)


def _day_name(wday):
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[wday]


def _month_name(month):
    return (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    )[month - 1]  # fmt: skip


def asctime(t=None, /):
    year, month, day, hour, minute, second, wday, _, _ = _checked(localtime() if t is None else t, "asctime")
    return f"{_day_name(wday)[:3]} {_month_name(month)[:3]}{day:3d} {hour:02d}:{minute:02d}:{second:02d} {year}"


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


# The year and week of ISO 8601: a week belongs to the year of its Thursday.
def _iso_week(year, yday, wday):
    day = yday - 1
    week = (day - wday + 10) // 7
    if week < 1:
        year -= 1
        day += _days_before(year + 1, 1, 1) - _days_before(year, 1, 1)
        week = (day - wday + 10) // 7
    elif week == 53 and day - wday + 3 >= _days_before(year + 1, 1, 1) - _days_before(year, 1, 1):
        year += 1
        week = 1
    return year, week


def _offset_text(offset):
    sign = "-" if offset < 0 else "+"
    minutes = abs(offset) // 60
    return f"{sign}{minutes // 60:02d}{minutes % 60:02d}"


# A number as a directive writes it: `fill` is "0" or " "; "-" in front of the letter leaves it out, "_" and "0" choose.
def _padded(number, width, fill, flag):
    if flag == "-":
        return str(number)
    if flag == "_":
        fill = " "
    elif flag == "0":
        fill = "0"
    return str(number).rjust(width, fill)


def _directive(letter, flag, t, zone, offset):
    year, month, day, hour, minute, second, wday, yday, summer = t
    if letter == "Y":
        return str(year)
    if letter == "m":
        return _padded(month, 2, "0", flag)
    if letter == "d":
        return _padded(day, 2, "0", flag)
    if letter == "e":
        return _padded(day, 2, " ", flag)
    if letter == "H":
        return _padded(hour, 2, "0", flag)
    if letter == "k":
        return _padded(hour, 2, " ", flag)
    if letter == "I":
        return _padded(hour % 12 or 12, 2, "0", flag)
    if letter == "l":
        return _padded(hour % 12 or 12, 2, " ", flag)
    if letter == "M":
        return _padded(minute, 2, "0", flag)
    if letter == "S":
        return _padded(second, 2, "0", flag)
    if letter == "j":
        return _padded(yday, 3, "0", flag)
    if letter == "y":
        return _padded(year % 100, 2, "0", flag)
    if letter == "C":
        return _padded(year // 100, 2, "0", flag)
    if letter == "a":
        return _day_name(wday)[:3]
    if letter == "A":
        return _day_name(wday)
    if letter == "b" or letter == "h":
        return _month_name(month)[:3]
    if letter == "B":
        return _month_name(month)
    if letter == "p":
        return "AM" if hour < 12 else "PM"
    if letter == "P":
        return "am" if hour < 12 else "pm"
    if letter == "w":
        return str((wday + 1) % 7)
    if letter == "u":
        return str(wday + 1)
    if letter == "U":
        return _padded((yday + 6 - (wday + 1) % 7) // 7, 2, "0", flag)
    if letter == "W":
        return _padded((yday + 6 - wday) // 7, 2, "0", flag)
    if letter == "V":
        return _padded(_iso_week(year, yday, wday)[1], 2, "0", flag)
    if letter == "G":
        return str(_iso_week(year, yday, wday)[0])
    if letter == "g":
        return _padded(_iso_week(year, yday, wday)[0] % 100, 2, "0", flag)
    if letter == "Z":
        return zone
    if letter == "z":
        return _offset_text(offset)
    if letter == "s":
        return str(int(mktime(t)))
    if letter == "n":
        return "\n"
    if letter == "t":
        return "\t"
    return ""


# Directives that stand for others; "" where it is none of these.
def _longer(letter):
    if letter == "c":
        return "%a %b %e %H:%M:%S %Y"
    if letter == "x" or letter == "D":
        return "%m/%d/%y"
    if letter == "X" or letter == "T":
        return "%H:%M:%S"
    if letter == "F":
        return "%Y-%m-%d"
    if letter == "R":
        return "%H:%M"
    if letter == "r":
        return "%I:%M:%S %p"
    return ""


def _formatted(format, t, zone, offset):
    parts = []
    position = 0
    while position < len(format):
        start = position
        character = format[position]
        position += 1
        if character != "%":
            parts.append(character)
            continue
        flag = ""
        while position < len(format) and format[position] in "-_0^":
            flag = format[position]
            position += 1
        letter = format[position : position + 1]
        position += 1
        text = _longer(letter)
        if letter == "%":
            text = "%"
        elif text:
            text = _formatted(text, t, zone, offset)
        elif letter:
            text = _directive(letter, flag, t, zone, offset)
        if not text and letter not in ("Z",):
            text = format[start:position]
        parts.append(text.upper() if flag == "^" else text)
    return "".join(parts)


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if t is None:
        t = localtime()
    zone = "UTC"
    offset = 0
    if isinstance(t, struct_time) and t.tm_zone is not None:
        zone = t.tm_zone
        offset = t.tm_gmtoff
    return _formatted(format, _checked(t, "strftime"), zone, offset)


def _mismatch(text, format):
    raise ValueError(f"time data {text!r} does not match format {format!r}")


# At most `most` digits from `position` on that make a number in low..high: (number, position behind), or (-1, position).
def _number(text, position, most, low, high):
    for count in range(most, 0, -1):
        digits = text[position : position + count]
        if len(digits) == count and digits.isdigit() and low <= int(digits) <= high:
            return int(digits), position + count
    if most == 2 and low == 1 and text[position : position + 1] == " ":
        return _number(text, position + 1, 1, low, high)
    return -1, position


# Which of the names stands at `position`: (its number, position behind), or (-1, position).
def _name_at(text, position, count, name_of, length):
    for number in range(count):
        name = name_of(number).lower()
        if length:
            name = name[:length]
        if text[position : position + len(name)].lower() == name:
            return number, position + len(name)
    return -1, position


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    for value, number in ((string, 0), (format, 1)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(value)}")
    pattern = format
    for letter in "cxXTFRrD":
        pattern = pattern.replace("%" + letter, _longer(letter).replace("%e", "%d") if letter in "cxX" else "%" + letter)
    year, month, day, hour, minute, second, wday, yday = 1900, 1, 1, 0, 0, 0, -1, -1
    afternoon = -1
    zone, offset = None, None
    position = at = 0
    while at < len(pattern):
        character = pattern[at]
        at += 1
        if character.isspace():
            while at < len(pattern) and pattern[at].isspace():
                at += 1
            begin = position
            while position < len(string) and string[position].isspace():
                position += 1
            if begin == position:
                _mismatch(string, format)
            continue
        if character != "%":
            if string[position : position + 1].lower() != character.lower():
                _mismatch(string, format)
            position += 1
            continue
        letter = pattern[at : at + 1]
        at += 1
        found = 0
        if letter == "":
            raise ValueError(f"stray %% in format {format!r}".replace("%%", "%"))
        if letter == "%":
            found = 0 if string[position : position + 1] == "%" else -1
            position += 1
        elif letter == "Y":
            digits = string[position : position + 4]
            found = year = int(digits) if len(digits) == 4 and digits.isdigit() else -1
            position += 4
        elif letter == "y":
            digits = string[position : position + 2]
            found = int(digits) if len(digits) == 2 and digits.isdigit() else -1
            year = found + (2000 if found <= 68 else 1900)
            position += 2
        elif letter == "m":
            found, position = _number(string, position, 2, 1, 12)
            month = found
        elif letter == "d":
            found, position = _number(string, position, 2, 1, 31)
            day = found
        elif letter == "H":
            found, position = _number(string, position, 2, 0, 23)
            hour = found
        elif letter == "I":
            found, position = _number(string, position, 2, 1, 12)
            hour = found
            afternoon = max(afternoon, 0)
        elif letter == "M":
            found, position = _number(string, position, 2, 0, 59)
            minute = found
        elif letter == "S":
            found, position = _number(string, position, 2, 0, 61)
            second = found
        elif letter == "j":
            found, position = _number(string, position, 3, 1, 366)
            yday = found
        elif letter == "w":
            found, position = _number(string, position, 1, 0, 6)
            wday = (found + 6) % 7
        elif letter == "f":
            found = 0
            begin = position
            while position < len(string) and position < begin + 6 and string[position].isdigit():
                position += 1
            if begin == position:
                found = -1
        elif letter == "p":
            found, position = _name_at(string, position, 2, lambda number: ("am", "pm")[number], 0)
            afternoon = 2 if found == 1 else 1
        elif letter == "A" or letter == "a":
            found, position = _name_at(string, position, 7, _day_name, 3 if letter == "a" else 0)
            wday = found
        elif letter == "B" or letter == "b":
            found, position = _name_at(string, position, 12, lambda number: _month_name(number + 1), 3 if letter == "b" else 0)
            month = found + 1
        elif letter == "Z":
            found, position = _name_at(string, position, 2, lambda number: ("utc", "gmt")[number], 0)
            zone = string[position - 3 : position]
        else:
            raise ValueError(f"{letter!r} is a bad directive in format {format!r}")
        if found < 0:
            _mismatch(string, format)
    if position < len(string):
        raise ValueError(f"unconverted data remains: {string[position:]}")
    if afternoon >= 0:
        hour = hour % 12 + (12 if afternoon == 2 else 0)
    first = _days_before(year, 1, 1)
    if yday >= 0 and month == 1 and day == 1:
        made = _calendar((first + yday - 1) * 86400, 0, "", 0)
        month, day = made[1], made[2]
    days = _days_before(year, month, day)
    if yday < 0:
        yday = days - first + 1
    if wday < 0:
        wday = (days + 3) % 7
    return struct_time((year, month, day, hour, minute, second, wday, yday, -1 if zone is None else 0, zone, offset))
