#include "prove/plants.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <functional>

#include "prove/check_names.hpp"
#include "prove/database_file.hpp"
#include "prove/encodings.hpp"

namespace wordkeep::prove {

namespace {

using base::Done;

const Canary& one_of(const PlantSite& site, std::string_view what, Fate fate = Fate::nowhere) {
    const auto& all = site.canaries.all();
    const auto found =
        std::ranges::find_if(all, [&](const Canary& canary) { return canary.what == what && canary.fate == fate; });
    return found == all.end() ? all.front() : *found;
}

const std::string& whole(const Canary& canary) {
    return canary.whole.empty() ? canary.text : canary.whole;
}

Done change(PlantSite& site, const std::string& statement, const std::vector<Cell>& values = {}) {
    return change_database(site.instance.database().string(), statement, values);
}

Done add_setting(PlantSite& site, const std::string& value) {
    return change(site, "INSERT INTO setting (name, value) VALUES ('planted', $1)", {Blob{value}});
}

Done append_to(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::app);
    stream << bytes;
    stream.close();
    return stream ? Done() : base::fault(base::FaultKind::unavailable, "cannot write to " + file.string());
}

// A column beside each message, made of its arrival.
Done add_column(PlantSite& site, const std::function<Cell(double arrival)>& value) {
    if (auto done = change(site, "ALTER TABLE message ADD COLUMN planted ANY"); !done) {
        return done;
    }
    for (const auto& [id, arrival] : site.arrivals) {
        if (auto done = change(site, "UPDATE message SET planted = $1 WHERE id = $2", {value(arrival), id}); !done) {
            return done;
        }
    }
    return {};
}

Done log_sender(PlantSite& site) {
    site.instance.plant(PlantCommand::log,
                        "warning: slow delivery sender=" + one_of(site, "a sender's id").text + "\n");
    return {};
}

Done unwiped_buffer(PlantSite& site) {
    site.instance.plant(PlantCommand::remember, R"({"message":{"mid":")" + whole(one_of(site, "a message id")) + "\"");
    return {};
}

Done erased_in_memory(PlantSite& site) {
    site.instance.plant(PlantCommand::remember,
                        utf16("old: " + one_of(site, "an erased text", Fate::erased).text, false));
    return {};
}

Done connection(PlantSite& site) {
    site.instance.plant(PlantCommand::connect, "");
    return {};
}

Done deleted_file(PlantSite& site) {
    site.instance.plant(PlantCommand::hold_file, percent(one_of(site, "a user name").text, Letters::lower));
    return {};
}

Done text_in_wal(PlantSite& site) {
    return append_to(site.instance.database().string() + "-wal", "payload: " + site.kept.back().sentence);
}

Done temporary_file(PlantSite& site) {
    const std::string body = "refused: " + one_of(site, "the text of a refused request").text;
    return append_to(site.instance.folder() / "tmp" / "upload.1", base64(body));
}

Done user_in_metrics(PlantSite& site) {
    site.metrics += "wordkeep_last_comment{user=\"" + one_of(site, "a user name").text + "\"} 1\n";
    return {};
}

Done address_in_export(PlantSite& site) {
    const Canary& token = one_of(site, "an attachment's address");
    site.exported += R"({"text":"x","attachment":")" + base64("https://cdn.example/" + token.text) + "\"}\n";
    return {};
}

Done time_in_answer(PlantSite& site) {
    const Canary& time = one_of(site, "the time of a message");
    const auto seconds = static_cast<std::time_t>(time.number / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> written{};
    std::strftime(written.data(), written.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    site.answers += std::string(R"({"received":")") + written.data() + "\"}";
    return {};
}

Done date_column(PlantSite& site) {
    const auto now = static_cast<std::int64_t>(std::time(nullptr));
    return add_column(site, [now](double) { return Cell(now * 1000); });
}

Done counter_column(PlantSite& site) {
    return add_column(site, [](double arrival) { return Cell(static_cast<std::int64_t>(arrival) / 3); });
}

Done moments_column(PlantSite& site) {
    std::vector<std::int64_t> moments;
    for (const Canary& canary : site.canaries.all()) {
        if (canary.what == "the time of a message") {
            moments.push_back(static_cast<std::int64_t>(canary.number));
        }
    }
    return add_column(
        site, [&](double arrival) { return Cell(moments[static_cast<std::size_t>(arrival) % moments.size()]); });
}

Done digest_in_setting(PlantSite& site) {
    return add_setting(site, digest(Digest::sha256, whole(one_of(site, "a message id"))));
}

Done erased_bytes_stay(PlantSite& site) {
    return add_setting(site, "trash:" + one_of(site, "a sealed text that was erased", Fate::erased_bytes).text);
}

Done contacts(PlantSite& site) {
    if (auto done = change(site, "CREATE TABLE contact (id INTEGER PRIMARY KEY)"); !done) {
        return done;
    }
    return change(site, "INSERT INTO contact (id) VALUES ($1)",
                  {static_cast<std::int64_t>(one_of(site, "a sender's id").number)});
}

Done rows_in_order(PlantSite& site) {
    if (auto done = change(site, "CREATE TABLE journal (text INTEGER NOT NULL)"); !done) {
        return done;
    }
    std::vector<std::pair<double, std::int64_t>> order;
    for (const auto& [id, arrival] : site.arrivals) {
        order.emplace_back(arrival, id);
    }
    std::ranges::sort(order);
    for (const auto& [arrival, id] : order) {
        if (auto done = change(site, "INSERT INTO journal (text) VALUES ($1)", {id}); !done) {
            return done;
        }
    }
    return {};
}

Done ended_key_stays(PlantSite& site) {
    return change(site, "INSERT INTO epoch (number, wrapped, ends) VALUES (0, $1, 0)", {Blob{site.ended_key}});
}

Done twin_differs(PlantSite& site) {
    return add_setting(site, "of this sender");
}

}  // namespace

std::span<const Plant> plants() {
    static constexpr std::array all{
        Plant{"a sender's id in a line of the log", checks::log, PlantTime::live, log_sender},
        Plant{"a column with today's date beside each message", checks::dates, PlantTime::at_rest, date_column},
        Plant{"a counter beside each message", checks::order, PlantTime::at_rest, counter_column},
        Plant{"a text, unsealed, in the write-ahead log", checks::disk, PlantTime::live, text_in_wal},
        Plant{"a buffer in memory that nobody wiped", checks::memory, PlantTime::live, unwiped_buffer},
        Plant{"the SHA-256 of a message id among the settings", checks::disk, PlantTime::at_rest, digest_in_setting},
        Plant{"a user name in the metrics", checks::log, PlantTime::live, user_in_metrics},
        Plant{"the sealed bytes of an erased text", checks::erased, PlantTime::at_rest, erased_bytes_stay},
        Plant{"an erased text in memory, as UTF-16", checks::erased, PlantTime::live, erased_in_memory},
        Plant{"a connection to somebody", checks::connections, PlantTime::live, connection},
        Plant{"a table whose rows lie in the order of arrival", checks::order, PlantTime::at_rest, rows_in_order},
        Plant{"a temporary file with a refused request, as base64", checks::disk, PlantTime::live, temporary_file},
        Plant{"a user name in a deleted file that is held open", checks::disk, PlantTime::live, deleted_file},
        Plant{"an attachment's address in the export, as base64", checks::answers, PlantTime::live, address_in_export},
        Plant{"the time of a message in an answer of the API", checks::answers, PlantTime::live, time_in_answer},
        Plant{"a table of contacts, keyed by the senders' ids", checks::disk, PlantTime::at_rest, contacts},
        Plant{"the times of messages, in milliseconds, in a column", checks::disk, PlantTime::at_rest, moments_column},
        Plant{"a key that should have been destroyed", checks::epochs, PlantTime::at_rest, ended_key_stays},
        Plant{"something that depends on who sent the texts", checks::twins, PlantTime::twins, twin_differs},
    };
    return all;
}

}  // namespace wordkeep::prove
