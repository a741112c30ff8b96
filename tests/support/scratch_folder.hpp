// A folder for one test, gone afterwards.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace wordkeep {

class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "wordkeep-test-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string contents(const std::string& name) const {
        std::ifstream in(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    // Whether any file in it holds these bytes.
    [[nodiscard]] bool holds(const std::string& bytes) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string all{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
            if (all.find(bytes) != std::string::npos) {
                return true;
            }
        }
        return false;
    }

private:
    std::filesystem::path path_;
};

}  // namespace wordkeep
