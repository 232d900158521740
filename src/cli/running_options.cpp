// SPDX-License-Identifier: MIT
// How the program runs, and how much it says.
#include <string>

#include "cli/option_groups.hpp"
#include "cli/values.hpp"

namespace casebook {

void add_run_options(CLI::App& command, unsigned& threads, std::size_t& memory) {
  command.option_defaults()->group(running_group);
  command.add_option("-j,--threads", threads, "Threads; 0 is one for each core")
      ->capture_default_str()
      ->type_name("N")
      ->check(whole_number(0, 1024));
  command
      .add_option_function<std::string>(
          "--memory", [&memory](const std::string& text) { memory = memory_size(text); },
          "How much memory to stay within")
      ->default_str("256M")
      ->type_name("SIZE");
}

void add_talk_options(CLI::App& command, Verbosity& verbosity, std::optional<bool>& progress) {
  command.option_defaults()->group(running_group);
  command.add_flag_callback(
      "-q,--quiet", [&verbosity] { verbosity = Verbosity::quiet; }, "Say nothing but errors");
  command.add_flag_callback(
      "-v,--verbose", [&verbosity] { verbosity = Verbosity::verbose; },
      "Say what was repaired, too");
  command.add_flag_callback(
      "--progress", [&progress] { progress = true; }, "Show a progress line");
  command.add_flag_callback(
      "--no-progress", [&progress] { progress = false; },
      "Show none (default: on a terminal alone)");
  command.set_help_flag("-h,--help", "This help");
}

}  // namespace casebook
