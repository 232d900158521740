// SPDX-License-Identifier: MIT
#include "reader/json/survey.hpp"

#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_paths = 10'000;  // objects whose keys are data have no end of them
constexpr std::size_t deepest = 64;  // each path is kept whole: nesting would cost its square

std::string shortened(std::string_view value) {
  constexpr std::size_t longest = 60;
  return std::string(beginning_of(value, longest)) + (value.size() > longest ? "…" : "");
}

}  // namespace

void PathSurvey::begin() {
  at_.clear();
  frames_.clear();
  ignored_ = 0;
}

/// Notes that something stands at the path; null: it is not looked at, for it stands in a later
/// element of a list, too deep, or behind too many others.
FoundPath* PathSurvey::enter() {
  if (ignored_ > 0) return nullptr;
  if (!frames_.empty() && frames_.back().list) {
    if (frames_.back().met++ > 0) return nullptr;
    at_.emplace_back("0");
  }
  if (at_.size() > deepest) return nullptr;
  const auto [found, is_new] = index_.try_emplace(at_, paths_.size());
  if (is_new && paths_.size() == most_paths) {
    index_.erase(found);
    return nullptr;
  }
  if (is_new) add_path();
  FoundPath& path = paths_[found->second];
  ++path.count;
  return &path;
}

void PathSurvey::add_path() {
  paths_.push_back({at_, of_all_elements(), {}, 0, {}, false, false});
  give_name(paths_.size() - 1);
}

/// A dotted name belongs to the path of such steps. Another one that reads the same has it as long
/// as it is alone.
void PathSurvey::give_name(std::size_t index) {
  FoundPath& path = paths_[index];
  path.name = dotted(path.path);
  const auto [named, is_free] = by_name_.try_emplace(path.name, index);
  if (is_free) return;
  const std::size_t other = named->second;
  const bool mine = path.path == split_path(path.name);
  if (mine) named->second = index;
  const std::size_t second = mine ? other : index;
  paths_[second].name = dotted_exactly(paths_[second].path);
  by_name_.try_emplace(paths_[second].name, second);
}

JsonPath PathSurvey::of_all_elements() const {
  JsonPath path = at_;
  for (std::size_t i = 0; i < path.size(); ++i)
    if (frames_[i].list) path[i] = "*";
  return path;
}

bool PathSurvey::is_in_later_element() const {
  return !frames_.empty() && frames_.back().list && frames_.back().met > 0;
}

/// The value at the path has ended.
void PathSurvey::leave() {
  if (!at_.empty()) at_.pop_back();
}

void PathSurvey::open(char bracket) {
  const bool later_element = is_in_later_element();
  if (!frames_.empty() && !enter()) {
    if (ignored_++ == 0 && !later_element) leave();
    return;
  }
  frames_.push_back({bracket == '[', 0});
}

void PathSurvey::close(char) {
  if (ignored_ > 0) {
    --ignored_;
    return;
  }
  frames_.pop_back();
  objects_ += frames_.empty();
  leave();
}

void PathSurvey::key(std::string& key) {
  if (ignored_ == 0) at_.push_back(key);
}

void PathSurvey::text(std::string& value) { this->value(value, true); }

void PathSurvey::literal(std::string_view written) { value(written, false); }

void PathSurvey::value(std::string_view written, bool text) {
  if (ignored_ > 0 || frames_.empty()) return;
  const bool later_element = is_in_later_element();
  FoundPath* const found = enter();
  if (later_element) return;
  if (found) {
    found->is_value = true;
    found->holds_text = found->holds_text || text;
    if (found->example.empty() || found->example == "null") found->example = shortened(written);
  }
  leave();
}

const FoundPath* PathSurvey::find(std::string_view name) const {
  if (const auto named = by_name_.find(name); named != by_name_.end())
    return &paths_[named->second];
  const auto found = index_.find(split_path(name));
  return found == index_.end() ? nullptr : &paths_[found->second];
}

std::vector<std::string> PathSurvey::names() const {
  std::vector<std::string> names;
  for (const FoundPath& path : paths_)
    if (path.is_value) names.push_back(path.name);
  return names;
}

}  // namespace casebook
