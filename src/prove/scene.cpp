#include "prove/scene.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace wordkeep::prove {

namespace {

constexpr std::size_t ways_in_turn = 12;
constexpr std::size_t requests_played = 5;
constexpr auto patience_with_endless = std::chrono::seconds(40);

}  // namespace

Scene::Scene(Instance& instance, Canaries& canaries, const words::Masker& masker, const Amount& amount,
             Check& as_planned)
    : instance_(instance),
      canaries_(canaries),
      amount_(amount),
      as_planned_(as_planned),
      deliveries_(canaries, masker),
      visitor_(instance),
      petitioner_(instance),
      trouble_(instance, canaries, deliveries_) {}

std::vector<Typed> Scene::chosen(Way way) const {
    // Spread evenly over the order of arrival, so that being erased tells nothing of it.
    constexpr std::array<Way, ways_in_turn> ways{Way::edit,    Way::stays,   Way::stays, Way::unsend,
                                                 Way::stays,   Way::inquiry, Way::stays, Way::exact,
                                                 Way::command, Way::request, Way::turn,  Way::stays};
    std::vector<Typed> chosen;
    for (std::size_t at = 0; at < singles_.size(); ++at) {
        // The public form takes few at once.
        const bool enough = way == Way::request && chosen.size() == requests_played;
        if (ways[at % ways.size()] == way && !enough) {
            chosen.push_back(singles_[at]);
        }
    }
    return chosen;
}

void Scene::deliver(const Delivery& delivery) {
    ++requests_;
    if (const int status = instance_.deliver(delivery.body); status != 200) {
        as_planned_.find("a delivery that is right was answered " + std::to_string(status));
        return;
    }
    for (const Typed& typed : delivery.typed) {
        const bool known = kept_.contains(typed.mid);
        kept_[typed.mid] = typed.sentence;
        if (!known) {
            arrived_.push_back(typed);
        }
    }
}

base::Done Scene::open() {
    if (auto done = instance_.start(); !done) {
        return done;
    }
    if (auto done = visitor_.become_owner(); !done) {
        return done;
    }
    visitor_.follow();
    return {};
}

base::Done Scene::play() {
    trouble_.begin_endless();
    for (std::size_t count = 0; count < amount_.texts; ++count) {
        const Delivery text = deliveries_.text();
        deliver(text);
        singles_.push_back(text.typed.front());
        if (count % ways_in_turn == 1) {
            lasting_ = text.typed.front();
            lasting_body_ = text.body;
        }
        if (count % 4 == 0) {
            deliver(deliveries_.next());
        }
        if (count % 20 == 0) {
            for (const Delivery& part : deliveries_.burst(3)) {
                deliver(part);
            }
        }
        if (count % 7 == 0) {
            deliver(text);  // it comes again
        }
    }
    for (std::size_t form = 0; form < deliveries_.forms(); ++form) {
        deliver(deliveries_.next());
    }
    requests_ += trouble_.make(as_planned_);
    std::vector<Typed> late;
    requests_ += trouble_.fill_the_store(as_planned_, late);
    for (const Typed& typed : late) {
        kept_[typed.mid] = typed.sentence;
        arrived_.push_back(typed);
    }
    const auto looked = visitor_.look_around();
    if (!looked) {
        return std::unexpected(looked.error());
    }
    requests_ += *looked;
    early_answers_ = instance_.client().take_answers();
    return {};
}

void Scene::forget(const Typed& typed) {
    kept_.erase(typed.mid);
    canaries_.erased(typed.word);
}

base::Done Scene::note_sealed_bytes() {
    const auto tables = read_database(instance_.database().string());
    const auto epochs = tables ? open_epochs(instance_.folder(), *tables) : std::unexpected(tables.error());
    if (!epochs) {
        return std::unexpected(epochs.error());
    }
    std::vector<Typed> all;
    for (const Way way : {Way::edit, Way::unsend, Way::inquiry, Way::exact, Way::request, Way::command, Way::turn}) {
        const auto some = chosen(way);
        all.insert(all.end(), some.begin(), some.end());
    }
    const Arrivals ids = arrivals_under(epochs->back().key, all);
    const Table* messages = find_table(*tables, "message");
    const std::size_t id = messages->column("id");
    const std::size_t sealed = messages->column("sealed");
    std::size_t found = 0;
    for (const auto& row : messages->rows) {
        const auto at = ids.find(std::get<std::int64_t>(row[id]));
        if (at == ids.end()) {
            continue;
        }
        ++found;
        constexpr std::size_t behind_nonce = 25;
        constexpr std::size_t piece = 16;
        const std::string& bytes = std::get<Blob>(row[sealed]).bytes;
        for (std::size_t begin = behind_nonce; begin + piece <= bytes.size(); begin += 3 * piece) {
            canaries_.add_sealed(all[static_cast<std::size_t>(at->second)].word, bytes.substr(begin, piece));
        }
    }
    if (found != all.size()) {
        return base::fault(base::FaultKind::corrupt, "the scratch store doesn't hold the texts that were played to it");
    }
    return {};
}

base::Done Scene::erase() {
    for (const auto& step : {&Scene::note_sealed_bytes, &Scene::erase_by_deliveries, &Scene::erase_by_staff,
                             &Scene::write_as_a_team, &Scene::erase_on_request}) {
        if (auto done = (this->*step)(); !done) {
            return done;
        }
    }
    visitor_.hang_up();
    if (amount_.patient) {
        trouble_.end_endless(patience_with_endless);
    } else {
        trouble_.end_endless(std::chrono::milliseconds(0));
    }
    (void)instance_.client().take_answers();  // of the erasing itself, which may still show what it erases
    const auto looked = visitor_.look_around();
    if (!looked) {
        return std::unexpected(looked.error());
    }
    requests_ += *looked;
    late_answers_ = instance_.client().take_answers();
    metrics_ = instance_.client().ask("GET", "/metrics").body;
    return {};
}

base::Done Scene::erase_by_deliveries() {
    for (const Typed& typed : chosen(Way::edit)) {
        canaries_.erased(typed.word);
        deliver(deliveries_.edit(typed));
    }
    for (const Typed& typed : chosen(Way::unsend)) {
        deliver(deliveries_.unsend(typed));
        forget(typed);
    }
    return {};
}

base::Done Scene::erase_by_staff() {
    for (const Typed& typed : chosen(Way::inquiry)) {
        const std::string note = deliveries_.team_word("a note of the team");
        if (auto done = visitor_.add_note(typed.sentence, note); !done) {
            return done;
        }
        if (auto done = visitor_.erase_inquiry_of(typed.sentence); !done) {
            return done;
        }
        forget(typed);
        canaries_.erased(note);
    }
    for (const Typed& typed : chosen(Way::exact)) {
        if (auto done = visitor_.erase_exact(typed.sentence); !done) {
            return done;
        }
        forget(typed);
    }
    for (const Typed& typed : chosen(Way::turn)) {
        if (auto done = visitor_.mark_done(typed.sentence); !done) {
            return done;
        }
    }
    return {};
}

base::Done Scene::write_as_a_team() {
    const auto word = [this](std::string_view what) { return deliveries_.team_word(what); };
    if (auto done = visitor_.add_note(lasting_.sentence, word("a note of the team")); !done) {
        return done;
    }
    if (auto done = visitor_.add_topic(word("a topic of the team"), word("a rule of the team")); !done) {
        return done;
    }
    if (auto done = visitor_.add_answer(word("the title of an answer"), word("an answer of the team")); !done) {
        return done;
    }
    if (auto done = visitor_.close_rounds(); !done) {
        return done;
    }
    return visitor_.add_view(word("a view of the team"));
}

base::Done Scene::erase_on_request() {
    for (const Typed& typed : chosen(Way::request)) {
        const auto code = petitioner_.ask(typed.sentence);
        if (!code) {
            return std::unexpected(code.error());
        }
        if (auto done = visitor_.grant_request(typed.sentence); !done) {
            return done;
        }
        if (const auto state = petitioner_.state(*code); !state) {
            return std::unexpected(state.error());
        }
        forget(typed);
    }
    const std::string never_kept = deliveries_.team_word("what somebody asked to have erased");
    const auto code = petitioner_.ask(never_kept);
    if (!code) {
        return std::unexpected(code.error());
    }
    if (auto done = visitor_.decline_request(never_kept); !done) {
        return done;
    }
    canaries_.erased(never_kept);
    const auto state = petitioner_.state(*code);
    return state ? base::Done() : base::Done(std::unexpect, state.error());
}

base::Done Scene::erase_by_commands() {
    for (const Typed& typed : chosen(Way::command)) {
        const auto ran = instance_.command("erase", {"--exact", "--yes"}, typed.sentence);
        if (!ran) {
            return std::unexpected(ran.error());
        }
        forget(typed);
    }
    for (int turn = 0; turn < 2; ++turn) {
        if (const auto ran = instance_.command("turn", {"--yes"}); !ran) {
            return std::unexpected(ran.error());
        }
    }
    for (const Typed& typed : chosen(Way::turn)) {
        forget(typed);
    }
    return {};
}

base::Result<std::string> Scene::export_texts() {
    const auto ran = instance_.command("export");
    if (!ran) {
        return std::unexpected(ran.error());
    }
    std::unordered_map<std::string, double> order;
    for (const Typed& typed : arrived_) {
        const auto kept = kept_.find(typed.mid);
        if (kept != kept_.end()) {
            order.emplace(kept->second, static_cast<double>(order.size()));
        }
    }
    export_order_.clear();
    std::size_t strange = 0;
    for (std::size_t at = 0; at < ran->output.size();) {
        const std::size_t end = ran->output.find('\n', at);
        const auto line = nlohmann::json::parse(ran->output.substr(at, end - at), nullptr, false);
        at = end == std::string::npos ? ran->output.size() : end + 1;
        const auto found = line.is_object() ? order.find(line.value("text", "")) : order.end();
        if (found == order.end()) {
            ++strange;
            continue;
        }
        export_order_.push_back(found->second);
        order.erase(found);
    }
    if (!order.empty()) {
        as_planned_.find(grouped(order.size()) + " texts that people typed are not kept as they were typed");
    }
    if (strange != 0) {
        as_planned_.find(grouped(strange) +
                         " texts are kept that nobody typed, or that were erased, or are kept twice");
    }
    return ran->output;
}

}  // namespace wordkeep::prove
