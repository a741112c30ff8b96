// `wordkeep export`: every kept text, one JSON object a line, in random order. Works beside a running server.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "cli/commands.hpp"
#include "cli/kept_texts.hpp"
#include "cli/terminal.hpp"
#include "keep/message_table.hpp"

namespace wordkeep::cli {

namespace {

using States = std::unordered_map<base::InquiryId, keep::InquiryState>;

const char* state_name(const States& states, base::InquiryId inquiry) {
    const auto found = states.find(inquiry);
    switch (found == states.end() ? keep::InquiryState::fresh : found->second) {
        case keep::InquiryState::fresh: return "new";
        case keep::InquiryState::open: return "open";
        case keep::InquiryState::done: return "done";
        case keep::InquiryState::fading: return "fading";
    }
    return "new";
}

base::Result<States> read_states(keep::Connection& reader) {
    States states;
    base::Done done = keep::each_inquiry(reader, [&](const keep::StoredInquiry& inquiry) {
        states.emplace(inquiry.id, inquiry.state);
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return states;
}

base::Done print_texts(keep::Connection& reader, const seal::Vault& vault, std::FILE* out) {
    const auto states = read_states(reader);
    if (!states) {
        return std::unexpected(states.error());
    }
    base::Done opened;
    base::Done read = keep::each_message(reader, 0, [&](const keep::StoredMessage& message) {
        const auto text = vault.open(seal::SealedTable::message, message.id.value(), message.text);
        if (!text) {
            opened = std::unexpected(text.error());
            return false;
        }
        const nlohmann::json line = {{"text", text->text()},
                                     {"inquiry", base::id_to_text(message.inquiry.value())},
                                     {"part", message.part},
                                     {"mailbox", base::id_to_text(message.mailbox.value())},
                                     {"state", state_name(*states, message.inquiry)},
                                     {"topics", nlohmann::json::array()}};
        const std::string row = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return std::fprintf(out, "%s\n", row.c_str()) > 0;
    });
    if (!read || !opened) {
        return read ? opened : read;
    }
    if (std::fflush(out) != 0 || std::ferror(out) != 0) {
        return base::fault(base::FaultKind::unavailable, "the export could not be written; is the disk full?");
    }
    return {};
}

base::Done export_texts(const std::string& file) {
    const auto opened = open_kept_texts(file);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    return print_texts(*opened->reader, opened->vault, stdout);
}

}  // namespace

Command add_export(CLI::App& app) {
    const auto config = std::make_shared<std::string>();
    app.add_option("--config", *config, "The wordkeep.toml of the server")->required();
    app.footer(
        "Each line is {\"text\": ..., \"inquiry\": ..., \"mailbox\": ..., \"state\": ..., \"topics\": [...]}. The "
        "order "
        "is random, because none is kept.");
    return [config] {
        const auto done = export_texts(*config);
        return done ? 0 : failed(done.error());
    };
}

}  // namespace wordkeep::cli
