// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "output/output.hpp"

namespace casebook {

/// UTF-8 byte order mark and header of links.csv.
std::string_view link_list_head();

/// Appends one line for each link of `one`, a case of the document of `probe`.
void append_link_lines(std::string& csv, const Case& one, std::string_view probe);

/// links.csv: every link, whole or cut off, and where it stands.
class LinkList : public Output {
 public:
  /// `corpus` must outlive it. Throws OutputError.
  explicit LinkList(const Corpus& corpus);

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

 private:
  WholeFile file_;
};

}  // namespace casebook
