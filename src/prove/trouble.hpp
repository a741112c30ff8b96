// Requests that must fail, each full of canaries: every way out of the server that isn't the good one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "prove/deliveries.hpp"
#include "prove/instance.hpp"
#include "prove/report.hpp"

namespace wordkeep::prove {

class Trouble {
public:
    Trouble(Instance& instance, Canaries& canaries, Deliveries& deliveries)
        : instance_(instance), canaries_(canaries), deliveries_(deliveries) {}

    // Wrong signatures, broken JSON, bodies too large, requests cut short, unknown paths, canaries in headers and
    // queries. Returns how many requests that were; a finding for each that got an unexpected status.
    std::uint64_t make(Check& check);
    // Opens requests that never end: half a head, half a body. They are left to the server's time limits.
    void begin_endless();
    // Waits until the server has closed them, at most so long, and takes what it said.
    void end_endless(std::chrono::milliseconds patience);
    // Deliveries while the disk is full; then it has room again, and one must be kept.
    std::uint64_t fill_the_store(Check& check, std::vector<Typed>& kept);

private:
    void expect(Check& check, const char* what, int status, std::initializer_list<int> allowed);
    std::string head(const std::string& line, const Headers& headers);
    void bad_signatures(Check& check);
    void bad_bodies(Check& check);
    void bad_requests(Check& check);
    void odd_headers(Check& check);
    void handshakes(Check& check);

    Instance& instance_;
    Canaries& canaries_;
    Deliveries& deliveries_;
    std::vector<int> endless_;
    std::uint64_t requests_ = 0;
};

}  // namespace wordkeep::prove
