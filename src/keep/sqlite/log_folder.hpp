// Folds the write-ahead log into the database beside the writer, which goes on committing meanwhile.
//
// A checkpoint of 16,000 pages takes some fifty milliseconds, and whoever does it commits nothing in that time: with
// many senders that pause is the slowest hundredth of all answers. So a thread with a connection of its own copies what
// the log holds and syncs it, then what was committed meanwhile, until that is little; the writer folds the rest
// itself. https://www.sqlite.org/c3ref/wal_checkpoint_v2.html
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace wordkeep::keep::sqlite {

// Belongs to the writer, whose thread calls everything.
class LogFolder {
public:
    explicit LogFolder(std::string database_path) : path_(std::move(database_path)) {}
    LogFolder(const LogFolder&) = delete;
    LogFolder& operator=(const LogFolder&) = delete;
    ~LogFolder();

    // Nothing if one is under way.
    void start();
    // From start() until finish() has told of its end.
    [[nodiscard]] bool under_way() const { return under_way_; }
    // Once, when what was started has ended, well or not.
    [[nodiscard]] bool finish();
    // Until nothing is under way.
    void wait();

private:
    enum class State : unsigned char { idle, asked, ended, closing };

    void work();
    void fold();

    std::string path_;
    bool under_way_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    State state_ = State::idle;
    std::thread thread_;  // from the first start() on: most who open a store never write that much
};

}  // namespace wordkeep::keep::sqlite
