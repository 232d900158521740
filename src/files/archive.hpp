// SPDX-License-Identifier: MIT
// The door to cereal: values as bytes, for files that only this version of casebook reads again.
#pragma once

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/set.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/unordered_map.hpp>
#include <cereal/types/unordered_set.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/vector.hpp>
#include <concepts>
#include <filesystem>
#include <sstream>
#include <string>
#include <utility>

#include "record.hpp"
#include "text/path.hpp"

namespace cereal {

/// A path as its bytes. A template, because a string would become one.
template <class Archive, std::same_as<std::filesystem::path> Path>
std::string save_minimal(const Archive&, const Path& path) {
  return path.string();
}
template <class Archive, std::same_as<std::filesystem::path> Path>
void load_minimal(const Archive&, Path& path, const std::string& bytes) {
  path = casebook::path_of(bytes);
}

}  // namespace cereal

namespace casebook {

/// Packs values one behind the other. A type of ours has a member `serialize`, or a function of
/// that name beside it, which names its members.
class Packer {
 public:
  template <class... Values>
  void operator()(const Values&... values) {
    archive_(values...);
  }
  std::string bytes() const { return out_.str(); }

 private:
  std::ostringstream out_;
  cereal::PortableBinaryOutputArchive archive_{out_};
};

/// Unpacks them in the same order. Throws std::exception where the bytes end too early.
class Unpacker {
 public:
  explicit Unpacker(std::string bytes) : in_(std::move(bytes)) {}

  template <class... Values>
  void operator()(Values&... values) {
    archive_(values...);
  }

 private:
  std::istringstream in_;
  cereal::PortableBinaryInputArchive archive_{in_};
};

template <class Archive>
void serialize(Archive& archive, Date& date) {
  archive(date.year, date.month, date.day);
}

template <class Archive, class T>
void serialize(Archive& archive, PerVariant<T>& both) {
  archive(both.without_links, both.with_links);
}

template <class Archive>
void serialize(Archive& archive, Repairs& repairs) {
  archive(repairs.count);
}

template <class Archive>
void serialize(Archive& archive, Warning& warning) {
  archive(warning.sentence, warning.count, warning.example, warning.hint);
}

}  // namespace casebook
