import dev

d = dev.dev_open(2)
print(dev.dev_open(9), d is None)
buffer = bytearray(4)
print(repr(dev.dev_read(d, buffer)), buffer)
info = dev.dev_info_t()
print(repr(dev.dev_info(d, info)), info.x, info.y, info.ready, info.label)
info.label = "other"
info.ready = False
print(info.label, info.ready)
print(info.raw, repr(info.serial))
info.raw = [1, 2, 3, 255]
info.serial = "A-17"
print(info.raw, sum(info.raw), info.serial)
events = []
dev.dev_on_event(d, lambda event: events.append(event * 2))
dev.dev_fire(d, 21)
print(events, dev.DEV_MAX, dev.DEV_FLAG_A, dev.DEV_BASE, dev.DEV_OK, dev.DEV_BUSY)
print(dev.get_dev_errors(), dev.get_dev_version(), dev.dev_long(5), dev.dev_temp(), dev.len_(4))
dev.set_dev_errors(7)
print(dev.get_dev_errors())


def refused(call):
    try:
        call()
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def store(values):
    info.raw = values


def name(text):
    info.serial = text


for values in ([1, 2, 3], [1, 2, 3, 256]):
    refused(lambda: store(values))
refused(lambda: name("much too long"))
print(info.raw, info.serial)
dev.dev_close(d)
