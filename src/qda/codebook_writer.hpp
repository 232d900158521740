// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "files/whole_file.hpp"
#include "qda/project_names.hpp"
#include "qda/project_part.hpp"

namespace casebook {

/// Joins the codes of all chunks to a REFI-QDA codebook (Codebook.xsd, 1.0). No two codes have the
/// same name: cases keep the names of their headings, and all other codes give way. An empty group
/// is left out unless there are no rows at all, because a codebook must have codes. The codes of
/// cases are written to the file as they come, so memory does not grow with them. One thread at a
/// time.
class CodebookWriter {
 public:
  /// Begins casebook.qdc in `folder`. `documents` and `naming` must outlive it. Throws OutputError.
  CodebookWriter(const std::vector<ProjectDocument>& documents, const std::filesystem::path& folder,
                 const Naming& naming);

  /// Takes the next chunk, in order. Throws OutputError.
  void append(CodebookChunk&& chunk);

  /// The XML before and after the codes of the cases, which a project uses as well.
  struct Codes {
    std::string head, tail;
  };
  /// Call once, after the last chunk: names the codes that belong to no case.
  Codes name_codes();

  /// Completes the file, which is otherwise removed. Call once, last. Throws OutputError.
  WrittenFile finish(const Codes& codes);

 private:
  std::string group(std::string_view group, const std::string& name,
                    const std::set<std::string>& codes);
  std::string probes(const std::string& name);
  std::string code(std::string_view group, const Guid& guid, const std::string& name);

  const std::vector<ProjectDocument>& documents_;
  const Naming& naming_;
  WholeFile file_;
  const std::string cases_head_;  ///< as it was written before any case
  std::set<std::string> months_, experiments_, hosts_;
  UniqueNames names_;
};

}  // namespace casebook
