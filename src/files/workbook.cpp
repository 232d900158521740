// SPDX-License-Identifier: MIT
#include "files/workbook.hpp"

#include <fcntl.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <utility>

#include "error.hpp"
#include "files/cell_text.hpp"
#include "files/descriptor.hpp"
#include "files/output_error.hpp"
#include "files/source_date.hpp"

namespace casebook {
namespace {

/// 1980-01-01, where a zip's time begins: libxlsxwriter would take the clock where none is given.
constexpr std::time_t no_time = 315532800;

/// What all other parts of a workbook take together, with much to spare.
constexpr off_t small_parts = 256 << 10;

void require(lxw_error error, const std::filesystem::path& path) {
  if (error == LXW_NO_ERROR) return;
  if (errno != 0) throw output_error("Cannot write", path, errno);
  throw OutputError("Cannot write " + path.string() + ": " + lxw_strerror(error));
}

}  // namespace

struct Workbook::Book {
  Book(std::filesystem::path to, const std::filesystem::path& temporary, const std::string& name)
      : path(std::move(to)), folder(temporary.string()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    book = workbook_new_opt(path.c_str(), &options);
    sheet = book ? workbook_add_worksheet(book, name.c_str()) : nullptr;
    if (!sheet) throw OutputError("Cannot write " + path.string());
    lxw_doc_properties properties{};
    properties.created = source_date().value_or(no_time);
    workbook_set_properties(book, &properties);
  }
  ~Book() {
    if (book) lxw_workbook_free(book);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void close() {
    // libxlsxwriter writes the date with gmtime(), whose result all threads share.
    static std::mutex one_at_a_time;
    const std::lock_guard guard(one_at_a_time);
    require_space();
    errno = 0;
    require(workbook_close(std::exchange(book, nullptr)), path);
  }

  void write_text(lxw_col_t column, const std::string& text) const {
    errno = 0;
    require(worksheet_write_string(sheet, rows, column, text.c_str(), nullptr), path);
  }

  void write_number(lxw_col_t column, std::string_view digits) const {
    errno = 0;
    const double number = std::strtod(std::string(digits).c_str(), nullptr);
    require(worksheet_write_number(sheet, rows, column, number, nullptr), path);
  }

  /// libxlsxwriter finds out that the disk is full when it is too late, and says so on stderr. It
  /// copies its temporary file once more, then deflates it.
  void require_space() const {
    std::FILE* const rows_file = sheet->optimize_tmpfile;
    const off_t size = ftello(rows_file);
    if (std::fflush(rows_file) != 0 || std::ferror(rows_file) != 0 || size < 0)
      throw output_error("Cannot write", path, errno != 0 ? errno : ENOSPC);
    const Descriptor reserved(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    const int code = reserved.is_open()
                         ? ::posix_fallocate(reserved.number(), 0, size + size / 4 + small_parts)
                         : errno;
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    if (code != 0) throw output_error("Cannot write", path, code);
  }

  std::filesystem::path path;
  std::string folder;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_row_t rows = 0;
};

Workbook::Workbook(Place place, std::string stem, std::string sheet, std::vector<Column> columns,
                   std::uint64_t rows_on_sheet)
    : place_(std::move(place)),
      stem_(std::move(stem)),
      sheet_(std::move(sheet)),
      columns_(std::move(columns)),
      rows_on_sheet_(rows_on_sheet) {
  std::error_code error;
  std::filesystem::create_directories(place_.folder, error);
  if (error) throw output_error("Cannot make the folder", place_.folder, error.value());
  begin_book();
}

Workbook::~Workbook() = default;

void Workbook::begin_book() {
  const std::size_t number = names_.size() + 1;
  names_.push_back(stem_ + (number > 1 ? " (sheet " + std::to_string(number) + ")" : "") + ".xlsx");
  book_ = std::make_unique<Book>(place_.folder / names_.back(), place_.scratch, sheet_);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(book_->sheet, column, column, columns_[i].width, nullptr);
    write_text(column, columns_[i].heading);
  }
  worksheet_freeze_panes(book_->sheet, 1, 0);
  ++book_->rows;
}

void Workbook::end_book() {
  book_->close();
  book_.reset();
}

void Workbook::add_row(std::span<const std::string_view> cells) {
  if (book_->rows == rows_on_sheet_) {
    end_book();
    begin_book();
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    if (columns_[i].values && is_whole_number(cells[i]))
      book_->write_number(column, cells[i]);
    else if (!cells[i].empty())
      write_text(column, cells[i]);
  }
  ++book_->rows;
}

void Workbook::write_text(std::uint16_t column, std::string_view cell) {
  const std::size_t size = size_in_cell(cell);
  cut_cells_ += size < cell.size();
  book_->write_text(column, escaped_cell(cell.substr(0, size)));
}

std::vector<std::string> Workbook::close() {
  end_book();
  return std::move(names_);
}

}  // namespace casebook
