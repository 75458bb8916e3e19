// Templates, by their explicit instantiations and by names.
#pragma once

template <typename T>
constexpr T clamp(T value, T low, T high) {
  return value < low ? low : value > high ? high : value;
}
template int clamp<int>(int, int, int);
template double clamp<double>(double, double, double);

template <typename T>
T never(T value);

template <typename T, int size>
class Window {
 public:
  void push(T value) {
    for (int i = size - 1; i > 0; --i) items_[i] = items_[i - 1];
    items_[0] = value;
  }
  T newest() const { return items_[0]; }
  T oldest() const { return items_[size - 1]; }
  static constexpr int kSize = size;

 private:
  T items_[size] = {};
};
template class Window<int, 3>;
using Readings = Window<float, 2>;
template class Window<float, 2>;
