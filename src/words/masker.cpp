#include "words/masker.hpp"

#include <utility>

#include "words/mask/finder.hpp"
#include "words/mask/overlaps.hpp"
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

    // In order, not overlapping; bytes of the normalised text.
    [[nodiscard]] Candidates decide(std::string_view normalized) const;
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
    persons.find(normalized, tokens, !candidates.empty(), candidates);
    resolve_overlaps(candidates);
    return candidates;
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

Masker::Masker(std::unique_ptr<const Pipeline> pipeline) : pipeline_(std::move(pipeline)) {}
Masker::Masker(Masker&&) noexcept = default;
Masker& Masker::operator=(Masker&&) noexcept = default;
Masker::~Masker() = default;

base::Result<Masker> Masker::make(const MaskOptions& options) {
    auto persons = PersonFinder::make(embedded_name_model());
    if (!persons) {
        return std::unexpected(persons.error());
    }
    return Masker(std::unique_ptr<const Pipeline>(
        new Pipeline{options.enabled, CueTable(), PhoneFinder(options.regions), std::move(*persons)}));
}

base::Masked Masker::mask(std::string_view text) const {
    if (!pipeline_->enabled) {
        return base::Masked(std::string(text));
    }
    const Normalized normalized = normalize(text);
    std::string masked;
    masked.reserve(text.size() + 16);
    std::size_t done = 0;  // bytes of the original
    for (const Candidate& each : pipeline_->decide(normalized.text)) {
        const std::size_t begin = std::max(done, normalized.original_begin(each.begin));
        masked.append(text.substr(done, begin - done));
        masked.append(placeholder(each.type));
        done = normalized.original_end(each.end);
    }
    masked.append(text.substr(done));
    return base::Masked(std::move(masked));
}

std::vector<Span> Masker::find(std::string_view text) const {
    std::vector<Span> spans;
    if (!pipeline_->enabled) {
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
    for (const Candidate& each : pipeline_->decide(normalized.text)) {
        const std::size_t begin = points_to(normalized.original_begin(each.begin));
        spans.push_back({begin, points_to(normalized.original_end(each.end)), each.type, each.rule});
    }
    return spans;
}

}  // namespace wordkeep::words
