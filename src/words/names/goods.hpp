// Names of sorts, brands and shops: what stands beside a word for goods where the talk is of buying.
#pragma once

#include "words/names/facts.hpp"
#include "words/names/name_span.hpp"

namespace wordkeep::words::names {

// "сковорода Татьяна 26 см", "Мирлан кофе бар бы", "Мээрим деген чай": a name that no cue calls a person's. Pure.
[[nodiscard]] bool names_goods(const MessageFacts& message, const NameSpan& span);

// "помидоры Айсан, Линда и Катя": span goes on with the list that the name before belongs to.
[[nodiscard]] bool continues_list(const MessageFacts& message, const NameSpan& before, const NameSpan& span);

}  // namespace wordkeep::words::names
