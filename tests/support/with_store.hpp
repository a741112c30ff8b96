// A test with a real store in a folder of its own.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <utility>

#include "base/log.hpp"
#include "base/metrics.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "keep/store.hpp"
#include "seal/sodium.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep {

class WithStore : public testing::Test {
protected:
    static void SetUpTestSuite() { ASSERT_TRUE(seal::start_sodium()); }
    void SetUp() override { open_store(); }
    // Anew, too: as after a restart. What refers to the store has to go first.
    void open_store() {
        store_.reset();
        auto engine = keep::sqlite::open_sqlite_engine(folder_.file("keep.db"));
        ASSERT_TRUE(engine);
        store_ = std::make_unique<keep::Store>(std::move(*engine), metrics_, log_);
    }

    ScratchFolder folder_;
    base::Metrics metrics_;
    base::SilentLog log_;
    std::unique_ptr<keep::Store> store_;
};

}  // namespace wordkeep
