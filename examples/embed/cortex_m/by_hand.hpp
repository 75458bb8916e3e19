// What somebody would write in C++ in place of regulator.py: for comparison.
#pragma once

namespace by_hand {

class Filter {
 public:
  explicit Filter(float alpha) : alpha_(alpha) {}
  float update(float sample);

 private:
  float alpha_, state_ = 0;
};

class PID {
 public:
  PID(float kp, float ki, float kd, float limit) : kp_(kp), ki_(ki), kd_(kd), limit_(limit) {}
  float update(float error, float dt);

 private:
  float kp_, ki_, kd_, limit_, integral_ = 0, last_ = 0;
};

int clamp(int value, int low, int high);
bool checked(int value, int& result);

}  // namespace by_hand
