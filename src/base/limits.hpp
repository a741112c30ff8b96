// Every bound of the service, units last. A bound that isn't here doesn't exist.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace wordkeep::base::limits {

using namespace std::chrono_literals;

// The listener.
inline constexpr std::size_t connections_max = 4096;
inline constexpr std::size_t request_header_bytes_max = 16UL * 1024;
inline constexpr std::size_t delivery_body_bytes_max = 4UL * 1024 * 1024;  // 1000 updates of 2 kB, escaped, fit
inline constexpr std::size_t request_body_bytes_max = 256UL * 1024;        // everything but a delivery
inline constexpr auto request_header_time_max = 10s;
inline constexpr auto request_body_time_max = 30s;
inline constexpr auto response_write_time_max = 30s;
inline constexpr auto connection_idle_time_max = 75s;
inline constexpr auto shutdown_time_max = 10s;
inline constexpr auto linger_time_max = 5s;  // reading on after a last answer, so that the client gets to see it
inline constexpr std::size_t linger_bytes_max = 32UL * 1024 * 1024;
inline constexpr auto accept_pause = 100ms;                                // when the process has no descriptor left
inline constexpr std::size_t live_stream_buffer_bytes_max = 256UL * 1024;  // a reader this far behind is let go
inline constexpr std::size_t live_readers_max = 512;

// A delivery.
inline constexpr std::size_t delivery_depth_max = 64;       // JSON nesting
inline constexpr std::size_t delivery_events_max = 20'000;  // documented: 1000 updates; more than this is refused
inline constexpr std::size_t text_bytes_max = 64UL * 1024;  // a longer text is cut there and says so
inline constexpr std::size_t message_id_bytes_max = 1024;
inline constexpr std::size_t challenge_bytes_max = 256;
inline constexpr std::size_t account_id_bytes_max = 64;             // a longer entry.id is no account's
inline constexpr std::size_t parser_kept_bytes_max = 256UL * 1024;  // a parser that had to grow beyond gives back

// The store.
inline constexpr std::size_t store_queue_deliveries_max = 8192;
inline constexpr std::size_t store_queue_bytes_max = 64UL * 1024 * 1024;
inline constexpr std::size_t commit_group_messages_max = 4096;
inline constexpr auto store_recovery_pause = 1s;
inline constexpr std::uint32_t retry_after_seconds = 5;

// Bursts.
inline constexpr std::size_t bursts_open_max = 65'536;

// Searching.
inline constexpr std::size_t search_query_bytes_max = 4UL * 1024;    // what goes beyond is left out
inline constexpr std::size_t search_query_words_max = 16;            // and filters as many
inline constexpr std::size_t search_postings_read_max = 12'000'000;  // places read for one query
inline constexpr std::size_t search_terms_a_word_max = 65'536;       // words that one word of a query may stand for
inline constexpr std::size_t search_phrases_checked_max = 100'000;   // inquiries in which a phrase is looked for
inline constexpr std::size_t search_changes_waiting_max = 4096;      // while a search is running
inline constexpr std::size_t search_words_a_text_max = 12'000;       // of one text; what goes beyond is not found
inline constexpr std::size_t similar_rows_max = 5;

// Learning from the words.
inline constexpr std::size_t insight_inquiries_max = 4'000'000;  // later ones are in no group
inline constexpr std::size_t insight_words_a_text_max = 400;     // of one inquiry; what goes beyond is not looked at
inline constexpr std::size_t insight_sample_texts_max = 16'384;  // different texts that groups are found in
inline constexpr std::size_t insight_groups_max = 1'000;         // in one grouping
inline constexpr std::size_t insight_part_texts_max = 4'096;     // different texts that a split is found in
inline constexpr std::uint32_t insight_word_inquiries_min = 3;   // a word of fewer inquiries is told to nobody
inline constexpr std::size_t insight_signature_words_max = 12;
inline constexpr std::size_t insight_map_groups_max = 500;  // the most asked; the rest is on no map
inline constexpr std::size_t insight_words_told_max = 50;   // that go with a word, or set a topic apart
inline constexpr std::size_t insight_anchors_max = 1'000;
inline constexpr std::size_t insight_decisions_max = 500;          // about groups, that are kept
inline constexpr std::size_t insight_decision_ways_max = 16;       // groups that are merged into one
inline constexpr std::int64_t insight_decision_idle_max = 10;      // computations without anybody who asks it
inline constexpr std::size_t insight_changes_waiting_max = 4'096;  // while somebody looks at the groups

// Masking: the business's own words and patterns.
inline constexpr std::size_t mask_entries_max = 1000;  // of each list
inline constexpr std::size_t mask_entry_bytes_max = 200;
inline constexpr std::size_t mask_matches_max = 1024;  // of one entry in one text; from there on all of it matches
inline constexpr std::size_t mask_rules_max = 256;     // that metrics tell apart

// The desk and the API.
inline constexpr std::size_t page_rows_max = 200;
inline constexpr std::size_t undo_steps_max = 100;
inline constexpr std::size_t topics_max = 500;
inline constexpr std::size_t topic_name_bytes_max = 120;
inline constexpr std::size_t topics_of_inquiry_max = 50;
inline constexpr std::size_t note_bytes_max = 8UL * 1024;
inline constexpr std::size_t notes_of_inquiry_max = 200;
inline constexpr std::size_t views_of_member_max = 50;  // and as many shared ones in all
inline constexpr std::size_t view_name_bytes_max = 120;
inline constexpr std::size_t answers_max = 1000;
inline constexpr std::size_t answer_title_bytes_max = 200;
inline constexpr std::size_t answer_bytes_max = 8UL * 1024;  // in each language
inline constexpr std::size_t answer_question_bytes_max = 400;
inline constexpr std::size_t topic_rules_max = 500;
inline constexpr std::size_t rule_bytes_max = 1024;
inline constexpr std::size_t bulk_jobs_max = 20;                   // that are remembered
inline constexpr std::size_t bulk_undo_inquiries_max = 1'000'000;  // 16 bytes each
inline constexpr std::size_t bulk_ids_max = 5000;                  // named one by one
inline constexpr std::int64_t rounds_max = 1000;                   // that are kept
inline constexpr std::int64_t round_count_min = 5;                 // smaller counts are kept nowhere
inline constexpr std::size_t round_picture_bars_max = 25;          // of topics, and as many of groups
inline constexpr std::size_t round_groups_max = 200;               // that one round counts, the most asked
inline constexpr std::int64_t round_groups_rounds_max = 12;        // older rounds count topics alone
inline constexpr std::size_t export_rows_max = 1000;               // inquiries on one page
inline constexpr std::size_t filter_bytes_max = 4UL * 1024;
inline constexpr std::size_t filter_values_max = 100;    // ids in one filter
inline constexpr std::size_t filters_watched_max = 256;  // whose counts are kept up to date
inline constexpr std::size_t password_bytes_min = 10;
inline constexpr std::size_t password_bytes_max = 1024;
inline constexpr auto session_time_max = std::chrono::hours(24 * 30);
inline constexpr auto owner_link_time_max = std::chrono::hours(24);

// People's requests to erase what they wrote: open to everybody, so each part is bounded.
inline constexpr std::size_t erasure_text_bytes_max = 16UL * 1024;  // Instagram's own texts have 1000 characters
inline constexpr std::size_t erasure_form_bytes_max = 64UL * 1024;  // the same, percent-encoded, and a little more
inline constexpr std::int64_t erasure_requests_open_max = 500;      // then the page says so, and whom to write to
inline constexpr std::int64_t erasure_receipts_max = 10'000;        // content-free; chance decides which go first
inline constexpr std::size_t erasure_matches_shown_max = 50;        // of each kind, beside one request
inline constexpr auto erasure_challenge_time_max = std::chrono::hours(2);  // a form that is older has to be sent again
inline constexpr auto erasure_unproved_wait = 60s;   // a form without a proof of work must be this old
inline constexpr auto erasure_proved_pause = 3s;     // on average, between two requests with a proof
inline constexpr auto erasure_unproved_pause = 20s;  // and without
inline constexpr std::uint32_t erasure_proved_burst = 20;
inline constexpr std::uint32_t erasure_unproved_burst = 3;
inline constexpr unsigned erasure_proof_bits = 18;      // a quarter of a million hashes: a second in a browser
inline constexpr unsigned erasure_proof_bits_max = 22;  // when most places are taken

}  // namespace wordkeep::base::limits
