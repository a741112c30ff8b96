#include "prove/proof.hpp"

#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>
#include <vector>

#include "prove/check_names.hpp"
#include "prove/epochs_check.hpp"
#include "prove/order.hpp"
#include "prove/places.hpp"
#include "prove/plants.hpp"
#include "prove/search.hpp"
#include "prove/twins.hpp"

namespace wordkeep::prove {

namespace {

using base::Done;

// After the last answer: what the server still does by itself (folding its log, wiping) is quick.
constexpr auto time_to_come_to_rest = std::chrono::milliseconds(500);
// Its log is emptied when it rests; on a busy machine that takes longer.
constexpr auto time_to_rest_max = std::chrono::seconds(30);
constexpr auto rotation_time_max = std::chrono::seconds(60);

std::int64_t now_seconds() {
    return static_cast<std::int64_t>(std::time(nullptr));
}

void wait_for_rest(const Instance& instance) {
    const std::filesystem::path log = instance.database().string() + "-wal";
    const auto end = std::chrono::steady_clock::now() + time_to_rest_max;
    std::error_code gone;
    while (std::filesystem::file_size(log, gone) != 0 && !gone && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    std::this_thread::sleep_for(time_to_come_to_rest);
}

Check check_named(std::string_view name) {
    return {std::string(name)};
}

class Proof {
public:
    explicit Proof(const Options& options)
        : options_(options), canaries_(options.seed), late_canaries_(options.seed + 1) {}

    base::Result<Report> run();

private:
    Done make();
    Done play();
    Done look_at_running();
    Done let_epochs_end();
    Done end_one_epoch();
    Done look_at_rest();
    Done copy_and_compact();
    Done compare_twins();
    Done plant(PlantTime time, Instance& instance);
    void tell();

    const Options& options_;
    Canaries canaries_;
    Canaries late_canaries_;  // keys that were destroyed, and what the twins were told
    std::optional<words::Masker> masker_;
    std::unique_ptr<Instance> instance_;
    std::optional<Scene> scene_;
    std::optional<Search> search_;
    std::optional<Search> late_search_;
    Arrivals arrivals_;
    std::string ended_key_;
    std::string answers_;
    std::string metrics_;
    std::string exported_;
    Looked on_disk_;
    std::size_t backup_bytes_ = 0;

    Check as_planned_ = check_named(checks::as_planned);
    Check disk_ = check_named(checks::disk);
    Check log_ = check_named(checks::log);
    Check answers_check_ = check_named(checks::answers);
    Check memory_ = check_named(checks::memory);
    Check erased_ = check_named(checks::erased);
    Check epochs_ = check_named(checks::epochs);
    Check order_ = check_named(checks::order);
    Check positions_ = check_named(checks::positions);
    Check dates_ = check_named(checks::dates);
    Check twins_ = check_named(checks::twins);
    Check connections_ = check_named(checks::connections);
};

Done Proof::make() {
    auto masker = words::Masker::make({});  // as a configuration that says nothing has it
    if (!masker) {
        return std::unexpected(masker.error());
    }
    masker_.emplace(std::move(*masker));
    const Leaks leaks = options_.plant ? Leaks::may_be_planted : Leaks::none;
    auto instance = Instance::make(options_.folder / "scratch", leaks);
    if (!instance) {
        return std::unexpected(instance.error());
    }
    instance_ = std::move(*instance);
    scene_.emplace(*instance_, canaries_, *masker_, options_.amount, as_planned_);
    return scene_->open();
}

Done Proof::play() {
    if (auto done = scene_->play(); !done) {
        return done;
    }
    return scene_->erase();
}

Done Proof::plant(PlantTime time, Instance& instance) {
    if (!options_.plant || plants()[*options_.plant].time != time) {
        return {};
    }
    PlantSite site{instance, canaries_, scene_->arrived(), arrivals_, answers_, metrics_, exported_, ended_key_};
    return plants()[*options_.plant].leak(site);
}

Done Proof::look_at_running() {
    const auto tables = read_database(instance_->database().string());
    const auto epochs = tables ? open_epochs(instance_->folder(), *tables) : std::unexpected(tables.error());
    auto exported = epochs ? scene_->export_texts() : std::unexpected(epochs.error());
    if (!exported) {
        return std::unexpected(exported.error());
    }
    arrivals_ = arrivals_under(epochs->back().key, scene_->arrived());
    add_key_canaries(late_canaries_, epochs->back());
    ended_key_ = epochs->back().wrapped;
    exported_ = std::move(*exported);
    answers_ = scene_->late_answers();
    metrics_ = scene_->metrics();
    wait_for_rest(*instance_);
    if (auto done = plant(PlantTime::live, *instance_); !done) {
        return done;
    }
    search_.emplace(canaries_);
    search_->look(scene_->early_answers(), PlaceKind::early_answer, "the answers of the API before the erasures");
    search_->look(answers_, PlaceKind::answer, "the answers of the API");
    search_->look(exported_, PlaceKind::answer, "the export");
    search_->look(metrics_, PlaceKind::log, "the metrics");
    // Files first: looking at memory takes seconds, in which the server may empty its log, and what is planted there.
    on_disk_ = look_at_files(*search_, instance_->folder());
    look_at_open_files(*search_, instance_->process(), instance_->folder(), disk_);
    look_at_memory(*search_, instance_->process(), memory_);
    return {};
}

// The days of an epoch are over: the running server moves on by its timer, or one that is started moves on at once.
Done Proof::end_one_epoch() {
    const bool live = options_.amount.patient;
    if (!live) {
        if (auto done = instance_->stop(); !done) {
            return done;
        }
    }
    if (auto done = end_epoch(instance_->database(), now_seconds()); !done) {
        return done;
    }
    if (!live) {
        return instance_->start();
    }
    const auto end = std::chrono::steady_clock::now() + rotation_time_max;
    const std::size_t before = instance_->log().size();
    while (instance_->log().find("moved on", before) == std::string::npos) {
        if (std::chrono::steady_clock::now() > end) {
            return base::fault(base::FaultKind::unavailable, "the scratch instance didn't rotate its keys in time");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return {};
}

Done Proof::let_epochs_end() {
    if (auto done = end_one_epoch(); !done) {
        return done;
    }
    scene_->send_again(scene_->lasting_body());  // under the previous key it is known: nothing is kept twice
    if (const auto exported = scene_->export_texts(); !exported) {
        return std::unexpected(exported.error());
    }
    if (auto done = end_one_epoch(); !done) {
        return done;
    }
    late_search_.emplace(late_canaries_);
    wait_for_rest(*instance_);
    look_at_memory(*late_search_, instance_->process(), epochs_);
    look_at_files(*late_search_, instance_->folder());
    return instance_->stop();
}

// A backup, which stays in the folder and is looked at with all other files, and the store before it is written anew.
Done Proof::copy_and_compact() {
    const std::string backup = (instance_->folder() / "copy.backup").string();
    const auto tables = read_database(instance_->database().string());
    if (!tables) {
        return std::unexpected(tables.error());
    }
    check_positions(places_in_file(contents(instance_->database()), *find_table(*tables, "message"), arrivals_),
                    positions_);
    for (const auto& [name, options] :
         {std::pair{"backup", std::vector{backup}}, std::pair{"restore", std::vector<std::string>{"--check", backup}},
          std::pair{"compact", std::vector<std::string>{}}}) {
        if (const auto ran = instance_->command(name, options); !ran) {
            return std::unexpected(ran.error());
        }
    }
    backup_bytes_ = contents(backup).size();
    return {};
}

Done Proof::look_at_rest() {
    if (auto done = scene_->erase_by_commands(); !done) {
        return done;
    }
    if (auto done = copy_and_compact(); !done) {
        return done;
    }
    auto exported = scene_->export_texts();
    if (!exported) {
        return std::unexpected(exported.error());
    }
    if (auto done = plant(PlantTime::at_rest, *instance_); !done) {
        return done;
    }
    const auto tables = read_database(instance_->database().string());
    const auto epochs = tables ? open_epochs(instance_->folder(), *tables) : std::unexpected(tables.error());
    if (!epochs) {
        return std::unexpected(epochs.error());
    }
    search_->look(*exported, PlaceKind::answer, "the export after all erasures");
    search_->look(instance_->log(), PlaceKind::log, "the log");
    look_at_files(*search_, instance_->folder());
    look_at_files(*late_search_, instance_->folder());
    check_rows(*tables, arrivals_, order_);
    check_lines(scene_->export_order(), "the export", order_);
    check_dates(*tables, now_seconds(), dates_);
    const auto placed = places_in_file(contents(instance_->database()), *find_table(*tables, "message"), arrivals_);
    check_positions(placed, positions_);
    check_positions_in_pages(placed, positions_);
    if (const std::size_t count = linked(*epochs, scene_->arrived(), *tables); count != 0) {
        epochs_.find("a key in the store still links " + grouped(count) + " rows to Instagram's message ids");
    }
    return {};
}

Done Proof::compare_twins() {
    Done done = check_twins(
        options_.folder / "twins", late_canaries_, *masker_, options_.amount,
        [this](Instance& other) { return plant(PlantTime::twins, other); }, twins_);
    if (done) {
        Search search(late_canaries_);
        look_at_files(search, options_.folder / "twins");
        search.tell(disk_, {PlaceKind::disk}, {Fate::nowhere, Fate::kept});
    }
    return done;
}

void Proof::tell() {
    using enum PlaceKind;
    search_->tell(disk_, {disk}, {Fate::nowhere, Fate::kept});
    search_->tell(log_, {PlaceKind::log}, {Fate::nowhere, Fate::kept});
    search_->tell(answers_check_, {answer, early_answer}, {Fate::nowhere});
    search_->tell(memory_, {memory}, {Fate::nowhere});
    search_->tell(erased_, {disk, PlaceKind::log, answer, memory}, {Fate::erased, Fate::erased_bytes});
    late_search_->tell(epochs_, {disk, PlaceKind::log, memory}, {Fate::destroyed_key});
    as_planned_.detail =
        grouped(scene_->requests()) + " requests: every form of delivery, and every way to be refused.";
    disk_.detail = grouped(on_disk_.places) + " files, " + size_in_words(on_disk_.bytes) +
                   ", with the server running and again after it stopped; the store, its log, temporary and deleted "
                   "files, and a backup of " +
                   size_in_words(backup_bytes_) + "." + disk_.detail;
    log_.detail = size_in_words(instance_->log().size()) + " of log at the level `debug`, " +
                  size_in_words(metrics_.size()) + " of metrics.";
    answers_check_.detail = size_in_words(scene_->early_answers().size() + answers_.size()) + " of answers, " +
                            size_in_words(exported_.size()) + " of export.";
    memory_.detail += " Kept texts may be there: the desk works on them.";
    erased_.detail = "By edits and unsends, by staff, by commands and by turns; texts, and the sealed bytes they had.";
    epochs_.detail = "After two rotations: " + epochs_.detail;
    order_.detail = grouped(arrivals_.size()) +
                    " messages; a finding is what chance does less often than once in a thousand million runs.";
    positions_.detail = "Where the sealed texts lie in the file of the store, before and after it is compacted.";
    dates_.detail = "Every number of every table that is tied to messages.";
    connections_.detail = "Every system call with which a process can address another was held and looked at.";
    if (!instance_->watched()) {
        connections_.verdict = Verdict::not_checked;
        connections_.detail = "The kernel or the container allows no seccomp filter here.";
    }
    for (const std::string& attempt : instance_->attempts()) {
        connections_.find(attempt);
    }
}

base::Result<Report> Proof::run() {
    const auto begin = std::chrono::steady_clock::now();
    struct Step {
        std::string_view name;
        Done (Proof::*work)();
    };
    for (const Step& step : {Step{"making a scratch instance", &Proof::make}, Step{"playing", &Proof::play},
                             Step{"looking at the running server", &Proof::look_at_running},
                             Step{"letting epochs end", &Proof::let_epochs_end},
                             Step{"looking at what it leaves on disk", &Proof::look_at_rest},
                             Step{"comparing two stores", &Proof::compare_twins}}) {
        options_.progress(step.name);
        if (options_.stop_asked()) {
            return base::fault(base::FaultKind::unavailable, "stopped; nothing is proved");
        }
        if (auto done = (this->*step.work)(); !done) {
            return std::unexpected(done.error());
        }
    }
    tell();
    Report report;
    report.seed = options_.seed;
    report.canaries = canaries_.all().size() + late_canaries_.all().size();
    report.needles = search_->needles();
    report.requests = scene_->requests();
    report.bytes_searched = search_->bytes_searched() + late_search_->bytes_searched();
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    report.planted = options_.plant ? std::string(plants()[*options_.plant].name) : "";
    report.checks = {as_planned_, disk_,  log_,       answers_check_, memory_, erased_,
                     epochs_,     order_, positions_, dates_,         twins_,  connections_};
    return report;
}

}  // namespace

base::Result<Report> prove(const Options& options) {
    return Proof(options).run();
}

}  // namespace wordkeep::prove
