// SPDX-License-Identifier: MIT
#include "reader/json/batch.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "error.hpp"
#include "reader/json/output_items.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// `2024-05-17 09:31:07` of seconds since 1970, in UTC; empty where it is no such number.
std::string date_of_seconds(std::string_view text) {
  constexpr std::size_t most_digits = 11;  // up to the year 5138
  const std::string_view whole = text.substr(0, text.find('.'));
  if (whole.empty() || whole.size() > most_digits || !std::ranges::all_of(whole, is_digit))
    return {};
  std::int64_t seconds = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return out;
}

}  // namespace

BatchAnswers::BatchAnswers(const JsonColumns& columns, const ReaderOptions& options, bool has_ids,
                           PathPicker& picker)
    : preset_(columns.preset), text_by_preset_(columns.text_by_preset), picker_(picker) {
  if (options.prompts) {
    if (!has_ids) {
      throw UsageError(
          "--prompts needs answers with a custom_id, and " + options.source + " has none",
          "Leave it out; --columns probe=… says where the prompts are");
    }
    prompts_.emplace(options.prompts->string());
    id_ = picker.add({"custom_id"});
  }
  if (!preset_) return;
  for (const char* const path : preset_->failures)
    failure_paths_.push_back(picker.add(split_path(path)));
  const auto add = [&](const char* path) {
    return *path == '\0' ? std::nullopt : std::optional(picker.add(split_path(path)));
  };
  status_ = add(preset_->status);
  later_ = add(preset_->later_answer);
  if (!text_by_preset_) return;
  items_ = add(preset_->output_items);
  likelihood_ = add(preset_->likelihood);
}

/// Why the request failed, where it did.
std::optional<std::string> BatchAnswers::failure() const {
  if (!preset_) return std::nullopt;
  const Cell status = status_ ? picker_.value(*status_) : Cell();
  for (const std::size_t path : failure_paths_)
    if (const Cell why = picker_.value(path)) return std::string(*why);
  if (status && *status != preset_->success) return std::string(*status);
  return std::nullopt;
}

void BatchAnswers::look_at_answer(Row& row) {
  if (later_ && picker_.value(*later_)) ++later_answers_;
  if (likelihood_ && picker_.value(*likelihood_)) ++likelihoods_;
  const Cell items = items_ ? picker_.value(*items_) : Cell();
  if (!items) return;
  const auto answer = answer_of_items(*items);
  text_ = answer.value_or("");
  row.text = answer ? Cell(text_) : std::nullopt;
}

bool BatchAnswers::complete(Row& row, bool date_from_preset) {
  if (prompts_) {
    const Cell id = picker_.value(*id_);
    row.probe = id ? prompts_->find(*id) : Cell();
    if (!row.probe && without_request_++ == 0) first_without_request_ = id.value_or("");
  }
  if (preset_ && preset_->is_batch && date_from_preset && row.date) {
    date_ = date_of_seconds(*row.date);
    if (!date_.empty()) row.date = date_;
  }
  without_prompt_ += !row.probe;
  look_at_answer(row);
  const auto why = failure();
  if (!why) return false;
  if (failures_++ == 0) first_failure_ = *why;
  const Cell status = status_ ? picker_.value(*status_) : Cell();
  ++failed_[std::string(status.value_or("no status"))];
  row.text = std::nullopt;
  return true;
}

void BatchAnswers::warn(std::vector<Warning>& warnings) const {
  if (failures_ > 0) {
    std::string kinds;
    for (const auto& [status, count] : failed_)
      kinds += (kinds.empty() ? "" : ", ") + status + " " + std::to_string(count);
    warnings.push_back({"Requests that failed (" + kinds + "), whose cases have no text", failures_,
                        first_failure_, "Send them again in a batch of their own"});
  }
  if (later_answers_ > 0)
    warnings.push_back({"Requests with several answers, of which the first is read", later_answers_,
                        "", "--columns text=… names the path of another one"});
  if (likelihoods_ > 0)
    warnings.push_back({"Samples of choices, which hold likelihoods and no text that was written",
                        likelihoods_, "", "--columns text=… names the path of a text"});
  if (prompts_ && without_request_ > 0)
    warnings.push_back({"Answers that no request with a prompt belongs to", without_request_,
                        first_without_request_, "Give --prompts the file of the same batch"});
  if (preset_ && preset_->is_batch && !prompts_ && without_prompt_ > 0)
    warnings.push_back({"Answers without their prompts, which stand in the requests alone",
                        without_prompt_, "",
                        "--prompts INPUT.jsonl takes them from the file of the requests"});
}

}  // namespace casebook
