// The words of the erasure pages in one language. A language that lacks one doesn't compile.
//
// {seconds}, {email}, {erasure} (a link to the form), {unproved_seconds} and {turn_days} are put in by
// erasure_page.cpp.
#pragma once

#include <string_view>

#include "crm/language.hpp"

namespace wordkeep::crm {

struct ErasureText {
    std::string_view title;
    std::string_view introduction;
    std::string_view label;  // of the text field
    std::string_view hint;
    std::string_view what_happens;
    std::string_view submit;
    std::string_view working;    // while the browser looks for a proof
    std::string_view no_script;  // to people without scripts

    std::string_view too_soon;
    std::string_view busy;
    std::string_view stale;
    std::string_view empty;
    std::string_view too_long;
    std::string_view full;
    std::string_view failed;

    std::string_view asked_title;
    std::string_view asked;
    std::string_view asked_keep;  // the code is shown once
    std::string_view follow;      // the link to the state

    std::string_view state_title;
    std::string_view unknown;
    std::string_view waiting;
    std::string_view erased;
    std::string_view declined;
    std::string_view not_found;
    std::string_view unclear;
    std::string_view needed;
    std::string_view no_request;
    std::string_view again;     // how to ask anew
    std::string_view how_long;  // the receipt stays
    std::string_view question;  // whom to write to

    std::string_view deletion_title;
    std::string_view deletion;
    std::string_view deletion_writers;
};

[[nodiscard]] const ErasureText& erasure_text_en();
[[nodiscard]] const ErasureText& erasure_text_ru();
[[nodiscard]] const ErasureText& erasure_text_ky();

}  // namespace wordkeep::crm
