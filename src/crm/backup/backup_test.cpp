// The contract of backups on SQLite, and the records by themselves.
#include <gtest/gtest.h>

#include <cstdint>

#include "contract/backup_contract.hpp"
#include "crm/backup/records.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep::crm {
namespace {

class SqliteUnderTest final : public keep::EngineUnderTest {
public:
    std::unique_ptr<keep::Engine> open() override {
        auto engine = keep::sqlite::open_sqlite_engine(folder_.file("keep.db"));
        EXPECT_TRUE(engine);
        return engine ? std::move(*engine) : nullptr;
    }

private:
    ScratchFolder folder_;
};

class RecordsTest : public testing::Test {
protected:
    Bytes written(const std::function<void(RecordWriter&)>& write) {
        Bytes out;
        auto stream = seal::StreamWriter::begin(master_, [&](std::span<const std::byte> part) -> base::Done {
            out.insert(out.end(), part.begin(), part.end());
            return {};
        });
        EXPECT_TRUE(stream);
        RecordWriter records(*stream);
        write(records);
        EXPECT_TRUE(records.finish());
        return out;
    }
    seal::SecretKey master_ = (static_cast<void>(seal::start_sodium()), seal::SecretKey::random());
};

TEST_F(RecordsTest, come_back_as_they_went_in) {
    const std::string_view text = "имя";
    const Bytes stream = written([&](RecordWriter& records) {
        RecordBody body;
        body.number(0x01020304);
        body.name(text);
        for (const keep::Value& value : {keep::Value(keep::Null{}), keep::Value(std::int64_t{-5}), keep::Value(text),
                                         keep::Value(std::as_bytes(std::span(text)))}) {
            body.value(value);
        }
        EXPECT_TRUE(records.add(RecordKind::row, body));
    });
    auto reader = seal::StreamReader::begin(master_, BackedUpStore::source_of(stream));
    ASSERT_TRUE(reader);
    RecordSource source(*reader);
    auto record = source.next();
    ASSERT_TRUE(record);
    EXPECT_EQ(record->kind(), RecordKind::row);
    EXPECT_EQ(record->number(), 0x01020304U);
    EXPECT_EQ(record->name(), text);
    EXPECT_TRUE(std::holds_alternative<keep::Null>(*record->value()));
    EXPECT_EQ(std::get<std::int64_t>(*record->value()), -5);
    EXPECT_EQ(std::get<std::string_view>(*record->value()), text);
    EXPECT_EQ((std::get<std::span<const std::byte>>(*record->value()).size()), text.size());
    EXPECT_TRUE(record->at_end());
    EXPECT_EQ(record->number(), std::nullopt);
    EXPECT_FALSE(source.next()) << "there is no record that ends it";
}

TEST_F(RecordsTest, fill_chunks_of_one_size_whatever_they_hold) {
    const auto size_of = [&](int rows, std::size_t bytes) {
        return written([&](RecordWriter& records) {
                   RecordBody body;
                   const std::string text(bytes, 'x');
                   body.value(std::string_view(text));
                   for (int row = 0; row < rows; ++row) {
                       EXPECT_TRUE(records.add(RecordKind::row, body));
                   }
               })
            .size();
    };
    EXPECT_EQ(size_of(0, 0), size_of(1, 1));
    EXPECT_EQ(size_of(1, 10), size_of(3, 60'000));
    EXPECT_LT(size_of(1, 10), size_of(5, 60'000));
    EXPECT_EQ(size_of(1, 300'000), size_of(1, 500'000));
}

TEST_F(RecordsTest, refuse_a_row_that_no_chunk_can_hold) {
    written([](RecordWriter& records) {
        RecordBody body;
        const std::string text(seal::stream_chunk_bytes_max, 'x');
        body.value(std::string_view(text));
        const auto added = records.add(RecordKind::row, body);
        ASSERT_FALSE(added);
        EXPECT_EQ(added.error().kind, base::FaultKind::too_large);
    });
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(sqlite, BackupContract,
                         testing::Values(keep::EngineOpener{"sqlite",
                                                            [] { return std::make_unique<SqliteUnderTest>(); }}),
                         [](const auto& parameter) { return parameter.param.name; });

}  // namespace wordkeep::crm
