// Two threads, one heap. The lock is the program's: Krait asks for it around each call that may allocate.
#include <pthread.h>

#include <cstdio>

#include "tasklog.hpp"

namespace {

pthread_mutex_t mutex;
long calls = 0;

struct Task {
  const char* name;
  const tasklog::Log* log;
  int32_t rounds;
  int32_t checksum;
  bool is_well;
};

void* run(void* argument) {
  Task& task = *static_cast<Task*>(argument);
  for (int32_t round = 0; round < task.rounds; ++round) {
    if (!task.log->add(task.name, round)) task.is_well = false;
    const auto sum = tasklog::checksum(task.name, 50);
    if (!sum) task.is_well = false;
    task.checksum = static_cast<int32_t>(*sum);
  }
  return nullptr;
}

}  // namespace

extern "C" void krait_lock() {
  pthread_mutex_lock(&mutex);
  ++calls;
}
extern "C" void krait_unlock() { pthread_mutex_unlock(&mutex); }

int main() {
  // A callback may call into Python again: the lock must be one that its owner may take twice.
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&mutex, &attributes);

  static unsigned char heap[64 * 1024];
  krait::init(heap, sizeof heap);
  if (!tasklog::init()) return 1;
  const tasklog::Log log = *tasklog::Log::create(4);

  Task tasks[] = {{"reader", &log, 2000, 0, true}, {"writer", &log, 2000, 0, true}};
  pthread_t threads[2];
  for (int i = 0; i < 2; ++i) pthread_create(&threads[i], nullptr, &run, &tasks[i]);
  for (pthread_t thread : threads) pthread_join(thread, nullptr);

  for (const Task& task : tasks) std::printf("%s: %s, %d\n", task.name, task.is_well ? "well" : "failed", static_cast<int>(task.checksum));
  std::printf("dropped %d, kept %zu\n", static_cast<int>(*log.dropped()), (*log.last()).size());
  std::printf("collected: %s, locked: %s\n", krait::stats().collections > 0 ? "yes" : "no", calls > 8000 ? "yes" : "no");
}
