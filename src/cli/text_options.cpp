// SPDX-License-Identifier: MIT
// How texts are tidied, and what documents, months and cases are called.
#include <map>
#include <string>

#include "cli/option_groups.hpp"
#include "cli/values.hpp"

namespace casebook {

void add_name_options(CLI::App& command, GeneratorOptions& options) {
  command.option_defaults()->group("Names and layout");
  const std::map<std::string, Layout> layouts = {{"month", Layout::month},
                                                 {"case", Layout::case_},
                                                 {"probe-case", Layout::probe_case},
                                                 {"speaker", Layout::speaker}};
  command
      .add_option("--layout", options.layout,
                  "What Heading 1 and 2 are: month (and case), case (alone), probe-case, or "
                  "speaker (month, and 'Name:' above each text)")
      ->transform(one_of(layouts))
      ->type_name("LAYOUT");
  command
      .add_option("--case-name", options.case_name,
                  "What cases are called, such as '{date} Case {root_id}'; also {year}, "
                  "{month:02}, {month_name}, {day}, {experiment_id}, {probe}, any --attributes")
      ->type_name("PATTERN");
  command.add_flag("--join-cases", options.join_cases,
                   "Make one case of all rows that --case-name calls the same");
  command
      .add_option("--month-heading", options.month_heading,
                  "What months are called, such as '{year}-{month:02} {month_name}'")
      ->type_name("PATTERN");
  command
      .add_option("--title", options.title,
                  "What documents are called: a pattern of {probe} and {cases}")
      ->type_name("PATTERN");
  command.add_flag("--plain-names", options.plain_names,
                   "Leave emoji and all characters beyond the BMP (rare letters, too) out of the "
                   "names of documents, cases and codes; texts and values keep them");
}

void add_normalizer_options(CLI::App& command, NormalizerOptions& normalizer) {
  command.option_defaults()->group("Tidying the texts");
  const std::map<std::string, NormalizationForm> forms = {{"none", NormalizationForm::none},
                                                          {"nfc", NormalizationForm::nfc},
                                                          {"nfkc", NormalizationForm::nfkc}};
  command
      .add_option("--normalize", normalizer.form,
                  "Unicode normalization: nfc (default), nfkc or none")
      ->transform(one_of(forms))
      ->type_name("FORM");
  const std::map<std::string, Markdown> markdown = {
      {"auto", Markdown::automatic}, {"on", Markdown::on}, {"off", Markdown::off}};
  command
      .add_option("--markdown", normalizer.markdown,
                  "Which texts are read as Markdown: auto (those that look like it; default), on "
                  "(all) or off (none)")
      ->transform(one_of(markdown))
      ->type_name("WHEN");
  command.add_flag("--keep-probe", normalizer.keep_probe,
                   "Leave the probe at the head of each text");
  command.add_flag("--repair-mojibake", normalizer.repair_mojibake,
                   "Put right what was surely decoded wrongly, such as â€™");
}

}  // namespace casebook
