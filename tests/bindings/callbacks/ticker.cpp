#include "ticker.hpp"

namespace {

struct Subscriber {
  void (*handler)(const Event&, void*);
  void* context;
};
Subscriber subscribers[4];
int subscribed = 0;
bool (*text_wanted)(const char*, void*) = nullptr;
void* text_user = nullptr;

}  // namespace

void each(int count, void (*call)(void* context, int value) __attribute__((noescape)), void* context) {
  for (int i = 0; i < count; ++i) call(context, i);
}
int apply(int (*function)(int), int value) { return function(value) + 1; }
void subscribe(void (*handler)(const Event& event, void* context), void* context) {
  if (subscribed < 4) subscribers[subscribed++] = {handler, context};
}
int publish(int code, uint8_t source) {
  const Event event{code, source};
  for (int i = 0; i < subscribed; ++i) subscribers[i].handler(event, subscribers[i].context);
  return subscribed;
}
void on_text(bool (*wanted)(const char* text, void* user), void* user) {
  text_wanted = wanted;
  text_user = user;
}
int send_text(const char* text) { return text_wanted != nullptr && text_wanted(text, text_user) ? 1 : 0; }
int Timer::run(uint8_t count) {
  int sum = 0;
  for (uint8_t left = count; left > 0; --left) sum += callback_(context_, left);
  return sum;
}
