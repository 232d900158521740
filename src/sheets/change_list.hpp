// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>

#include "output/output.hpp"

namespace casebook {

/// The list of changes, a CSV file that the user names: what normalizing did to each text.
class ChangeList : public Output {
 public:
  /// Throws OutputError.
  explicit ChangeList(std::filesystem::path path);

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  /// Removes what was not published.
  ~ChangeList() override;
  Listing finish() override;
  void publish() override;

 private:
  std::filesystem::path path_;
  bool replaces_;  ///< there is one, and it may be replaced
  WholeFile file_;
};

}  // namespace casebook
