#include "keep/schema_catalog.hpp"

#include <algorithm>
#include <array>

#include "keep/schema_catalog_tables.hpp"

namespace wordkeep::keep {

std::span<const ExplainedTable> schema_catalog() {
    static const std::array tables{
        explain_message(),         explain_inquiry(),         explain_erased(),  // what people wrote
        explain_topic(),           explain_inquiry_topic(),   explain_note(),
        explain_saved_view(),      explain_answer(),          explain_answer_text(),
        explain_answer_question(), explain_topic_rule(),      explain_insight_round(),
        explain_round_count(),     explain_round_group(),     explain_group_decision(),  // what the team makes of it
        explain_erasure_request(), explain_erasure_receipt(),                            // what people asked for
        explain_epoch(),           explain_setting(),                                    // the installation's own
        explain_staff(),           explain_session(),         explain_invitation(),
        explain_recovery_code(),   explain_api_key(),         explain_audit(),
        explain_audit_end(),  // the team's own
    };
    return tables;
}

const ExplainedTable* explained_table(std::string_view table) {
    const auto tables = schema_catalog();
    const auto found = std::ranges::find(tables, table, &ExplainedTable::name);
    return found == tables.end() ? nullptr : &*found;
}

const ExplainedColumn* explained_column(std::string_view table, std::string_view column) {
    const ExplainedTable* explained = explained_table(table);
    if (explained == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(explained->columns, column, &ExplainedColumn::name);
    return found == explained->columns.end() ? nullptr : &*found;
}

base::Result<std::vector<ColumnName>> live_columns(Connection& connection) {
    std::vector<ColumnName> columns;
    base::Done done = connection.each_column([&](std::string_view table, std::string_view column) {
        columns.push_back({std::string(table), std::string(column)});
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return columns;
}

base::Result<CatalogGaps> compare_with_schema(Connection& connection) {
    const auto live = live_columns(connection);
    if (!live) {
        return std::unexpected(live.error());
    }
    CatalogGaps gaps;
    std::ranges::copy_if(*live, std::back_inserter(gaps.unexplained),
                         [](const ColumnName& one) { return explained_column(one.table, one.column) == nullptr; });
    for (const ExplainedTable& table : schema_catalog()) {
        for (const ExplainedColumn& column : table.columns) {
            const ColumnName name{std::string(table.name), std::string(column.name)};
            if (std::ranges::find(*live, name) == live->end()) {
                gaps.gone.push_back(name);
            }
        }
    }
    return gaps;
}

}  // namespace wordkeep::keep
