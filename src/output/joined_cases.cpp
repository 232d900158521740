// SPDX-License-Identifier: MIT
#include "output/joined_cases.hpp"

#include <utility>

#include "names/document.hpp"
#include "names/heading.hpp"
#include "output/kept_part.hpp"
#include "output/placed_case.hpp"
#include "text/date.hpp"

namespace casebook {
namespace {

struct Turns : KeptPart<Turns> {
  std::vector<JoinedCase> all;

  template <class Archive>
  void serialize(Archive& archive) {
    archive(all);
  }
};

JoinedCase turn_of(const PlacedCase& placed, const Document& document) {
  const Case& one = *placed;
  JoinedCase turn;
  turn.name = one.name;
  turn.probe = document.probe;
  append_iso_date(turn.month, one.date.month_only());
  turn.experiment_id = one.experiment_id;
  turn.raw_date = one.raw_date;
  turn.is_numbered = one.root_id != no_root_id;
  turn.links = one.links.size();
  turn.words = placed.words();
  turn.attributes = one.attributes;
  const PerVariant<bool> has_text{!one.text.without_links.empty(), !one.text.with_links.empty()};
  if (has_text.without_links || has_text.with_links)
    turn.turns.push_back({static_cast<std::uint32_t>(document.number), one.turn, has_text});
  return turn;
}

class TurnCollector : public Renderer {
 public:
  void begin(const ChunkPlace& place) override {
    turns_ = std::make_unique<Turns>();
    document_ = place.document;
  }
  void add(const PlacedCase& one) override { turns_->all.push_back(turn_of(one, *document_)); }
  std::unique_ptr<Part> finish() override { return std::move(turns_); }

 private:
  const Document* document_ = nullptr;
  std::unique_ptr<Turns> turns_;
};

void keep_if_equal(std::string& value, const std::string& other) {
  if (value != other) value.clear();
}

}  // namespace

std::unique_ptr<Renderer> JoinedCases::make_renderer() { return std::make_unique<TurnCollector>(); }

std::unique_ptr<Part> JoinedCases::make_part() const { return std::make_unique<Turns>(); }

void JoinedCases::take(std::unique_ptr<Part> part, const ChunkPlace& place) {
  for (JoinedCase& turn : static_cast<Turns&>(*part).all) {
    look_at_order(turn, place);
    const auto [found, is_new] = indices_.try_emplace(turn.name, cases_.size());
    if (is_new)
      cases_.push_back(std::move(turn));
    else
      merge(cases_[found->second], std::move(turn));
  }
}

/// Rows come in no order: without a number, turns of the same time stand in any.
void JoinedCases::look_at_order(const JoinedCase& turn, const ChunkPlace& place) {
  const bool same_time = document_ == place.document && last_date_ == turn.raw_date;
  if (same_time && !turn.is_numbered && unordered_.count++ == 0)
    unordered_.example = turn.name + (turn.raw_date.empty() ? "" : ", " + turn.raw_date);
  document_ = place.document;
  last_date_ = turn.raw_date;
}

void JoinedCases::merge(JoinedCase& all, JoinedCase&& turn) {
  keep_if_equal(all.probe, turn.probe);
  keep_if_equal(all.month, turn.month);
  keep_if_equal(all.experiment_id, turn.experiment_id);
  keep_if_equal(all.raw_date, turn.raw_date);
  all.links += turn.links;
  all.words += turn.words;
  all.turns.insert(all.turns.end(), turn.turns.begin(), turn.turns.end());
  merge_attributes(all, turn);
}

void JoinedCases::merge_attributes(JoinedCase& all, const JoinedCase& turn) {
  for (std::size_t i = 0; i < turn.attributes.size(); ++i) {
    std::string& value = all.attributes[i];
    const std::string& other = turn.attributes[i];
    if (value.empty()) value = other;
    if (value == other || other.empty()) continue;
    Warning& warning = disagreements_[i];
    if (warning.count++ == 0) warning.example = all.name + ": '" + value + "' and '" + other + "'";
  }
}

Listing JoinedCases::finish() {
  indices_.clear();
  return {"joined_cases", {}, {}, {}};
}

std::vector<Warning> JoinedCases::warnings() const {
  std::vector<Warning> all;
  for (const auto& [attribute, found] : disagreements_) {
    Warning& warning = all.emplace_back(found);
    warning.sentence = "Rows of a joined case that differ from its first value of '" +
                       attributes_[attribute] + "'";
    warning.hint =
        "The first value stands for the case; add the column to --case-name where it "
        "tells cases apart";
  }
  if (unordered_.count > 0) {
    Warning& warning = all.emplace_back(unordered_);
    warning.sentence =
        "Turns of the same time as the one before, whose order is not that of the source";
    warning.hint = "A column that numbers them puts them in order: --columns root_id=…";
  }
  return all;
}

}  // namespace casebook
