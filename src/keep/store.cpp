#include "keep/store.hpp"

#include <future>
#include <utility>

#include "keep/store_writer.hpp"

namespace wordkeep::keep {

Store::Store(std::unique_ptr<Engine> engine, base::Metrics& metrics, base::Log& log)
    : writer_(std::make_unique<StoreWriter>(std::move(engine), metrics, log)) {}

Store::~Store() = default;

base::Done Store::submit(Batch&& batch) {
    return writer_->add(std::move(batch));
}

base::Done Store::submit(Work&& work) {
    return writer_->add(std::move(work));
}

base::Done Store::run(std::move_only_function<base::Done(Connection&)> work,
                      std::move_only_function<void()> committed) {
    std::promise<base::Done> finished;
    Work item{std::move(work), [&finished, &committed](base::Done done) {
                  if (done && committed) {
                      committed();
                  }
                  finished.set_value(std::move(done));
              }};
    if (auto submitted = writer_->add(std::move(item)); !submitted) {
        return submitted;
    }
    return finished.get_future().get();
}

base::Done Store::scrub() {
    std::promise<void> finished;
    if (auto submitted = writer_->add_scrub([&finished] { finished.set_value(); }); !submitted) {
        return submitted;
    }
    finished.get_future().get();
    return {};
}

base::Done Store::compact() {
    std::promise<base::Done> finished;
    if (auto submitted = writer_->add_compact([&finished](base::Done done) { finished.set_value(std::move(done)); });
        !submitted) {
        return submitted;
    }
    return finished.get_future().get();
}

base::Done Store::read(const std::function<base::Done(Connection&)>& reader) {
    auto connection = writer_->engine().open_reader();
    if (!connection) {
        return std::unexpected(connection.error());
    }
    return reader(**connection);
}

base::Done Store::read_between_commits(const std::function<base::Done(Connection&)>& reader) {
    base::Result<std::unique_ptr<Connection>> connection = base::fault(base::FaultKind::internal, "no snapshot yet");
    base::Done begun = run([&](Connection&) -> base::Done {
        connection = writer_->engine().open_reader();
        return connection ? base::Done() : base::Done(std::unexpect, connection.error());
    });
    return begun ? reader(**connection) : begun;
}

bool Store::changed_by_others() {
    bool changed = false;
    const base::Done done = run([&](Connection&) -> base::Done {
        changed = writer_->engine().changed_by_others();
        return {};
    });
    return done && changed;
}

StoreState Store::state() const noexcept {
    return writer_->state();
}

void Store::close() {
    writer_->close();
}

}  // namespace wordkeep::keep
