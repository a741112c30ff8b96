#include "instagram/json_tree.hpp"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <optional>

#include "base/limits.hpp"

namespace wordkeep::instagram {

namespace {

namespace ondemand = simdjson::ondemand;
namespace limits = base::limits;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t buffer_bytes_min = 16UL * 1024;

std::string_view without_trailing_space(std::string_view token) {
    return token.substr(0, token.find_last_not_of(" \t\n\r") + 1);
}

void skip_digits(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
}

// -?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?
bool is_number(std::string_view token) {
    std::string_view rest = token;
    const auto take_digits = [&rest] {
        const std::size_t before = rest.size();
        skip_digits(rest);
        return before != rest.size();
    };
    if (rest.starts_with('-')) {
        rest.remove_prefix(1);
    }
    const bool zero = rest.starts_with('0');
    const std::size_t before = rest.size();
    if (!take_digits() || (zero && before - rest.size() > 1)) {
        return false;
    }
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        if (!take_digits()) {
            return false;
        }
    }
    if (rest.starts_with('e') || rest.starts_with('E')) {
        rest.remove_prefix(1);
        if (rest.starts_with('+') || rest.starts_with('-')) {
            rest.remove_prefix(1);
        }
        if (!take_digits()) {
            return false;
        }
    }
    return rest.empty();
}

// A token that is neither a string nor the beginning of an array or object.
std::optional<JsonKind> word_kind(std::string_view token) {
    if (token == "null") {
        return JsonKind::null;
    }
    if (token == "true") {
        return JsonKind::truth;
    }
    if (token == "false") {
        return JsonKind::falsehood;
    }
    return is_number(token) ? std::optional(JsonKind::number) : std::nullopt;
}

base::Done not_json() {
    return base::fault(base::FaultKind::invalid, "the body is not JSON");
}

base::Done too_deep() {
    return base::fault(base::FaultKind::invalid, "the JSON is nested too deep");
}

}  // namespace

struct JsonTree::Parser {
    ondemand::parser simdjson;
};

// Walks the whole document once, checks every token, and notes where it stands.
class JsonTree::Builder {
public:
    explicit Builder(JsonTree& tree) : tree_(tree) {}

    base::Done read_elements(ondemand::array array, std::size_t depth) {
        for (auto element : array) {
            ondemand::value value;
            if (element.get(value) != simdjson::SUCCESS) {
                return not_json();
            }
            if (base::Done done = read_value(value, {}, depth); !done) {
                return done;
            }
        }
        return {};
    }

private:
    base::Done read_fields(ondemand::object object, std::size_t depth) {
        for (auto found : object) {
            ondemand::field field;
            if (std::move(found).get(field) != simdjson::SUCCESS) {
                return not_json();
            }
            Node key;
            if (!note_key(field.key().raw(), key)) {
                return not_json();
            }
            if (base::Done done = read_value(field.value(), key, depth); !done) {
                return done;
            }
        }
        return {};
    }

    // begin: after the opening quote. The token finder has made sure that the string is closed.
    bool note_key(const char* begin, Node& node) const {
        const char* const end = tree_.buffer_.get() + tree_.used_bytes_;
        const char* at = begin;
        while (at < end && *at != '"') {
            node.key_escaped = node.key_escaped || *at == '\\';
            at += *at == '\\' ? 2 : 1;
        }
        if (at >= end) {
            return false;
        }
        node.key_at = place(begin);
        node.key_bytes = static_cast<std::uint32_t>(at - begin);
        return !node.key_escaped || escapes_are_right(std::string_view(begin, at));
    }

    base::Done read_value(ondemand::value value, Node node, std::size_t depth) {
        const std::string_view token = without_trailing_space(value.raw_json_token());
        if (token.empty()) {
            return not_json();
        }
        if (token[0] == '{' || token[0] == '[') {
            return depth > limits::delivery_depth_max ? too_deep() : read_container(value, node, depth);
        }
        if (token[0] == '"') {
            ondemand::raw_json_string consumed;
            if (value.get_raw_json_string().get(consumed) != simdjson::SUCCESS || token.size() < 2 ||
                token.back() != '"' || !escapes_are_right(token.substr(1, token.size() - 2))) {
                return not_json();
            }
            note(JsonKind::string, token.substr(1, token.size() - 2), node);
            return {};
        }
        const std::optional<JsonKind> kind = word_kind(token);
        if (!kind) {
            return not_json();
        }
        note(*kind, token, node);
        return {};
    }

    base::Done read_container(ondemand::value value, Node node, std::size_t depth) {
        const std::size_t index = tree_.nodes_.size();
        ondemand::object object;
        ondemand::array array;
        base::Done done;
        if (value.raw_json_token()[0] == '{') {
            note(JsonKind::object, {}, node);
            done = value.get_object().get(object) == simdjson::SUCCESS ? read_fields(object, depth + 1) : not_json();
        } else {
            note(JsonKind::array, {}, node);
            done = value.get_array().get(array) == simdjson::SUCCESS ? read_elements(array, depth + 1) : not_json();
        }
        tree_.nodes_[index].end = static_cast<std::uint32_t>(tree_.nodes_.size());
        return done;
    }

    void note(JsonKind kind, std::string_view written, Node node) {
        node.kind = kind;
        node.at = written.empty() ? 0 : place(written.data());
        node.bytes = static_cast<std::uint32_t>(written.size());
        node.end = static_cast<std::uint32_t>(tree_.nodes_.size() + 1);
        tree_.nodes_.push_back(node);
    }

    std::uint32_t place(const char* at) const { return static_cast<std::uint32_t>(at - tree_.buffer_.get()); }

    JsonTree& tree_;
};

JsonTree::JsonTree() : parser_(std::make_unique<Parser>()) {}

JsonTree::~JsonTree() {
    forget();
}

// The document goes in between [ and ]: whatever its form, it is then an array of one element for the parser.
void JsonTree::copy_in(std::string_view body) {
    const std::size_t needed = body.size() + 2 + simdjson::SIMDJSON_PADDING;
    if (needed > buffer_bytes_) {
        // Room for the next ones, unless it is given back anyway.
        buffer_bytes_ =
            needed > limits::parser_kept_bytes_max ? needed : std::bit_ceil(std::max(needed, buffer_bytes_min));
        buffer_ = std::make_unique<char[]>(buffer_bytes_);  // the old one was wiped by forget()
        if (parser_->simdjson.allocate(buffer_bytes_) != simdjson::SUCCESS) {
            throw std::bad_alloc();
        }
    }
    used_bytes_ = body.size() + 2;
    char* const to = buffer_.get();
    to[0] = '[';
    std::copy(body.begin(), body.end(), to + 1);
    to[used_bytes_ - 1] = ']';
}

base::Done JsonTree::read_well_formed(std::string_view body, bool& not_utf8) {
    forget();
    copy_in(body);
    ondemand::document document;
    const simdjson::error_code error =
        parser_->simdjson.iterate(buffer_.get(), used_bytes_, buffer_bytes_).get(document);
    not_utf8 = error == simdjson::UTF8_ERROR;
    ondemand::array wrapper;
    if (error != simdjson::SUCCESS || document.get_array().get(wrapper) != simdjson::SUCCESS) {
        return not_json();
    }
    if (base::Done done = Builder(*this).read_elements(wrapper, 1); !done) {
        return done;
    }
    const bool all_read = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return all_read && !nodes_.empty() && nodes_[0].end == nodes_.size() ? base::Done{} : not_json();
}

base::Done JsonTree::read(std::string_view body) {
    if (body.starts_with(byte_order_mark)) {
        body.remove_prefix(byte_order_mark.size());
    }
    bool not_utf8 = false;
    base::Done done = read_well_formed(body, not_utf8);
    if (!not_utf8) {
        return done;
    }
    const base::FleetingText repaired = repair_utf8(body);
    return read_well_formed(repaired.peek(), not_utf8);
}

void JsonTree::forget() noexcept {
    if (buffer_) {
        base::wipe(buffer_.get(), used_bytes_);
    }
    used_bytes_ = 0;
    nodes_.clear();
    if (buffer_bytes_ > limits::parser_kept_bytes_max) {
        buffer_.reset();
        buffer_bytes_ = 0;
        nodes_ = std::vector<Node>();
        parser_->simdjson = ondemand::parser();
    }
}

bool JsonValue::escaped_key_is(std::string_view name) const {
    const JsonTree::Node& node = tree_->nodes_[index_];
    const std::string_view key = tree_->bytes(node.key_at, node.key_bytes);
    return decode_json_text(key, key.size()).text.peek() == name;
}

}  // namespace wordkeep::instagram
