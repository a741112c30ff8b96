// The played days of one scratch instance: people write, things go wrong, staff look and erase.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "prove/deliveries.hpp"
#include "prove/epochs_check.hpp"
#include "prove/instance.hpp"
#include "prove/petitioner.hpp"
#include "prove/trouble.hpp"
#include "prove/visitor.hpp"

namespace wordkeep::prove {

struct Amount {
    std::size_t texts;       // single texts, beside which every form of delivery is played in turn
    std::size_t twin_texts;  // of the two stores that are compared
    bool patient;            // wait for what takes seconds: time limits, timers of the running server
};
inline constexpr Amount quick_amount{150, 40, false};
inline constexpr Amount full_amount{900, 300, true};

// Not thread-safe.
class Scene {
public:
    Scene(Instance& instance, Canaries& canaries, const words::Masker& masker, const Amount& amount, Check& as_planned);

    // Starts the server and makes its owner.
    base::Done open();
    // Deliveries, good and bad; a full store; a look at everything.
    base::Done play();
    // Edits, unsends, erasures by staff; a look at everything again.
    base::Done erase();
    // With the server stopped: `wordkeep erase` and two turns of retention.
    base::Done erase_by_commands();
    // Runs `wordkeep export` and holds it against what must be kept.
    base::Result<std::string> export_texts();

    // Every text that was kept at some time, in the order of arrival.
    [[nodiscard]] const std::vector<Typed>& arrived() const { return arrived_; }
    // A text that is still kept, and the delivery that brought it.
    [[nodiscard]] const Typed& lasting() const { return lasting_; }
    [[nodiscard]] const std::string& lasting_body() const { return lasting_body_; }
    [[nodiscard]] std::uint64_t requests() const { return requests_; }
    [[nodiscard]] const std::string& early_answers() const { return early_answers_; }
    [[nodiscard]] const std::string& late_answers() const { return late_answers_; }
    [[nodiscard]] const std::string& metrics() const { return metrics_; }
    // The arrival of each line of the last export.
    [[nodiscard]] const std::vector<double>& export_order() const { return export_order_; }
    // Sent again: it must be answered 200 whatever becomes of it.
    void send_again(const std::string& body) { deliver({body}); }

private:
    enum class Way : std::uint8_t { stays, edit, unsend, inquiry, exact, request, command, turn };
    [[nodiscard]] std::vector<Typed> chosen(Way way) const;
    void deliver(const Delivery& delivery);
    void forget(const Typed& typed);
    // What lies on disk for those that are to be erased, so that it can be looked for afterwards.
    base::Done note_sealed_bytes();
    base::Done erase_by_deliveries();
    base::Done erase_by_staff();
    // What the team writes of its own, and what stays of it.
    base::Done write_as_a_team();
    // People ask with the public form; one of them for what was never kept.
    base::Done erase_on_request();

    Instance& instance_;
    Canaries& canaries_;
    Amount amount_;
    Check& as_planned_;
    Deliveries deliveries_;
    Visitor visitor_;
    Petitioner petitioner_;
    Trouble trouble_;
    std::vector<Typed> arrived_;
    std::vector<Typed> singles_;               // alone in their inquiry
    std::map<std::string, std::string> kept_;  // mid -> sentence, of what must be there now
    Typed lasting_;
    std::string lasting_body_;
    std::uint64_t requests_ = 0;
    std::string early_answers_;
    std::string late_answers_;
    std::string metrics_;
    std::vector<double> export_order_;
};

}  // namespace wordkeep::prove
