// SPDX-License-Identifier: MIT
// Turns the outcome into an exit code, with one sentence and one hint on stderr.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <system_error>
#include <variant>

#include "cli/cli.hpp"
#include "error.hpp"
#include "export/export.hpp"
#include "export/shards/shard.hpp"
#include "export/shards/write_plan.hpp"
#include "inspect/inspect.hpp"
#include "template/template.hpp"
#include "terminal/arguments.hpp"
#include "terminal/console.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/out_of_memory.hpp"
#include "terminal/printable.hpp"
#include "terminal/progress.hpp"
#include "terminal/secrets.hpp"

namespace {

using namespace casebook;

enum Exit { exit_done = 0, exit_failed = 1, exit_usage = 2, exit_interrupted = 130 };

/// Results go to stdout; a reader that cannot take them is an output that failed.
void print_result(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    throw OutputError("Cannot write to standard output",
                      "Make room where it goes, or send it to another place");
  }
}

void run(const Arguments& arguments) {
  auto line = parse_command_line(arguments.count(), arguments.words());
  if (const auto* text = std::get_if<CommandLine::Text>(&line.command))
    return print_result(text->text);
  Interrupt interrupt;
  Progress progress(line.verbosity, line.progress);
  const bool may_prompt = errors_are_seen();
  if (auto* to_export = std::get_if<ExportOptions>(&line.command)) {
    to_export->reader.may_prompt = may_prompt;
    return to_export->shard ? run_shard(*to_export, progress, interrupt)
                            : run_export(*to_export, progress, interrupt);
  }
  if (auto* to_plan = std::get_if<PlanOptions>(&line.command)) {
    to_plan->to_export.reader.may_prompt = may_prompt;
    return run_plan(*to_plan, progress, interrupt);
  }
  if (const auto* to_merge = std::get_if<MergeOptions>(&line.command))
    return run_merge(*to_merge, progress, interrupt);
  if (const auto* to_write = std::get_if<TemplateOptions>(&line.command))
    return run_template(*to_write, progress);
  auto& to_inspect = std::get<InspectOptions>(line.command);
  to_inspect.reader.may_prompt = may_prompt;
  if (to_inspect.html) return run_report(to_inspect, progress, interrupt);
  print_result(run_inspect(to_inspect, progress, interrupt));
}

int fail(int code, const std::string& sentence, const std::string& hint = {}) {
  std::fputs(("casebook: " + printable(sentence) + ".\n").c_str(), stderr);
  if (!hint.empty()) std::fputs((printable(hint) + ".\n").c_str(), stderr);
  return code;
}

/// No file records the time of day: in UTC, libzip, which converts dates to local time and back,
/// need not look up the time zone for every entry.
void use_utc() {
#ifdef _WIN32
  ::_putenv_s("TZ", "UTC0");
#else
  ::setenv("TZ", "UTC0", 1);
#endif
}

/// What could not be foreseen.
int fail_unexpectedly(const std::exception& error) {
  if (const auto* refused = dynamic_cast<const std::system_error*>(&error))
    return fail(exit_failed, "The system does not let casebook go on: " + refused->code().message(),
                "Use fewer threads with -j, or allow more threads and open files (ulimit -u, -n)");
  return fail(exit_failed, std::string("An error inside casebook: ") + error.what(),
              "Please report it, with the command that you typed");
}

}  // namespace

int main(int argc, char** argv) {
  prepare_for_no_memory();
  const Console console;
  const Arguments arguments(argc, argv);
  const Secrets secrets(arguments.count(), arguments.words());
  const auto failed = [&](int code, const Error& error) {
    return fail(code, secrets.hidden_in(error.what()), secrets.hidden_in(error.hint()));
  };
  use_utc();
  try {
    run(arguments);
    return exit_done;
  } catch (const UsageError& error) {
    return failed(exit_usage, error);
  } catch (const Interrupted& error) {
    return failed(exit_interrupted, error);
  } catch (const Error& error) {
    return failed(exit_failed, error);
  } catch (const std::bad_alloc&) {
    return fail_without_memory();
  } catch (const std::exception& error) {
    return fail_unexpectedly(error);
  }
}
