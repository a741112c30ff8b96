// A member of staff at the scratch instance's desk: signs in, looks at everything there is to see, erases.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/result.hpp"
#include "prove/instance.hpp"

namespace wordkeep::prove {

class Visitor {
public:
    explicit Visitor(Instance& instance) : instance_(instance) {}

    // Makes the first owner with the one-time link. Fault: what the server said.
    base::Done become_owner();
    // Asks for every page and resource, good and bad; reads the whole list; has what people ask worked out, and decides
    // about it. Returns how many requests. Fault: a decision was not taken.
    base::Result<std::uint64_t> look_around();
    // Follows the live updates from here on, until the instance stops or hang_up().
    void follow();
    void hang_up();

    // By a text's sentence, as the last look_around() saw it. Faults: not_found, and what the server said.
    base::Done erase_inquiry_of(const std::string& sentence);
    base::Done erase_exact(const std::string& sentence);
    base::Done mark_done(const std::string& sentence);
    // The team's own words: about an inquiry, and as a topic with its rule, a canned answer and a saved view.
    base::Done add_note(const std::string& sentence, const std::string& text);
    base::Done add_topic(const std::string& name, const std::string& rule_word);
    // The counts of this moment are kept, of groups too, and compared with each other. After look_around(). Fault:
    // there was no group in them.
    base::Done close_rounds();
    base::Done add_answer(const std::string& title, const std::string& word);
    base::Done add_view(const std::string& name);
    // What somebody asked to have erased: erases every text that is exactly that, or declines.
    base::Done grant_request(const std::string& text);
    base::Done decline_request(const std::string& text);

private:
    Answer get(const std::string& target);
    Answer send(const char* method, const std::string& target, const std::string& body);
    void read_list();
    base::Done work_out_questions();
    base::Done decide_about_questions();
    base::Result<std::string> request_of(const std::string& text);
    base::Result<std::string> inquiry_of(const std::string& sentence) const;

    Instance& instance_;
    std::string cookie_;
    std::map<std::string, std::string> inquiries_;  // sentence -> id
    int stream_ = -1;
    std::uint64_t requests_ = 0;
};

}  // namespace wordkeep::prove
