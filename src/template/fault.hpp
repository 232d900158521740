// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace casebook {

/// The reason why a file cannot be a template, as the end of a sentence ("is encrypted"), and what
/// to do. read_template() turns it into an error that names the file.
class TemplateFault : public std::runtime_error {
 public:
  explicit TemplateFault(const std::string& what, std::string hint = {})
      : std::runtime_error(what), hint_(std::move(hint)) {}
  const std::string& hint() const noexcept { return hint_; }

 private:
  std::string hint_;
};

/// The fault of a Word document that was damaged.
inline TemplateFault damaged(const std::string& how) {
  return TemplateFault("is damaged: " + how,
                       "Open it in Word or LibreOffice and save it anew as .docx");
}

inline TemplateFault strict_form() {
  return TemplateFault("is in the strict form of Open XML, which few programs read",
                       "In Word, save it as 'Word Document (*.docx)', not as 'Strict Open XML'");
}

}  // namespace casebook
