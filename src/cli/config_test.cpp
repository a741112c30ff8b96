#include "cli/config.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "cli/settings.hpp"

namespace wordkeep::cli {
namespace {

namespace fs = std::filesystem;

class ConfigTest : public testing::Test {
protected:
    void SetUp() override {
        std::string place = (fs::temp_directory_path() / "wordkeep-config-XXXXXX").string();
        ASSERT_NE(mkdtemp(place.data()), nullptr);
        folder_ = place;
    }
    void TearDown() override { fs::remove_all(folder_); }

    base::Result<Config> read(const std::string& toml, const std::map<std::string, std::string>& variables = {}) {
        std::ofstream(folder_ / "wordkeep.toml") << toml;
        return read_config(folder_ / "wordkeep.toml", [&](const std::string& name) {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        });
    }
    std::string refusal(const std::string& toml, const std::map<std::string, std::string>& variables = {}) {
        const auto config = read(toml, variables);
        return config ? "it was taken" : config.error().message;
    }
    fs::path folder_;
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_F(ConfigTest, reads_what_is_written_and_keeps_the_rest_at_its_default) {
    const auto config = read(
        "[server]\nlisten = \"0.0.0.0:80\"\n[instagram]\napp_secrets = [\"a\", \"b\"]\n[instagram.accounts]\n\"17\" = "
        "\"Shop\"\n"
        "[intake]\nburst_seconds = 0\n[mask]\nenabled = false\n[policy]\neffective_date = 2025-01-30\n");
    ASSERT_TRUE(config) << config.error().message;
    EXPECT_EQ(config->server.listen, "0.0.0.0:80");
    EXPECT_EQ(config->instagram.app_secrets, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(config->instagram.accounts.at("17"), "Shop");
    EXPECT_EQ(config->burst_seconds.count(), 0);
    EXPECT_FALSE(config->mask_enabled);
    EXPECT_EQ(config->policy.effective_date, "2025-01-30");
    EXPECT_EQ(config->epoch_days, 7U);
    EXPECT_EQ(*config->master_key_path(), folder_ / "master.key");
}

TEST(VariableNames, a_typing_mistake_is_told_and_what_is_no_setting_is_nobodys_business) {
    EXPECT_TRUE(check_variable_names(
        {"PATH", "WORDKEEP_BINARY", "WORDKEEP_SERVER_LISTEN", "WORDKEEP_INSTAGRAM_APP_SECRETS_FILE"}));
    const auto wrong = check_variable_names({"HOME", "WORDKEEP_SERVER_LISTN"});
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.find("WORDKEEP_SERVER_LISTEN?"), std::string::npos);
    EXPECT_FALSE(check_variable_names({"WORDKEEP_SERVER_LISTEN_FILE"}));
}

TEST_F(ConfigTest, lets_the_environment_override_every_setting) {
    const auto config = read("[server]\nlisten = \"file\"\n", {{"WORDKEEP_SERVER_LISTEN", "variable"},
                                                               {"WORDKEEP_INSTAGRAM_APP_SECRETS", "a, b"},
                                                               {"WORDKEEP_INSTAGRAM_ACCOUNTS", "1=Shop,2=Salon"},
                                                               {"WORDKEEP_MASK_ENABLED", "false"},
                                                               {"WORDKEEP_INTAKE_EPOCH_DAYS", "3"}});
    ASSERT_TRUE(config) << config.error().message;
    EXPECT_EQ(config->server.listen, "variable");
    EXPECT_EQ(config->instagram.app_secrets, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(config->instagram.accounts.at("2"), "Salon");
    EXPECT_FALSE(config->mask_enabled);
    EXPECT_EQ(config->epoch_days, 3U);
}

TEST_F(ConfigTest, takes_secrets_from_files) {
    std::ofstream(folder_ / "secret") << "from a file\n";
    const auto config = read("", {{"WORDKEEP_INSTAGRAM_APP_SECRETS_FILE", (folder_ / "secret").string()}});
    ASSERT_TRUE(config) << config.error().message;
    EXPECT_EQ(config->instagram.app_secrets, std::vector<std::string>{"from a file"});
    EXPECT_TRUE(holds(refusal("", {{"WORDKEEP_INSTAGRAM_APP_SECRETS_FILE", "/nowhere"}}), "cannot read"));
}

TEST_F(ConfigTest, names_the_nearest_key_for_one_it_doesnt_know) {
    EXPECT_TRUE(holds(refusal("[server]\nlisen = \"x\"\n"), "did you mean \"server.listen\""));
    EXPECT_TRUE(holds(refusal("[sever]\nlisten = \"x\"\n"), "did you mean \"server\""));
    EXPECT_TRUE(holds(refusal("listen = \"x\"\n"), "unknown key \"listen\""));
    const std::string far = refusal("[server]\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq = 1\n");
    EXPECT_TRUE(holds(far, "unknown key"));
    EXPECT_FALSE(holds(far, "did you mean"));
}

TEST_F(ConfigTest, refuses_wrong_types_and_values_out_of_range) {
    EXPECT_TRUE(holds(refusal("[intake]\nepoch_days = \"7\"\n"), "whole number"));
    EXPECT_TRUE(holds(refusal("[intake]\nepoch_days = 0\n"), "between 1 and 90"));
    EXPECT_TRUE(holds(refusal("[mask]\nregions = \"KG\"\n"), "list of texts"));
    EXPECT_TRUE(holds(refusal("[mask]\nregions = [1]\n"), "list of texts"));
    EXPECT_TRUE(holds(refusal("[policy]\neffective_date = \"yesterday\"\n"), "YYYY-MM-DD"));
    EXPECT_TRUE(holds(refusal("[policy]\neffective_date = \"2025-02-30\"\n"), "YYYY-MM-DD"));
    EXPECT_TRUE(holds(refusal("", {{"WORDKEEP_INTAKE_EPOCH_DAYS", "seven"}}), "whole number"));
    EXPECT_TRUE(holds(refusal("[server\n"), "line 1"));
}

TEST_F(ConfigTest, will_not_serve_without_a_secret_or_a_token) {
    const std::string token = "[instagram]\nverify_token = \"t\"\n";
    EXPECT_FALSE(check_for_serving(*read(token)));
    EXPECT_FALSE(check_for_serving(*read("[instagram]\napp_secrets = [\"s\"]\n")));
    EXPECT_FALSE(check_for_serving(*read(token + "app_secrets = [\"\"]\n")));
    EXPECT_TRUE(check_for_serving(*read(token + "app_secrets = [\"s\"]\n")));
    EXPECT_FALSE(check_for_serving(*read(token + "app_secrets = [\"s\"]\n[server]\ntls_key = \"k\"\n")));
}

TEST(Settings, have_a_variable_each_and_no_key_twice) {
    std::set<std::string> names;
    for (const Setting& setting : settings()) {
        EXPECT_TRUE(names.insert(variable_name(setting)).second) << variable_name(setting);
    }
    EXPECT_TRUE(names.contains("WORDKEEP_SERVER_LISTEN"));
}

}  // namespace
}  // namespace wordkeep::cli
