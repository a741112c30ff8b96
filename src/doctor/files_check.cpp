#include "doctor/files_check.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace wordkeep::doctor {

namespace {

constexpr const char* files_check = "files";
constexpr const char* key_check = "master_key";
constexpr unsigned others_may_write = S_IWGRP | S_IWOTH;
constexpr unsigned others_may_anything = S_IRWXG | S_IRWXO;

bool holds_secrets(FileRole role) {
    return role == FileRole::configuration || role == FileRole::certificate_key;
}

const char* chmod_for(FileRole role) {
    return role == FileRole::folder ? "chmod 700 " : "chmod 600 ";
}

}  // namespace

FileFacts look_at_file(FileRole role, const std::filesystem::path& path) {
    struct stat about{};
    FileFacts facts{role, path.string()};
    facts.there = stat(path.c_str(), &about) == 0;
    if (facts.there) {
        facts.mode = about.st_mode & 07777U;
        facts.owner = about.st_uid;
    }
    return facts;
}

Finding check_files(const std::vector<FileFacts>& files) {
    for (const FileFacts& file : files) {
        if (file.there && (file.mode & others_may_write) != 0) {
            return wrong(files_check, "others than the owner may change " + file.path,
                         chmod_for(file.role) + file.path);
        }
    }
    for (const FileFacts& file : files) {
        if (file.there && holds_secrets(file.role) && (file.mode & others_may_anything) != 0) {
            return wrong(files_check, "others than the owner may read " + file.path + ", which holds secrets",
                         chmod_for(file.role) + file.path);
        }
    }
    for (const FileFacts& file : files) {
        if (file.there && (file.mode & others_may_anything) != 0) {
            return doubtful(files_check, "others than the owner may look into " + file.path,
                            chmod_for(file.role) + file.path);
        }
    }
    const auto database = std::ranges::find(files, FileRole::database, &FileFacts::role);
    const auto folder = std::ranges::find(files, FileRole::folder, &FileFacts::role);
    if (database != files.end() && folder != files.end() && database->there && database->owner != folder->owner) {
        return doubtful(files_check, "the database and its folder belong to different users",
                        "run the server and every command as one user, and give it both: chown");
    }
    return fine(files_check, "only their owner may read or change them");
}

Finding check_master_key(const MasterKeyFacts& facts) {
    using enum MasterKeyFacts::State;
    const std::string& path = facts.path;
    switch (facts.state) {
        case missing:
            return wrong(key_check, "there is none at " + path,
                         "bring it back from its safe place: without it nothing that is kept can be read");
        case unreadable:
            return wrong(key_check, facts.trouble, "run this as the server's user, and see who owns the file");
        case open_to_others: return wrong(key_check, "others than the owner may read " + path, "chmod 600 " + path);
        case no_key: return wrong(key_check, facts.trouble, "bring the right file back from its safe place");
        case another:
            return wrong(key_check, path + " is not the key of this database",
                         "bring the right key back, or name it in keys.master_key_file");
        case passphrase_asked:
            return fine(key_check, "it is there, under a passphrase that is asked at the start; so it was not tried");
        case fits: break;
    }
    if (facts.rotation_left) {
        return doubtful(key_check, "it fits, and a new key of an interrupted rotation lies beside it",
                        "run wordkeep rotate-key --master again");
    }
    if (facts.owner != facts.store_owner) {
        return doubtful(key_check, "it fits, but it belongs to another user than the database",
                        "give both to the user that the server runs as: chown");
    }
    return fine(key_check, "it is there, private, and opens this database; keep a copy elsewhere");
}

}  // namespace wordkeep::doctor
