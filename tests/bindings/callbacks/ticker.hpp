// Functions of Python that C++ calls: with a context, without one, kept and not kept; their exceptions.
#pragma once
#include <stdint.h>

struct Event {
  int code;
  uint8_t source;
};

void each(int count, void (*call)(void* context, int value) __attribute__((noescape)), void* context);
int apply(int (*function)(int), int value);
void subscribe(void (*handler)(const Event& event, void* context), void* context);
int publish(int code, uint8_t source);
void on_text(bool (*wanted)(const char* text, void* user), void* user);
int send_text(const char* text);

class Timer {
 public:
  using Callback = uint8_t (*)(void* context, uint8_t left);
  void attach(Callback callback, void* context) {
    callback_ = callback;
    context_ = context;
  }
  int run(uint8_t count);

 private:
  Callback callback_ = nullptr;
  void* context_ = nullptr;
};
