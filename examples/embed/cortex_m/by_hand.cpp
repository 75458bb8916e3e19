#include "by_hand.hpp"

namespace by_hand {

float Filter::update(float sample) {
  state_ += alpha_ * (sample - state_);
  return state_;
}

float PID::update(float error, float dt) {
  integral_ += ki_ * error * dt;
  if (integral_ > limit_) {
    integral_ = limit_;
  } else if (integral_ < -limit_) {
    integral_ = -limit_;
  }
  const float output = kp_ * error + integral_ + kd_ * (error - last_);
  last_ = error;
  if (output > limit_) return limit_;
  if (output < -limit_) return -limit_;
  return output;
}

int clamp(int value, int low, int high) { return value < low ? low : value > high ? high : value; }

bool checked(int value, int& result) {
  if (value > 1000) return false;
  result = value;
  return true;
}

}  // namespace by_hand
