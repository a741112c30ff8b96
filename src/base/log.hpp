// The log can hold only what was known when the program was compiled, and numbers.
//
// An event is a literal; a field is a literal name with a number or another literal. There is no way to hand a
// std::string to it, so no text, id, name or secret of anybody can reach a log line, by mistake or by an error message
// of some library. Where lines go is the Log's business (cli/spdlog_log.cpp writes them to standard error).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace wordkeep::base {

// A string known at compile time. Its constructor is consteval: a run-time string doesn't compile.
class Literal {
public:
    template <std::size_t Count>
    consteval Literal(const char (&text)[Count]) : text_(text, Count - 1) {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr std::string_view view() const { return text_; }

private:
    std::string_view text_;
};

enum class LogLevel { debug, info, warning, error };

struct LogField {
    Literal name;
    std::variant<std::int64_t, Literal> value;
};

// Thread-safe, never throws, never blocks for long.
class Log {
public:
    virtual ~Log() = default;
    virtual void write(LogLevel level, Literal event, std::initializer_list<LogField> fields) noexcept = 0;

    void info(Literal event, std::initializer_list<LogField> fields = {}) noexcept {
        write(LogLevel::info, event, fields);
    }
    void warning(Literal event, std::initializer_list<LogField> fields = {}) noexcept {
        write(LogLevel::warning, event, fields);
    }
    void error(Literal event, std::initializer_list<LogField> fields = {}) noexcept {
        write(LogLevel::error, event, fields);
    }
};

// Keeps nothing; for tests and tools.
class SilentLog final : public Log {
public:
    void write(LogLevel, Literal, std::initializer_list<LogField>) noexcept override {}
};

}  // namespace wordkeep::base
