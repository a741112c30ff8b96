// People beside goods: "куртка Нурбека у вас осталась", "Айгуль диван заказала", "Бегимай телефон 0700 12 12 12".
//
// A name beside goods is a sort's oftener than a person's (goods.hpp). A genitive, a deed or a phone number tells that
// the goods are somebody's; only names that the lists know well count.
#pragma once

#include <vector>

#include "words/names/facts.hpp"
#include "words/names/name_span.hpp"

namespace wordkeep::words::names {

// beside_personal_data: the message holds a phone number or the like.
void add_owners(const MessageFacts& message, bool beside_personal_data, std::vector<NameSpan>& spans);

}  // namespace wordkeep::words::names
