// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "record.hpp"

namespace casebook {

/// The requests of a batch, which alone hold its prompts: found by their `custom_id`. A prompt is
/// the last message of the user; texts in parts are joined by line breaks. Holds every id, and
/// every prompt that is different from the others once.
class BatchPrompts {
 public:
  BatchPrompts() = default;
  /// Reads all requests of a file of JSON lines. Throws SourceError where there is no such file, a
  /// line is no JSON, has no `custom_id`, or one that another line has.
  explicit BatchPrompts(const std::string& path);

  /// NULL where no request has that id, or its request no prompt.
  Cell find(std::string_view id) const;
  std::uint64_t size() const { return prompts_.size(); }

 private:
  std::set<std::string, std::less<>> texts_;
  std::unordered_map<std::string, const std::string*> prompts_;
};

}  // namespace casebook
