#ifndef DEV_H
#define DEV_H
#include <stdint.h>
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif
#define DEV_MAX 4
#define DEV_FLAG_A (1 << 0)
#define DEV_REG(n) (0x100 + (n))
#define DEV_BASE DEV_REG(2)
typedef enum { DEV_OK, DEV_BUSY = -2, DEV_FAIL = -1 } dev_status_t;
typedef struct dev dev_t_;
typedef struct { uint16_t x, y; uint8_t raw[4]; char serial[8]; bool ready; const char *label; union { int a; float b; }; } dev_info_t;
dev_t_ *dev_open(int number);
void dev_close(dev_t_ *dev);
dev_status_t dev_read(dev_t_ *dev, uint8_t *buffer, uint32_t len);
dev_status_t dev_info(const dev_t_ *dev, dev_info_t *info);
typedef void (*dev_handler_t)(int event, void *user);
void dev_on_event(dev_t_ *dev, dev_handler_t handler, void *user);
void dev_fire(dev_t_ *dev, int event);
static inline int len(int a) { return a + 1; }
extern int dev_errors;
extern const char *dev_version;
int dev_sum(int count, ...);
long dev_long(unsigned long v);
void dev_set(volatile uint32_t *reg, uint32_t value);
float dev_temp(void);
#ifdef __cplusplus
}
#endif
#endif
