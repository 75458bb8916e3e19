#include "samples.hpp"

int sum(const uint8_t* data, size_t size) {
  int result = 0;
  for (size_t i = 0; i < size; ++i) result += data[i];
  return result;
}
int total(const int16_t* samples, int count) {
  int result = 0;
  for (int i = 0; i < count; ++i) result += samples[i];
  return result;
}
double mean(const float* values, size_t n) {
  double result = 0;
  for (size_t i = 0; i < n; ++i) result += values[i];
  return n == 0 ? 0 : result / static_cast<double>(n);
}
void fill(uint8_t* data, size_t length, uint8_t value) {
  for (size_t i = 0; i < length; ++i) data[i] = value;
}
void ramp(int16_t* samples, size_t count, int16_t from) {
  for (size_t i = 0; i < count; ++i) samples[i] = static_cast<int16_t>(from - static_cast<int16_t>(i));
}
int bytes_of(const void* data, size_t size) { return size == 0 ? -1 : static_cast<const uint8_t*>(data)[size - 1]; }
bool divide(int a, int b, int& quotient, int& rest) {
  if (b == 0) return false;
  quotient = a / b;
  rest = a % b;
  return true;
}
