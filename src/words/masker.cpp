#include "words/masker.hpp"

#include <utility>

namespace wordkeep::words {

struct Masker::Pipeline {
    MaskOptions options;
};

Masker::Masker(std::unique_ptr<const Pipeline> pipeline) : pipeline_(std::move(pipeline)) {}
Masker::Masker(Masker&&) noexcept = default;
Masker& Masker::operator=(Masker&&) noexcept = default;
Masker::~Masker() = default;

base::Result<Masker> Masker::make(const MaskOptions& options) {
    return Masker(std::make_unique<const Pipeline>(options));
}

base::Masked Masker::mask(std::string_view text) const {
    return base::Masked(std::string(text));
}

std::vector<Span> Masker::find(std::string_view) const {
    return {};
}

}  // namespace wordkeep::words
