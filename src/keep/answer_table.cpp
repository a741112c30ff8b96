#include "keep/answer_table.hpp"

#include <algorithm>

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

namespace {

base::Done insert_texts(Connection& connection, const StoredAnswer& answer) {
    for (const StoredAnswerText& text : answer.texts) {
        auto put = connection.run("INSERT INTO answer_text (id, answer, language, sealed) VALUES ($1, $2, $3, $4)",
                                  {text.id, answer.id.value(), text.language, text.text.bytes()});
        if (!put) {
            return std::unexpected(put.error());
        }
    }
    return {};
}

base::Done delete_texts(Connection& connection, base::AnswerId answer) {
    return done_if(connection.run("DELETE FROM answer_text WHERE answer = $1", {answer.value()}));
}

}  // namespace

base::Result<std::vector<StoredAnswer>> all_answers(Connection& connection) {
    std::vector<StoredAnswer> answers;
    base::Done read = connection.query("SELECT id, uses, title FROM answer ORDER BY id", {}, [&](const Row& row) {
        if (const auto id = base::AnswerId::from_stored(row.integer(0))) {
            answers.push_back({*id, row.integer(1), StoredBytes::sealed(row.bytes(2)), {}});
        }
        return true;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    read = connection.query(
        "SELECT answer, id, language, sealed FROM answer_text ORDER BY answer, language", {}, [&](const Row& row) {
            const auto id = base::AnswerId::from_stored(row.integer(0));
            const auto found = id ? std::ranges::lower_bound(answers, *id, {}, &StoredAnswer::id) : answers.end();
            if (found != answers.end() && found->id == *id) {
                found->texts.push_back({row.integer(1), row.integer(2), StoredBytes::sealed(row.bytes(3))});
            }
            return true;
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    return answers;
}

base::Result<std::int64_t> count_answers(Connection& connection) {
    std::int64_t count = 0;
    base::Done read = connection.query("SELECT count(*) FROM answer", {}, [&](const Row& row) {
        count = row.integer(0);
        return false;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return count;
}

base::Done insert_answer(Connection& connection, const StoredAnswer& answer) {
    auto put = connection.run("INSERT INTO answer (id, uses, title) VALUES ($1, $2, $3)",
                              {answer.id.value(), answer.uses, answer.title.bytes()});
    return put ? insert_texts(connection, answer) : base::Done(std::unexpect, put.error());
}

base::Done update_answer(Connection& connection, const StoredAnswer& answer) {
    auto put = found_if(
        connection.run("UPDATE answer SET title = $1 WHERE id = $2", {answer.title.bytes(), answer.id.value()}),
        "this answer is gone");
    if (!put) {
        return put;
    }
    auto gone = delete_texts(connection, answer.id);
    return gone ? insert_texts(connection, answer) : gone;
}

base::Done delete_answer(Connection& connection, base::AnswerId answer) {
    auto gone = found_if(connection.run("DELETE FROM answer WHERE id = $1", {answer.value()}), "this answer is gone");
    return gone ? delete_texts(connection, answer) : gone;
}

base::Done count_answer_use(Connection& connection, base::AnswerId answer) {
    return found_if(connection.run("UPDATE answer SET uses = uses + 1 WHERE id = $1", {answer.value()}),
                    "this answer is gone");
}

}  // namespace wordkeep::keep
