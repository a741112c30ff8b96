// Fleeting text -> Masked: the door between what a person typed and what may be kept.
//
// mask() is pure: the same text and rules give the same result, and nothing of the text stays behind.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/literal_counts.hpp"
#include "base/masked.hpp"
#include "base/result.hpp"

namespace wordkeep::words {

enum class SpanType : std::uint8_t {
    person,
    phone,
    email,
    handle,
    url,
    address,
    card,
    iban,
    account,
    id,
    dob,
    ip,
    crypto,
    tracking,
    custom,
};
// "PERSON", "PHONE" ...
[[nodiscard]] std::string_view span_type_name(SpanType type);
// What stands in a kept text: "[name]", "[phone]", "[e-mail]" ... the neutral form that the page translates.
[[nodiscard]] std::string_view placeholder(SpanType type);

struct Span {
    std::size_t begin;  // Unicode code points of the input; end exclusive
    std::size_t end;
    SpanType type;
    std::string_view rule;  // a literal: the finder's rule that decided, e.g. "phone.kg_local"
};

struct MaskOptions {
    bool enabled = true;                                          // false: the text passes through unchanged
    std::vector<std::string> regions = {"KG", "RU", "KZ", "UZ"};  // ISO 3166, in order of preference for phones
    std::vector<std::string> always{};  // the business's own words or linear-time patterns ("/.../") that must go
    std::vector<std::string> never{};   // the same that must stay; always is stronger
};

// Thread-safe; linear in the length of the text.
class Masker {
public:
    // Fault: invalid, naming the bad word or pattern by its position in the list, never by its text.
    static base::Result<Masker> make(const MaskOptions& options);
    Masker(Masker&&) noexcept;
    Masker& operator=(Masker&&) noexcept;
    ~Masker();

    // text: well-formed UTF-8 without NUL. counts: where not null, the rule of each span is counted there.
    [[nodiscard]] base::Masked mask(std::string_view text, base::LiteralCounts* counts = nullptr) const;
    // What mask() would take out, in order, not overlapping.
    [[nodiscard]] std::vector<Span> find(std::string_view text) const;

    // Works like the other from now on, for everybody who holds a reference to this one. Calls under way end as they
    // began.
    void adopt(const Masker& other);

private:
    struct Pipeline;
    struct Current;
    explicit Masker(std::shared_ptr<const Pipeline> pipeline);
    [[nodiscard]] std::shared_ptr<const Pipeline> pipeline() const;
    std::unique_ptr<Current> current_;
};

}  // namespace wordkeep::words
