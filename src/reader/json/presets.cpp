// SPDX-License-Identifier: MIT
#include "reader/json/presets.hpp"

#include <algorithm>

namespace casebook {
namespace {

/// The request output objects of OpenAI's Batch API reference, for the APIs called Chat
/// Completions, Responses and Completions.
const JsonPreset batch_output_of_openai = {
    .name = "batch output of OpenAI",
    .marks = {"custom_id", "response"},
    .root_id = {"custom_id"},
    .date = {"response.body.created", "response.body.created_at"},
    .text = {"response.body.choices.0.message.content.*.text",
             "response.body.choices.0.message.content", "response.body.choices.0.message.refusal",
             "response.body.choices.0.text", "response.body.output.*.content.*.text"},
    .failures = {"error.message", "response.body.error.message", "response.body.message", "error",
                 "response.body.error"},
    .status = "response.status_code",
    .success = "200",
    .later_answer = "response.body.choices.1",
    .output_items = "response.body.output",
    .is_batch = true,
};

/// vLLM's run-batch writes the same, with ids of its own.
JsonPreset batch_output_of_vllm() {
  JsonPreset preset = batch_output_of_openai;
  preset.name = "batch output of vLLM";
  preset.id_mark = "vllm";
  return preset;
}

/// The results of message batches, whose contents are lists of blocks.
const JsonPreset results_of_message_batches = {
    .name = "results of message batches",
    .marks = {"custom_id", "result.type"},
    .root_id = {"custom_id"},
    .text = {"result.message.content.*.text"},
    .failures = {"result.error.error.message", "result.error.message", "result.error"},
    .status = "result.type",
    .success = "succeeded",
    .is_batch = true,
};

/// As `--log_samples` writes them, in its older and its newer form.
const JsonPreset samples_of_lm_evaluation_harness = {
    .name = "samples of lm-evaluation-harness",
    .marks = {"doc_id", "resps"},
    .root_id = {"doc_id"},
    .probe = {"arguments.gen_args_0.arg_0", "arguments.0.0"},
    .text = {"resps.0.0"},
    .later_answer = "resps.0.1",
    .likelihood = "resps.0.0.0",
};

/// As for fine-tuning.
const JsonPreset prompts_and_completions = {
    .name = "prompts and completions",
    .marks = {"prompt", "completion"},
    .root_id = {"root_id", "id", "custom_id"},
    .experiment_id = {"experiment_id"},
    .probe = {"prompt"},
    .date = {"date"},
    .text = {"completion"},
};

const JsonPreset plain_texts = {
    .name = "texts",
    .marks = {"text"},
    .root_id = {"root_id", "id", "custom_id"},
    .experiment_id = {"experiment_id"},
    .probe = {"probe", "prompt"},
    .date = {"date"},
    .text = {"text"},
};

/// The first that fits counts.
const std::vector<JsonPreset>& presets() {
  static const std::vector<JsonPreset> all = {
      batch_output_of_vllm(),           batch_output_of_openai,  results_of_message_batches,
      samples_of_lm_evaluation_harness, prompts_and_completions, plain_texts};
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
