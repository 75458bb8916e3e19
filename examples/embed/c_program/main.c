/* A C program that knows words.h alone. */
#include "words.h"

#include <stdio.h>

static unsigned char heap[64 * 1024];

static int failed(const krait_error* error) {
  if (error == NULL) return 0;
  printf("%s: %s (line %d)\n", error->type, error->message, (int)error->line);
  return 1;
}

int main(void) {
  krait_init(heap, sizeof heap);
  if (failed(words_init())) return 1;

  words_Counter counter = {{0}};
  krait_handle text = {0};
  if (failed(words_Counter_create(&counter))) return 1;
  failed(words_Counter_most_frequent(&counter, &text));

  const char* const lines[] = {"the cat and the dog", "The end"};
  for (size_t i = 0; i < 2; ++i) {
    int32_t added = 0;
    if (!failed(words_Counter_add(&counter, lines[i], &added))) printf("%d words\n", (int)added);
  }
  int64_t count = 0; /* no bound is known */
  if (!failed(words_Counter_count(&counter, "the", &count))) printf("the: %d\n", (int)count);
  if (!failed(words_Counter_most_frequent(&counter, &text)))
    printf("most frequent: %.*s\n", (int)krait_text_size(text.object), krait_text_data(text.object));
  krait_release(&text);
  krait_release(&counter.handle);

  const int32_t values[] = {3, 14, 15, 92, 65, 35, 89, 79};
  krait_handle counts = {0};
  if (!failed(words_histogram(values, 8, 5, &counts))) {
    printf("%d parts\n", (int)krait_list_size(counts.object));
  }
  const int32_t wrong = 100;
  failed(words_histogram(&wrong, 1, 5, &counts));
  krait_release(&counts);
  krait_collect();
  return 0;
}
