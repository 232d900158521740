// SPDX-License-Identifier: MIT
#include "reader/json/presets.hpp"

#include <algorithm>

namespace casebook {
namespace {

/// Of the APIs called Chat Completions, Responses and Completions.
const JsonPreset::Paths openai_texts = {
    "response.body.choices.0.message.content",
    "response.body.choices.0.text",
    "response.body.output.*.content.*.text",
};
const JsonPreset::Paths openai_failures = {"error.message", "response.body.error.message",
                                           "response.body.message", "error", "response.body.error"};
const JsonPreset::Paths openai_dates = {"response.body.created", "response.body.created_at"};

/// OpenAI's Batch API reference (the request output object); vLLM's run-batch, which writes the
/// same with ids of its own; Anthropic's Message Batches API reference (results); the samples that
/// lm-evaluation-harness logs with --log_samples, in its older and its newer form; and objects as
/// for fine-tuning. The first that fits counts.
const std::vector<JsonPreset>& presets() {
  static const std::vector<JsonPreset> all = {
      {"batch output of vLLM",
       {"custom_id", "response"},
       "vllm",
       {"custom_id"},
       {},
       {},
       openai_dates,
       openai_texts,
       openai_failures,
       "response.status_code",
       "200",
       "response.body.choices.1",
       true},
      {"batch output of OpenAI",
       {"custom_id", "response"},
       "",
       {"custom_id"},
       {},
       {},
       openai_dates,
       openai_texts,
       openai_failures,
       "response.status_code",
       "200",
       "response.body.choices.1",
       true},
      {"batch results of Anthropic",
       {"custom_id", "result.type"},
       "",
       {"custom_id"},
       {},
       {},
       {},
       {"result.message.content.*.text"},
       {"result.error.error.message", "result.error.message", "result.error"},
       "result.type",
       "succeeded",
       "",
       true},
      {"samples of lm-evaluation-harness",
       {"doc_id", "resps"},
       "",
       {"doc_id"},
       {},
       {"arguments.gen_args_0.arg_0", "arguments.0.0"},
       {},
       {"resps.0.0"},
       {},
       "",
       "",
       "resps.0.1",
       false},
      {"prompts and completions",
       {"prompt", "completion"},
       "",
       {"root_id", "id", "custom_id"},
       {"experiment_id"},
       {"prompt"},
       {"date"},
       {"completion"},
       {},
       "",
       "",
       "",
       false},
      {"texts",
       {"text"},
       "",
       {"root_id", "id", "custom_id"},
       {"experiment_id"},
       {"probe", "prompt"},
       {"date"},
       {"text"},
       {},
       "",
       "",
       "",
       false},
  };
  return all;
}

bool fits(const JsonPreset& preset, const PathSurvey& survey) {
  const FoundPath* const id = survey.find("id");
  const std::string_view mark = preset.id_mark;
  if (!mark.empty() && !(id && id->example.starts_with(mark))) return false;
  return std::ranges::all_of(preset.marks, [&](const char* path) { return survey.find(path); });
}

}  // namespace

const JsonPreset* find_preset(const PathSurvey& survey) {
  const auto found = std::ranges::find_if(
      presets(), [&](const JsonPreset& preset) { return fits(preset, survey); });
  return found == presets().end() ? nullptr : &*found;
}

}  // namespace casebook
