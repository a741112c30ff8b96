// What an animal is called is nobody's name: "собаке 3 месяца, зовут Боня", "итимдин аты Рекс".
#pragma once

#include <cstddef>

#include "words/names/facts.hpp"

namespace wordkeep::words::names {

// Whether an animal is spoken of on the same line, a few tokens before the word at index or right behind it.
[[nodiscard]] bool calls_an_animal(const MessageFacts& message, std::size_t index);

}  // namespace wordkeep::words::names
