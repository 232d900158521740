// SPDX-License-Identifier: MIT
#include "folder/shard_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "files/output_error.hpp"
#include "files/partial_name.hpp"
#include "files/rename.hpp"
#include "files/sync.hpp"
#include "folder/earlier_export.hpp"
#include "text/json.hpp"
#include "text/path.hpp"

namespace casebook {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view prefix = "shard-";
constexpr std::string_view between = "-of-";

/// Takes a number without sign or leading zero from the front of `text`; 0 if there is none.
unsigned take_number(std::string_view& text) {
  unsigned number = 0;
  if (text.starts_with('0')) return 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::optional<Shard> shard_of(std::string_view name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  Shard shard;
  shard.number = take_number(name);
  if (!name.starts_with(between)) return std::nullopt;
  name.remove_prefix(between.size());
  shard.count = take_number(name);
  if (!name.empty() || shard.number == 0 || shard.number > shard.count) return std::nullopt;
  return shard;
}

/// The shard whose hidden folder is called `name`.
std::optional<Shard> unfinished_shard_of(std::string_view name) {
  if (!name.starts_with('.') || !name.ends_with(partial_suffix)) return std::nullopt;
  return shard_of(name.substr(1, name.size() - 1 - partial_suffix.size()));
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::error_code error;
  std::vector<std::string> names;
  fs::directory_iterator entry(folder, error), end;
  for (; !error && entry != end; entry.increment(error))
    names.push_back(entry->path().filename().string());
  if (error) throw output_error("Cannot read", folder, error);
  std::ranges::sort(names);
  return names;
}

std::vector<WrittenFile> files_below(const fs::path& folder) {
  std::vector<WrittenFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory())
      files.push_back(
          describe_file(folder, entry.path().lexically_relative(folder).generic_string()));
  std::ranges::sort(files, {}, &WrittenFile::name);
  return files;
}

Json json_of(const ShardRecord& record) {
  Json files = Json::array();
  for (const WrittenFile& file : record.files)
    files.push_back({{"file", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  return {{"version", record.version},    {"source", record.source},
          {"options", record.options},    {"date", record.date},
          {"rows", record.rows},          {"row_count", record.row_count},
          {"shard", record.shard.number}, {"shards", record.shard.count},
          {"files", std::move(files)}};
}

ShardRecord record_of(const Json& json) {
  ShardRecord record{json.at("version"),
                     json.at("source"),
                     json.at("options"),
                     json.at("date"),
                     json.at("rows"),
                     json.at("row_count"),
                     {},
                     {}};
  record.shard = {json.at("shard"), json.at("shards")};
  for (const Json& file : json.at("files"))
    record.files.push_back({file.at("file"), file.at("bytes"), file.at("sha256")});
  return record;
}

/// Of the shard in `folder`.
ShardRecord read_record(const fs::path& folder) {
  std::ifstream in(folder / shard_record_name, std::ios::binary);
  try {
    if (in) return record_of(Json::parse(in));
  } catch (const Json::exception&) {
  }
  throw OutputError(folder.string() + " is no shard that casebook wrote, or a damaged one",
                    "Move it to another place, and write the shard again with --overwrite");
}

[[noreturn]] void refuse_shard(const fs::path& folder, const std::string& why) {
  throw OutputError(folder.string() + why,
                    "Write all shards with the same version, options and rows, and merge them "
                    "alone in a folder");
}

std::vector<Shard> shards_in(const fs::path& folder) {
  std::vector<Shard> shards;
  for (const std::string& name : names_in(folder))
    if (const auto shard = shard_of(name)) shards.push_back(*shard);
  std::ranges::sort(shards, {}, &Shard::number);
  return shards;
}

/// Locks the export's folder together with the runs that write other shards.
FolderLock made_and_shared(const fs::path& folder, MadeFolders& made) {
  made.make(folder);
  return lock_folder(folder, Locking::shared);
}

void refuse_what_is_there(const fs::path& folder, const Shard& shard, bool overwrite) {
  if (!overwrite && EarlierExport(folder).is_there())
    throw OutputError(folder.string() + " holds an export already",
                      "Use --overwrite to replace it, or name another folder with -o");
  for (const std::string& name : names_in(folder)) {
    const auto other = shard_of(name);
    if (other && other->count != shard.count)
      throw OutputError((folder / path_of(name)).string() + " is a shard of another export",
                        "Name another folder with -o");
    if (overwrite || unfinished_shard_of(name)) continue;
    if (other && other->number == shard.number)
      throw OutputError((folder / path_of(name)).string() + " is there already",
                        "Use --overwrite to write it again");
    if (other) continue;
    throw OutputError(
        folder.string() + " is not empty: it holds " + name,
        "Name another folder with -o, or use --overwrite to write beside what is there");
  }
}

/// Makes sure that a shard's folder, which is to be replaced, holds nothing but the shard.
void require_unchanged(const fs::path& place) {
  if (!fs::exists(place)) return;
  const ShardRecord record = read_record(place);
  for (const WrittenFile& file : files_below(place)) {
    const auto same = [&](const WrittenFile& known) {
      return known.name == file.name && known.sha256 == file.sha256;
    };
    if (file.name != shard_record_name && std::ranges::none_of(record.files, same))
      throw OutputError((place / path_of(file.name)).string() +
                            " was changed since casebook wrote it, or "
                            "is not of this shard",
                        "Move it to another place");
  }
}

}  // namespace

std::string shard_name(const Shard& shard) {
  return std::string(prefix) + std::to_string(shard.number) + std::string(between) +
         std::to_string(shard.count);
}

std::vector<ShardRecord> read_shards(const fs::path& folder) {
  const std::vector<Shard> there = shards_in(folder);
  if (there.empty())
    throw OutputError("There are no shards in " + folder.string(),
                      "Write them first: casebook export … --shard 1/3, and so on");
  std::vector<ShardRecord> records;
  for (const Shard& shard : there) {
    const fs::path place = folder / shard_name(shard);
    if (shard.count != there.front().count)
      refuse_shard(place, " is of another export than " + shard_name(there.front()));
    const ShardRecord& record = records.emplace_back(read_record(place));
    if (record.shard.number != shard.number || record.shard.count != shard.count)
      refuse_shard(place, " holds shard " + std::to_string(record.shard.number) + " of " +
                              std::to_string(record.shard.count));
    require_same_export(folder, records.front(), record);
  }
  for (unsigned number = 1; number <= there.front().count; ++number)
    if (number > there.size() || there[number - 1].number != number)
      throw OutputError(
          (folder / shard_name({number, there.front().count})).string() + " is missing",
          "Write it with --shard " + std::to_string(number) + '/' +
              std::to_string(there.front().count) + ", then merge again");
  return records;
}

void require_same_export(const fs::path& folder, const ShardRecord& one, const ShardRecord& other) {
  const fs::path place = folder / shard_name(other.shard);
  const std::string than = " than " + shard_name(one.shard);
  if (one.version != other.version)
    refuse_shard(place, " was written by another version of casebook" + than + " (" +
                            other.version + ", " + one.version + ")");
  if (one.source != other.source)
    refuse_shard(place, " was written of another source" + than + " (" + other.source + ", " +
                            one.source + ")");
  if (one.options != other.options) refuse_shard(place, " was written with other options" + than);
  if (one.date != other.date)
    refuse_shard(place, " was written with another SOURCE_DATE_EPOCH" + than);
  if (one.row_count != other.row_count || one.rows != other.rows)
    refuse_shard(place, " was written of other rows" + than);
}

void clear_unfinished_shards(const fs::path& folder) {
  for (const std::string& name : names_in(folder))
    if (const auto shard = unfinished_shard_of(name))
      const Staging left(folder / path_of(name), folder / shard_name(*shard));
}

ShardFolder::ShardFolder(const fs::path& folder, const Shard& shard, bool overwrite)
    : folder_(folder),
      place_(folder / shard_name(shard)),
      lock_(made_and_shared(folder, made_folders_)),
      staging_(Staging::beside(place_), place_) {
  staging_.clear();
  refuse_what_is_there(folder, shard, overwrite);
  require_unchanged(place_);
  std::error_code error;
  if (!fs::create_directory(content(), error))
    throw output_error("Cannot make the folder", content(), error);
}

void ShardFolder::require_same_export(const ShardRecord& record) const {
  for (const Shard& other : shards_in(folder_))
    if (other.number != record.shard.number)
      casebook::require_same_export(folder_, read_record(folder_ / shard_name(other)), record);
}

void ShardFolder::commit(ShardRecord record) {
  record.files = files_below(content());
  const fs::path made = content() / shard_record_name;
  std::ofstream out(made, std::ios::binary);
  errno = 0;
  out << dump(json_of(record)) << '\n';
  out.close();
  if (!out) throw output_error("Cannot write", made, errno);
  sync_all(content());
  if (!put_into_place()) throw output_error("Cannot write", place_, errno);
  made_folders_.keep();
  sync(folder_);
}

/// In one step if the system can exchange folders; else a kill in between leaves no shard, and
/// never half a one.
bool ShardFolder::put_into_place() const {
  if (!fs::exists(place_)) return rename_to_new(content(), place_);
  if (exchange(content(), place_)) return true;
  return rename_to_new(place_, staging_.taken_out()) && rename_to_new(content(), place_);
}

void ShardFolder::abandon() noexcept {
  staging_.clear();
  std::error_code ignored;
  fs::remove(staging_.path(), ignored);
  made_folders_.remove();
}

}  // namespace casebook
