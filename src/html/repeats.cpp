// SPDX-License-Identifier: MIT
#include "html/repeats.hpp"

#include <algorithm>
#include <utility>

namespace casebook {
namespace {

constexpr std::size_t probes_shown = 20;

}  // namespace

void Repeats::begin_probe(std::size_t document, std::uint64_t cases) {
  if (current_.repeats > 0) keep(std::exchange(current_, {}));
  current_.document = document;
  seen_ = std::make_unique<Texts>();
  seen_->count.reserve(std::min<std::uint64_t>(cases, most_texts));
}

void Repeats::keep(OfProbe&& one) {
  total_ += one.repeats;
  ++probes_;
  const auto fewer = [](const OfProbe& a, const OfProbe& b) { return a.repeats > b.repeats; };
  top_.insert(std::ranges::upper_bound(top_, one, fewer), std::move(one));
  if (top_.size() > probes_shown) top_.pop_back();
}

void Repeats::add(std::uint64_t hash, std::string_view example) {
  auto& seen = seen_->count;
  const auto found = seen.find(hash);
  if (found == seen.end()) {
    if (seen.size() < most_texts)
      seen.emplace(hash, 1);
    else
      complete_ = false;
    return;
  }
  ++current_.repeats;
  if (++found->second <= current_.most) return;
  current_.most = found->second;
  current_.example = example;
}

}  // namespace casebook
