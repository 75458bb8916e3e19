#include "motors.hpp"

static int living = 0;
static const Point kOrigin{1, 2};

Point moved(Point point, int dx, int dy) { return Point{point.x + dx, static_cast<int16_t>(point.y + dy)}; }
void shift(Point* point, int dx) {
  if (point != nullptr) point->x += dx;
}
int sum_of(const Point& point) { return point.x + point.y; }
const Point* origin(bool wanted) { return wanted ? &kOrigin : nullptr; }

Motor::Motor(uint8_t pin, const char* name) : pin(pin), name_(name) { ++living; }
Motor::~Motor() { --living; }
void Motor::set_speed(int speed) { speed_ = speed; }
Motor& Motor::faster() {
  ++speed_;
  return *this;
}
int Motor::alive() { return living; }
int area_of(const Shape& shape) { return shape.area(); }
