#include "dev.h"
struct dev { int number; dev_handler_t handler; void *user; };
static struct dev devs[DEV_MAX];
int dev_errors = 3;
const char *dev_version = "1.2";
dev_t_ *dev_open(int number) { if (number < 0 || number >= DEV_MAX) return 0; devs[number].number = number; return &devs[number]; }
void dev_close(dev_t_ *dev) { dev->number = -1; }
dev_status_t dev_read(dev_t_ *dev, uint8_t *buffer, uint32_t len) { for (uint32_t i = 0; i < len; i++) buffer[i] = (uint8_t)(dev->number * 10 + i); return dev->number == 1 ? DEV_BUSY : DEV_OK; }
dev_status_t dev_info(const dev_t_ *dev, dev_info_t *info) { info->x = (uint16_t)(dev->number + 100); info->y = 65535; info->ready = true; info->label = "dev"; return DEV_OK; }
void dev_on_event(dev_t_ *dev, dev_handler_t handler, void *user) { dev->handler = handler; dev->user = user; }
void dev_fire(dev_t_ *dev, int event) { if (dev->handler) dev->handler(event, dev->user); }
long dev_long(unsigned long v) { return (long)v + 1; }
float dev_temp(void) { return 21.5f; }
