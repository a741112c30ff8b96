#include "prove/twins.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "prove/database_file.hpp"

namespace wordkeep::prove {

namespace {

struct Contents {
    std::multiset<std::string> texts;
    std::multiset<std::size_t> sealed_sizes;
    std::multiset<std::pair<std::string, std::size_t>> rows;  // of each table
};

base::Result<Contents> contents_of(Instance& instance) {
    Contents contents;
    const auto exported = instance.command("export");
    const auto tables = exported ? read_database(instance.database().string()) : std::unexpected(exported.error());
    if (!tables) {
        return std::unexpected(tables.error());
    }
    for (std::size_t at = 0; at < exported->output.size();) {
        const std::size_t end = exported->output.find('\n', at);
        const auto line = nlohmann::json::parse(exported->output.substr(at, end - at), nullptr, false);
        contents.texts.insert(line.is_object() ? line.value("text", "") : "");
        at = end == std::string::npos ? exported->output.size() : end + 1;
    }
    for (const Table& table : *tables) {
        contents.rows.emplace(table.name, table.rows.size());
        const std::size_t sealed = table.column("sealed");
        for (const auto& row : table.rows) {
            if (const auto* bytes = sealed < row.size() ? std::get_if<Blob>(&row[sealed]) : nullptr) {
                contents.sealed_sizes.insert(bytes->bytes.size());
            }
        }
    }
    return contents;
}

base::Done play(Instance& instance, const std::vector<Delivery>& deliveries, Check& check) {
    if (auto done = instance.start(); !done) {
        return done;
    }
    for (const Delivery& delivery : deliveries) {
        if (const int status = instance.deliver(delivery.body); status != 200) {
            check.find("a delivery that is right was answered " + std::to_string(status));
        }
    }
    return instance.stop();
}

void compare(const Contents& one, const Contents& other, Check& check) {
    if (one.texts != other.texts) {
        check.find("the two stores hold other texts");
    }
    if (one.sealed_sizes != other.sealed_sizes) {
        check.find("the sealed texts of the two stores differ in length");
    }
    std::vector<std::pair<std::string, std::size_t>> differing;
    std::ranges::set_symmetric_difference(one.rows, other.rows, std::back_inserter(differing));
    for (const auto& [table, rows] : differing) {
        check.find("one of the two stores has " + grouped(rows) + " rows in " + table +
                   ", and the other another number");
    }
}

}  // namespace

base::Done check_twins(const std::filesystem::path& folder, Canaries& canaries, const words::Masker& masker,
                       const Amount& amount, const std::function<base::Done(Instance&)>& between, Check& check) {
    Deliveries deliveries(canaries, masker);
    std::vector<Delivery> first;
    std::vector<Delivery> second;
    for (std::size_t count = 0; count < amount.twin_texts; ++count) {
        first.push_back(deliveries.text());
        second.push_back(deliveries.text_again(first.back().typed.front().sentence));
    }
    for (std::size_t at = second.size(); at > 1; --at) {
        std::swap(second[at - 1], second[canaries.below(at)]);
    }
    auto one = Instance::make(folder / "one", Leaks::none);
    auto other = one ? Instance::make(folder / "other", Leaks::none) : std::unexpected(one.error());
    if (!other) {
        return std::unexpected(other.error());
    }
    for (const auto& [instance, told] : {std::pair(&**one, &first), std::pair(&**other, &second)}) {
        if (auto done = play(*instance, *told, check); !done) {
            return done;
        }
    }
    if (auto done = between(**other); !done) {
        return done;
    }
    const auto held = contents_of(**one);
    const auto held_too = held ? contents_of(**other) : std::unexpected(held.error());
    if (!held_too) {
        return std::unexpected(held_too.error());
    }
    compare(*held, *held_too, check);
    check.detail = grouped(held->texts.size()) +
                   " texts in each; compared: what they hold opened, the lengths of what " +
                   "is sealed, and the number of rows of every table.";
    return {};
}

}  // namespace wordkeep::prove
