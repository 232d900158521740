// SPDX-License-Identifier: MIT
// Pieces of a REFI-QDA project (Project.xsd, 1.0) that several modules write.
#pragma once

#include <string>
#include <string_view>

#include "qda/guid.hpp"

namespace casebook {

/// ` name="value"`, escaped.
void append_xml_attribute(std::string& xml, std::string_view name, std::string_view value);
void append_xml_attribute(std::string& xml, std::string_view name, const Guid& guid);

/// `<element targetGUID="…"/>`
void append_reference(std::string& xml, std::string_view element, const Guid& target);

/// What stands before each value of a variable.
std::string variable_value_head(const Guid& variable);
/// The value of a variable; nothing where it is empty. `element`: `TextValue`, `IntegerValue`.
void append_variable_value(std::string& xml, std::string_view head, std::string_view element,
                           std::string_view value);

/// `<Code guid="…" name="…" isCodable="…" color="…"`, without its end.
void open_code(std::string& xml, const Guid& guid, std::string_view name, bool codable,
               std::string_view group);

/// When a project says it was made: SOURCE_DATE_EPOCH, or the first of January 1980, because
/// no clock time is written.
std::string project_date();

/// ` creatingUser="…" creationDateTime="…"`
std::string creation_attributes();

}  // namespace casebook
