#include "keep/answer_table.hpp"

#include <algorithm>
#include <array>

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

namespace {

// Texts and questions are two tables of one shape. Sql is made of literals alone, so each statement stands here twice.
struct Side {
    Sql read;
    Sql insert;
    Sql remove;
    std::vector<StoredAnswerText> StoredAnswer::* rows;
};

const std::array sides{
    Side{"SELECT answer, id, language, sealed FROM answer_text ORDER BY answer, language",
         "INSERT INTO answer_text (id, answer, language, sealed) VALUES ($1, $2, $3, $4)",
         "DELETE FROM answer_text WHERE answer = $1", &StoredAnswer::texts},
    Side{"SELECT answer, id, language, sealed FROM answer_question ORDER BY answer, language",
         "INSERT INTO answer_question (id, answer, language, sealed) VALUES ($1, $2, $3, $4)",
         "DELETE FROM answer_question WHERE answer = $1", &StoredAnswer::questions},
};

base::Done read_rows(Connection& connection, const Side& side, std::vector<StoredAnswer>& answers) {
    return connection.query(side.read, {}, [&](const Row& row) {
        const auto id = base::AnswerId::from_stored(row.integer(0));
        const auto found = id ? std::ranges::lower_bound(answers, *id, {}, &StoredAnswer::id) : answers.end();
        if (found != answers.end() && found->id == *id) {
            ((*found).*side.rows).push_back({row.integer(1), row.integer(2), StoredBytes::sealed(row.bytes(3))});
        }
        return true;
    });
}

base::Done insert_rows(Connection& connection, const StoredAnswer& answer) {
    for (const Side& side : sides) {
        for (const StoredAnswerText& text : answer.*side.rows) {
            auto put = connection.run(side.insert, {text.id, answer.id.value(), text.language, text.text.bytes()});
            if (!put) {
                return std::unexpected(put.error());
            }
        }
    }
    return {};
}

base::Done delete_rows(Connection& connection, base::AnswerId answer) {
    for (const Side& side : sides) {
        if (auto gone = connection.run(side.remove, {answer.value()}); !gone) {
            return std::unexpected(gone.error());
        }
    }
    return {};
}

}  // namespace

base::Result<std::vector<StoredAnswer>> all_answers(Connection& connection) {
    std::vector<StoredAnswer> answers;
    base::Done read =
        connection.query("SELECT id, uses, title, published FROM answer ORDER BY id", {}, [&](const Row& row) {
            if (const auto id = base::AnswerId::from_stored(row.integer(0))) {
                answers.push_back(
                    {*id, row.integer(1), StoredBytes::sealed(row.bytes(2)), row.integer(3) != 0, {}, {}});
            }
            return true;
        });
    for (const Side& side : sides) {
        if (read) {
            read = read_rows(connection, side, answers);
        }
    }
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
    auto put = connection.run("INSERT INTO answer (id, uses, title, published) VALUES ($1, $2, $3, $4)",
                              {answer.id.value(), answer.uses, answer.title.bytes(), answer.published ? 1 : 0});
    return put ? insert_rows(connection, answer) : base::Done(std::unexpect, put.error());
}

base::Done update_answer(Connection& connection, const StoredAnswer& answer) {
    auto put = found_if(
        connection.run("UPDATE answer SET title = $1 WHERE id = $2", {answer.title.bytes(), answer.id.value()}),
        "this answer is gone");
    if (!put) {
        return put;
    }
    auto gone = delete_rows(connection, answer.id);
    return gone ? insert_rows(connection, answer) : gone;
}

base::Done delete_answer(Connection& connection, base::AnswerId answer) {
    auto gone = found_if(connection.run("DELETE FROM answer WHERE id = $1", {answer.value()}), "this answer is gone");
    return gone ? delete_rows(connection, answer) : gone;
}

base::Done publish_answer(Connection& connection, base::AnswerId answer, bool published) {
    return found_if(
        connection.run("UPDATE answer SET published = $1 WHERE id = $2", {published ? 1 : 0, answer.value()}),
        "this answer is gone");
}

base::Done count_answer_use(Connection& connection, base::AnswerId answer) {
    return found_if(connection.run("UPDATE answer SET uses = uses + 1 WHERE id = $1", {answer.value()}),
                    "this answer is gone");
}

}  // namespace wordkeep::keep
