#include "words/masker.hpp"

#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "words/mask/finder.hpp"
#include "words/mask/foreign_phones.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/overlaps.hpp"
#include "words/mask/own_words.hpp"
#include "words/mask/phones.hpp"
#include "words/names/embedded_model.hpp"
#include "words/names/person_finder.hpp"
#include "words/normalize.hpp"
#include "words/tokens.hpp"

namespace wordkeep::words {

struct Masker::Pipeline {
    bool enabled;
    CueTable cues;
    PhoneFinder phones;
    PersonFinder persons;
    OwnWords always;
    OwnWords never;

    // In order, not overlapping; bytes of the normalised text.
    [[nodiscard]] Candidates decide(std::string_view normalized) const;
    void apply_own_words(const Message& message, Candidates& candidates) const;
};

struct Masker::Current {
    std::mutex mutex;
    std::shared_ptr<const Pipeline> pipeline;
};

namespace {

void find_reachable(const Message& message, Candidates& out) {
    if (message.has_at) {
        find_emails(message, out);
    }
    if (message.has_dotted_word) {
        find_links(message, out);
    }
    if (message.has_latin || message.has_at) {
        find_handles(message, out);
    }
}

void find_numbers(const Message& message, Candidates& out) {
    if (message.digits.empty()) {
        return;
    }
    find_cards(message, out);
    find_ibans(message, out);
    find_ip_addresses(message, out);
    find_accounts(message, out);
    find_identities(message, out);
    find_plates(message, out);
    find_dates(message, out);
    find_wallets(message, out);
    find_trackings(message, out);
    find_addresses(message, out);
}

base::Done refuse_contradictions(const MaskOptions& options) {
    std::set<std::string> always;
    for (const std::string& entry : options.always) {
        always.insert(own_word_form(entry));
    }
    for (std::size_t index = 0; index < options.never.size(); ++index) {
        if (always.contains(own_word_form(options.never[index]))) {
            return base::fault(base::FaultKind::invalid, "mask.never: entry " + std::to_string(index + 1) +
                                                             " is in mask.always too; take it out of one of them");
        }
    }
    return {};
}

}  // namespace

Candidates Masker::Pipeline::decide(std::string_view normalized) const {
    Candidates candidates;
    const std::vector<Token> tokens = tokenize(normalized);
    const Message message = Message::read(normalized, tokens, cues);
    if (!message.plain()) {
        find_reachable(message, candidates);
        find_numbers(message, candidates);
        if (!message.digits.empty()) {
            phones.find(message, candidates);
        }
    }
    find_spoken_phones(normalized, tokens, candidates);
    find_spoken_emails(normalized, tokens, candidates);
    persons.find(normalized, tokens, !candidates.empty(), candidates);
    apply_own_words(message, candidates);
    resolve_overlaps(message.text, candidates);
    return candidates;
}

void Masker::Pipeline::apply_own_words(const Message& message, Candidates& candidates) const {
    if (always.empty() && never.empty()) {
        return;
    }
    const std::string folded = message.folded.empty() ? fold_in_place(message.text) : message.folded;
    std::vector<OwnMatch> matches;
    never.find(message.text, folded, matches);
    if (!matches.empty()) {
        drop_covered(message.text, matches, candidates);
    }
    matches.clear();
    always.find(message.text, folded, matches);
    for (const OwnMatch& match : matches) {
        candidates.push_back(
            {match.begin, match.end, SpanType::custom, match.pattern ? "custom.pattern" : "custom.word", sure::always});
    }
}

std::string_view span_type_name(SpanType type) {
    switch (type) {
        case SpanType::person: return "PERSON";
        case SpanType::phone: return "PHONE";
        case SpanType::email: return "EMAIL";
        case SpanType::handle: return "HANDLE";
        case SpanType::url: return "URL";
        case SpanType::address: return "ADDRESS";
        case SpanType::card: return "CARD";
        case SpanType::iban: return "IBAN";
        case SpanType::account: return "ACCOUNT";
        case SpanType::id: return "ID";
        case SpanType::dob: return "DOB";
        case SpanType::ip: return "IP";
        case SpanType::crypto: return "CRYPTO";
        case SpanType::tracking: return "TRACKING";
        case SpanType::custom: return "CUSTOM";
    }
    std::unreachable();
}

std::string_view placeholder(SpanType type) {
    switch (type) {
        case SpanType::person: return "[name]";
        case SpanType::phone: return "[phone]";
        case SpanType::email: return "[e-mail]";
        case SpanType::handle: return "[handle]";
        case SpanType::url: return "[link]";
        case SpanType::address: return "[address]";
        case SpanType::card: return "[card]";
        case SpanType::iban: return "[iban]";
        case SpanType::account: return "[account]";
        case SpanType::id: return "[id]";
        case SpanType::dob: return "[date]";
        case SpanType::ip: return "[ip]";
        case SpanType::crypto: return "[wallet]";
        case SpanType::tracking: return "[tracking]";
        case SpanType::custom: return "[hidden]";
    }
    std::unreachable();
}

Masker::Masker(std::shared_ptr<const Pipeline> pipeline) : current_(std::make_unique<Current>()) {
    current_->pipeline = std::move(pipeline);
}
Masker::Masker(Masker&&) noexcept = default;
Masker& Masker::operator=(Masker&&) noexcept = default;
Masker::~Masker() = default;

std::shared_ptr<const Masker::Pipeline> Masker::pipeline() const {
    const std::scoped_lock lock(current_->mutex);
    return current_->pipeline;
}

void Masker::adopt(const Masker& other) {
    std::shared_ptr<const Pipeline> theirs = other.pipeline();
    const std::scoped_lock lock(current_->mutex);
    current_->pipeline.swap(theirs);
}

base::Result<Masker> Masker::make(const MaskOptions& options) {
    auto persons = PersonFinder::make(embedded_name_model());
    if (!persons) {
        return std::unexpected(persons.error());
    }
    for (const std::string& region : options.regions) {
        if (!ForeignPhones::knows(region)) {
            return base::fault(base::FaultKind::invalid,
                               "mask.regions: \"" + region +
                                   "\" is no country; give codes of two capital letters, such "
                                   "as KG");
        }
    }
    auto always = OwnWords::make(options.always, "mask.always");
    if (!always) {
        return std::unexpected(always.error());
    }
    auto never = OwnWords::make(options.never, "mask.never");
    if (!never) {
        return std::unexpected(never.error());
    }
    if (const base::Done sound = refuse_contradictions(options); !sound) {
        return std::unexpected(sound.error());
    }
    return Masker(
        std::shared_ptr<const Pipeline>(new Pipeline{options.enabled, CueTable(), PhoneFinder(options.regions),
                                                     std::move(*persons), std::move(*always), std::move(*never)}));
}

base::Masked Masker::mask(std::string_view text, base::LiteralCounts* counts) const {
    const std::shared_ptr<const Pipeline> pipeline = this->pipeline();
    if (!pipeline->enabled) {
        return base::Masked(std::string(text));
    }
    const Normalized normalized = normalize(text);
    std::string masked;
    masked.reserve(text.size() + 16);
    std::size_t done = 0;  // bytes of the original
    for (const Candidate& each : pipeline->decide(normalized.text)) {
        const std::size_t begin = std::max(done, normalized.original_begin(each.begin));
        masked.append(text.substr(done, begin - done));
        masked.append(placeholder(each.type));
        done = normalized.original_end(each.end);
        if (counts != nullptr) {
            counts->add(each.rule);
        }
    }
    masked.append(text.substr(done));
    return base::Masked(std::move(masked));
}

std::vector<Span> Masker::find(std::string_view text) const {
    std::vector<Span> spans;
    const std::shared_ptr<const Pipeline> pipeline = this->pipeline();
    if (!pipeline->enabled) {
        return spans;
    }
    const Normalized normalized = normalize(text);
    std::size_t at = 0;      // bytes of the original
    std::size_t points = 0;  // code points before at
    const auto points_to = [&](std::size_t byte) {
        for (; at < byte; ++at) {
            points += (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U ? 1 : 0;
        }
        return points;
    };
    for (const Candidate& each : pipeline->decide(normalized.text)) {
        const std::size_t begin = points_to(normalized.original_begin(each.begin));
        spans.push_back({begin, points_to(normalized.original_end(each.end)), each.type, each.rule});
    }
    return spans;
}

}  // namespace wordkeep::words
