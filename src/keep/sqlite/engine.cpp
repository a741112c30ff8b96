#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <utility>

#include "keep/sqlite/arrangement.hpp"
#include "keep/sqlite/lock_file.hpp"
#include "keep/sqlite/log_folder.hpp"
#include "keep/sqlite/message_writer.hpp"
#include "keep/sqlite/page_sweeper.hpp"
#include "keep/sqlite/reader_pool.hpp"
#include "keep/sqlite/sqlite_engine.hpp"

namespace wordkeep::keep::sqlite {

namespace {

using base::FaultKind;

// The log is folded into the database when it holds this many pages; see the ADR for why.
constexpr int log_pages_max = 16'000;
constexpr int no_patience = 0;
constexpr std::int64_t compact_in_memory_bytes_max = 256LL * 1024 * 1024;

// What a failed COMMIT leaves. The commit mark is the last frame of the log to be written: a write that failed (disk
// full, input/output) left none, and rolling back is safe. A failed sync is another matter: the mark may or may not be
// on disk.
WriteFailure failure_of_commit(int code) {
    switch (code) {
        case SQLITE_IOERR_WRITE:
        case SQLITE_IOERR_READ:
        case SQLITE_IOERR_SHORT_READ: return WriteFailure::nothing_written;
        default: break;
    }
    switch (code & 0xff) {
        case SQLITE_FULL:
        case SQLITE_READONLY:
        case SQLITE_BUSY:
        case SQLITE_CONSTRAINT:
        case SQLITE_NOMEM: return WriteFailure::nothing_written;
        default: return WriteFailure::outcome_unknown;
    }
}

// Failures that lie in the change itself and not in the disk, the memory or the file.
bool is_poisoned(int code) {
    const int primary = code & 0xff;
    return primary == SQLITE_CONSTRAINT || primary == SQLITE_TOOBIG || primary == SQLITE_MISMATCH;
}

class SqliteEngine final : public Engine {
public:
    SqliteEngine(std::unique_ptr<Database> database, LockFile&& lock, std::string path)
        : lock_(std::move(lock)),
          database_(std::move(database)),
          writer_(*database_),
          sweeper_(path),
          folder_(path),
          readers_(std::make_shared<ReaderPool>(std::move(path))) {
        sqlite3_wal_hook(
            database_->handle(),
            [](void* engine, sqlite3*, const char*, int pages) {
                static_cast<SqliteEngine*>(engine)->log_grew(pages);
                return SQLITE_OK;
            },
            this);
    }

    Written<std::vector<Outcome>> apply(std::span<const Change* const> changes) override {
        bool poisoned = false;
        auto outcomes = try_to_apply(changes, poisoned);
        if (poisoned) {  // rare: once more, with a savepoint around each
            outcomes = apply_one_by_one(changes);
        }
        if (folder_.finish()) {
            fold_log(SQLITE_CHECKPOINT_PASSIVE, no_patience);  // what came meanwhile
        } else if (outcomes && log_pages_ >= fold_at_) {
            sweeper_.note_log();
            folder_.start();
            fold_at_ = log_pages_ + log_pages_max;  // a reader may keep the log from starting anew
        }
        return outcomes;
    }

    Written<void> transact(const std::function<base::Done(Connection&)>& work) override {
        if (const int code = begin(); code != SQLITE_OK) {
            return nothing_written(fault_of(code));
        }
        const sqlite3_int64 before = sqlite3_total_changes64(database_->handle());
        if (auto done = work(*database_); !done) {
            database_->execute("ROLLBACK");
            return nothing_written(done.error());
        }
        // It may have erased; scrubbing is cheap and only done when idle.
        scrub_due_ = scrub_due_ || sqlite3_total_changes64(database_->handle()) != before;
        return commit();
    }

    void rest() override {
        folder_.wait();
        if (scrub_due_) {
            scrub();
        } else if (unfolded_) {
            fold_log(SQLITE_CHECKPOINT_PASSIVE, no_patience);
        }
    }

    void scrub() override {
        folder_.wait();
        if (fold_log(SQLITE_CHECKPOINT_TRUNCATE, no_patience) && sweeper_.sweep(*database_)) {
            scrub_due_ = false;
        }
        if (readers_) {
            readers_->forget_idle();
        }
    }

    base::Done compact() override {
        // It is put together in memory, where nothing is left of it, unless it is too large for that.
        const bool large = file_bytes() > compact_in_memory_bytes_max;
        database_->execute(large ? Sql("PRAGMA temp_store = FILE") : Sql("PRAGMA temp_store = MEMORY"));
        folder_.wait();
        const int code = database_->execute("VACUUM");
        database_->execute("PRAGMA temp_store = MEMORY");
        scrub_due_ = true;
        scrub();
        return code == SQLITE_OK ? base::Done() : base::Done(std::unexpect, fault_of(code));
    }

    bool writable() override {
        const auto probe = transact([](Connection& connection) -> base::Done {
            // A write for certain, so that a full disk is noticed, which leaves nothing.
            for (const Sql sql : {Sql("INSERT INTO setting (name, value) VALUES ('store.probe', zeroblob(4096))"),
                                  Sql("DELETE FROM setting WHERE name = 'store.probe'")}) {
                if (auto done = connection.run(sql, {}); !done) {
                    return std::unexpected(done.error());
                }
            }
            return {};
        });
        return probe.has_value();
    }

    bool changed_by_others() override {
        std::int64_t version = 0;
        const base::Done done = database_->query("PRAGMA data_version", {}, [&](const Row& row) {
            version = row.integer(0);
            return false;
        });
        const bool changed = done && data_version_ != 0 && version != data_version_;
        data_version_ = done ? version : data_version_;
        return changed;
    }

    base::Result<std::unique_ptr<Connection>> open_reader() override { return readers_->lend(); }

    void close() override {
        readers_ = nullptr;
        folder_.wait();
        // Beside a server the log is the server's affair: waiting for readers here would keep its writer waiting too.
        const int patience = lock_.held() ? busy_milliseconds : no_patience;
        if (fold_log(SQLITE_CHECKPOINT_TRUNCATE, patience) && scrub_due_) {
            sweeper_.sweep(*database_);
        }
    }

private:
    static std::unexpected<WriteFault> nothing_written(base::Fault fault) {
        return std::unexpected(WriteFault{WriteFailure::nothing_written, std::move(fault)});
    }

    // The first write after the whole log was folded overwrites its pages.
    int begin() {
        if (folder_.under_way()) {
            sweeper_.note_log();
        }
        return database_->execute("BEGIN IMMEDIATE");
    }

    Written<void> commit() {
        const int code = database_->execute("COMMIT");
        if (code == SQLITE_OK) {
            return {};
        }
        database_->execute("ROLLBACK");
        return std::unexpected(WriteFault{failure_of_commit(code), fault_of(code)});
    }

    std::int64_t file_bytes() {
        std::int64_t bytes = 0;
        (void)database_->query("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", {},
                               [&](const Row& row) {
                                   bytes = row.integer(0);
                                   return false;
                               });
        return bytes;
    }

    void note(const Outcome& outcome) {
        scrub_due_ = scrub_due_ || outcome.effect == Effect::erased || outcome.effect == Effect::replaced;
    }

    Written<std::vector<Outcome>> try_to_apply(std::span<const Change* const> changes, bool& poisoned) {
        if (const int code = begin(); code != SQLITE_OK) {
            return nothing_written(fault_of(code));
        }
        std::vector<Outcome> outcomes;
        outcomes.reserve(changes.size());
        for (const Change* change : changes) {
            auto outcome = writer_.apply(*change);
            if (!outcome) {
                database_->execute("ROLLBACK");
                poisoned = is_poisoned(outcome.error());
                return nothing_written(fault_of(outcome.error()));
            }
            note(*outcome);
            outcomes.push_back(*outcome);
        }
        if (auto committed = commit(); !committed) {
            return std::unexpected(committed.error());
        }
        return outcomes;
    }

    Written<std::vector<Outcome>> apply_one_by_one(std::span<const Change* const> changes) {
        if (const int code = begin(); code != SQLITE_OK) {
            return nothing_written(fault_of(code));
        }
        std::vector<Outcome> outcomes;
        for (const Change* change : changes) {
            database_->execute("SAVEPOINT change");
            auto outcome = writer_.apply(*change);
            if (!outcome && !is_poisoned(outcome.error())) {
                database_->execute("ROLLBACK");
                return nothing_written(fault_of(outcome.error()));
            }
            if (!outcome) {
                database_->execute("ROLLBACK TO change");
                const base::MessageId id = std::visit([](const auto& one) { return one.key.current; }, *change);
                outcome = Outcome{Effect::refused, id, std::nullopt, 0};
            }
            database_->execute("RELEASE change");
            note(*outcome);
            outcomes.push_back(*outcome);
        }
        if (auto committed = commit(); !committed) {
            return std::unexpected(committed.error());
        }
        return outcomes;
    }

    void log_grew(int pages) {
        if (pages < log_pages_) {  // it started anew
            fold_at_ = log_pages_max;
        }
        log_pages_ = pages;
        unfolded_ = true;
    }

    // False if a reader still needs the log; it is tried again at the next rest. The writer never waits for a reader.
    bool fold_log(int mode, int patience_milliseconds) {
        sweeper_.note_log();
        sqlite3_busy_timeout(database_->handle(), patience_milliseconds);
        const int code = sqlite3_wal_checkpoint_v2(database_->handle(), nullptr, mode, nullptr, nullptr);
        sqlite3_busy_timeout(database_->handle(), busy_milliseconds);
        unfolded_ = code != SQLITE_OK;
        return code == SQLITE_OK;
    }

    LockFile lock_;
    std::unique_ptr<Database> database_;
    MessageWriter writer_;
    PageSweeper sweeper_;
    LogFolder folder_;
    std::shared_ptr<ReaderPool> readers_;  // shared with the loans, which may outlast the engine
    std::int64_t data_version_ = 0;        // grows when another connection commits; 0: not asked yet
    int log_pages_ = 0;                    // in the log since it started anew
    int fold_at_ = log_pages_max;
    bool unfolded_ = true;
    bool scrub_due_ = true;  // a run before this one may have been killed
};

// The file is made here and not by SQLite, so that it is never readable by others, whatever the umask.
base::Done make_private_file(const std::string& path) {
    const int handle = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (handle < 0) {
        return base::fault(FaultKind::unavailable, "cannot open the database " + path + ": " + std::strerror(errno));
    }
    close(handle);
    return {};
}

base::Fault named(const std::string& path, base::Fault fault) {
    fault.message = path + ": " + fault.message;
    return fault;
}

}  // namespace

base::Result<std::unique_ptr<Engine>> open_sqlite_engine(const std::string& path, Sharing sharing) {
    auto lock = sharing == Sharing::sole_server ? lock_for_server(path) : base::Result<LockFile>(LockFile(-1));
    if (!lock) {
        return std::unexpected(lock.error());
    }
    if (auto made = make_private_file(path); !made) {
        return std::unexpected(made.error());
    }
    auto database = Database::open(path, SQLITE_OPEN_READWRITE);
    if (!database) {
        return std::unexpected(named(path, database.error()));
    }
    if (const int code = arrange(**database); code != SQLITE_OK) {
        return std::unexpected(named(path, fault_of(code)));
    }
    if (auto done = migrate(**database); !done) {
        return std::unexpected(named(path, done.error()));
    }
    return std::unique_ptr<Engine>(std::make_unique<SqliteEngine>(std::move(*database), std::move(*lock), path));
}

base::Result<std::unique_ptr<Connection>> open_sqlite_reader(const std::string& path) {
    if (!std::filesystem::exists(path)) {
        return base::fault(FaultKind::not_found, "there is no database at " + path + "; make one with: wordkeep init");
    }
    auto reader = std::make_shared<ReaderPool>(path)->lend();
    if (!reader) {
        return std::unexpected(named(path, reader.error()));
    }
    if (const auto schema = known_schema_of(**reader); !schema) {
        return std::unexpected(named(path, schema.error()));
    }
    return reader;
}

}  // namespace wordkeep::keep::sqlite
