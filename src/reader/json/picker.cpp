// SPDX-License-Identifier: MIT
#include "reader/json/picker.hpp"

#include <algorithm>
#include <utility>

namespace casebook {

std::size_t PathPicker::add(const JsonPath& path, std::string_view joiner) {
  std::size_t node = 0;
  for (const std::string& step : path) {
    const auto& known = nodes_[node].children;
    const auto found =
        std::ranges::find_if(known, [&](std::size_t index) { return nodes_[index].step == step; });
    const std::size_t next = found == known.end() ? nodes_.size() : *found;
    if (next == nodes_.size()) {
      nodes_[node].children.push_back(next);
      nodes_.push_back({step, none, {}});
    }
    node = next;
  }
  if (nodes_[node].slot == none) {
    nodes_[node].slot = slots_.size();
    const bool joins = std::ranges::find(path, "*") != path.end();
    slots_.push_back({path, std::string(joiner), {}, false, false, joins, 0});
  }
  return nodes_[node].slot;
}

void PathPicker::begin() {
  frames_.clear();
  captures_.clear();
  for (Slot& slot : slots_) slot.there = false;
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
  if (node != none && nodes_[node].slot != none) {
    captures_.push_back({nodes_[node].slot, {}});
    captures_.back().json.open(bracket);
  }
  frames_.push_back({node, bracket == '[', 0});
}

void PathPicker::close(char bracket) {
  frames_.pop_back();
  for (Capture& capture : captures_) capture.json.close(bracket);
  if (captures_.empty() || !captures_.back().json.is_whole()) return;
  set(captures_.back().slot, captures_.back().json.written(), false);
  captures_.pop_back();
}

void PathPicker::key(std::string& key) {
  for (Capture& capture : captures_) capture.json.key(key);
  const std::size_t node = frames_.back().node;
  next_ = node == none ? none : child(node, key);
}

void PathPicker::text(std::string& value) {
  const std::size_t node = enter();
  for (Capture& capture : captures_) capture.json.text(value);
  if (node != none && nodes_[node].slot != none) set(nodes_[node].slot, value, false);
}

void PathPicker::literal(std::string_view written) {
  const std::size_t node = enter();
  for (Capture& capture : captures_) capture.json.literal(written);
  if (node != none && nodes_[node].slot != none) set(nodes_[node].slot, written, written == "null");
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
