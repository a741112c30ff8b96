#include "crm/mask_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/control_character.hpp"
#include "crm/own_words.hpp"
#include "keep/setting_table.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr keep::SettingName words_setting = "mask.words";
constexpr std::int64_t words_row = 1;  // what the seal is bound to; there is one row
constexpr char always_mark = '+';
constexpr char never_mark = '-';

// One entry a line, each after its list's mark: "+word\n-word\n".
std::string written(const MaskWords& words) {
    std::string text;
    for (const std::string& word : words.always) {
        text.append(1, always_mark).append(word).append(1, '\n');
    }
    for (const std::string& word : words.never) {
        text.append(1, never_mark).append(word).append(1, '\n');
    }
    return text;
}

base::Result<MaskWords> read(std::string_view text) {
    MaskWords words;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || end == 0 || (text[0] != always_mark && text[0] != never_mark)) {
            return base::fault(FaultKind::corrupt, "the kept words for masking can't be read");
        }
        (text[0] == always_mark ? words.always : words.never).emplace_back(text.substr(1, end - 1));
        text.remove_prefix(end + 1);
    }
    return words;
}

base::Done refuse_control_characters(const std::vector<std::string>& entries, std::string_view name) {
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (std::ranges::any_of(entries[index], base::is_control)) {
            return base::fault(FaultKind::invalid, std::string(name) + ": entry " + std::to_string(index + 1) +
                                                       " holds control characters");
        }
    }
    return {};
}

// Sealed as they are: masking them would take out of them what they are there to name.
base::Result<base::Masked> unmasked(const MaskWords& words) {
    const auto nothing = words::Masker::make({.enabled = false});
    if (!nothing) {
        return std::unexpected(nothing.error());
    }
    return nothing->mask(written(words));
}

}  // namespace

MaskLists::MaskLists(keep::Store& store, const seal::Vault& vault, words::MaskOptions configured, words::Masker& masker)
    : store_(store), vault_(vault), configured_(std::move(configured)), masker_(masker) {}

base::Result<words::Masker> MaskLists::masker_with(const MaskWords& words) const {
    // The staff's own come first, so that faults count their places from one.
    words::MaskOptions options = configured_;
    options.always.insert(options.always.begin(), words.always.begin(), words.always.end());
    options.never.insert(options.never.begin(), words.never.begin(), words.never.end());
    return words::Masker::make(options);
}

base::Done MaskLists::load() {
    std::optional<base::Sealed> sealed;
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto value = keep::read_setting(connection, words_setting);
        if (!value) {
            return std::unexpected(value.error());
        }
        if (*value) {
            sealed = keep::StoredBytes::sealed(**value);
        }
        return {};
    });
    if (!done || !sealed) {
        return done;
    }
    const auto text = vault_.open(base::SealedTable::setting, words_row, *sealed);
    if (!text) {
        return std::unexpected(text.error());
    }
    auto words = read(text->text());
    if (!words) {
        return std::unexpected(words.error());
    }
    const auto masker = masker_with(*words);
    if (!masker) {  // they were sound when they were saved, so it is what the configuration adds
        return base::fault(masker.error().kind,
                           "the words for masking that staff saved don't go with [mask] of the "
                           "configuration (theirs count first): " +
                               masker.error().message);
    }
    const std::scoped_lock lock(mutex_);
    masker_.adopt(*masker);
    words_ = std::move(*words);
    version_ = version_of(*sealed);
    return {};
}

MaskWords MaskLists::words() const {
    const std::scoped_lock lock(mutex_);
    return words_;
}

std::string MaskLists::version() const {
    const std::scoped_lock lock(mutex_);
    return version_;
}

// With the lock held.
base::Done MaskLists::keep(MaskWords&& words, const InTransaction& also) {
    for (const auto& [entries, name] : {std::pair(&words.always, "always"), std::pair(&words.never, "never")}) {
        if (base::Done sound = refuse_control_characters(*entries, name); !sound) {
            return sound;
        }
    }
    const auto masker = masker_with(words);
    if (!masker) {
        return std::unexpected(masker.error());
    }
    const auto text = unmasked(words);
    if (!text) {
        return std::unexpected(text.error());
    }
    const base::Sealed sealed = vault_.seal(base::SealedTable::setting, words_row, *text);
    base::Done done = store_.run([&](keep::Connection& connection) {
        return and_also(keep::write_setting(connection, words_setting, sealed.bytes()), connection, also);
    });
    if (done) {
        masker_.adopt(*masker);
        words_ = std::move(words);
        version_ = version_of(sealed);
    }
    return done;
}

base::Done MaskLists::replace(MaskWords words, std::string_view version, const InTransaction& also) {
    const std::scoped_lock lock(mutex_);
    if (version != version_) {
        return base::fault(FaultKind::conflict, "somebody else changed the words; look at them and save again");
    }
    return keep(std::move(words), also);
}

base::Result<bool> MaskLists::add_never(const std::string& word, const InTransaction& also) {
    const std::scoped_lock lock(mutex_);
    if (std::ranges::find(words_.never, word) != words_.never.end()) {
        return false;
    }
    MaskWords words = words_;
    words.never.insert(words.never.begin(), word);
    if (const base::Done done = keep(std::move(words), also); !done) {
        return std::unexpected(done.error());
    }
    return true;
}

}  // namespace wordkeep::crm
