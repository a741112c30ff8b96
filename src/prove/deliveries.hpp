// What Instagram might send, with a canary in every place where something could stand.
//
// The forms follow the protocol: four kinds of envelope, every kind of event, times in seconds and in milliseconds.
// Each delivery has a person, an account, message ids and moments of its own, so that each of them would be noticed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "prove/canaries.hpp"
#include "words/masker.hpp"

namespace wordkeep::prove {

// A text that a person typed and that must be kept.
struct Typed {
    std::string mid;
    std::string word;      // the canary in it
    std::string sentence;  // all of it, as it must be kept
};

struct Delivery {
    std::string body;
    std::vector<Typed> typed{};  // in the order in which they stand in it
};

// Not thread-safe.
class Deliveries {
public:
    // masker: as the scratch instance has it, to choose words that it leaves alone. It outlives this.
    Deliveries(Canaries& canaries, const words::Masker& masker);

    // One text, nothing else; the same sentence may be sent again by somebody else, at another time.
    Delivery text();
    Delivery text_again(const std::string& sentence);
    // By turns every form there is; most hold no text that may be kept.
    Delivery next();
    [[nodiscard]] std::size_t forms() const;
    // Several texts of one person, one after the other.
    std::vector<Delivery> burst(std::size_t parts);
    // Of a text that was sent before.
    Delivery edit(const Typed& before);
    Delivery unsend(const Typed& before);
    // A word that staff write: one that masking leaves alone where it stands by itself.
    std::string team_word(std::string_view what);
    // Well-formed, and nothing in it may be kept: for requests that are refused.
    std::string refused_body();

private:
    using Json = nlohmann::ordered_json;
    using Form = Delivery (Deliveries::*)();
    static const std::vector<Form>& all_forms();

    Typed typed();
    Json message(const Typed& typed);
    Json item(const std::string& key, Json value);
    Json item_of(const std::string& sender, const std::string& key, Json value);
    std::string envelope(const Json& items, const char* list = "messaging");
    std::string change(const char* field, const Json& value);

    Delivery with_attachment();
    Delivery story_reply();
    Delivery from_an_ad();
    Delivery standby();
    Delivery as_change();
    Delivery flat();
    Delivery batch();
    Delivery raw_letters();
    Delivery personal_data();
    Delivery edit_before_message();
    Delivery echo();
    Delivery self();
    Delivery quick_reply();
    Delivery postback();
    Delivery reaction_and_read();
    Delivery comment();
    Delivery insight();
    Delivery shared_post();
    Delivery edit_without_text();
    Delivery unsupported();
    Delivery unknown_kinds();
    Delivery other_object();
    Delivery handover_and_policy();
    Delivery unsend_of_unknown();

    std::string url(std::string_view what);

    Canaries& canaries_;
    const words::Masker& masker_;
    std::string account_;  // of the delivery being made
    std::size_t turn_ = 0;
};

}  // namespace wordkeep::prove
