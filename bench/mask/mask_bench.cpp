// Messages a second on one core, and the same for libphonenumber's matcher alone: mask_bench FILE...
//
// Each file holds one message a line. Prints one JSON object: {"FILE": {"masker": n, "libphonenumber": n}, ...}.
#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "words/masker.hpp"

namespace {

// The processor's time of this thread: what else runs on the machine doesn't count.
struct Clock {
    static double now() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }
};
using Messages = std::vector<std::string>;

constexpr double measured_seconds = 1.5;

Messages read(const char* file) {
    Messages messages;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        messages.push_back(line);
    }
    return messages;
}

double per_second(const Messages& messages, const std::function<std::size_t(const std::string&)>& work) {
    std::size_t sum = 0;
    for (const std::string& message : messages) {  // once for the caches
        sum += work(message);
    }
    std::size_t done = 0;
    const double begin = Clock::now();
    while (Clock::now() - begin < measured_seconds) {
        for (const std::string& message : messages) {
            sum += work(message);
        }
        done += messages.size();
    }
    const double seconds = Clock::now() - begin;
    return sum == 0 ? 0 : static_cast<double>(done) / seconds;
}

std::size_t match_phones(const std::string& message) {
    using namespace i18n::phonenumbers;
    PhoneNumberMatcher matcher(*PhoneNumberUtil::GetInstance(), message, "KG", PhoneNumberMatcher::VALID, 1000);
    std::size_t found = 1;
    for (PhoneNumberMatch match; matcher.HasNext() && matcher.Next(&match);) {
        ++found;
    }
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    const auto masker = wordkeep::words::Masker::make({});
    if (!masker) {
        std::fprintf(stderr, "%s\n", masker.error().message.c_str());
        return 1;
    }
    std::printf("{");
    for (int index = 1; index < argc; ++index) {
        const Messages messages = read(argv[index]);
        const double ours =
            per_second(messages, [&](const std::string& message) { return masker->mask(message).text().size(); });
        const double phones = per_second(messages, match_phones);
        std::printf("%s\"%s\": {\"masker\": %.0f, \"libphonenumber\": %.0f}", index > 1 ? ", " : "", argv[index], ours,
                    phones);
    }
    std::printf("}\n");
}
