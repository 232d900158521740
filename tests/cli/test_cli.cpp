// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "error.hpp"

using namespace casebook;

namespace {

CommandLine parse(std::vector<const char*> words) {
  words.insert(words.begin(), "casebook");
  return parse_command_line(static_cast<int>(words.size()), words.data());
}

ExportOptions exported(std::vector<const char*> words) {
  words.insert(words.begin(), {"export", "rows.csv", "-o", "out"});
  return std::get<ExportOptions>(parse(std::move(words)).command);
}

std::string said(std::vector<const char*> words) {
  return std::get<CommandLine::Text>(parse(std::move(words)).command).text;
}

/// A file of options that is gone with the test.
class ConfigFile {
 public:
  explicit ConfigFile(const std::string& text)
      : path_(std::filesystem::temp_directory_path() /
              ("casebook-test-" + std::to_string(::getpid()) + ".toml")) {
    std::ofstream(path_) << text;
  }
  ~ConfigFile() { std::filesystem::remove(path_); }
  const char* path() const { return path_.c_str(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a source and a folder are all that an export needs") {
  const auto options = exported({});
  CHECK(options.reader.source == "rows.csv");
  CHECK(options.output == "out");
  CHECK(options.reader.view == "combined");
  CHECK(options.threads == 0);
  CHECK(options.memory == 256u << 20);
  CHECK_FALSE(options.overwrite);
  CHECK_FALSE(options.dry_run);
  CHECK(options.normalizer.form == NormalizationForm::nfc);
}

TEST_CASE("every option of an export lands in its field") {
  const auto options = exported({"--overwrite",
                                 "--dry-run",
                                 "--view",
                                 "v",
                                 "--table",
                                 "t",
                                 "--no-shortcut",
                                 "--texts",
                                 "a,\"b, c\"",
                                 "--sheet",
                                 "May",
                                 "--sheet",
                                 "June",
                                 "--time-zone",
                                 "+00:00",
                                 "--probe",
                                 "a b",
                                 "--probe",
                                 "-c",
                                 "--experiment",
                                 "7",
                                 "--since",
                                 "2020-01",
                                 "--until",
                                 "December 2020",
                                 "--normalize",
                                 "nfkc",
                                 "--keep-probe",
                                 "--repair-mojibake",
                                 "--changes",
                                 "c.csv",
                                 "--max-cases",
                                 "500",
                                 "-j",
                                 "3",
                                 "--memory",
                                 "64M",
                                 "--password-file",
                                 "p",
                                 "--ssl-ca",
                                 "ca.pem",
                                 "--ssl-mode",
                                 "verify-ca",
                                 "--columns",
                                 "probe=prompt,date=created"});
  CHECK(options.overwrite);
  CHECK(options.dry_run);
  CHECK(options.reader.view == "v");
  CHECK(options.reader.table == "t");
  CHECK_FALSE(options.reader.shortcut);
  CHECK(options.reader.texts == std::vector<std::string>{"a", "b, c"});
  CHECK(options.reader.sheets == std::vector<std::string>{"May", "June"});
  CHECK(options.reader.time_zone == "+00:00");
  CHECK(options.selection.probes == std::vector<std::string>{"a b", "-c"});
  CHECK(options.selection.experiments == std::vector<std::string>{"7"});
  CHECK(options.selection.since == Date{2020, 1, 0});
  CHECK(options.selection.until == Date{2020, 12, 0});
  CHECK(options.normalizer.form == NormalizationForm::nfkc);
  CHECK(options.normalizer.keep_probe);
  CHECK(options.normalizer.repair_mojibake);
  CHECK(options.normalizer.record_changes);
  CHECK(options.changes == "c.csv");
  CHECK(options.generator.max_cases == 500);
  CHECK(options.threads == 3);
  CHECK(options.memory == 64u << 20);
  CHECK(options.reader.password_file == "p");
  CHECK(options.reader.ssl_ca == "ca.pem");
  CHECK(options.reader.ssl_mode == SslMode::verify_ca);
  CHECK(options.reader.columns.probe == "prompt");
  CHECK(options.reader.columns.date == "created");
  CHECK(options.reader.columns.text == "text");
}

TEST_CASE("names, layout and sheets are by default as NVivo takes them best") {
  const auto options = exported({}).generator;
  CHECK(options.layout == Layout::month);
  CHECK(options.case_name.empty());
  CHECK(options.sheets);
  CHECK(options.sheet_keys == SheetKeys::plain);
  CHECK_FALSE(options.spreadsheets);
  CHECK(options.sheet_root == "Cases");
  CHECK(options.variants == both_variants);
  CHECK_FALSE(options.plain_names);
}

TEST_CASE("names, layout and sheets land in their fields") {
  const auto options =
      exported({"--layout", "probe-case", "--case-name", "{root_id}", "--month-heading", "{year}",
                "--title", "On {probe}", "--no-sheets", "--spreadsheets"})
          .generator;
  CHECK(options.layout == Layout::probe_case);
  CHECK(options.case_name == "{root_id}");
  CHECK(options.month_heading == "{year}");
  CHECK(options.title == "On {probe}");
  CHECK_FALSE(options.sheets);
  CHECK(options.spreadsheets);
  CHECK(exported({"--layout", "case"}).generator.layout == Layout::case_);
  CHECK(exported({"--sheets"}).generator.sheets);
  CHECK(exported({"--plain-names"}).generator.plain_names);
}

TEST_CASE("the folder of cases is for hierarchical keys") {
  const auto options = exported({"--sheet-root", "Nodes"}).generator;
  CHECK(options.sheet_root == "Nodes");
  CHECK(options.sheet_keys == SheetKeys::hierarchical);
  CHECK_THROWS_AS(exported({"--sheet-root", "a\\b"}), UsageError);
  for (const char* name : {"", " ", "a\"b", "a:b", "Cases "})
    CHECK_THROWS_WITH_AS(exported({"--sheet-root", name}),
                         doctest::Contains("is no name of a folder in NVivo"), UsageError);
  CHECK_THROWS_WITH_AS(exported({"--sheet-keys", "plain", "--sheet-root", "Nodes"}),
                       "--sheet-root is for hierarchical names, and --sheet-keys says plain",
                       UsageError);
}

TEST_CASE("options that would have no effect are refused") {
  CHECK(exported({"--sheet-keys", "hierarchical"}).generator.sheet_keys == SheetKeys::hierarchical);
  CHECK_THROWS_WITH_AS(exported({"--sheet-keys", "hierarchical", "--no-sheets"}),
                       "Hierarchical names are for the sheets, which --no-sheets leaves out",
                       UsageError);
  CHECK_THROWS_WITH_AS(exported({"--no-sheets", "--sheet-root", "Nodes"}),
                       "Hierarchical names are for the sheets, which --no-sheets leaves out",
                       UsageError);
  CHECK_THROWS_WITH_AS(
      exported({"--corpus", "text", "--variants", "without-links", "--corpus-links"}),
      "--corpus-links and --variants without-links contradict each other", UsageError);
  CHECK(exported({"--corpus", "text", "--variants", "with-links", "--corpus-links"})
            .generator.corpus_links);
  CHECK_THROWS_WITH_AS(exported({"--corpus-links"}),
                       "--corpus-links needs --corpus, whose files it writes with their links, too",
                       UsageError);
}

TEST_CASE("one variant, or both") {
  CHECK(exported({"--variants", "both"}).generator.variants == both_variants);
  CHECK(exported({"--variants", "with-links"}).generator.variants ==
        std::vector<Variant>{Variant::with_links});
  CHECK(exported({"--variants", "Without-Links"}).generator.variants ==
        std::vector<Variant>{Variant::without_links});
  CHECK_THROWS_WITH_AS(exported({"--variants", "links"}),
                       doctest::Contains("'links' is none of both, with-links, without-links"),
                       UsageError);
}

TEST_CASE("a flavor is chosen by its name, and means that a project is wanted") {
  CHECK(exported({"--qdpx-flavor", "atlas"}).generator.qdpx_flavor == QdpxFlavor::atlas);
  CHECK(exported({"--qdpx-flavor", "maxqda"}).generator.qdpx_flavor == QdpxFlavor::maxqda);
  CHECK(exported({"--qdpx-flavor", "utf16"}).generator.qdpx);
  CHECK_THROWS_WITH_AS(
      exported({"--qdpx-flavor", "quirkos"}),
      doctest::Contains("'quirkos' is none of atlas, maxqda, nvivo, standard, utf16"), UsageError);
}

TEST_CASE("attributes are named one by one, or all at once") {
  const auto some = exported({"--attributes", "party,mood"}).reader.columns;
  CHECK(some.attributes == std::vector<std::string>{"party", "mood"});
  CHECK_FALSE(some.all_attributes);
  CHECK(exported({"--attributes", "all"}).reader.columns.all_attributes);
  CHECK_THROWS_AS(exported({"--attributes", "a,,b"}), UsageError);
}

TEST_CASE("a source of - is standard input") {
  const auto line = parse({"export", "-", "-o", "out"});
  CHECK(std::get<ExportOptions>(line.command).reader.source == "-");
}

TEST_CASE("how much is said, and how, belongs to every command") {
  CHECK(parse({"inspect", "a.db", "-q"}).verbosity == Verbosity::quiet);
  CHECK(parse({"export", "a.db", "-o", "x", "-v"}).verbosity == Verbosity::verbose);
  CHECK(parse({"inspect", "a.db", "--progress"}).progress == true);
  CHECK(parse({"inspect", "a.db", "--no-progress"}).progress == false);
  CHECK(parse({"inspect", "a.db"}).progress == std::nullopt);
}

TEST_CASE("inspect takes a source, its options and --json") {
  const auto line = parse({"inspect", "a.db", "--json", "--view", "other"});
  const auto& options = std::get<InspectOptions>(line.command);
  CHECK(options.json);
  CHECK(options.reader.source == "a.db");
  CHECK(options.reader.view == "other");
}

TEST_CASE("help and version are texts to print") {
  CHECK(said({"--version"}).rfind("casebook ", 0) == 0);
  CHECK(said({"-h"}).find("export") != std::string::npos);
  CHECK(said({"export", "-h"}).find("Examples:") != std::string::npos);
  CHECK(said({"inspect", "--help"}).find("Examples:") != std::string::npos);
}

TEST_CASE("a command line that cannot be understood is a usage error with a hint") {
  const std::vector<std::vector<const char*>> wrong = {
      {},
      {"exprot"},
      {"export", "rows.csv"},
      {"export", "-o", "out"},
      {"export", "rows.csv", "-o", "out", "--since", "soon"},
      {"export", "rows.csv", "-o", "out", "-j", "-1"},
      {"export", "rows.csv", "-o", "out", "-j", "1025"},
      {"export", "rows.csv", "-o", "out", "-j", "1.5"},
      {"export", "rows.csv", "-o", "out", "--max-cases", "0"},
      {"export", "rows.csv", "-o", "out", "--max-cases", "-3"},
      {"export", "rows.csv", "-o", "out", "--max-cases", "18446744073709551616"},
      {"export", "rows.csv", "-o", "out", "--memory", "lots"},
      {"export", "rows.csv", "-o", "out", "--memory", "-1"},
      {"export", "rows.csv", "-o", "out", "--memory", "4"},
      {"export", "rows.csv", "-o", "out", "--memory", "99999999T"},
      {"export", "rows.csv", "-o", "out", "--since", "2020-12", "--until", "2020-11"},
      {"export", "rows.csv", "-o", "out", "--normalize", "nfd"},
      {"export", "rows.csv", "-o", "out", "--columns", "prompt"},
      {"export", "rows.csv", "-o", "out", "--columns", "prompt=probe"},
      {"export", "rows.csv", "-o", "out", "--nonsense"},
      {"export", "rows.csv", "-o", "out", "more.csv"},
      {"inspect", "rows.csv", "--overwrite"}};
  for (const auto& words : wrong) {
    CAPTURE(words.size());
    try {
      parse(words);
      FAIL("was accepted");
    } catch (const UsageError& error) {
      CHECK(std::string(error.what()).find('\n') == std::string::npos);
      CHECK(error.hint().find("--help") != std::string::npos);
    }
  }
}

TEST_CASE("sizes of memory are whole bytes, or have a unit in powers of 1024") {
  CHECK(exported({"--memory", "1048576"}).memory == 1048576);
  CHECK(exported({"--memory", "2048k"}).memory == 2097152);
  CHECK(exported({"--memory", "3MB"}).memory == 3145728);
  CHECK(exported({"--memory", "1GiB"}).memory == 1073741824);
}

TEST_CASE("a corpus may be asked for in several formats, each once, in one order") {
  using enum CorpusFormat;
  const auto options = exported({"--corpus", "tei", "--corpus", "JSONL,tei"}).generator;
  CHECK(options.corpora == std::vector{jsonl, tei});
  CHECK_FALSE(options.corpus_links);
  CHECK(exported({"--corpus", "tei", "--corpus-links"}).generator.corpus_links);
  CHECK(exported({}).generator.corpora.empty());
  CHECK_THROWS_AS(exported({"--corpus", "lexico"}), UsageError);
}

TEST_CASE("template writes a .docx or a .dotx, and nothing else") {
  const auto options = std::get<TemplateOptions>(parse({"template", "-o", "my.DOTX"}).command);
  CHECK(options.output == "my.DOTX");
  CHECK_FALSE(options.overwrite);
  CHECK(std::get<TemplateOptions>(parse({"template", "-o", "a.docx", "--overwrite"}).command)
            .overwrite);
  CHECK_THROWS_AS(parse({"template", "-o", "my.doc"}), UsageError);
  CHECK_THROWS_AS(parse({"template"}), UsageError);
  CHECK(exported({"--template", "my.docx"}).template_file == "my.docx");
  CHECK_FALSE(exported({}).template_file);
}

TEST_CASE("a command that does not exist is named, and those that do are listed") {
  const auto refusal = [](std::vector<const char*> words) -> std::string {
    try {
      parse(std::move(words));
    } catch (const UsageError& error) {
      return error.what() + (". " + error.hint());
    }
    return "accepted";
  };
  const std::string only_hint =
      " The commands are export, inspect, merge, plan and template; try: casebook --help";
  const std::string hint = "." + only_hint;
  CHECK(refusal({"exprot", "rows.csv"}) ==
        "There is no command 'exprot'. Did you mean export?" + only_hint);
  CHECK(refusal({}) == "A command is missing" + hint);
  CHECK(refusal({"--colour"}) == "'--colour' stands without a command" + hint);
  const ConfigFile file("view = \"other\"\n");
  CHECK(refusal({"--config", file.path()}) == "A command is missing" + hint);
  CHECK(refusal({"--config", file.path(), "exprot"}) ==
        "There is no command 'exprot'. Did you mean export?" + only_hint);
  CHECK(refusal({"zzz"}) == "There is no command 'zzz'" + hint);
  CHECK(refusal({"help", "inspct"}) ==
        "There is no command 'inspct'. Did you mean inspect?" + only_hint);
  CHECK(refusal({"manual", "help"}) == "casebook help has no manual page" + hint);
}

TEST_CASE("a single month is both the first and the last") {
  const auto options = exported({"--since", "2020-12", "--until", "2020-12"}).selection;
  CHECK(options.since == options.until);
}

TEST_CASE("--config is in the help of every command, and may stand before it or after it") {
  for (const auto& words :
       std::vector<std::vector<const char*>>{{"-h"}, {"export", "-h"}, {"inspect", "-h"}}) {
    CAPTURE(words.front());
    CHECK(said(words).find("--config FILE") != std::string::npos);
  }
  const ConfigFile file("view = \"other\"\n");
  for (const auto& words :
       std::vector<std::vector<const char*>>{{"--config", file.path(), "inspect", "a.db"},
                                             {"inspect", "--config", file.path(), "a.db"},
                                             {"inspect", "a.db", "--config", file.path()}}) {
    CHECK(std::get<InspectOptions>(parse(words).command).reader.view == "other");
  }
}

TEST_CASE("a file of options serves every command, and the command line goes before it") {
  const ConfigFile file(
      "view = \"other\"\nmax-cases = 9\nprobe = [\"a\", \"b\"]\noverwrite = true\nmemory = "
      "\"1G\"\n");
  const auto options = exported({"--config", file.path(), "--max-cases", "5"});
  CHECK(options.reader.view == "other");
  CHECK(options.generator.max_cases == 5);
  CHECK(options.selection.probes == std::vector<std::string>{"a", "b"});
  CHECK(options.overwrite);
  CHECK(options.memory == 1u << 30);
  const auto line = parse({"inspect", "a.db", "--config", file.path()});
  CHECK(std::get<InspectOptions>(line.command).reader.view == "other");
}

TEST_CASE(
    "a file of options that is missing, broken, or holds an unknown option is a usage error") {
  CHECK_THROWS_AS(exported({"--config", "/nonexistent/casebook.toml"}), UsageError);
  const ConfigFile senseless("max-cases = 0\n");
  CHECK_THROWS_AS(exported({"--config", senseless.path()}), UsageError);
  for (const auto& [text, sentence] : std::vector<std::pair<const char*, std::string>>{
           {"\nveiw = \"other\"\n", ", line 2: there is no option veiw"},
           {"[exprot]\nview = \"other\"\n", ", line 2: there is no option exprot --view"},
           {"[inspect]\nmax-cases = 3\n", ", line 2: there is no option inspect --max-cases"},
           {"config = \"x\"\n", ", line 1: there is no option config"}}) {
    const ConfigFile unknown(text);
    CHECK_THROWS_WITH_AS(exported({"--config", unknown.path()}),
                         (std::string(unknown.path()) + sentence).c_str(), UsageError);
  }
}

TEST_CASE("a table of a file of options is for its command alone") {
  const ConfigFile file("view = \"all\"\n[export]\nmax-cases = 5\n[inspect]\njson = true\n");
  CHECK(exported({"--config", file.path()}).generator.max_cases == 5);
  CHECK(exported({"--config", file.path()}).reader.view == "all");
  const auto line = parse({"inspect", "a.db", "--config", file.path()});
  CHECK(std::get<InspectOptions>(line.command).json);
}

TEST_CASE("a mistyped option is named, with the one that was meant or the command that has it") {
  const auto refusal = [](const std::vector<const char*>& words) -> std::string {
    try {
      parse(words);
    } catch (const UsageError& error) {
      return error.what() + (". " + error.hint());
    }
    return "none";
  };
  CHECK(refusal({"export", "rows.csv", "--ouput", "out"}) ==
        "export has no option --ouput. Did you mean --output? Try: casebook export --help");
  CHECK(refusal({"export", "rows.csv", "-o", "out", "--overwite"}) ==
        "export has no option --overwite. Did you mean --overwrite? Try: casebook export --help");
  CHECK(refusal({"export", "rows.csv", "-o", "out", "--norm=nfc"}) ==
        "export has no option --norm. Did you mean --normalize? Try: casebook export --help");
  CHECK(refusal({"export", "rows.csv", "-o", "out", "--colour", "red"}) ==
        "export has no option --colour. Try: casebook export --help");
  CHECK(refusal({"inspect", "rows.csv", "--qdpx"}) ==
        "inspect has no option --qdpx. export has it. Try: casebook inspect --help");
  CHECK(refusal({"export", "rows.csv"}) == "--output is required. Try: casebook export --help");
  const ConfigFile file("# mine\noverwite = true\n");
  CHECK(refusal({"export", "rows.csv", "-o", "out", "--config", file.path()})
            .starts_with(std::string(file.path()) +
                         ", line 2: there is no option overwite. Did you mean overwrite? "));
}

TEST_CASE("help is the same by word and by option, and -V is --version") {
  CHECK(said({"help"}) == said({"-h"}));
  CHECK(said({"help", "export"}) == said({"export", "--help"}));
  CHECK(said({"-V"}) == said({"--version"}));
  CHECK(said({"export", "-V"}) == said({"--version"}));
  const std::string version = said({"-V"});
  CHECK(version.find("Licence: MIT") != std::string::npos);
  CHECK(version.find("CLI11 2.") != std::string::npos);
}

TEST_CASE("the words that a value can be are in the text about its option") {
  const std::string script = said({"completions", "bash"});
  const std::string help = said({"help", "export"});
  std::size_t options = 0;
  for (auto at = script.find("'export --"); at != std::string::npos;
       at = script.find("'export --", at + 1)) {
    const std::string line = script.substr(at, script.find('\n', at) - at);
    const auto begin = line.find("words='");
    if (begin == std::string::npos) continue;
    const std::string option = line.substr(8, line.find('\'', 8) - 8);
    auto text = help.substr(help.find(option + " "));
    text = text.substr(0, text.find("\n  -"));
    std::istringstream words(line.substr(begin + 7, line.rfind('\'') - begin - 7));
    for (std::string word; words >> word;) {
      INFO(option, " ", word);
      CHECK(text.find(word) != std::string::npos);
    }
    ++options;
  }
  CHECK(options == 8);
}

TEST_CASE("each option of the printed example is read back when its # is taken off") {
  std::istringstream example(said({"export", "--print-config"}));
  std::size_t options = 0;
  for (std::string line; std::getline(example, line);) {
    const bool comment = line.empty() || line.starts_with("# ") || line.starts_with("## ");
    if (comment) continue;
    REQUIRE(line.starts_with("#"));
    const ConfigFile file(line.substr(1) + "\n");
    INFO(line);
    CHECK_NOTHROW(
        exported({"--case-name", "{root_id}", "--corpus", "text", "--config", file.path()}));
    ++options;
  }
  CHECK(options == 61);
  const ConfigFile whole(said({"export", "--print-config"}));
  CHECK(exported({"--config", whole.path()}).generator.layout == Layout::month);
}
