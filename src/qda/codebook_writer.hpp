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

/// Puts the codes of all chunks together to a REFI-QDA codebook (Codebook.xsd, 1.0). No two codes
/// have the same name: all others give way to the cases, which are called as their headings. A
/// group that would be empty is left out, unless there are no rows: a codebook has codes. The codes
/// of cases go to the file as they come, so memory does not grow with them. One thread at a time.
class CodebookWriter {
 public:
  /// Begins casebook.qdc in `folder`. `documents` must outlive it; `cases_may_be_called_anything`:
  /// as the user says. Throws OutputError.
  CodebookWriter(const std::vector<ProjectDocument>& documents, const std::filesystem::path& folder,
                 bool cases_may_be_called_anything);

  /// The next chunk, in order. Throws OutputError.
  void append(CodebookChunk&& chunk);

  /// What stands before and after the codes of the cases, in a project, too.
  struct Codes {
    std::string head, tail;
  };
  /// After the last chunk: names the codes that are no case's. Call once.
  Codes name_codes();

  /// Completes the file; one that is not completed is removed. Call once, last. Throws OutputError.
  WrittenFile finish(const Codes& codes);

 private:
  std::string group(std::string_view group, const std::string& name,
                    const std::set<std::string>& codes);
  std::string probes(const std::string& name);
  std::string code(std::string_view group, const Guid& guid, const std::string& name);

  const std::vector<ProjectDocument>& documents_;
  WholeFile file_;
  const std::string cases_head_;  ///< as it was written before any case
  std::set<std::string> months_, experiments_, hosts_;
  UniqueNames names_;
};

}  // namespace casebook
