// A document's block: four bytes of length, then for each text eight bytes of message id, the number of its words, and
// their terms; numbers in seven bits a byte, lowest first, the top bit set if more follow.
#include "desk/search/documents.hpp"

#include <algorithm>
#include <cstring>

#include "base/fleeting.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t length_bytes = 4;

void put_number(std::vector<std::uint8_t>& out, std::uint32_t number) {
    while (number >= 0x80) {
        out.push_back(static_cast<std::uint8_t>(number | 0x80U));
        number >>= 7U;
    }
    out.push_back(static_cast<std::uint8_t>(number));
}

class Reader {
public:
    explicit Reader(const std::uint8_t* block) : at_(block + length_bytes), end_(block + length_of(block)) {}
    static std::size_t length_of(const std::uint8_t* block) {
        std::uint32_t length = 0;
        std::memcpy(&length, block, length_bytes);
        return length;
    }
    [[nodiscard]] bool more() const { return at_ < end_; }
    std::uint32_t number() {
        std::uint32_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const std::uint8_t byte = *at_++;
            value |= static_cast<std::uint32_t>(byte & 0x7fU) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
    }
    std::int64_t message() {
        std::int64_t id = 0;
        std::memcpy(&id, at_, sizeof(id));
        at_ += sizeof(id);
        return id;
    }

private:
    const std::uint8_t* at_;
    const std::uint8_t* end_;
};

void put_text(std::vector<std::uint8_t>& out, const DocumentText& text) {
    const std::int64_t id = text.message.value();
    const std::size_t at = out.size();
    out.resize(at + sizeof(id));
    std::memcpy(out.data() + at, &id, sizeof(id));
    put_number(out, static_cast<std::uint32_t>(text.terms.size()));
    for (const TermId term : text.terms) {
        put_number(out, term);
    }
}

std::uint64_t hash_of(base::InquiryId inquiry) {
    return static_cast<std::uint64_t>(inquiry.value()) * 0x9e3779b97f4a7c15ULL;
}

std::uint8_t at_most_255(std::size_t words) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(words, 255));
}

std::uint8_t words_in(std::span<const DocumentText> texts) {
    std::size_t words = 0;
    for (const DocumentText& text : texts) {
        words += text.terms.size();
    }
    return at_most_255(words);
}

}  // namespace

std::optional<DocumentId> Documents::find(base::InquiryId inquiry) const {
    return by_inquiry_.find(hash_of(inquiry), [&](DocumentId document) { return inquiries_[document] == inquiry; });
}

DocumentId Documents::add(base::InquiryId inquiry, base::MailboxId mailbox, bool live) {
    const DocumentId document = end();
    auto number = number_of(mailbox);
    if (!number) {
        number = static_cast<std::uint16_t>(mailbox_ids_.size());
        mailbox_ids_.push_back(mailbox);
    }
    inquiries_.push_back(inquiry);
    blocks_.emplace_back();
    words_.push_back(0);
    states_.push_back(0);
    mailboxes_.push_back(*number);
    live_.push_back(live);
    by_inquiry_.insert(hash_of(inquiry), document);
    ++count_;
    return document;
}

void Documents::remove(DocumentId document) {
    set_texts(document, {});
    by_inquiry_.erase(hash_of(inquiries_[document]), document);
    inquiries_[document] = base::InquiryId::from_bits(0);
    states_[document] = gone;
    --count_;
}

bool Documents::has_text(DocumentId document, base::MessageId message) const {
    if (blocks_[document] == nullptr) {
        return false;
    }
    Reader reader(blocks_[document].get());
    while (reader.more()) {
        if (reader.message() == message.value()) {
            return true;
        }
        for (std::uint32_t words = reader.number(); words > 0; --words) {
            reader.number();
        }
    }
    return false;
}

std::vector<DocumentText> Documents::texts(DocumentId document) const {
    std::vector<DocumentText> texts;
    if (blocks_[document] == nullptr) {
        return texts;
    }
    Reader reader(blocks_[document].get());
    while (reader.more()) {
        const auto message = base::MessageId::from_bits(static_cast<std::uint64_t>(reader.message()));
        std::vector<TermId> terms(reader.number());
        std::ranges::generate(terms, [&] { return reader.number(); });
        texts.push_back({message, std::move(terms)});
    }
    return texts;
}

void Documents::put_block(DocumentId document, std::vector<std::uint8_t>& bytes) {
    Block& block = blocks_[document];
    if (block != nullptr) {
        const std::size_t before = Reader::length_of(block.get());
        base::wipe(block.get(), before);
        block.reset();
        block_bytes_ -= before;
    }
    if (bytes.empty()) {
        return;
    }
    const auto length = static_cast<std::uint32_t>(bytes.size());
    std::memcpy(bytes.data(), &length, length_bytes);
    block.reset(new std::uint8_t[bytes.size()]);  // NOLINT(modernize-make-unique): not zeroed first
    std::memcpy(block.get(), bytes.data(), bytes.size());
    block_bytes_ += length;
    base::wipe(bytes.data(), bytes.size());
}

void Documents::add_text(DocumentId document, const DocumentText& text) {
    std::vector<std::uint8_t> bytes(length_bytes);
    if (const Block& block = blocks_[document]; block != nullptr) {
        bytes.assign(block.get(), block.get() + Reader::length_of(block.get()));
    }
    put_text(bytes, text);
    put_block(document, bytes);
    const std::uint8_t words = at_most_255(words_[document] + text.terms.size());
    words_in_all_ += static_cast<std::size_t>(words - words_[document]);
    words_[document] = words;
    ++text_count_;
}

void Documents::set_texts(DocumentId document, std::span<const DocumentText> texts) {
    if (blocks_[document] != nullptr) {
        text_count_ -= this->texts(document).size();
        words_in_all_ -= words_[document];
    }
    words_[document] = words_in(texts);
    words_in_all_ += words_[document];
    text_count_ += texts.size();
    std::vector<std::uint8_t> bytes(texts.empty() ? 0 : length_bytes);
    for (const DocumentText& text : texts) {
        put_text(bytes, text);
    }
    put_block(document, bytes);
}

double Documents::words_on_average() const {
    return count_ == 0 ? 1.0 : std::max(1.0, static_cast<double>(words_in_all_) / static_cast<double>(count_));
}

std::optional<std::uint16_t> Documents::number_of(base::MailboxId mailbox) const {
    const auto found = std::ranges::find(mailbox_ids_, mailbox);
    return found == mailbox_ids_.end() ? std::nullopt
                                       : std::optional(static_cast<std::uint16_t>(found - mailbox_ids_.begin()));
}

std::size_t Documents::bytes() const {
    constexpr std::size_t block_overhead = 16;
    return by_inquiry_.bytes() + block_bytes_ + count_ * block_overhead +
           inquiries_.capacity() * sizeof(base::InquiryId) + blocks_.capacity() * sizeof(Block) + words_.capacity() +
           states_.capacity() + mailboxes_.capacity() * sizeof(std::uint16_t) + live_.capacity() / 8;
}

}  // namespace wordkeep::desk
