#include "lines.hpp"

#include <zlib.h>

#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

namespace wordkeep::names_tool {
namespace {

struct CloseGzip {
    void operator()(gzFile_s* file) const { gzclose(file); }
};

}  // namespace

base::Result<std::vector<std::string>> read_lines(const std::filesystem::path& file) {
    const std::unique_ptr<gzFile_s, CloseGzip> stream(gzopen(file.c_str(), "rb"));
    if (!stream) {
        return base::fault(base::FaultKind::not_found, "can't open " + file.string());
    }
    std::vector<std::string> lines;
    std::string line;
    std::array<char, 1 << 16> chunk{};
    for (int got = 0; (got = gzread(stream.get(), chunk.data(), chunk.size())) > 0;) {
        for (const char letter : std::string_view(chunk.data(), static_cast<std::size_t>(got))) {
            if (letter == '\n') {
                lines.push_back(std::exchange(line, {}));
            } else if (letter != '\r') {
                line += letter;
            }
        }
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
    return lines;
}

base::Result<std::vector<std::string>> read_words(const std::filesystem::path& file) {
    auto lines = read_lines(file);
    if (!lines) {
        return lines;
    }
    std::vector<std::string> words;
    for (const std::string& line : *lines) {
        if (line.starts_with('#')) {
            continue;
        }
        std::istringstream stream(line);
        words.insert(words.end(), std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>());
    }
    return words;
}

base::Done write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush()) {
        return base::fault(base::FaultKind::unavailable, "can't write " + file.string());
    }
    return {};
}

base::Result<std::string> read_bytes(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return base::fault(base::FaultKind::not_found, "can't open " + file.string());
    }
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

}  // namespace wordkeep::names_tool
