// SPDX-License-Identifier: MIT
#include "reader/json/picker.hpp"

#include <algorithm>
#include <utility>

namespace casebook {

std::size_t PathPicker::add(const JsonPath& path, std::string_view joiner) {
  std::size_t node = 0;
  for (const std::string& step : path) node = child_to_add(node, step);
  if (nodes_[node].slot == none) {
    nodes_[node].slot = slots_.size();
    nodes_[node].slots.push_back(slots_.size());
    const bool joins = std::ranges::find(path, "*") != path.end();
    slots_.push_back({path, std::string(joiner), {}, false, false, joins, 0});
    is_spread_ = false;
  }
  return nodes_[node].slot;
}

/// The child of that very step, a new one if there is none.
std::size_t PathPicker::child_to_add(std::size_t node, const std::string& step) {
  for (const std::size_t index : nodes_[node].children)
    if (nodes_[index].step == step) return index;
  nodes_[node].children.push_back(nodes_.size());
  nodes_.push_back({step, none, {}, {}});
  return nodes_.size() - 1;
}

/// Lets every named step below the node know what `*` beside it wants, so that a value has one
/// node, whichever paths lead to it.
void PathPicker::spread(std::size_t node) {
  const std::size_t any = child(node, "*");
  const std::vector<std::size_t> children = nodes_[node].children;
  for (const std::size_t named : children)
    if (any != none && named != any) merge(any, named);
  for (const std::size_t index : children) spread(index);
}

void PathPicker::merge(std::size_t from, std::size_t into) {
  for (const std::size_t slot : nodes_[from].slots)
    if (std::ranges::find(nodes_[into].slots, slot) == nodes_[into].slots.end())
      nodes_[into].slots.push_back(slot);
  const std::vector<std::size_t> children = nodes_[from].children;
  for (const std::size_t index : children)
    merge(index, child_to_add(into, std::string(nodes_[index].step)));
}

void PathPicker::begin() {
  frames_.clear();
  captures_.clear();
  for (Slot& slot : slots_) slot.there = false;
  if (!std::exchange(is_spread_, true)) spread(0);
}

/// A step that is named goes before `*`.
std::size_t PathPicker::child(std::size_t node, std::string_view step) const {
  std::size_t any = none;
  for (const std::size_t index : nodes_[node].children) {
    if (nodes_[index].step == step) return index;
    if (nodes_[index].step == "*") any = index;
  }
  return any;
}

/// The node of the value that begins.
std::size_t PathPicker::enter() {
  if (frames_.empty()) return 0;
  Frame& top = frames_.back();
  if (top.node == none) return none;
  return top.list ? child(top.node, std::to_string(top.index++)) : std::exchange(next_, none);
}

void PathPicker::open(char bracket) {
  const std::size_t node = enter();
  for (Capture& capture : captures_) capture.json.open(bracket);
  for (std::size_t i = 0; node != none && i < nodes_[node].slots.size(); ++i) {
    captures_.push_back({nodes_[node].slots[i], {}});
    captures_.back().json.open(bracket);
  }
  frames_.push_back({node, bracket == '[', 0});
}

void PathPicker::close(char bracket) {
  frames_.pop_back();
  for (Capture& capture : captures_) capture.json.close(bracket);
  while (!captures_.empty() && captures_.back().json.is_whole()) {
    set(captures_.back().slot, captures_.back().json.written(), false);
    captures_.pop_back();
  }
}

void PathPicker::key(std::string& key) {
  for (Capture& capture : captures_) capture.json.key(key);
  const std::size_t node = frames_.back().node;
  next_ = node == none ? none : child(node, key);
}

void PathPicker::text(std::string& value) {
  const std::size_t node = enter();
  for (Capture& capture : captures_) capture.json.text(value);
  set_all(node, value, false);
}

void PathPicker::literal(std::string_view written) {
  const std::size_t node = enter();
  for (Capture& capture : captures_) capture.json.literal(written);
  set_all(node, written, written == "null");
}

void PathPicker::set_all(std::size_t node, std::string_view value, bool null) {
  if (node == none) return;
  for (const std::size_t slot : nodes_[node].slots) set(slot, value, null);
}

void PathPicker::set(std::size_t index, std::string_view value, bool null) {
  Slot& slot = slots_[index];
  const bool joins = slot.joins && slot.there && !slot.null && !null;
  if (slot.joins && slot.there && null) return;
  slot.met += !slot.there;
  if (joins)
    slot.value += slot.joiner;
  else
    slot.value.clear();
  slot.value += value;
  slot.there = true;
  slot.null = null;
}

Cell PathPicker::value(std::size_t index) const {
  const Slot& slot = slots_[index];
  return slot.there && !slot.null ? Cell(slot.value) : std::nullopt;
}

}  // namespace casebook
