// The finders: each proposes candidates of one kind, in one file. Pure, and linear in the length of the message.
//
// A finder looks at the whole message and appends what it would mask, with the rule and how sure it is. It may not know
// of other finders: overlaps.hpp decides between them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "words/mask/candidate.hpp"
#include "words/mask/message.hpp"

namespace wordkeep::words {

using Candidates = std::vector<Candidate>;

void find_emails(const Message& message, Candidates& out);
void find_links(const Message& message, Candidates& out);
void find_handles(const Message& message, Candidates& out);
void find_cards(const Message& message, Candidates& out);
void find_ibans(const Message& message, Candidates& out);

void find_accounts(const Message& message, Candidates& out);
void find_identities(const Message& message, Candidates& out);
void find_plates(const Message& message, Candidates& out);
void find_dates(const Message& message, Candidates& out);
void find_wallets(const Message& message, Candidates& out);
void find_trackings(const Message& message, Candidates& out);
void find_addresses(const Message& message, Candidates& out);
// Parts of the former: English streets; streets and estates without a word that says so.
void find_english_addresses(const Message& message, Candidates& out);
void find_unmarked_addresses(const Message& message, Candidates& out);
void find_ip_addresses(const Message& message, Candidates& out);
// These read words alone, so they ask for no digit and no reading of cues.
void find_spoken_phones(std::string_view text, std::span<const Token> tokens, Candidates& out);
void find_spoken_emails(std::string_view text, std::span<const Token> tokens, Candidates& out);

// How sure a finder is; the surer candidate wins an overlap, the longer one among equals.
namespace sure {
inline constexpr float always = 2.0F;  // the business says so

inline constexpr float checksum = 0.99F;
inline constexpr float shape = 0.9F;  // looks like nothing else
inline constexpr float cued = 0.85F;  // a cue word stands by
inline constexpr float weak = 0.6F;
}  // namespace sure

}  // namespace wordkeep::words
