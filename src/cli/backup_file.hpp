// The file that a backup is written to or read from. "-" is standard output or standard input.
//
// A file appears under its name only when it is whole. It is readable by its owner alone, and its time says the day and
// no more.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "seal/stream.hpp"

namespace wordkeep::cli {

enum class IfThere : std::uint8_t { refuse, replace };

class BackupOut {
public:
    // Faults: conflict (there is such a file), busy (another backup is written to it), invalid (a folder; a terminal),
    // unavailable.
    static base::Result<BackupOut> open(const std::string& path, IfThere if_there);
    BackupOut(BackupOut&& other) noexcept;
    BackupOut& operator=(BackupOut&&) = delete;
    ~BackupOut();  // without finish(): nothing stays

    [[nodiscard]] seal::Sink sink() const;
    // Durable under its name. now: its day becomes the file's time.
    base::Done finish(base::WallTime now);

private:
    BackupOut(int handle, std::string path, IfThere if_there)
        : handle_(handle), path_(std::move(path)), if_there_(if_there) {}
    int handle_;
    std::string path_;  // empty: standard output
    IfThere if_there_;
};

class BackupIn {
public:
    // scratch: a folder for what comes from standard input, as it can be read only once and a restore reads twice. It
    // lies there without a name, sealed as it came. Faults: not_found, invalid (a folder), unavailable.
    static base::Result<BackupIn> open(const std::string& path, const std::string& scratch);
    BackupIn(BackupIn&& other) noexcept;
    BackupIn& operator=(BackupIn&&) = delete;
    ~BackupIn();

    // From the first byte on, each time.
    [[nodiscard]] base::Result<seal::Source> source() const;

private:
    explicit BackupIn(int handle) : handle_(handle) {}
    int handle_;
};

}  // namespace wordkeep::cli
