#include "crm/kept_settings.hpp"

#include <algorithm>
#include <array>

#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

constexpr std::array settings{
    // Under the master key, and this store's alone: what a backup holds is sealed anew where it is restored.
    KeptSetting{"key.data", SettingInBackup::left, ""}, KeptSetting{"key.data.number", SettingInBackup::left, ""},
    KeptSetting{"key.data.old", SettingInBackup::left, ""},
    // The numbers of mailboxes are made with it, so texts are nothing without it.
    KeptSetting{"key.mailbox", SettingInBackup::carried, seal::mailbox_key_purpose},
    // The business's own words for masking.
    KeptSetting{"mask.words", SettingInBackup::carried, "", 1},
    // What is sealed of staff's own lies under it, and goes with it.
    KeptSetting{"key.staff", SettingInBackup::carried, seal::staff_key_purpose},
    // The team's own wish.
    KeptSetting{"staff.second_factor_demanded", SettingInBackup::carried, ""},
    // This machine's own.
    KeptSetting{"backup.made", SettingInBackup::left, ""},  // a day
    KeptSetting{"compact.asked", SettingInBackup::left, ""},
    KeptSetting{"setup.handshake_seen", SettingInBackup::left, ""},
    KeptSetting{"setup.test_received", SettingInBackup::left, ""},
    KeptSetting{"store.probe", SettingInBackup::left, ""},  // never outlives the transaction that writes it
    KeptSetting{"turn.due", SettingInBackup::left, ""},     // a restored store begins with a whole turn
};

}  // namespace

std::span<const KeptSetting> kept_settings() {
    return settings;
}

const KeptSetting* kept_setting(std::string_view name) {
    const auto* found = std::ranges::find(settings, name, &KeptSetting::name);
    return found == settings.end() ? nullptr : found;
}

}  // namespace wordkeep::crm
