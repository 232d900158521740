// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "html/repair_examples.hpp"
#include "html/repeats.hpp"
#include "html/tally.hpp"
#include "output/kept_part.hpp"
#include "output/output.hpp"

namespace casebook {

/// How many cases have so many words.
class Lengths {
 public:
  /// Where each class begins; the last has no end.
  static constexpr std::array<std::uint64_t, 10> classes = {0,   1,   10,  25,   50,
                                                            100, 250, 500, 1000, 2500};

  void add(std::uint64_t words);
  Lengths& operator+=(const Lengths& other);

  const std::array<std::uint64_t, classes.size()>& counts() const { return counts_; }
  std::uint64_t words() const { return words_; }
  std::uint64_t longest() const { return longest_; }

  template <class Archive>
  void serialize(Archive& archive) {
    archive(counts_, words_, longest_);
  }

 private:
  std::array<std::uint64_t, classes.size()> counts_{};
  std::uint64_t words_ = 0;
  std::uint64_t longest_ = 0;
};

/// What a report says of cases: of a chunk, or of all. Does not grow with the cases.
struct CaseFindings {
  explicit CaseFindings(std::size_t attribute_count);

  void add(const Case& one, std::uint64_t words);
  CaseFindings& operator+=(CaseFindings&& later);

  MonthCounts cases;
  MonthCounts links;
  Tally<MonthCounts> hosts;
  Tally<std::uint64_t> experiments;
  std::vector<Tally<std::uint64_t>> attributes;  ///< the values of each
  Lengths lengths;
  RepairExamples repairs;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(cases, links, hosts, experiments, lengths, repairs);
    for (auto& values : attributes) archive(values);
  }
};

/// The cases of each month, of the probes that have most cases, and of all others together.
class ProbeMonths {
 public:
  struct Row {
    std::size_t document;  ///< the probe's first
    MonthCounts cases;
    std::uint64_t total;
  };

  /// Cases of the probe whose first document is `document`; probes come one after the other.
  void add(std::size_t document, const MonthCounts& cases);
  void finish();

  /// Most cases first.
  const std::vector<Row>& top() const { return top_; }
  std::uint64_t other_probes() const { return other_probes_; }
  const MonthCounts& others() const { return others_; }

 private:
  std::vector<Row> open_;  ///< at most one: the probe that is coming
  std::vector<Row> top_;
  MonthCounts others_;
  std::uint64_t other_probes_ = 0;
};

/// What a report says of all cases.
struct Findings {
  explicit Findings(std::size_t attribute_count) : all(attribute_count) {}

  CaseFindings all;
  ProbeMonths probes;
  Repeats repeats;
};

/// What a report needs of a chunk.
struct FindingsPart : KeptPart<FindingsPart> {
  explicit FindingsPart(std::size_t attribute_count) : findings(attribute_count) {}

  CaseFindings findings;
  std::vector<std::pair<std::uint64_t, std::size_t>> texts;  ///< hash, and where its example ends
  std::string examples;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(findings, texts, examples);
  }
};

/// Finds it. `satisfied` must outlive it.
class FindingsRenderer : public Renderer {
 public:
  FindingsRenderer(std::size_t attribute_count, const SatisfiedKinds& satisfied)
      : attribute_count_(attribute_count), satisfied_(satisfied) {}

  void begin(const ChunkPlace& place) override;
  bool wants_changes(const Case& one) const override;
  void add(const PlacedCase& one) override;
  std::unique_ptr<Part> finish() override;

 private:
  std::size_t attribute_count_;
  const SatisfiedKinds& satisfied_;
  std::unique_ptr<FindingsPart> part_;
  std::size_t room_ = 0;  ///< which the examples of the latest chunk took
};

}  // namespace casebook
