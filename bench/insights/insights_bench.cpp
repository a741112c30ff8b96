// How long it takes to learn from many texts, and how much memory: insights_bench TEXTS.
//
// Writes TEXTS different texts of the played Instagram's grammar, one at a time, so that none is held; tells the
// insights of each (masking and opening are not measured: they are the same for every part of the desk), computes the
// groups, then lets a hundred more inquiries join. Prints a line in Markdown.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "base/check.hpp"
#include "desk/insights/insights.hpp"
#include "instagram/play/grammar.hpp"

namespace wordkeep {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Of all threads: what the same takes on cores that nobody else uses, added up.
double processor_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peak_mib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

base::InquiryId id_of(std::size_t text) {
    return base::InquiryId::from_bits(0x9e3779b97f4a7c15ULL * (text + 1));
}

class Texts {
public:
    // Different by hash; the hashes are what remembering costs, counted in the memory that is printed.
    std::string next() {
        std::string text = writer_.next(chance_);
        while (!seen_.insert(std::hash<std::string>{}(text)).second) {
            text = writer_.next(chance_);
        }
        return text;
    }

private:
    instagram::play::Writer writer_{instagram::play::TextOptions{}};
    instagram::play::Chance chance_{2026};
    std::unordered_set<std::size_t> seen_;
};

int run(std::size_t texts) {
    constexpr std::size_t batch_texts = 10'000;
    constexpr std::size_t joining_texts = 100;
    desk::Insights insights(std::thread::hardware_concurrency());
    Texts source;
    double telling = 0;
    double processor = 0;
    for (std::size_t told = 0; told < texts;) {
        std::vector<std::string> batch;
        while (batch.size() < batch_texts && told + batch.size() < texts) {
            batch.push_back(source.next());
        }
        const auto begin = Clock::now();
        const double worked = processor_seconds();
        for (const std::string& text : batch) {
            insights.put(id_of(told++), text);
        }
        telling += seconds_since(begin);
        processor += processor_seconds() - worked;
    }
    auto begin = Clock::now();
    const double worked = processor_seconds();
    base::check(insights.compute({}).has_value(), "groups are computed");
    const double computing = seconds_since(begin);
    processor += processor_seconds() - worked;
    begin = Clock::now();
    for (std::size_t more = 0; more < joining_texts; ++more) {
        insights.put(id_of(texts + more), source.next());
    }
    const double joining = seconds_since(begin) / joining_texts;
    const desk::Overview overview = insights.overview();
    std::printf("| %zu | %.1f | %.1f | %.1f | %.1f | %.0f | %zu | %.0f%% | %.2f |\n", texts, telling, computing,
                telling + computing, processor, peak_mib(), overview.groups.size(),
                100 - 100 * static_cast<double>(overview.leftover) / static_cast<double>(overview.inquiries),
                joining * 1e3);
    return 0;
}

}  // namespace
}  // namespace wordkeep

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: insights_bench TEXTS\n");
        return 2;
    }
    return wordkeep::run(std::strtoull(argv[1], nullptr, 10));
}
