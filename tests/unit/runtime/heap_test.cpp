// The heap keeps what is reachable, frees what is not, and gives blocks back.
#include <deque>
#include <random>
#include <vector>

#include "krait/heap/store.hpp"
#include "objects_support.h"

namespace krait::testing {
namespace {

struct Node : Object {
  Node* next;
  word number;
  static const TypeInfo type;
};
const TypeInfo Node::type = classType<Node>(
    "Node", &Object_type, nullptr, pointerMap<Node>(KRAIT_FIELD(Node, next), KRAIT_FIELD(Node, number)));

KRAIT_ROOT Node* chain = nullptr;

[[gnu::noinline]] void makeChain(int count) {
  chain = nullptr;
  for (int i = 0; i < count; ++i) {
    Node* node = create<Node>();
    node->next = chain;
    node->number = i;
    chain = node;
  }
}

int lengthOfChain() {
  int length = 0;
  for (Node* node = chain; node != nullptr; node = node->next) ++length;
  return length;
}

[[gnu::noinline]] void clearStack() {
  volatile char scratch[4096] = {};
  scratch[0] = scratch[4095];
}

TEST(HeapTest, ReachableObjectsSurvive) {
  makeChain(50000);  // far deeper than the mark stack
  heap::collect();
  heap::verify();
  EXPECT_EQ(lengthOfChain(), 50000);
  int expected = 49999;
  for (Node* node = chain; node != nullptr; node = node->next) ASSERT_EQ(node->number, expected--);
}

TEST(HeapTest, UnreachableObjectsAreFreed) {
  heap::collect();
  makeChain(50000);
  const size_t used = heap::stats().allocated;
  chain = nullptr;
  clearStack();
  heap::collect();
  heap::verify();
  EXPECT_LT(heap::stats().allocated + 49000 * sizeof(Node), used);
}

TEST(HeapTest, CyclesAreFreed) {
  makeChain(1000);
  Node* last = chain;
  while (last->next != nullptr) last = last->next;
  last->next = chain;
  const size_t used = heap::stats().allocated;
  chain = last = nullptr;
  clearStack();
  heap::collect();
  EXPECT_LT(heap::stats().allocated, used);
}

TEST(HeapTest, InteriorPointersKeepObjects) {
  Node* node = create<Node>();
  node->number = 42;
  word* volatile inside = &node->number;
  node = nullptr;
  heap::collect();
  EXPECT_EQ(*inside, 42);
}

TEST(HeapTest, LargeObjectsComeAndGo) {
  const size_t before = heap::stats().allocated;
  void* buffer = heap::allocateBuffer(1000000);
  EXPECT_GE(heap::usableSize(buffer), 1000000u);
  EXPECT_GE(heap::stats().allocated, before + 1000000);
  heap::release(buffer);
  EXPECT_EQ(heap::stats().allocated, before);
  heap::verify();
}

TEST(HeapTest, BuffersGrowInPlaceWhereThereIsRoom) {
  auto* buffer = static_cast<uint8_t*>(heap::allocateBuffer(100000));
  for (int i = 0; i < 100000; ++i) buffer[i] = static_cast<uint8_t>(i);
  for (size_t size = 100000; size < 1000000; size += 50000) {
    buffer = static_cast<uint8_t*>(heap::reallocateBuffer(buffer, size));
    ASSERT_EQ(buffer[99999], static_cast<uint8_t>(99999));
  }
  buffer = static_cast<uint8_t*>(heap::reallocateBuffer(buffer, 10));
  EXPECT_EQ(buffer[9], 9);
  heap::release(buffer);
  heap::verify();
}

TEST(HeapTest, RandomAllocationsNeverOverlap) {
  std::mt19937 random(1);
  struct Piece {
    uint8_t* memory;
    size_t size;
    uint8_t fill;
  };
  static std::deque<Piece> pieces;  // not scanned: the pieces are freed by hand, and no collection runs
  heap::enabled = false;
  for (int i = 0; i < 20000; ++i) {
    if (pieces.size() < 400 || random() % 2 == 0) {
      const size_t size = 1 + random() % (random() % 20 == 0 ? 20000 : 300);
      const uint8_t fill = static_cast<uint8_t>(random());
      auto* memory = static_cast<uint8_t*>(heap::allocateBuffer(size));
      memset(memory, fill, size);
      pieces.push_back({memory, size, fill});
    } else {
      std::swap(pieces[random() % pieces.size()], pieces.front());
      const Piece piece = pieces.front();
      for (size_t at = 0; at < piece.size; ++at) ASSERT_EQ(piece.memory[at], piece.fill);
      heap::release(piece.memory);
      pieces.pop_front();
    }
    if (i % 1000 == 0) heap::verify();
  }
  for (const Piece& piece : pieces) heap::release(piece.memory);
  heap::enabled = true;
  heap::verify();
}

TEST(HeapTest, ImpossibleSizesRaise) {
  EXPECT_EQ(raisedBy([] { heap::allocateBuffer(static_cast<size_t>(kMaxWord)); }), "MemoryError: ");
}

TEST(HeapTest, ExhaustionRaisesAndTheHeapSurvives) {
  struct Holder : Object {
    Holder* next;
    char filler[100000];
  };
  static const TypeInfo type = TypeInfo("Holder", &Object_type, nullptr, nullptr,
                                        pointerMap<Holder>(KRAIT_FIELD(Holder, next)), 0, Kind::kInstance);
  const std::string error = raisedBy([] {
    Holder* head = nullptr;
    for (;;) {
      auto* holder = static_cast<Holder*>(heap::allocateObject(sizeof(Holder)));
      holder->type_info = &type;
      holder->next = head;
      head = holder;
    }
  });
  EXPECT_EQ(error.substr(0, 11), "MemoryError");
  clearStack();
  heap::collect();
  EXPECT_NE(heap::allocateBuffer(1000000), nullptr);
  heap::verify();
}

TEST(HeapTest, ReleaseIgnoresWhatIsNotInTheHeap) {
  KRAIT_STR(constant, "constant");
  heap::release(constant);
  heap::release(nullptr);
  EXPECT_FALSE(heap::contains(constant));
}

}  // namespace
}  // namespace krait::testing
