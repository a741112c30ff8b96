// Connections for reading, opened once and lent again and again. Each loan is one snapshot.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

// Thread-safe. Shared between the engine and the loans, because a loan may outlast the engine.
class ReaderPool : public std::enable_shared_from_this<ReaderPool> {
public:
    explicit ReaderPool(std::string path) : path_(std::move(path)) {}

    base::Result<std::unique_ptr<Connection>> lend();
    // Closes those that nobody uses: their caches may hold pages from before an erasure.
    void forget_idle();

private:
    class Loan;
    void give_back(std::unique_ptr<Database> database);

    std::string path_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Database>> idle_;
};

}  // namespace wordkeep::keep::sqlite
