// Pointer and length pairs, references to numbers.
#pragma once
#include <stddef.h>
#include <stdint.h>

int sum(const uint8_t* data, size_t size);
int total(const int16_t* samples, int count);
double mean(const float* values, size_t n);
void fill(uint8_t* data, size_t length, uint8_t value);
void ramp(int16_t* samples, size_t count, int16_t from = 0);
int bytes_of(const void* data, size_t size);
bool divide(int a, int b, int& quotient, int& rest);
void guess(int* numbers);
