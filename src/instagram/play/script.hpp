// What Instagram sends next: bodies as they come on the wire, with every kind of event in given shares.
//
// Escaped as the wire has it (\u0441, \/), ids and mids shaped like real ones and invented. Edits and unsends follow
// the acknowledged message they belong to, now and then come before it; duplicates repeat a body byte for byte.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "instagram/play/grammar.hpp"
#include "instagram/play/ledger.hpp"

namespace wordkeep::instagram::play {

enum class Kind : std::uint8_t {
    text,
    text_with_attachment,
    reply,
    echo,
    edit_without_text,
    unsend,
    reaction,
    unsupported,
    shared_post,
    template_message,
    story_mention,
    story,
    quick_reply,
    postback,
    read,
    comment,
};
inline constexpr std::size_t kinds = static_cast<std::size_t>(Kind::comment) + 1;
[[nodiscard]] std::string_view kind_name(Kind kind);

// Relative weights, by Kind.
using Mix = std::array<double, kinds>;
// The shares seen in a published collection of 1,148 real events of one account.
[[nodiscard]] Mix real_mix();
[[nodiscard]] Mix text_mix();

struct ScriptOptions {
    std::uint64_t seed = 1;
    std::vector<std::string> accounts = {"17841400000000011"};
    Mix mix = real_mix();
    TextOptions texts;
    std::uint32_t batch_items_max = 1;  // items of one delivery: 1 to this
    double burst_share = 0.2;           // texts that go on with the sender before
    double duplicate_share = 0.02;      // deliveries that come again though they were acknowledged
    double edit_share = 0.03;           // acknowledged texts that are edited
    double edit_first_share = 0.003;    // edits that come before their message
    double unsend_share = 0.02;         // acknowledged texts that are taken back
};

struct Planned {
    std::string body;
    std::vector<Step> steps;
    bool follows = false;  // follows from an earlier delivery: not one of those that were asked for
};

// Not thread-safe.
class Script {
public:
    explicit Script(ScriptOptions options);

    // What follows from earlier deliveries, if anything does.
    [[nodiscard]] bool has_follow_up() const { return !follow_ups_.empty(); }
    [[nodiscard]] Planned next_follow_up();
    [[nodiscard]] Planned next();
    // The answer to it was 200: now it may be edited, taken back or repeated.
    void acknowledged(const Planned& planned);

private:
    struct Person {
        std::string account;
        std::string id;
    };
    [[nodiscard]] Kind choose_kind();
    [[nodiscard]] Person next_person();
    // The same for the same message and seed.
    [[nodiscard]] std::string mid_of(std::uint64_t message) const;
    void add_item(Kind kind, std::string& items, const Person& person, std::vector<Step>& steps);
    void add_message(Kind kind, std::string& out, std::vector<Step>& steps);
    [[nodiscard]] Planned follow_up(const Step& kept, StepKind kind);
    [[nodiscard]] std::string envelope(const std::string& account, const std::string& items);

    ScriptOptions options_;
    Chance chance_;
    Writer writer_;
    double weight_sum_;
    std::uint64_t next_message_ = 1;
    std::uint64_t milliseconds_ = 1'771'000'000'000;
    Person last_person_;
    std::deque<Planned> follow_ups_;
};

// JSON text, escaped as the wire has it: everything outside ASCII as lower-case \uXXXX, slashes as \/.
void append_wire_text(std::string& out, std::string_view text);

}  // namespace wordkeep::instagram::play
