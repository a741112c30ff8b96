#include "instagram/play/script.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/hex.hpp"

namespace wordkeep::instagram::play {

namespace {

void append_unit(std::string& out, std::uint32_t unit) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
        out += base::hex_digits[(unit >> static_cast<unsigned>(shift)) & 0xFU];
    }
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t offset = 0; offset < 3; ++offset) {
            group = (group << 8U) | (at + offset < bytes.size() ? static_cast<unsigned char>(bytes[at + offset]) : 0U);
        }
        for (std::size_t digit = 0; digit < 4; ++digit) {
            out += at + digit > bytes.size() ? '=' : letters[(group >> (18 - 6 * digit)) & 0x3FU];
        }
    }
    return out;
}

// A number that looks like chance and repeats for the same message.
std::uint64_t mixed(std::uint64_t number) {
    number += 0x9E3779B97F4A7C15ULL;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBULL;
    return number ^ (number >> 31U);
}

std::string attachment(std::string_view type, std::string_view payload) {
    return R"(,"attachments":[{"type":")" + std::string(type) + R"(","payload":{)" + std::string(payload) + "}}]";
}

}  // namespace

std::string_view kind_name(Kind kind) {
    constexpr std::array<std::string_view, kinds> names{"text",
                                                        "text_with_attachment",
                                                        "reply",
                                                        "echo",
                                                        "edit_without_text",
                                                        "unsend",
                                                        "reaction",
                                                        "unsupported",
                                                        "shared_post",
                                                        "template",
                                                        "story_mention",
                                                        "story",
                                                        "quick_reply",
                                                        "postback",
                                                        "read",
                                                        "comment"};
    return names[static_cast<std::size_t>(kind)];
}

Mix real_mix() {
    // Of 1,148 events: 54 texts, 3 with an attachment, 7 replies, 11 own texts echoed, 35 edits without text, 1 unsend,
    // 1 reaction, 2 unsupported, 10 shared posts, 7 templates, 5 story mentions, 3 stories; nearly all the rest `read`.
    return {54, 3, 7, 11, 35, 1, 1, 2, 10, 7, 5, 3, 2, 2, 1003, 2};
}

Mix text_mix() {
    return {1};
}

void append_wire_text(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            switch (text[at]) {
                case '"': out += "\\\""; break;
                case '\\': out += "\\\\"; break;
                case '/': out += "\\/"; break;
                case '\n': out += "\\n"; break;
                default: out += text[at];
            }
            ++at;
            continue;
        }
        const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        std::uint32_t point = lead & (0xFFU >> (bytes + 1));
        for (std::size_t offset = 1; offset < bytes; ++offset) {
            point = (point << 6U) | (static_cast<unsigned char>(text[at + offset]) & 0x3FU);
        }
        at += bytes;
        if (point >= 0x10000) {
            append_unit(out, 0xD800 + ((point - 0x10000) >> 10U));
            append_unit(out, 0xDC00 + ((point - 0x10000) & 0x3FFU));
        } else {
            append_unit(out, point);
        }
    }
}

Script::Script(ScriptOptions options)
    : options_(std::move(options)),
      chance_(options_.seed),
      writer_(options_.texts),
      weight_sum_(std::accumulate(options_.mix.begin(), options_.mix.end(), 0.0)),
      last_person_(next_person()) {}

Kind Script::choose_kind() {
    double place = static_cast<double>(chance_() >> 11U) * 0x1.0p-53 * weight_sum_;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        place -= options_.mix[kind];
        if (place < 0) {
            return static_cast<Kind>(kind);
        }
    }
    return Kind::text;
}

Script::Person Script::next_person() {
    const std::string& account = options_.accounts[below(chance_, options_.accounts.size())];
    return {account, std::to_string(1'000'000'000'000'000 + below(chance_, 900'000'000'000'000))};
}

std::string Script::mid_of(std::uint64_t message) const {
    const std::string plain = "ig_dm_item:1:IGMessageID:" + options_.accounts.front() + ":340282366841710300" +
                              std::to_string(mixed(message * 2 + options_.seed * 7919)) + ":3266918" +
                              std::to_string(mixed(message * 2 + 1 + options_.seed * 7919)) + std::to_string(message);
    std::string mid;
    for (const char letter : base64(plain)) {
        if (letter == '=') {
            mid += "ZD";
        } else {
            mid += letter;
            if (letter == 'Z') {
                mid += 'A';
            }
        }
    }
    return mid;
}

std::string Script::envelope(const std::string& account, const std::string& items) {
    milliseconds_ += below(chance_, 900);
    const std::string head = R"({"object":"instagram","entry":[{"time":)";
    const std::uint64_t form = below(chance_, 40);
    if (form == 0) {  // another app holds the conversation
        return head + std::to_string(milliseconds_) + R"(,"id":")" + account + R"(","standby":[)" + items + "]}]}";
    }
    if (form == 1) {
        return head + std::to_string(milliseconds_ / 1000) + R"(,"id":")" + account +
               R"(","changes":[{"field":"messages","value":{"messaging":[)" + items + "]}}]}]}";
    }
    return head + std::to_string(milliseconds_) + R"(,"id":")" + account + R"(","messaging":[)" + items + "]}]}";
}

void Script::add_message(Kind kind, std::string& out, std::vector<Step>& steps) {
    const std::uint64_t number = next_message_++;
    out += R"("message":{"mid":")" + mid_of(number) + '"';
    const bool typed = kind == Kind::text || kind == Kind::text_with_attachment || kind == Kind::reply;
    if (typed || kind == Kind::echo || kind == Kind::quick_reply) {
        std::string text = kind == Kind::quick_reply ? "Да, верно" : writer_.next(chance_);
        out += R"(,"text":")";
        append_wire_text(out, text);
        out += '"';
        if (typed) {
            steps.push_back({StepKind::keep, number, std::move(text)});
        }
    }
    switch (kind) {
        case Kind::text_with_attachment: out += attachment("image", R"("url":"https:\/\/media.example\/1.jpg")"); break;
        case Kind::reply: out += R"(,"reply_to":{"mid":")" + mid_of(number / 2) + "\"}"; break;
        case Kind::echo: out += R"(,"is_echo":true)"; break;
        case Kind::quick_reply: out += R"(,"quick_reply":{"payload":"CONFIRM"})"; break;
        case Kind::unsupported: out += R"(,"is_unsupported":true)"; break;
        case Kind::unsend: out += R"(,"is_deleted":true)"; break;
        case Kind::shared_post:
            out += attachment(
                "ig_post",
                R"("ig_post_media_id":"18","title":"New collection is here","url":"https:\/\/media.example\/p")");
            break;
        case Kind::template_message: out += attachment("template", R"("generic":[])"); break;
        case Kind::story_mention:
            out += R"(,"text":"")" + attachment("story_mention", R"("url":"https:\/\/media.example\/s")");
            break;
        case Kind::story: out += attachment("ig_story", R"("url":"https:\/\/media.example\/s")"); break;
        default: break;
    }
    out += '}';
}

void Script::add_item(Kind kind, std::string& items, const Person& person, std::vector<Step>& steps) {
    const bool own = kind == Kind::echo;
    items += items.empty() ? "" : ",";
    items += R"({"sender":{"id":")" + (own ? person.account : person.id) + R"("},"recipient":{"id":")" +
             (own ? person.id : person.account) + R"("},"timestamp":)" + std::to_string(milliseconds_) + ',';
    const std::string mid = R"({"mid":")" + mid_of(below(chance_, next_message_) + 1) + '"';
    switch (kind) {
        case Kind::edit_without_text: items += R"("message_edit":)" + mid + R"(,"num_edit":0})"; break;
        case Kind::reaction:
            items += R"("reaction":)" + mid + R"(,"action":"react","reaction":"love","emoji":"\u2764"})";
            break;
        case Kind::read: items += R"("read":)" + mid + '}'; break;
        case Kind::postback: items += R"("postback":)" + mid + R"(,"title":"Prices","payload":"PRICES"})"; break;
        default: add_message(kind, items, steps);
    }
    items += '}';
}

Planned Script::next() {
    if (!happens(chance_, options_.burst_share)) {
        last_person_ = next_person();
    }
    Planned planned;
    std::string items;
    const std::uint64_t count = 1 + below(chance_, std::max<std::uint32_t>(options_.batch_items_max, 1));
    for (std::uint64_t item = 0; item < count; ++item) {
        const Kind kind = choose_kind();
        if (kind == Kind::comment) {
            planned.body =
                R"({"object":"instagram","entry":[{"id":")" + last_person_.account +
                R"(","time":1771000000,"changes":[{"field":"comments","value":{"id":"179","text":"\u2764 nice"}}]}]})";
            planned.steps.clear();
            return planned;
        }
        add_item(kind, items, last_person_, planned.steps);
    }
    if (planned.steps.size() == 1 && count == 1 && happens(chance_, options_.edit_first_share)) {
        // The edit overtakes its message: the edited text is what stays.
        Planned edit = follow_up(planned.steps[0], StepKind::replace);
        Planned late{envelope(last_person_.account, items), {}, true};
        follow_ups_.push_back(std::move(late));
        edit.follows = false;
        return edit;
    }
    planned.body = envelope(last_person_.account, items);
    return planned;
}

Planned Script::follow_up(const Step& kept, StepKind kind) {
    const std::string& account = options_.accounts.front();
    std::string item =
        R"({"sender":{"id":"1000000000000001"},"recipient":{"id":")" + account + R"("},"timestamp":1771000000000,)";
    Planned planned{{}, {{kind, kept.message, {}}}, true};
    const std::string mid = R"("mid":")" + mid_of(kept.message) + '"';
    if (kind == StepKind::replace) {
        std::string text = writer_.next(chance_);
        item += R"("message_edit":{)" + mid + R"(,"text":")";
        append_wire_text(item, text);
        item += R"(","num_edit":1}})";
        planned.steps[0].text = std::move(text);
    } else {
        item += R"("message":{)" + mid + R"(,"is_deleted":true}})";
    }
    planned.body = envelope(account, item);
    return planned;
}

void Script::acknowledged(const Planned& planned) {
    if (!planned.follows && happens(chance_, options_.duplicate_share)) {
        follow_ups_.push_back({planned.body, planned.steps, true});
    }
    for (const Step& step : planned.steps) {
        if (step.kind != StepKind::keep || planned.follows) {
            continue;
        }
        if (happens(chance_, options_.edit_share)) {
            follow_ups_.push_back(follow_up(step, StepKind::replace));
        } else if (happens(chance_, options_.unsend_share)) {
            follow_ups_.push_back(follow_up(step, StepKind::erase));
        }
    }
}

Planned Script::next_follow_up() {
    Planned planned = std::move(follow_ups_.front());
    follow_ups_.pop_front();
    return planned;
}

}  // namespace wordkeep::instagram::play
