#include "keep/migrations.hpp"

#include <array>
#include <string>

namespace wordkeep::keep {

namespace {

constexpr std::array step_1{
    // id: a keyed one-way name of Instagram's message id; a random number once its epoch key is destroyed.
    // inquiry: the id of the first text it belongs to. part: its place within one burst. mailbox: a keyed name of the
    // business's own account. sealed: the masked text, sealed and padded.
    Sql("CREATE TABLE message (id INTEGER PRIMARY KEY, inquiry INTEGER NOT NULL, part INTEGER NOT NULL,"
        " mailbox INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"),
    // Only the later parts of bursts are in this index, so most texts cost no second page.
    Sql("CREATE INDEX message_part ON message (inquiry) WHERE inquiry <> id"),
    // A row only once staff touched the inquiry: none means new and nobody's.
    Sql("CREATE TABLE inquiry (id INTEGER PRIMARY KEY, state INTEGER NOT NULL, assignee INTEGER) STRICT"),
    // Content-free: ids that must not be kept again.
    Sql("CREATE TABLE erased (id INTEGER PRIMARY KEY) STRICT"),
    // Two rows at most. ends: seconds since 1970, UTC; a clock for keys, tied to no message.
    Sql("CREATE TABLE epoch (number INTEGER PRIMARY KEY, wrapped BLOB NOT NULL, ends INTEGER NOT NULL) STRICT"),
    // The installation's own: wrapped keys and flags.
    Sql("CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT"),
    // The team's own data. password: an argon2id hash. token: a hash of the cookie. ends: as above, of a sign-in.
    Sql("CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, role INTEGER NOT NULL,"
        " password TEXT NOT NULL) STRICT"),
    Sql("CREATE TABLE session (token BLOB PRIMARY KEY, staff INTEGER NOT NULL, ends INTEGER NOT NULL) STRICT"),
};

constexpr std::array step_2{
    // Every id here is a random number, so no row tells when it was made.
    // name: sealed. colour: a place in the palette of the page.
    Sql("CREATE TABLE topic (id INTEGER PRIMARY KEY, colour INTEGER NOT NULL, name BLOB NOT NULL) STRICT"),
    // Without a row id, which would tell the order of insertion. Goes with the inquiry's last text.
    Sql("CREATE TABLE inquiry_topic (inquiry INTEGER NOT NULL, topic INTEGER NOT NULL, PRIMARY KEY (inquiry, topic))"
        " STRICT, WITHOUT ROWID"),
    Sql("CREATE INDEX inquiry_topic_topic ON inquiry_topic (topic)"),
    // place: the order of an inquiry's notes among themselves. sealed: the masked words. Goes with the last text too.
    Sql("CREATE TABLE note (id INTEGER PRIMARY KEY, inquiry INTEGER NOT NULL, author INTEGER NOT NULL,"
        " place INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"),
    Sql("CREATE INDEX note_inquiry ON note (inquiry)"),
    // The team's own: which inquiries somebody wants to see together. filter: ids and states. name: sealed.
    Sql("CREATE TABLE saved_view (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, shared INTEGER NOT NULL,"
        " filter TEXT NOT NULL, name BLOB NOT NULL) STRICT"),
};

constexpr std::array step_3{
    // People's requests to erase a text. id: random. code: a hash of the code they were given. sealed: the text they
    // pasted, masked, sealed and padded. The row goes when the request is settled.
    Sql("CREATE TABLE erasure_request (id INTEGER PRIMARY KEY, code BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL)"
        " STRICT"),
    // What came of a request: content-free, without a row id. It goes with the second turn, as what is done does.
    Sql("CREATE TABLE erasure_receipt (code BLOB PRIMARY KEY, outcome INTEGER NOT NULL, fading INTEGER NOT NULL)"
        " STRICT, WITHOUT ROWID"),
};

constexpr std::array step_4{
    // The team's own words, tied to no message. title: sealed. uses: how often it was copied.
    Sql("CREATE TABLE answer (id INTEGER PRIMARY KEY, uses INTEGER NOT NULL, title BLOB NOT NULL) STRICT"),
    // One for each language that an answer has.
    Sql("CREATE TABLE answer_text (id INTEGER PRIMARY KEY, answer INTEGER NOT NULL, language INTEGER NOT NULL,"
        " sealed BLOB NOT NULL) STRICT"),
    Sql("CREATE INDEX answer_text_answer ON answer_text (answer)"),
    // Which words in a text give it which topic.
    Sql("CREATE TABLE topic_rule (id INTEGER PRIMARY KEY, topic INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"),
};

constexpr std::array step_5{
    // active: 0 for whoever may no longer sign in; the row stays, because notes name their authors.
    Sql("ALTER TABLE staff ADD COLUMN active INTEGER NOT NULL DEFAULT 1"),
    // One-time links. token: a hash. member: whose password the link replaces; none: whoever has it joins in `role`.
    Sql("CREATE TABLE invitation (token BLOB PRIMARY KEY, role INTEGER NOT NULL, member INTEGER,"
        " ends INTEGER NOT NULL) STRICT"),
};

constexpr std::array step_6{
    // factor: the wrapped secret of the second factor; none: the password alone. factor_used: the last time step whose
    // code was used, since 1970, so that no code is good twice.
    Sql("ALTER TABLE staff ADD COLUMN factor BLOB"),
    Sql("ALTER TABLE staff ADD COLUMN factor_used INTEGER NOT NULL DEFAULT 0"),
    // hash: a keyed one, of a code that was shown once.
    Sql("CREATE TABLE recovery_code (hash TEXT PRIMARY KEY, staff INTEGER NOT NULL) STRICT"),
};

constexpr std::array step_7{
    // published: 1 for what stands on the public page of questions and answers.
    Sql("ALTER TABLE answer ADD COLUMN published INTEGER NOT NULL DEFAULT 0"),
    // The question that an answer answers, as the team puts it; one for each language that has one.
    Sql("CREATE TABLE answer_question (id INTEGER PRIMARY KEY, answer INTEGER NOT NULL, language INTEGER NOT NULL,"
        " sealed BLOB NOT NULL) STRICT"),
    Sql("CREATE INDEX answer_question_answer ON answer_question (answer)"),
};

constexpr std::array step_8{
    // Rounds: what the team got, to be compared with the round before. A number and nothing else, so no date.
    Sql("CREATE TABLE insight_round (number INTEGER PRIMARY KEY) STRICT"),
    // How many inquiries there were when it was closed. kind: of what; subject: its id. Small counts are left out.
    Sql("CREATE TABLE round_count (round INTEGER NOT NULL, kind INTEGER NOT NULL, subject INTEGER NOT NULL,"
        " count INTEGER NOT NULL, PRIMARY KEY (round, kind, subject)) STRICT, WITHOUT ROWID"),
};

constexpr std::array step_9{
    // Who of the team did what: counts, no text and no id of an inquiry. time: of a staff's act, to the minute.
    // actor, subject: ids of members and of API keys. seal: a keyed hash of the row and of the seal before it.
    Sql("CREATE TABLE audit (number INTEGER PRIMARY KEY, time INTEGER NOT NULL, actor_kind INTEGER NOT NULL,"
        " actor INTEGER, actor_role INTEGER, action INTEGER NOT NULL, subject INTEGER, role INTEGER, count INTEGER,"
        " seal BLOB NOT NULL) STRICT"),
    // Where the chain begins and ends, sealed, so that rows which are cut off are missed.
    Sql("CREATE TABLE audit_end (which INTEGER PRIMARY KEY, number INTEGER NOT NULL, row_seal BLOB NOT NULL,"
        " seal BLOB NOT NULL) STRICT"),
};

constexpr std::array step_10{
    // Keys of the API. name: as staff call it. hash: a keyed one, of a key that was shown once. scopes: what it may do.
    // made, used: days, as numbers since 1970. ends: as above, or none.
    Sql("CREATE TABLE api_key (id INTEGER PRIMARY KEY, name TEXT NOT NULL, scopes INTEGER NOT NULL,"
        " hash BLOB NOT NULL UNIQUE, made INTEGER NOT NULL, ends INTEGER, used INTEGER) STRICT"),
};

constexpr std::array step_11{
    // What the team decided about groups of questions. id: random, the group's. idle: computations in a row that found
    // nobody who asks it. sealed: its name and its words.
    Sql("CREATE TABLE group_decision (id INTEGER PRIMARY KEY, hidden INTEGER NOT NULL, idle INTEGER NOT NULL,"
        " sealed BLOB NOT NULL) STRICT"),
};

constexpr std::array step_12{
    // grouped: 1 for a round that counted groups of questions too, and still does.
    Sql("ALTER TABLE insight_round ADD COLUMN grouped INTEGER NOT NULL DEFAULT 0"),
    // The groups that a round counted. id: random. before: how many the round before had of the same, if it had any.
    // sealed: its name, and for the two newest rounds its words.
    Sql("CREATE TABLE round_group (id INTEGER PRIMARY KEY, round INTEGER NOT NULL, count INTEGER NOT NULL,"
        " before INTEGER, sealed BLOB NOT NULL) STRICT"),
};

constexpr std::array steps{std::span<const Sql>(step_1),  std::span<const Sql>(step_2),  std::span<const Sql>(step_3),
                           std::span<const Sql>(step_4),  std::span<const Sql>(step_5),  std::span<const Sql>(step_6),
                           std::span<const Sql>(step_7),  std::span<const Sql>(step_8),  std::span<const Sql>(step_9),
                           std::span<const Sql>(step_10), std::span<const Sql>(step_11), std::span<const Sql>(step_12)};

}  // namespace

std::span<const std::span<const Sql>> migrations() {
    return steps;
}

std::int64_t newest_schema() {
    return static_cast<std::int64_t>(steps.size());
}

base::Fault newer_schema(std::int64_t found) {
    return {base::FaultKind::corrupt, "this database was written by a newer Wordkeep (schema " + std::to_string(found) +
                                          "; this one knows up to " + std::to_string(newest_schema()) +
                                          "): install the newer version, or restore a backup made before"};
}

}  // namespace wordkeep::keep
