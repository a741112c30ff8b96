// What a word is to an address: a capital, a name, something that a number counts.
#pragma once

#include <cstddef>

#include "words/mask/message.hpp"

namespace wordkeep::words {

// Begins with a capital letter, Latin or Cyrillic.
[[nodiscard]] bool is_capital(const Message& message, std::size_t token);
// Letters and nothing else.
[[nodiscard]] bool is_letters(const Message& message, std::size_t token);
[[nodiscard]] std::size_t letters_in(const Message& message, std::size_t token);

// A number that belongs to a name or a date: "7 апреля", "40 лет Октября".
[[nodiscard]] bool names_a_day(const Message& message, std::size_t token);

// The number that ends with this token counts what follows it: "20 томов", "50 гостей", "5 звёзд".
[[nodiscard]] bool counts_what_follows(const Message& message, std::size_t token);

// Something bears the name that begins with this token: "рейс Манас", "роман Айтматова", "ресторан Фрунзе".
[[nodiscard]] bool is_named_after(const Message& message, std::size_t token);

// A place may begin with this token: it begins what is said, or follows "на", "доставка", "живу", a comma, a city.
[[nodiscard]] bool place_may_begin(const Message& message, std::size_t token);

// The word for a town or a village stands before this token, a comma between or not: "Лебединовка айылы, Ленин 207".
[[nodiscard]] bool follows_village(const Message& message, std::size_t token);

inline constexpr std::size_t no_token = static_cast<std::size_t>(-1);
// Where the name of an estate begins that ends with this token: at "Кок" for "Кок-Жар". no_token: it is no estate.
[[nodiscard]] std::size_t begin_of_estate(const Message& message, std::size_t last);

}  // namespace wordkeep::words
