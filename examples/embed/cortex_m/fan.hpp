// A driver as firmware has it: a class over registers. Python imports this header.
#pragma once
#include <stdint.h>

/// The fan on one channel of the power stage.
class Fan {
 public:
  enum class Mode : uint8_t { Off, Quiet, Full };
  using Changed = void (*)(void* context, uint8_t level);

  static constexpr int kChannels = 4;

  explicit Fan(uint8_t channel) : channel_(channel % kChannels) {}

  /// Percent.
  void set_level(uint8_t level);
  uint8_t level() const;
  Mode mode() const;
  /// Called whenever the level becomes another one.
  void on_change(Changed changed, void* context);

 private:
  uint8_t channel_;
  Changed changed_ = nullptr;
  void* context_ = nullptr;
};
