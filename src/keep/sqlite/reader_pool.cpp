#include "keep/sqlite/reader_pool.hpp"

#include <cstdint>
#include <utility>

namespace wordkeep::keep::sqlite {

namespace {
constexpr std::size_t idle_max = 4;
constexpr int busy_milliseconds = 10'000;
}  // namespace

class ReaderPool::Loan final : public Connection {
public:
    Loan(std::shared_ptr<ReaderPool> pool, std::unique_ptr<Database> database)
        : pool_(std::move(pool)), database_(std::move(database)) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() override {
        if (database_->execute("ROLLBACK") == SQLITE_OK) {
            pool_->give_back(std::move(database_));
        }
    }
    base::Result<std::int64_t> run(Sql sql, std::initializer_list<Value> values) override {
        return database_->run(sql, values);
    }
    base::Done query(Sql sql, std::initializer_list<Value> values,
                     const std::function<bool(const Row&)>& each) override {
        return database_->query(sql, values, each);
    }
    base::Result<std::int64_t> run_values(Sql sql, std::span<const Value> values) override {
        return database_->run_values(sql, values);
    }
    base::Done query_values(Sql sql, std::span<const Value> values,
                            const std::function<bool(const Row&)>& each) override {
        return database_->query_values(sql, values, each);
    }
    base::Done each_column(const std::function<void(std::string_view, std::string_view)>& each) override {
        return database_->each_column(each);
    }

private:
    std::shared_ptr<ReaderPool> pool_;
    std::unique_ptr<Database> database_;
};

base::Result<std::unique_ptr<Connection>> ReaderPool::lend() {
    std::unique_ptr<Database> database;
    {
        const std::scoped_lock lock(mutex_);
        if (!idle_.empty()) {
            database = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!database) {
        auto opened = Database::open(path_, SQLITE_OPEN_READWRITE);  // the shared memory of the log needs writing
        if (!opened) {
            return std::unexpected(opened.error());
        }
        database = std::move(*opened);
        sqlite3_busy_timeout(database->handle(), busy_milliseconds);
        database->execute("PRAGMA query_only = ON");
        database->execute("PRAGMA trusted_schema = OFF");
        database->execute("PRAGMA cache_size = -2000");
    }
    if (const int code = database->execute("BEGIN"); code != SQLITE_OK) {
        return std::unexpected(fault_of(code));
    }
    // BEGIN takes no snapshot yet; the first read does.
    if (const int code = database->execute("SELECT 1 FROM sqlite_schema LIMIT 1"); code != SQLITE_OK) {
        return std::unexpected(fault_of(code));
    }
    return std::unique_ptr<Connection>(std::make_unique<Loan>(shared_from_this(), std::move(database)));
}

void ReaderPool::forget_idle() {
    std::vector<std::unique_ptr<Database>> idle;  // closed behind the lock
    const std::scoped_lock lock(mutex_);
    idle.swap(idle_);
}

void ReaderPool::give_back(std::unique_ptr<Database> database) {
    const std::scoped_lock lock(mutex_);
    if (idle_.size() < idle_max) {
        idle_.push_back(std::move(database));
    }
}

}  // namespace wordkeep::keep::sqlite
