#include "cli/spdlog_log.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdint>

namespace wordkeep::cli {

namespace {

spdlog::level::level_enum spdlog_level(base::LogLevel level) {
    switch (level) {
        case base::LogLevel::debug: return spdlog::level::debug;
        case base::LogLevel::info: return spdlog::level::info;
        case base::LogLevel::warning: return spdlog::level::warn;
        case base::LogLevel::error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

class SpdlogLog final : public base::Log {
public:
    explicit SpdlogLog(spdlog::level::level_enum level)
        : logger_("wordkeep", std::make_shared<spdlog::sinks::stderr_color_sink_mt>()) {
        logger_.set_pattern("%Y-%m-%dT%H:%M:%S%z %^%l%$ %v");
        logger_.set_level(level);
        logger_.flush_on(spdlog::level::info);
    }

    void write(base::LogLevel level, base::Literal event,
               std::initializer_list<base::LogField> fields) noexcept override {
        try {
            std::string line(event.view());
            for (const base::LogField& field : fields) {
                line += ' ';
                line += field.name.view();
                line += '=';
                if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
                    line += std::to_string(*number);
                } else {
                    line += std::get<base::Literal>(field.value).view();
                }
            }
            logger_.log(spdlog_level(level), line);
        } catch (...) {  // a log line is never worth a failure
        }
    }

private:
    spdlog::logger logger_;
};

}  // namespace

base::Result<std::unique_ptr<base::Log>> open_log(const std::string& level) {
    for (const base::LogLevel known :
         {base::LogLevel::debug, base::LogLevel::info, base::LogLevel::warning, base::LogLevel::error}) {
        const auto name = spdlog::level::to_string_view(spdlog_level(known));
        if (level == std::string_view(name.data(), name.size())) {
            return std::unique_ptr<base::Log>(std::make_unique<SpdlogLog>(spdlog_level(known)));
        }
    }
    return base::fault(base::FaultKind::invalid, "log.level must be debug, info, warning or error");
}

}  // namespace wordkeep::cli
