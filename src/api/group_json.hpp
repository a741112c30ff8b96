// Groups of questions as the API writes them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/answers.hpp"
#include "api/app.hpp"

namespace wordkeep::api {

using AnswerTitles = std::map<base::AnswerId, std::string>;
using DecisionVersions = std::map<base::GroupId, std::string>;

// What stands beside a group elsewhere. Both outlive it.
struct BesideGroups {
    const DecisionVersions& versions;
    const AnswerTitles& titles;
};

// Of every canned answer. If answers changed since groups were compared with them, that is done again.
base::Result<AnswerTitles> answer_titles(App& app);
base::Result<Json> groups_json(App& app, const std::vector<desk::Group>& groups, const BesideGroups& beside);
// Without texts.
[[nodiscard]] Json hidden_json(const std::vector<desk::Group>& groups, const DecisionVersions& versions);
// What a group would fall into: no ids, since nothing is decided.
base::Result<Json> parts_json(App& app, const std::vector<desk::Group>& parts);

}  // namespace wordkeep::api
