// Measures the search from the store to the first page, in one process: search_bench FOLDER TEXTS QUERIES.
//
// Keeps TEXTS different texts of the played Instagram's grammar (sealed, in a SQLite store in FOLDER), then does what a
// start does (reads them into the desk and, on all cores, into the index), then types QUERIES words letter by letter
// and answers each letter as the API does: search, open the texts of the first page, mark the words. Besides it turns
// to pages of the list, at any depth, with their texts opened and the view counted. Leaves texts.txt (one a line) and
// queries.txt (what was typed) in FOLDER for others to be measured with, and prints one JSON object.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <future>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "base/check.hpp"
#include "desk/desk.hpp"
#include "desk/search/highlight.hpp"
#include "desk/search/search_index.hpp"
#include "desk/search/search_warm_up.hpp"
#include "instagram/play/grammar.hpp"
#include "keep/message_table.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "keep/store.hpp"
#include "seal/sodium.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t page_rows = 50;
constexpr std::size_t batch_texts = 1000;

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// Time this thread has worked: what the same query takes on a machine that nobody else uses.
double cpu_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::size_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t whole = 0;
    std::size_t resident = 0;
    file >> whole >> resident;
    return resident * 4096;
}

std::vector<std::string> different_texts(std::size_t count) {
    const instagram::play::Writer writer{instagram::play::TextOptions{}};
    instagram::play::Chance chance(2026);
    std::unordered_set<std::string> seen;
    std::vector<std::string> texts;
    while (texts.size() < count) {
        std::string text = writer.next(chance);
        std::ranges::replace(text, '\n', ' ');
        if (seen.insert(text).second) {
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

void keep_all(keep::Store& store, const seal::Vault& vault, const std::vector<std::string>& texts) {
    const words::Masker masker = *words::Masker::make({.enabled = false});
    const base::MailboxId mailbox = base::MailboxId::from_bits(1);
    instagram::play::Chance chance(7);
    for (std::size_t at = 0; at < texts.size();) {
        std::vector<keep::Change> changes;
        for (; at < texts.size() && changes.size() < batch_texts; ++at) {
            const auto id = base::MessageId::from_bits(chance());
            changes.emplace_back(
                keep::KeepText{{id, std::nullopt},
                               {*base::InquiryId::from_stored(id.value()), 0, mailbox},
                               vault.seal(seal::SealedTable::message, id.value(), masker.mask(texts[at]))});
        }
        std::promise<bool> kept;
        base::Done submitted = store.submit(keep::Batch{
            std::move(changes), [&](base::Result<keep::Receipt> receipt) { kept.set_value(receipt.has_value()); }});
        base::check(submitted.has_value() && kept.get_future().get(), "the store keeps the texts");
    }
}

std::size_t letter_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

// Every state of the search box while these words are typed: each word alone, and every third with a second behind it.
std::vector<std::string> typed_queries(const std::vector<std::string>& texts, std::size_t words) {
    instagram::play::Chance chance(11);
    std::vector<std::string> queries;
    for (std::size_t typed = 0; typed < words;) {
        const std::string& text = texts[chance() % texts.size()];
        const std::size_t space = text.find(' ', chance() % text.size());
        const std::string_view rest =
            space == std::string::npos ? std::string_view() : std::string_view(text).substr(space + 1);
        const std::size_t first = rest.find(' ');
        const std::size_t second = first == std::string_view::npos ? first : rest.find(' ', first + 1);
        const std::string_view phrase = rest.substr(0, typed % 3 == 0 ? second : first);
        if (phrase.size() < 4) {
            continue;
        }
        for (std::size_t end = letter_bytes(phrase[0]); end <= phrase.size();
             end += end < phrase.size() ? letter_bytes(phrase[end]) : 1) {
            if (!words::parse_query(phrase.substr(0, end)).parts.empty()) {
                queries.emplace_back(phrase.substr(0, end));
            }
        }
        ++typed;
    }
    return queries;
}

void write_lines(const std::string& path, const std::vector<std::string>& lines) {
    std::ofstream file(path);
    for (const std::string& line : lines) {
        file << line << '\n';
    }
}

// See: what is called with each text of the page.
template <class See>
void open_texts(const std::vector<base::InquiryId>& rows, keep::Store& store, const seal::Vault& vault, See&& see) {
    base::Done read = store.read([&](keep::Connection& connection) -> base::Done {
        for (const base::InquiryId id : rows) {
            const auto messages = keep::messages_of(connection, id);
            base::check(messages.has_value(), "the page's texts can be read");
            for (const keep::StoredMessage& message : *messages) {
                const auto text = vault.open(seal::SealedTable::message, message.id.value(), message.text);
                base::check(text.has_value(), "the page's texts open");
                see(text->text());
            }
        }
        return {};
    });
    base::check(read.has_value(), "the store can be read");
}

// As the API answers: search, open the first page, mark the words.
double answer_ms(const std::string& query, desk::SearchIndex& index, keep::Store& store, const seal::Vault& vault) {
    const auto begin = Clock::now();
    const desk::SearchPage page = index.search({words::parse_query(query), {}, page_rows, std::nullopt});
    std::size_t marks = 0;
    open_texts(page.rows, store, vault,
               [&](std::string_view text) { marks += desk::highlights(text, page.fitting).size(); });
    base::check(page.rows.empty() || marks > 0, "a page's words are marked");
    return ms_since(begin);
}

// A page of the list that begins at this place, its texts opened, and how many the view has.
double list_ms(std::size_t place, desk::Desk& desk, keep::Store& store, const seal::Vault& vault) {
    const auto begin = Clock::now();
    const desk::Filter view{.states = desk::bit_of(keep::InquiryState::fresh)};
    const desk::Page page = desk.page(view, {false, place}, page_rows);
    std::vector<base::InquiryId> rows;
    for (const desk::Listed& row : page.rows) {
        rows.push_back(row.id);
    }
    std::size_t letters = 0;
    open_texts(rows, store, vault, [&](std::string_view text) { letters += text.size(); });
    base::check(letters > 0 && desk.count({&view, 1}).front() > 0, "a page of the list has texts");
    return ms_since(begin);
}

std::vector<double> list_times(std::size_t texts, desk::Desk& desk, keep::Store& store, const seal::Vault& vault) {
    constexpr std::size_t pages = 400;
    instagram::play::Chance chance(5);
    std::vector<double> times;
    for (std::size_t page = 0; page < pages; ++page) {
        times.push_back(list_ms(chance() % (texts - page_rows), desk, store, vault));
    }
    std::ranges::sort(times);
    return times;
}

double at_share(std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

int run(const std::string& folder, std::size_t texts_wanted, std::size_t words) {
    base::check(seal::start_sodium().has_value(), "libsodium starts");
    const seal::Vault vault(seal::SecretKey::random(), 1);
    base::Metrics metrics;
    base::SilentLog log;
    auto engine = keep::sqlite::open_sqlite_engine(folder + "/keep.db");
    base::check(engine.has_value(), "the store opens");
    keep::Store store(std::move(*engine), metrics, log);
    std::vector<std::string> queries;
    std::size_t text_bytes = 0;
    {
        const std::vector<std::string> texts = different_texts(texts_wanted);
        for (const std::string& text : texts) {
            text_bytes += text.size();
        }
        write_lines(folder + "/texts.txt", texts);
        queries = typed_queries(texts, words);
        write_lines(folder + "/queries.txt", queries);
        keep_all(store, vault, texts);
    }
    malloc_trim(0);

    desk::Desk desk(metrics);
    auto begin = Clock::now();
    base::check(desk.warm_up(store).has_value(), "the desk reads what is kept");
    const double desk_ms = ms_since(begin);
    std::vector<double> pages = list_times(texts_wanted, desk, store, vault);
    const std::size_t before = resident_bytes();
    desk::SearchIndex index([&](base::InquiryId id) {
        return desk.find(id) ? std::optional(keep::InquiryState::fresh) : std::nullopt;  // as every text kept here
    });
    begin = Clock::now();
    desk::SearchWarmUp warm_up(store, vault, index);
    base::check(warm_up.run(std::thread::hardware_concurrency()).has_value(), "the index is filled");
    const double index_ms = ms_since(begin);
    malloc_trim(0);
    const std::size_t resident = resident_bytes() - before;

    std::vector<double> times;
    std::vector<double> work;
    for (const std::string& query : queries) {
        const double worked = cpu_ms();
        times.push_back(answer_ms(query, index, store, vault));
        work.push_back(cpu_ms() - worked);
    }
    std::ranges::sort(times);
    std::ranges::sort(work);
    const desk::SearchIndex::Size size = index.size();
    std::printf(
        "{\"texts\": %zu, \"text_bytes\": %zu, \"words\": %zu, \"desk_ms\": %.0f, \"index_ms\": %.0f, "
        "\"texts_per_second\": %.0f, \"index_bytes\": %zu, \"resident_bytes\": %zu, \"queries\": %zu, \"p50_ms\": "
        "%.3f, "
        "\"list_p50_ms\": %.3f, \"list_p99_ms\": %.3f, \"list_most_ms\": %.3f, "
        "\"p99_ms\": %.3f, \"most_ms\": %.3f, \"cpu_p50_ms\": %.3f, \"cpu_p99_ms\": %.3f, \"cpu_most_ms\": %.3f}\n",
        size.texts, text_bytes, size.words, desk_ms, index_ms, static_cast<double>(size.texts) * 1000.0 / index_ms,
        size.bytes, resident, times.size(), at_share(times, 0.5), at_share(pages, 0.5), at_share(pages, 0.99),
        pages.back(), at_share(times, 0.99), times.back(), at_share(work, 0.5), at_share(work, 0.99), work.back());
    return 0;
}

}  // namespace
}  // namespace wordkeep

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "usage: search_bench FOLDER TEXTS WORDS\n");
        return 2;
    }
    return wordkeep::run(argv[1], std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10));
}
