// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "docx/relationships.hpp"
#include "xml/tree.hpp"
#include "zip/package_reader.hpp"

namespace casebook {

/// What a template may hold, far beyond any look.
inline constexpr ZipLimits template_limits = {4096, std::uint64_t{64} << 20,
                                              std::uint64_t{128} << 20};

/// A Word document from an untrusted writer as an ISO 29500-2 package: a graph of typed parts.
/// Everything throws TemplateFault if the file is no Word document or is damaged.
class WordPackage {
 public:
  /// `file`: its bytes.
  explicit WordPackage(std::string file);

  /// The name of the part that holds the text, usually word/document.xml.
  const std::string& main_part() const { return main_part_; }
  std::string content_type(std::string_view part) const;
  std::vector<Relationship> relationships(std::string_view part);
  std::string bytes(std::string_view part);
  XmlTree xml(std::string_view part);

 private:
  void read_types();
  void find_main_part();

  PackageReader reader_;
  std::map<std::string, std::string> default_types_;  ///< by extension
  std::map<std::string, std::string> types_;          ///< by part_key()
  std::string main_part_;
};

}  // namespace casebook
