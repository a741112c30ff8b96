// What an animal is called is nobody's name: "собаке 3 месяца, зовут Боня", "итимдин аты Рекс".
#pragma once

#include <cstddef>

#include "words/names/facts.hpp"

namespace wordkeep::words::names {

// index: of the word that says how somebody is called. Whether an animal is, by what stands before it in its sentence
// or right behind it; not where a person is spoken of in between: "кошку на прививку, меня зовут Айжан".
[[nodiscard]] bool calls_an_animal(const MessageFacts& message, std::size_t index);

}  // namespace wordkeep::words::names
