// `wordkeep export`: every kept text, one JSON object a line, in random order. Works beside a running server.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/command_audit.hpp"
#include "cli/commands.hpp"
#include "cli/kept_texts.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"
#include "keep/message_table.hpp"
#include "keep/topic_table.hpp"

namespace wordkeep::cli {

namespace {

// What the team made of each inquiry that it touched.
struct TeamWork {
    std::unordered_map<base::InquiryId, keep::InquiryState> states;
    std::unordered_map<base::InquiryId, std::vector<std::string>> topics;  // names
};

const char* state_name(keep::InquiryState state) {
    switch (state) {
        case keep::InquiryState::fresh: return "new";
        case keep::InquiryState::open: return "open";
        case keep::InquiryState::done: return "done";
        case keep::InquiryState::fading: return "fading";
    }
    return "new";
}

base::Result<std::map<base::TopicId, std::string>> topic_names(keep::Connection& reader, const seal::Vault& vault) {
    std::map<base::TopicId, std::string> names;
    base::Done opened;
    base::Done read = keep::each_topic(reader, [&](const keep::StoredTopic& topic) {
        const auto name = vault.open(seal::SealedTable::topic, topic.id.value(), topic.name);
        if (!name) {
            opened = std::unexpected(name.error());
            return false;
        }
        names.emplace(topic.id, name->text());
        return true;
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    return names;
}

base::Result<TeamWork> read_team_work(keep::Connection& reader, const seal::Vault& vault) {
    TeamWork work;
    const auto names = topic_names(reader, vault);
    if (!names) {
        return std::unexpected(names.error());
    }
    base::Done done = keep::each_inquiry(reader, [&](const keep::StoredInquiry& inquiry) {
        work.states.emplace(inquiry.id, inquiry.state);
        return true;
    });
    if (done) {
        done = keep::each_topic_link(reader, [&](base::InquiryId inquiry, base::TopicId topic) {
            if (const auto name = names->find(topic); name != names->end()) {
                work.topics[inquiry].push_back(name->second);
            }
            return true;
        });
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    return work;
}

base::Done print_texts(keep::Connection& reader, const seal::Vault& vault, std::FILE* out) {
    const auto work = read_team_work(reader, vault);
    if (!work) {
        return std::unexpected(work.error());
    }
    base::Done opened;
    base::Done read = keep::each_message(reader, 0, [&](const keep::StoredMessage& message) {
        const auto text = vault.open(seal::SealedTable::message, message.id.value(), message.text);
        if (!text) {
            opened = std::unexpected(text.error());
            return false;
        }
        const auto state = work->states.find(message.inquiry);
        const auto topics = work->topics.find(message.inquiry);
        const nlohmann::json line = {
            {"text", text->text()},
            {"inquiry", base::id_to_text(message.inquiry.value())},
            {"part", message.part},
            {"mailbox", base::id_to_text(message.mailbox.value())},
            {"state", state_name(state == work->states.end() ? keep::InquiryState::fresh : state->second)},
            {"topics", topics == work->topics.end() ? std::vector<std::string>() : topics->second}};
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
    auto opened = open_kept_texts(file);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    const auto texts = keep::count_messages(*opened->reader);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    opened->reader.reset();  // so that nothing that is written waits for it
    tell_audit_if_writable(opened->config, opened->master, crm::StaffActionKind::exported, *texts);
    const auto reader = open_reader(opened->config);
    return reader ? print_texts(**reader, opened->vault, stdout) : base::Done(std::unexpect, reader.error());
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
