// `wordkeep faq`: the published questions and answers as files, for any web site.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>

#include "api/assets.hpp"
#include "base/check.hpp"
#include "base/random.hpp"
#include "cli/commands.hpp"
#include "cli/offline_store.hpp"
#include "cli/policy_of.hpp"
#include "cli/terminal.hpp"
#include "crm/faq.hpp"

namespace wordkeep::cli {

namespace {

struct Options {
    std::string config;
    std::string folder;
};

base::Done write_file(const std::filesystem::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (!stream) {
        return base::fault(base::FaultKind::unavailable, "cannot write " + file.string());
    }
    std::printf("%s\n", file.c_str());
    return {};
}

base::Done write_all(const Options& options, const crm::Policy& policy, const std::vector<crm::CannedAnswer>& answers) {
    const api::Asset* const style = api::find_asset("/assets/document.css");
    base::check(style != nullptr, "the style of public pages is part of the binary");
    const std::filesystem::path folder(options.folder);
    for (const crm::Language language : crm::all_languages) {
        const auto entries = crm::faq_entries(answers, language, {policy.organisation, policy.website, policy.email});
        const std::string name = "faq." + std::string(crm::language_code(language));
        auto done = write_file(folder / (name + ".html"), crm::faq_html_file(policy, entries, language, style->bytes));
        if (done) {
            done = write_file(folder / (name + ".md"), crm::faq_markdown(policy, entries, language));
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

base::Done publish(const Options& options) {
    const auto opened = open_offline_store(options.config);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    OfflineStore& kept = **opened;
    base::SystemRandom random;
    crm::CannedAnswers answers(*kept.store, *kept.vault, *kept.masker, random);
    const auto list = answers.list();
    if (!list) {
        return std::unexpected(list.error());
    }
    std::error_code trouble;
    std::filesystem::create_directories(options.folder, trouble);
    if (trouble) {
        return base::fault(base::FaultKind::unavailable,
                           "cannot make the folder " + options.folder + ": " + trouble.message());
    }
    const auto published = std::ranges::count_if(*list, &crm::CannedAnswer::published);
    if (published == 0) {
        std::fputs("No answer is published yet; choose some on the page, under Answers.\n", stderr);
    }
    return write_all(options, policy_of(kept.config), *list);
}

}  // namespace

Command add_faq(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config, "The wordkeep.toml of the server")->required();
    app.add_option("FOLDER", options->folder, "Where the files go; what is there under their names is overwritten")
        ->required();
    app.footer(
        "Writes faq.en.html, faq.ru.html and faq.ky.html, which need nothing beside them, and the same as Markdown.\n"
        "The server shows the same page at /faq. Only answers that the team chose are in it, and no customer's words.\n"
        "Works beside a running server.");
    return [options] {
        const auto done = publish(*options);
        return done ? 0 : failed(done.error());
    };
}

}  // namespace wordkeep::cli
