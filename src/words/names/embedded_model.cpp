#include "words/names/embedded_model.hpp"

// The build names both files (names.cmake) and builds this file again when one of them changes.
#if !defined(WORDKEEP_NAMES_MODEL) || !defined(WORDKEEP_NAMES_LISTS)
#error "WORDKEEP_NAMES_MODEL and WORDKEEP_NAMES_LISTS must name the data files"
#endif

asm(".section .rodata\n"
    ".balign 64\n"
    "wordkeep_names_model_begin:\n"
    ".incbin \"" WORDKEEP_NAMES_MODEL
    "\"\n"
    "wordkeep_names_model_end:\n"
    ".balign 64\n"
    "wordkeep_names_lists_begin:\n"
    ".incbin \"" WORDKEEP_NAMES_LISTS
    "\"\n"
    "wordkeep_names_lists_end:\n"
    ".byte 0\n"
    ".text\n");

extern "C" {
[[gnu::visibility("hidden")]] extern const char wordkeep_names_model_begin[];
[[gnu::visibility("hidden")]] extern const char wordkeep_names_model_end[];
[[gnu::visibility("hidden")]] extern const char wordkeep_names_lists_begin[];
[[gnu::visibility("hidden")]] extern const char wordkeep_names_lists_end[];
}

namespace wordkeep::words {

NameModel embedded_name_model() {
    return {.weights = {wordkeep_names_model_begin,
                        static_cast<std::size_t>(wordkeep_names_model_end - wordkeep_names_model_begin)},
            .lists = {wordkeep_names_lists_begin,
                      static_cast<std::size_t>(wordkeep_names_lists_end - wordkeep_names_lists_begin)}};
}

}  // namespace wordkeep::words
