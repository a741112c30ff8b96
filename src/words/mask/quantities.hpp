// Prices, sizes, times and order numbers claim their digits before any finder looks at them: "1 500 сом", "5шт",
// "размер 44", "18:30", "заказ № 700123456".
#pragma once

#include "words/mask/message.hpp"

namespace wordkeep::words {

// Sets Digits::claim. The message's words and digits are read already.
void claim_quantities(Message& message);

}  // namespace wordkeep::words
