// Memory that is given back is wiped, whoever gives it back.
//
// Fleeting values wipe themselves. But a text also passes through strings of JSON, of masking and of answers, through
// pages of SQLite and buffers of ICU and OpenSSL, and those don't. So in this program free() overwrites what it frees,
// for our code and for every library in the process: a definition in the program comes before the one of the C
// library, which keeps its own under another name. It costs a few nanoseconds for a small block. It is part of the
// binary alone, not of the tests; `wordkeep prove` looks for what it would miss.
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "base/fleeting.hpp"

extern "C" {

void __libc_free(void* block);  // NOLINT: the C library's own name for it

void free(void* block) {
    if (block != nullptr) {
        wordkeep::base::wipe(block, malloc_usable_size(block));
        __libc_free(block);
    }
}

// The C library's own may move a block and leave the old one as it was.
void* realloc(void* block, std::size_t count) {
    if (block == nullptr) {
        return malloc(count);
    }
    if (count == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t before = malloc_usable_size(block);
    if (count <= before && count > before / 2) {
        return block;
    }
    void* const moved = malloc(count);
    if (moved != nullptr) {
        std::memcpy(moved, block, std::min(before, count));
        free(block);
    }
    return moved;
}
}
