// Functions, overloads, namespaces, enumerations, constants and macros.
#pragma once
#include <stddef.h>
#include <stdint.h>

#define BOARD_REVISION 3
#define BOARD_MASK (1u << 4 | BOARD_REVISION)
#define BOARD_NAME "eval"
#define BOARD_HZ 16.5
#define BOARD_WEAK __attribute__((weak))
#define BOARD_LOG(text) text

enum Color { RED, GREEN = 5, BLUE };

namespace pins {

enum class Level : uint8_t { Low, High = 1, Floating = 7 };
constexpr int kCount = 14;
constexpr bool kPulled = true;

/// Reads a pin.
Level read(uint8_t pin);
void write(uint8_t pin, Level level = Level::High);
int written();

}  // namespace pins

int add(int a, int b = 2);
uint8_t low_byte(int32_t value);
int8_t negate(int8_t value);
int64_t wide(uint64_t value);
uint64_t largest();
double scale(double value, float by);
bool both(bool a, bool b);
char next_letter(char letter);
Color after(Color color);
inline int twice(int value) { return 2 * value; }

int kind(int value);
int kind(double value);
int kind(const char* text);
int kind(int a, int b);

const char* name_of(int number);
size_t length_of(const char* text);

int log_all(const char* format, ...);
void raw(void* pointer);
