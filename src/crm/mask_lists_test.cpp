#include "crm/mask_lists.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "crm/data_key_rotation.hpp"
#include "crm/data_keys.hpp"
#include "crm/key_chain.hpp"
#include "keep/setting_table.hpp"
#include "seal/sodium.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;

class MaskListsTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        (void)KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_);
        reload();
    }
    // As after a restart.
    void reload() {
        ASSERT_TRUE(store_->read([this](keep::Connection& connection) -> base::Done {
            auto vault = open_vault(connection, master_);
            if (!vault) {
                return std::unexpected(vault.error());
            }
            lists_.reset();
            vault_ = std::make_unique<seal::Vault>(std::move(*vault));
            return {};
        }));
        masker_ = std::move(*words::Masker::make(configured_));
        lists_ = std::make_unique<MaskLists>(*store_, *vault_, configured_, masker_);
        ASSERT_TRUE(lists_->load());
    }
    std::string masked(std::string_view text) const { return std::string(masker_.mask(text).text()); }

    base::ManualClock clock_{base::WallTime(20'000 * 24h)};
    words::MaskOptions configured_{.always = {"корольков"}};
    words::Masker masker_ = std::move(*words::Masker::make({}));
    seal::SecretKey master_ = (static_cast<void>(seal::start_sodium()), seal::SecretKey::random());
    std::unique_ptr<seal::Vault> vault_;
    std::unique_ptr<MaskLists> lists_;
};

TEST_F(MaskListsTest, AreAtWorkAtOnceAndAfterARestartBesideTheConfiguration) {
    EXPECT_EQ(masked("шафран и корольков"), "шафран и [hidden]");
    ASSERT_TRUE(lists_->replace({{"шафран"}, {"0312 66 12 34"}}, lists_->version()));
    EXPECT_EQ(masked("шафран и корольков 0312 66 12 34"), "[hidden] и [hidden] 0312 66 12 34");
    reload();
    EXPECT_EQ(masked("шафран и корольков 0312 66 12 34"), "[hidden] и [hidden] 0312 66 12 34");
    EXPECT_EQ(lists_->words().always, std::vector<std::string>{"шафран"});
}

TEST_F(MaskListsTest, TakeAWordThatWasMaskedWronglyOnce) {
    EXPECT_EQ(masked("звоните 0555 12 34 56"), "звоните [phone]");
    EXPECT_TRUE(*lists_->add_never("0555 12 34 56"));
    EXPECT_EQ(masked("звоните 0555 12 34 56"), "звоните 0555 12 34 56");
    EXPECT_FALSE(*lists_->add_never("0555 12 34 56"));
}

TEST_F(MaskListsTest, RefuseWhatIsOldOrUnsoundAndStayAsTheyWere) {
    const std::string old = lists_->version();
    ASSERT_TRUE(lists_->replace({{"шафран"}, {}}, old));
    EXPECT_EQ(lists_->replace({{}, {}}, old).error().kind, base::FaultKind::conflict);
    EXPECT_EQ(lists_->replace({{"a", "/(/"}, {}}, lists_->version()).error().kind, base::FaultKind::invalid);
    EXPECT_EQ(lists_->replace({{"a\nb"}, {}}, lists_->version()).error().kind, base::FaultKind::invalid);
    EXPECT_EQ(lists_->add_never("шафран").error().kind, base::FaultKind::invalid);
    EXPECT_EQ(masked("шафран"), "[hidden]");
}

TEST_F(MaskListsTest, AreSealedAndStayReadableWhenTheDataKeyIsReplaced) {
    ASSERT_TRUE(lists_->replace({{"шафран"}, {}}, lists_->version()));
    ASSERT_TRUE(store_->read([](keep::Connection& connection) -> base::Done {
        const auto value = keep::read_setting(connection, "mask.words");
        const std::string_view bytes(reinterpret_cast<const char*>((*value)->data()), (*value)->size());
        EXPECT_EQ(bytes.find("шафран"), std::string_view::npos);
        return {};
    }));
    DataKeyRotation rotation(*store_, master_);
    ASSERT_TRUE(rotation.begin());
    reload();
    EXPECT_EQ(masked("шафран"), "[hidden]");
    ASSERT_TRUE(*rotation.go_on([](std::int64_t, std::int64_t) { return true; }));
    reload();
    EXPECT_EQ(masked("шафран"), "[hidden]");
}

}  // namespace
}  // namespace wordkeep::crm
