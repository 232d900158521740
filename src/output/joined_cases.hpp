// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "output/output.hpp"
#include "record.hpp"

namespace casebook {

/// All turns of a case together, with --join-cases.
struct JoinedCase {
  /// A turn that has text.
  struct Turn {
    std::uint32_t document = 0;  ///< its number
    std::uint32_t number = 1;    ///< Case::turn
    PerVariant<bool> has_text;

    template <class Archive>
    void serialize(Archive& archive) {
      archive(document, number, has_text);
    }
  };

  std::string name;
  // What tags every turn. Empty where turns differ: a speaker is heard on more than one night.
  std::string probe, month, experiment_id, raw_date;
  bool is_numbered = false;  ///< the first turn has a root_id
  std::uint64_t links = 0;
  std::uint64_t words = 0;
  std::vector<std::string> attributes;  ///< the first value of each that is not empty
  std::vector<Turn> turns;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(name, probe, month, experiment_id, raw_date, is_numbered, links, words, attributes,
            turns);
  }
};

/// Collects the turns of all cases for the outputs that describe a case in one place. It writes no
/// file. Memory grows with the cases (their names and values) and by 12 bytes for each turn.
class JoinedCases : public Output {
 public:
  /// `attributes` are those of the corpus; they must outlive it.
  explicit JoinedCases(const std::vector<std::string>& attributes) : attributes_(attributes) {}

  std::unique_ptr<Renderer> make_renderer() override;
  void take(std::unique_ptr<Part> part, const ChunkPlace& place) override;
  std::unique_ptr<Part> make_part() const override;
  Listing finish() override;

  /// In the order of their first turns. Complete after finish().
  const std::vector<JoinedCase>& cases() const { return cases_; }
  /// A warning for each attribute whose values differ within a case, and one where nothing says in
  /// which order turns were spoken.
  std::vector<Warning> warnings() const;

 private:
  void look_at_order(const JoinedCase& turn, const ChunkPlace& place);
  void merge(JoinedCase& all, JoinedCase&& turn);
  void merge_attributes(JoinedCase& all, const JoinedCase& turn);

  const std::vector<std::string>& attributes_;
  std::vector<JoinedCase> cases_;
  std::unordered_map<std::string, std::size_t> indices_;
  std::map<std::size_t, Warning> disagreements_;  ///< by attribute
  const Document* document_ = nullptr;            ///< of the last turn
  std::string last_date_;                         ///< its raw_date
  Warning unordered_;
};

}  // namespace casebook
