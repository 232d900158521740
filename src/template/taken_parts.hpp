// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/look_parts.hpp"
#include "template/word_package.hpp"

namespace casebook {

/// The parts of a template that documents keep, and whatever those need: pictures in a header, say.
/// Everything throws TemplateFault.
class TakenParts {
 public:
  /// `package` must outlive it.
  explicit TakenParts(WordPackage& package) : package_(package) {}

  /// Takes the part that a relationship of the main part leads to, once.
  void take(const Relationship& relationship);
  /// The same with a content that has been changed.
  void take(const Relationship& relationship, XmlTree& content);
  /// A part that the template does not have; `name` is made one that no other has.
  void add(const std::string& kind, const std::string& name, std::string_view type,
           std::string content);

  /// The relationships of the main part to what was taken.
  const std::vector<Relationship>& related() const { return related_; }

  /// Call once, last: all parts but those that differ from document to document, the package's own
  /// first.
  std::vector<LookParts::Part> finish();

 private:
  bool relate(const Relationship& relationship);
  bool is_new(const std::string& part);
  void take_part(const std::string& part);
  void take_tree(const std::string& part, XmlTree& tree);
  void put(std::string_view name, std::string_view type, std::string content);

  WordPackage& package_;
  std::vector<Relationship> related_;
  std::set<std::string> seen_;  ///< by part_key()
  std::deque<std::string> wanted_;
  struct Taken {
    LookParts::Part part;
    std::string type;  ///< empty: relationships
  };
  std::vector<Taken> taken_;
};

}  // namespace casebook
