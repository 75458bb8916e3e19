#include "fan.hpp"

namespace {

// Where the chip has its registers: RAM, since this one is an emulator's.
volatile uint32_t duty[Fan::kChannels];

}  // namespace

void Fan::set_level(uint8_t level) {
  const bool changes = duty[channel_] != level;
  duty[channel_] = level;
  if (changes && changed_ != nullptr) changed_(context_, level);
}

uint8_t Fan::level() const { return static_cast<uint8_t>(duty[channel_]); }

Fan::Mode Fan::mode() const { return level() == 0 ? Mode::Off : level() < 60 ? Mode::Quiet : Mode::Full; }

void Fan::on_change(Changed changed, void* context) {
  changed_ = changed;
  context_ = context;
}
