// Handles: a list of the references that C and C++ hold, which every collection visits.
#include "krait/heap/roots.hpp"

#if KRAIT_EMBEDDED

#include "krait/embed/embed.hpp"
#include "krait/objects/bytes_object.hpp"
#include "krait/objects/str_object.hpp"

namespace krait {

static krait_handle* handles = nullptr;

namespace heap {

void markHandles(Marker& marker);
void markHandles(Marker& marker) {
  for (const krait_handle* handle = handles; handle != nullptr; handle = handle->next)
    marker.mark(reinterpret_cast<uword>(handle->object));
}

}  // namespace heap

}  // namespace krait

void krait_hold(krait_handle* handle) {
  using krait::handles;
  if (handle->object == nullptr) return;
  krait_lock();
  handle->next = handles;
  handle->link = &handles;
  if (handles != nullptr) handles->link = &handle->next;
  handles = handle;
  krait_unlock();
}

void krait_release(krait_handle* handle) {
  if (handle->link == nullptr) return;
  krait_lock();
  *handle->link = handle->next;
  if (handle->next != nullptr) handle->next->link = handle->link;
  handle->object = nullptr;
  handle->next = nullptr;
  handle->link = nullptr;
  krait_unlock();
}

void krait_empty_handle(void) {
  krait_panic("a method of an empty handle was called");
  __builtin_trap();
}

const char* krait_text_data(void* text) {
  return text == nullptr ? "" : static_cast<krait::Str*>(text)->data();
}
size_t krait_text_size(void* text) { return text == nullptr ? 0 : static_cast<krait::Str*>(text)->size(); }

// bytes or bytearray.
static krait::ByteView viewOf(void* bytes) {
  if (bytes == nullptr) return {nullptr, 0};
  if (static_cast<krait::Object*>(bytes)->type_info->kind() == krait::Kind::kByteArray)
    return krait::byteView(static_cast<krait::ByteArray*>(bytes));
  return krait::byteView(static_cast<krait::Bytes*>(bytes));
}
const uint8_t* krait_bytes_data(void* bytes) { return viewOf(bytes).data; }
size_t krait_bytes_size(void* bytes) { return viewOf(bytes).size; }

const void* krait_list_data(void* list) {
  return list == nullptr ? nullptr : static_cast<krait::ListBase*>(list)->data;
}
size_t krait_list_size(void* list) {
  return list == nullptr ? 0 : static_cast<krait::ListBase*>(list)->length;
}

#endif
