// SPDX-License-Identifier: MIT
#include "export/rows/gathered_turns.hpp"

#include <algorithm>

namespace casebook {

void GatheredTurns::add(const NumberedRow& row) {
  const auto& [ordinal, name, turn, made_plain] = row.numbered;
  const auto [found, is_new] =
      indices_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
  if (is_new) names_.push_back({&found->first, ordinal, made_plain});
  turns_.push_back({found->second, static_cast<std::uint32_t>(row.packed.size()),
                    file_.append(row.packed), row.date, turn});
}

void GatheredTurns::gather() {
  std::ranges::stable_sort(turns_, {}, &Turn::name);
  next_ = 0;
}

NumberedRow GatheredTurns::next() {
  const Turn& turn = turns_[next_];
  const Name& name = names_[turn.name];
  packed_.resize(turn.size);
  file_.read(turn.offset, packed_);
  const bool continues = next_ > 0 && turns_[next_ - 1].name == turn.name;
  NumberedRow row{
      turn.date, {name.ordinal, *name.name, turn.turn, name.made_plain}, packed_, continues};
  if (++next_ == turns_.size()) {
    turns_.clear();
    names_.clear();
    indices_.clear();
  }
  return row;
}

}  // namespace casebook
