// Structs by value and by pointer, classes with constructors and methods, references, lifetimes.
#pragma once
#include <stdint.h>

struct Point {
  int x = 0;
  int16_t y = 7;
};

Point moved(Point point, int dx, int dy);
void shift(Point* point, int dx);
int sum_of(const Point& point);
const Point* origin(bool wanted);

class Vector {
 public:
  Vector(float x, float y) : x_(x), y_(y) {}
  Vector operator+(const Vector& other) const { return Vector(x_ + other.x_, y_ + other.y_); }
  Vector operator-() const { return Vector(-x_, -y_); }
  bool operator==(const Vector& other) const { return x_ == other.x_ && y_ == other.y_; }
  float x() const { return x_; }
  float y() const { return y_; }

 private:
  float x_, y_;
};

/// A motor on a pin.
class Motor {
 public:
  static constexpr int kFastest = 9;
  enum class State { Stopped, Running };

  explicit Motor(uint8_t pin, const char* name = "motor");
  Motor(const Motor&) = delete;
  ~Motor();

  void set_speed(int speed);
  int speed() const { return speed_; }
  const char* name() const { return name_; }
  State state() const { return speed_ == 0 ? State::Stopped : State::Running; }
  Motor& faster();
  Point& place() { return place_; }
  static int alive();
  uint8_t pin;
  double load = 0.5;

 private:
  int speed_ = 0;
  const char* name_;
  Point place_;
};

class Shape {
 public:
  virtual ~Shape() = default;
  virtual int area() const = 0;
  int doubled() const { return 2 * area(); }
};
class Square : public Shape {
 public:
  explicit Square(int side) : side_(side) {}
  int area() const override { return side_ * side_; }

 private:
  int side_;
};
int area_of(const Shape& shape);

class Controller {
 public:
  explicit Controller(Motor& motor) : motor_(motor) {}
  void run(int speed) { motor_.set_speed(speed); }
  Motor* motor() { return &motor_; }

 private:
  Motor& motor_;
};
