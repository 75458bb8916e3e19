#include "board.hpp"

namespace pins {

static int last = -1;

Level read(uint8_t pin) { return pin == 3 ? Level::Floating : pin % 2 ? Level::High : Level::Low; }
void write(uint8_t pin, Level level) { last = pin * 10 + static_cast<int>(level); }
int written() { return last; }

}  // namespace pins

int add(int a, int b) { return a + b; }
uint8_t low_byte(int32_t value) { return static_cast<uint8_t>(value); }
int8_t negate(int8_t value) { return static_cast<int8_t>(-value); }
int64_t wide(uint64_t value) { return static_cast<int64_t>(value / 2) - 1; }
uint64_t largest() { return UINT64_MAX; }
double scale(double value, float by) { return value * by; }
bool both(bool a, bool b) { return a && b; }
char next_letter(char letter) { return static_cast<char>(letter + 1); }
Color after(Color color) { return color == RED ? GREEN : BLUE; }
int kind(int value) { return 100 + value; }
int kind(double value) { return 200 + static_cast<int>(value); }
int kind(const char* text) { return 300 + static_cast<int>(length_of(text)); }
int kind(int a, int b) { return 400 + a + b; }
const char* name_of(int number) { return number == 1 ? "one" : number == 2 ? "zw\xc3\xb6lf" : nullptr; }
size_t length_of(const char* text) {
  size_t size = 0;
  while (text[size] != 0) ++size;
  return size;
}
