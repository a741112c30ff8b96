#include "prove/deliveries.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace wordkeep::prove {

namespace {

constexpr std::string_view never_kept = "words that nobody typed to the business";

std::string written(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', true);  // letters as escapes, as Instagram has them
}

}  // namespace

Deliveries::Deliveries(Canaries& canaries, const words::Masker& masker) : canaries_(canaries), masker_(masker) {}

const std::vector<Deliveries::Form>& Deliveries::all_forms() {
    static const std::vector<Form> forms{&Deliveries::with_attachment,
                                         &Deliveries::story_reply,
                                         &Deliveries::from_an_ad,
                                         &Deliveries::standby,
                                         &Deliveries::as_change,
                                         &Deliveries::flat,
                                         &Deliveries::batch,
                                         &Deliveries::raw_letters,
                                         &Deliveries::personal_data,
                                         &Deliveries::edit_before_message,
                                         &Deliveries::echo,
                                         &Deliveries::self,
                                         &Deliveries::quick_reply,
                                         &Deliveries::postback,
                                         &Deliveries::reaction_and_read,
                                         &Deliveries::comment,
                                         &Deliveries::insight,
                                         &Deliveries::shared_post,
                                         &Deliveries::edit_without_text,
                                         &Deliveries::unsupported,
                                         &Deliveries::unknown_kinds,
                                         &Deliveries::other_object,
                                         &Deliveries::handover_and_policy,
                                         &Deliveries::unsend_of_unknown};
    return forms;
}

std::size_t Deliveries::forms() const {
    return all_forms().size();
}

Delivery Deliveries::next() {
    const Form form = all_forms()[turn_++ % all_forms().size()];
    return (this->*form)();
}

Typed Deliveries::typed() {
    constexpr std::array<std::array<std::string_view, 2>, 6> sentences{{{"Здравствуйте, есть в наличии ", "?"},
                                                                        {"Сколько стоит ", " с доставкой?"},
                                                                        {"Саламатсызбы, ", " канча турат?"},
                                                                        {"Do you still have the ", " in red?"},
                                                                        {"добрый день! хочу заказать ", ", две штуки"},
                                                                        {"", " барбы? Кайсы даректе?"}}};
    const auto& [before, behind] = sentences[canaries_.below(sentences.size())];
    Typed typed{canaries_.mid(), {}, {}};
    do {  // now and then an invented word looks like somebody's name
        typed.word = canaries_.invent();
        typed.sentence = std::string(before).append(typed.word).append(behind);
    } while (!masker_.find(typed.sentence).empty());
    canaries_.add({"a text that is kept", Fate::kept, Shape::text, typed.word});
    return typed;
}

Deliveries::Json Deliveries::message(const Typed& typed) {
    return {{"mid", typed.mid}, {"text", typed.sentence}};
}

Deliveries::Json Deliveries::item_of(const std::string& sender, const std::string& key, Json value) {
    return {{"sender", {{"id", sender}}},
            {"recipient", {{"id", account_}}},
            {"timestamp", canaries_.moment("the time of a message")},
            {key, std::move(value)}};
}

Deliveries::Json Deliveries::item(const std::string& key, Json value) {
    account_ = canaries_.id("the business's own account");
    return item_of(canaries_.id("a sender's id"), key, std::move(value));
}

std::string Deliveries::envelope(const Json& items, const char* list) {
    const Json entry = {{"time", canaries_.moment("the time of a delivery")},
                        {"id", account_},
                        {list, items.is_array() ? items : Json::array({items})}};
    return written({{"object", "instagram"}, {"entry", Json::array({entry})}});
}

std::string Deliveries::change(const char* field, const Json& value) {
    account_ = canaries_.id("the business's own account");
    const Json entry = {{"id", account_},
                        {"time", canaries_.moment("the time of a delivery") / 1000},
                        {"changes", Json::array({{{"field", field}, {"value", value}}})}};
    return written({{"object", "instagram"}, {"entry", Json::array({entry})}});
}

std::string Deliveries::url(std::string_view what) {
    return "https://lookaside.example/ig_messaging_cdn/?asset_id=" + canaries_.id(what) +
           "&signature=" + canaries_.word(what).text;
}

Delivery Deliveries::text() {
    Typed one = typed();
    std::string body = envelope(item("message", message(one)));
    return {std::move(body), {std::move(one)}};
}

Delivery Deliveries::text_again(const std::string& sentence) {
    return {envelope(item("message", {{"mid", canaries_.mid()}, {"text", sentence}}))};
}

std::vector<Delivery> Deliveries::burst(std::size_t parts) {
    account_ = canaries_.id("the business's own account");
    const std::string sender = canaries_.id("a sender's id");
    std::vector<Delivery> burst;
    for (std::size_t part = 0; part < parts; ++part) {
        Typed one = typed();
        std::string body = envelope(item_of(sender, "message", message(one)));
        burst.push_back({std::move(body), {std::move(one)}});
    }
    return burst;
}

Delivery Deliveries::edit(const Typed& before) {
    Typed after = typed();
    after.mid = before.mid;
    Json value = {{"mid", before.mid}, {"text", after.sentence}, {"num_edit", 1}};
    std::string body = envelope(item("message_edit", std::move(value)));
    return {std::move(body), {std::move(after)}};
}

Delivery Deliveries::unsend(const Typed& before) {
    return {envelope(item("message", {{"mid", before.mid}, {"is_deleted", true}}))};
}

std::string Deliveries::team_word(std::string_view what) {
    std::string word = canaries_.invent();
    while (!masker_.find(word).empty()) {
        word = canaries_.invent();
    }
    return canaries_.add({what, Fate::kept, Shape::text, word}).text;
}

std::string Deliveries::refused_body() {
    const std::string word = canaries_.word("the text of a refused request").text;
    return envelope(item("message", {{"mid", canaries_.mid()}, {"text", "where is " + word}}));
}

Delivery Deliveries::with_attachment() {
    Typed one = typed();
    Json value = message(one);
    value["attachments"] = Json::array({{{"type", "image"}, {"payload", {{"url", url("an attachment's address")}}}}});
    return {envelope(item("message", std::move(value))), {one}};
}

Delivery Deliveries::story_reply() {
    Typed one = typed();
    Json value = message(one);
    value["reply_to"] = {{"story", {{"url", url("a story's address")}, {"id", canaries_.id("a story's id")}}}};
    return {envelope(item("message", std::move(value))), {one}};
}

Delivery Deliveries::from_an_ad() {
    Typed one = typed();
    Json value = message(one);
    value["referral"] = {{"ref", canaries_.word("an ad's reference").text},
                         {"ad_id", canaries_.id("an ad's id")},
                         {"source", "ADS"},
                         {"type", "OPEN_THREAD"},
                         {"ads_context_data",
                          {{"ad_title", canaries_.word("an ad's title").text}, {"photo_url", url("an ad's address")}}}};
    return {envelope(item("message", std::move(value))), {one}};
}

Delivery Deliveries::standby() {
    Typed one = typed();
    return {envelope(item("message", message(one)), "standby"), {one}};
}

Delivery Deliveries::as_change() {
    Typed one = typed();
    account_ = canaries_.id("the business's own account");
    const Json value = item_of(canaries_.id("a sender's id"), "message", message(one));
    return {change("messages", value), {one}};
}

Delivery Deliveries::flat() {
    Typed one = typed();
    const Json value = item("message", message(one));
    const Json entry = {{"id", account_}, {"time", 0}, {"field", "messages"}, {"value", value}};
    return {written(Json::array({{{"entry", Json::array({entry})}, {"object", "instagram"}}})), {one}};
}

Delivery Deliveries::batch() {
    constexpr int items_in_batch = 4;
    Delivery delivery;
    Json entries = Json::array();
    for (int count = 0; count < items_in_batch; ++count) {
        delivery.typed.push_back(typed());
        const Json one = item("message", message(delivery.typed.back()));
        entries.push_back({{"time", canaries_.moment("the time of a delivery")},
                           {"id", account_},
                           {"messaging", Json::array({one, item_of(canaries_.id("a sender's id"), "read",
                                                                   {{"mid", canaries_.mid()}})})}});
    }
    delivery.body = written({{"object", "instagram"}, {"entry", entries}});
    return delivery;
}

Delivery Deliveries::raw_letters() {
    Typed one = typed();
    const Json value = item("message", message(one));
    const Json entry = {
        {"time", canaries_.moment("the time of a delivery")}, {"id", account_}, {"messaging", Json::array({value})}};
    return {Json{{"entry", Json::array({entry})}, {"object", "instagram"}}.dump(2), {one}};
}

Delivery Deliveries::personal_data() {
    const PersonalData personal = canaries_.personal_data();
    Typed one = typed();
    const auto sentence = [&](const std::string& what) {
        return one.sentence + " Ответьте на " + what + " пожалуйста";
    };
    std::string body = envelope(item("message", {{"mid", one.mid}, {"text", sentence(personal.written)}}));
    one.sentence = sentence(personal.placeholder);
    return {std::move(body), {std::move(one)}};
}

Delivery Deliveries::edit_before_message() {
    Typed one = typed();
    return {envelope(item("message_edit", {{"mid", one.mid}, {"text", one.sentence}, {"num_edit", "2"}})), {one}};
}

Delivery Deliveries::echo() {
    Json value = {{"mid", canaries_.mid()}, {"text", canaries_.word("the business's own words").text}};
    value["is_echo"] = true;
    value["app_id"] = canaries_.id("an app's id");
    return {envelope(item("message", std::move(value)))};
}

Delivery Deliveries::self() {
    account_ = canaries_.id("the business's own account");
    const Json value = {{"mid", canaries_.mid()}, {"text", canaries_.word("the business's own words").text}};
    return {envelope(item_of(account_, "message", value))};
}

Delivery Deliveries::quick_reply() {
    return {
        envelope(item("message", {{"mid", canaries_.mid()},
                                  {"text", canaries_.word("a quick reply").text},
                                  {"quick_reply", {{"payload", canaries_.word("a quick reply's payload").text}}}}))};
}

Delivery Deliveries::postback() {
    return {envelope(item("postback", {{"mid", canaries_.mid()},
                                       {"title", canaries_.word("a button's title").text},
                                       {"payload", canaries_.word("a button's payload").text},
                                       {"referral", {{"ref", canaries_.word("a referral").text}}}}))};
}

Delivery Deliveries::reaction_and_read() {
    Json items = Json::array();
    items.push_back(item("reaction", {{"mid", canaries_.mid()},
                                      {"action", "react"},
                                      {"reaction", canaries_.word("a reaction").text},
                                      {"emoji", "\u2764"}}));
    items.push_back(item_of(canaries_.id("a sender's id"), "read", {{"mid", canaries_.mid()}}));
    items.push_back(item_of(canaries_.id("a sender's id"), "optin", {{"payload", canaries_.word("an opt-in").text}}));
    return {envelope(items)};
}

Delivery Deliveries::comment() {
    const Json from = {{"id", canaries_.id("a sender's id")}, {"username", canaries_.word("a user name").text}};
    return {change(canaries_.below(2) == 0 ? "comments" : "live_comments",
                   {{"id", canaries_.id("a comment's id")},
                    {"from", from},
                    {"media", {{"id", canaries_.id("a post's id")}, {"caption", canaries_.word("a caption").text}}},
                    {"text", canaries_.word("a comment").text}})};
}

Delivery Deliveries::insight() {
    return {change("story_insights", {{"media_id", canaries_.id("a story's id")},
                                      {"reach", canaries_.id("a figure of an insight")},
                                      {"username", canaries_.word("a user name").text}})};
}

Delivery Deliveries::shared_post() {
    const Json payload = {{"ig_post_media_id", canaries_.id("a post's id")},
                          {"title", canaries_.word("a caption").text},
                          {"url", url("an attachment's address")}};
    return {envelope(item("message", {{"mid", canaries_.mid()},
                                      {"attachments", Json::array({{{"type", "ig_post"}, {"payload", payload}}})}}))};
}

Delivery Deliveries::edit_without_text() {
    return {envelope(item("message_edit", {{"mid", canaries_.mid()}, {"num_edit", 0}}))};
}

// Should one with a text come, the text is kept: nobody's words are lost for a flag.
Delivery Deliveries::unsupported() {
    Typed one = typed();
    Json value = message(one);
    value["is_unsupported"] = true;
    value["attachments"] = Json::array({{{"type", "file"}, {"payload", {{"url", url("an attachment's address")}}}}});
    return {envelope(item("message", std::move(value))), {one}};
}

Delivery Deliveries::unknown_kinds() {
    Json items = Json::array();
    items.push_back(item("teleport", {{"mid", canaries_.mid()}, {"text", canaries_.word(never_kept).text}}));
    Json odd = item_of(canaries_.id("a sender's id"), "message", {{"mid", canaries_.mid()}});
    odd["message"][canaries_.word("a field nobody knows").text] = canaries_.word("a value nobody knows").text;
    items.push_back(std::move(odd));
    return {envelope(items)};
}

Delivery Deliveries::other_object() {
    account_ = canaries_.id("the business's own account");
    const Json value = {{"from", canaries_.word("a user name").text}, {"body", canaries_.word(never_kept).text}};
    const Json entry = {{"id", account_},
                        {"messaging", Json::array({item_of(canaries_.id("a sender's id"), "message", value)})}};
    return {written({{"object", "page"}, {"entry", Json::array({entry})}})};
}

Delivery Deliveries::handover_and_policy() {
    Json items = Json::array();
    items.push_back(item("pass_thread_control", {{"new_owner_app_id", canaries_.id("an app's id")},
                                                 {"metadata", canaries_.word("an app's words").text}}));
    items.push_back(item("policy_enforcement", {{"action", "warning"}, {"reason", canaries_.word("a reason").text}}));
    return {envelope(items)};
}

Delivery Deliveries::unsend_of_unknown() {
    return {envelope(item("message", {{"mid", canaries_.mid()},
                                      {"is_deleted", true},
                                      {"text", canaries_.word("a text that was taken back at once").text}}))};
}

}  // namespace wordkeep::prove
