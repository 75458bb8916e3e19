// Floating point: the sun and the four large planets, 100 steps; returns the energy in billionths.
#include <math.h>

#include "../benchmark.hpp"

namespace {

constexpr Real kPi = Real(3.141592653589793);
constexpr Real kSolarMass = 4 * kPi * kPi;
constexpr Real kDays = Real(365.24);
constexpr int kCount = 5;

struct Body {
  Real x, y, z, vx, vy, vz, mass;
};

Body bodies[kCount] = {
    {0, 0, 0, 0, 0, 0, 1},
    {Real(4.841431442464721), Real(-1.1603200440274284), Real(-0.10362204447112311),
     Real(0.001660076642744037), Real(0.007699011184197404), Real(-0.0000690460016972063),
     Real(0.0009547919384243266)},
    {Real(8.34336671824458), Real(4.124798564124305), Real(-0.4035234171143214), Real(-0.002767425107268624),
     Real(0.004998528012349172), Real(0.00002304172975737639), Real(0.0002858859806661308)},
    {Real(12.894369562139131), Real(-15.111151401698631), Real(-0.22330757889265573),
     Real(0.002964601375647616), Real(0.0023784717395948095), Real(-0.000029658956854023756),
     Real(0.00004366244043351563)},
    {Real(15.379697114850917), Real(-25.919314609987964), Real(0.17925877295037118),
     Real(0.0026806777249038932), Real(0.001628241700382423), Real(-0.00009515922545197159),
     Real(0.00005151389020466115)},
};

[[maybe_unused]] auto squareRoot(double x) -> double { return sqrt(x); }
[[maybe_unused]] auto squareRoot(float x) -> float { return sqrtf(x); }

void scale() {
  for (Body& body : bodies) {
    body.vx *= kDays;
    body.vy *= kDays;
    body.vz *= kDays;
    body.mass *= kSolarMass;
  }
}

void offsetMomentum() {
  Real px = 0, py = 0, pz = 0;
  for (const Body& body : bodies) {
    px += body.vx * body.mass;
    py += body.vy * body.mass;
    pz += body.vz * body.mass;
  }
  bodies[0].vx = -px / kSolarMass;
  bodies[0].vy = -py / kSolarMass;
  bodies[0].vz = -pz / kSolarMass;
}

void advance(Real dt) {
  for (int i = 0; i < kCount; i++) {
    Body& a = bodies[i];
    for (int j = i + 1; j < kCount; j++) {
      Body& b = bodies[j];
      const Real dx = a.x - b.x;
      const Real dy = a.y - b.y;
      const Real dz = a.z - b.z;
      const Real square = dx * dx + dy * dy + dz * dz;
      const Real magnitude = dt / (square * squareRoot(square));
      a.vx -= dx * b.mass * magnitude;
      a.vy -= dy * b.mass * magnitude;
      a.vz -= dz * b.mass * magnitude;
      b.vx += dx * a.mass * magnitude;
      b.vy += dy * a.mass * magnitude;
      b.vz += dz * a.mass * magnitude;
    }
  }
  for (Body& body : bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

auto energy() -> Real {
  Real total = 0;
  for (int i = 0; i < kCount; i++) {
    const Body& a = bodies[i];
    total += Real(0.5) * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (int j = i + 1; j < kCount; j++) {
      const Body& b = bodies[j];
      const Real dx = a.x - b.x;
      const Real dy = a.y - b.y;
      const Real dz = a.z - b.z;
      total -= a.mass * b.mass / squareRoot(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

}  // namespace

auto benchmark() -> int32_t {
  scale();
  offsetMomentum();
  const int steps = 100 + opaqueZero();
  for (int i = 0; i < steps; i++) advance(Real(0.01));
  return static_cast<int32_t>(energy() * Real(1000000000));
}
