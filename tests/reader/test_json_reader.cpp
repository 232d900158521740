// SPDX-License-Identifier: MIT
#include "reader/json/json_reader.hpp"
#include "reading.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

constexpr auto view_row =
    R"({"root_id": 7, "experiment_id": 1, "probe": "Tea is", "date": "2020-10-03", "text": "hot"})";

std::vector<Values> rows_of(const TempFolder& folder, const std::string& name,
                            std::string_view content) {
  return read_all(from(folder.write(name, content)));
}

ReaderOptions with_columns(const std::string& source, const std::string& text) {
  ReaderOptions options = from(source);
  options.columns.text = text;
  return options;
}

const Warning* find_warning(const std::vector<Warning>& warnings, std::string_view beginning) {
  for (const Warning& warning : warnings)
    if (warning.sentence.starts_with(beginning)) return &warning;
  return nullptr;
}

}  // namespace

TEST_CASE("the columns of the view are read from JSON lines, whatever the file is called") {
  const TempFolder folder;
  const Values expected = {"7", "1", "Tea is", "2020-10-03", "hot"};
  CHECK(rows_of(folder, "a.jsonl", view_row) == std::vector<Values>{expected});
  CHECK(rows_of(folder, "b.txt", std::string(view_row) + "\r\n\n" + view_row + "\n") ==
        std::vector<Values>{expected, expected});
  CHECK(rows_of(folder, "c.json", "\xEF\xBB\xBF" + std::string(view_row)) ==
        std::vector<Values>{expected});
}

TEST_CASE("a list of objects is read, alone or as a member of an object") {
  const TempFolder folder;
  const std::string two = std::string("[") + view_row + ",\n " + view_row + "]";
  CHECK(rows_of(folder, "a.json", two).size() == 2);
  CHECK(rows_of(folder, "b.json", R"({"made": "by hand", "n": [1], "rows": )" + two + "}").size() ==
        2);
  CHECK(rows_of(folder, "c.json", "{\n  \"rows\":\n" + two + ", \"end\": true}\n").size() == 2);
}

TEST_CASE("of several lists in an object that of the rows is read, and the others are named") {
  const TempFolder folder;
  const std::string rows = std::string("[") + view_row + "]", others = R"([{"why": "late"}])";
  const std::string text = R"({"errors": )" + others + R"(, "notes": ["a"], "answers": )" + rows +
                           R"(, "n": 1, "usage": )" + others + "}";
  const auto reader = open_reader(from(folder.write("a.json", text)));
  CHECK(read_all(*reader) == std::vector<Values>{{"7", "1", "Tea is", "2020-10-03", "hot"}});
  const std::vector<Warning> warnings = reader->warnings();
  const Warning* const warning = find_warning(warnings, "Further lists of objects");
  REQUIRE(warning);
  CHECK(warning->count == 2);
  CHECK(warning->example == "errors, usage");
}

TEST_CASE("an element that is wanted by its place is one of all elements, too") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "a.jsonl",
      R"({"text": "t", "tags": ["a", "b"], "by": [{"who": "Ann", "n": [1, 2]}, {"who": "Bob"}]})"));
  options.columns.attributes = {"tags.0", "tags.*", "by.0.who", "by.*.who", "by.*.n.*", "by.0.n"};
  CHECK(read_all(options) ==
        std::vector<Values>{{std::nullopt, std::nullopt, std::nullopt, std::nullopt, "t", "a",
                             "a; b", "Ann", "Ann; Bob", "1; 2", "[1,2]"}});
}

TEST_CASE("all texts of a message are read where every path is an attribute, too") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "a.jsonl",
      R"({"custom_id": "m", "result": {"type": "succeeded", "message": {"content": [{"type": "text", "text": "One "}, {"type": "text", "text": "two"}]}}})"));
  options.columns.all_attributes = true;
  const auto rows = read_all(options);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at(4) == "One two");
}

TEST_CASE("an object that nests without end is read in linear time and memory") {
  const TempFolder folder;
  constexpr std::size_t depth = 50'000;
  const std::string value = std::string(depth, '[') + "7" + std::string(depth, ']');
  const auto rows = rows_of(folder, "a.jsonl", "{\"text\": " + value + "}\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at(4) == value);
}

TEST_CASE("a file that holds no object is refused as such") {
  const TempFolder folder;
  for (const char* const nothing : {"", " \n", "[]"})
    CHECK(contains(failure(from(folder.write("a.json", nothing))), "a.json holds no object"));
}

TEST_CASE("objects over several lines are read one behind the other") {
  const TempFolder folder;
  const std::string one = "{\n \"text\": \"a } \\\" b\",\n \"root_id\": 1\n}\n";
  const auto rows = rows_of(folder, "a.json", one + one);
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][4] == "a } \" b");
}

TEST_CASE("numbers keep the form in which they are written, and null is NULL") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "a.jsonl",
      R"({"text": 1.0, "a": 123456789012345678901234567890, "b": 1e5, "c": null, "d": true, "e": -0})"
      "\n"));
  options.columns.attributes = {"a", "b", "c", "d", "e"};
  CHECK(read_all(options)[0] == Values{std::nullopt, std::nullopt, std::nullopt, std::nullopt,
                                       "1.0", "123456789012345678901234567890", "1e5", std::nullopt,
                                       "true", "-0"});
}

TEST_CASE("a path leads through objects and lists, and takes what is no value as JSON") {
  const TempFolder folder;
  const auto path = folder.write(
      "a.jsonl",
      R"({"a": {"b": [{"c": "one"}, {"c": "two", "d": [1.50, {"e": "x\"y"}, []]}]}, "f.g": "dot"})");
  const auto text = [&](const std::string& column) {
    ReaderOptions options = with_columns(path, column);
    options.columns.root_id = options.columns.experiment_id = "";
    options.columns.probe = options.columns.date = "";
    return read_all(options)[0][4];
  };
  CHECK(text("a.b.0.c") == "one");
  CHECK(text("a.b.1.c") == "two");
  CHECK(text("a.b.*.c") == "one\ntwo");
  CHECK(text("a.b.1.d") == R"([1.50,{"e":"x\"y"},[]])");
  CHECK(text("f.g") == "dot");
}

TEST_CASE("numbers of any size are read as they are written") {
  const TempFolder folder;
  const std::string digits(400, '7');
  ReaderOptions options = from(folder.write(
      "a.jsonl",
      R"({"text": 1e400, "a": [-2.5E+999, 1], "b": NaN, "c": "1e400", "d": )" + digits + "}\n"));
  options.columns.attributes = {"a.0", "a.1", "b", "c", "d"};
  CHECK(read_all(options).at(0) == Values{std::nullopt, std::nullopt, std::nullopt, std::nullopt,
                                          "1e400", "-2.5E+999", "1", std::nullopt, "1e400",
                                          digits});
}

TEST_CASE("objects may follow each other on a line, or on lines that end with CR") {
  const TempFolder folder;
  for (const char* const between : {"", " ", "\r", "\r\r"}) {
    const std::string two = std::string(view_row) + between + view_row + between;
    CHECK(rows_of(folder, "a.json", two).size() == 2);
    CHECK(rows_of(folder, "a.json", two + "\n" + two + "\n").size() == 4);
  }
  CHECK(contains(failure(from(folder.write("a.json", std::string("[") + view_row + ",\n]"))),
                 "line 2 has a comma that no object follows"));
}

TEST_CASE("a key with a dot is called like a path, and where both are there, with a backslash") {
  const TempFolder folder;
  const auto read = [&](const std::string& content, const std::vector<std::string>& attributes) {
    ReaderOptions options = from(folder.write("a.jsonl", content));
    options.columns.attributes = attributes;
    options.columns.all_attributes = attributes.empty();
    const auto reader = open_reader(options);
    const auto rows = read_all(*reader);
    Values values(rows.at(0).begin() + 5, rows.at(0).end());
    for (const std::string& name : reader->attributes()) values.emplace_back(name);
    return values;
  };
  const std::string alone = R"({"text": "t", "a.b": "key"})";
  CHECK(read(alone, {"a.b"}) == Values{"key", "a.b"});
  CHECK(read(alone, {R"(a\.b)"}) == Values{"key", R"(a\.b)"});
  CHECK(read(alone, {}) == Values{"key", "a.b"});
  for (const char* const both : {R"({"text": "t", "a.b": "key", "a": {"b": "path"}})",
                                 R"({"text": "t", "a": {"b": "path"}, "a.b": "key"})"}) {
    CHECK(read(both, {"a.b", R"(a\.b)"}) == Values{"path", "key", "a.b", R"(a\.b)"});
    CHECK(read(both, {}).size() == 4);
  }
  CHECK(read(R"({"text": "t", "a.b": "key", "a": {"b": "path"}})", {}) ==
        Values{"key", "path", R"(a\.b)", "a.b"});
  CHECK(read(R"({"text": "t", "": {"text": "below"}})", {}) == Values{"below", ".text"});
}

TEST_CASE("half a character, bytes that are none and Python's NaN do not stop the reading") {
  const TempFolder folder;
  const auto rows =
      rows_of(folder, "a.jsonl",
              "{\"text\": \"cut \\ud83d\"}\n{\"text\": \"\\ud83d\\ude02 \\\\ud83d\"}\n"
              "{\"text\": \"NaN\", \"x\": NaN, \"y\": [-Infinity]}\n"
              "{\"text\": \"\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 "
              "\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 "
              "\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 "
              "\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 "
              "\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \"}\n{\"text\": \"a\xFF"
              "b\"}\n");
  REQUIRE(rows.size() == 5);
  CHECK(rows[0][4] == "cut \xEF\xBF\xBD");
  CHECK(rows[1][4] == "\xF0\x9F\x98\x82 \\ud83d");
  CHECK(rows[2][4] == "NaN");
  CHECK(rows[4][4] ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("a line that is no JSON is named, and what was expected there") {
  const TempFolder folder;
  const std::string good = "{\"text\": \"a\"}\n";
  const auto fault = [&](const std::string& content) {
    return failure(from(folder.write("a.jsonl", content)));
  };
  const std::string cut = fault(good + good + "{\"text\": \"b\"\n" + good);
  CHECK(contains(cut, "a.jsonl: line 3 is no JSON: at character "));
  CHECK(contains(cut, "expected '}'"));
  CHECK(contains(fault(good + "[1]\n"), "line 2 is no object"));
  CHECK(contains(fault(good + "text\n"), "line 2 is no JSON"));
  CHECK(contains(fault("[" + good), "the list of objects does not end"));
  CHECK(contains(fault("[" + good + good + "]"), "line 2 has no comma between two objects"));
}

TEST_CASE("a path that exists nowhere is refused with those that there are") {
  const TempFolder folder;
  const auto path = folder.write("a.jsonl", R"({"a": {"b": "x"}, "c": [1]})");
  const std::string fault = failure(with_columns(path, "a.x"));
  CHECK(contains(fault, "has no column"));
  CHECK(contains(fault, "a.b, c.0"));
  ReaderOptions late = with_columns(path, "c.9");
  late.columns.root_id = late.columns.experiment_id = "";
  late.columns.probe = late.columns.date = "";
  CHECK(contains(failure(late), "has nothing at c.9 in any object"));
}

TEST_CASE("an object without its text is a case without one, and counted") {
  const TempFolder folder;
  const auto reader =
      open_reader(from(folder.write("a.jsonl", "{\"text\": \"a\"}\n{\"x\": 1}\n{\"x\": 2}\n")));
  CHECK(read_all(*reader).size() == 3);
  const auto warnings = reader->warnings();
  const Warning* const missing = find_warning(warnings, "Objects without a text");
  REQUIRE(missing);
  CHECK(missing->count == 2);
  CHECK(missing->example == "the one on line 2");
}

TEST_CASE("a batch of OpenAI is joined to its requests, and failed ones are counted") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "output.jsonl",
      R"({"id": "batch_req_1", "custom_id": "b", "response": {"status_code": 200, "body": {"created": 1715938267, "choices": [{"index": 0, "message": {"role": "assistant", "content": "Warm."}}]}}, "error": null})"
      "\n"
      R"({"id": "batch_req_2", "custom_id": "a", "response": {"status_code": 400, "body": {"error": {"message": "Too long."}}}, "error": null})"
      "\n"
      R"({"id": "batch_req_3", "custom_id": "c", "response": null, "error": {"code": "batch_expired", "message": "Too late."}})"
      "\n"));
  options.prompts = folder.write(
      "input.jsonl",
      R"({"custom_id": "a", "body": {"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Is tea hot?"}]}})"
      "\n"
      R"({"custom_id": "b", "body": {"messages": [{"role": "user", "content": [{"type": "text", "text": "Is tea"}, {"type": "text", "text": "warm?"}]}]}})"
      "\n");
  const auto reader = open_reader(options);
  CHECK(read_all(*reader) ==
        std::vector<Values>{{"b", std::nullopt, "Is tea\nwarm?", "2024-05-17 09:31:07", "Warm."},
                            {"a", std::nullopt, "Is tea hot?", std::nullopt, std::nullopt},
                            {"c", std::nullopt, std::nullopt, std::nullopt, std::nullopt}});
  CHECK(contains(reader->form(), "batch output of OpenAI"));
  const auto warnings = reader->warnings();
  const Warning* const failed = find_warning(warnings, "Requests that failed (400 1, no status 1)");
  REQUIRE(failed);
  CHECK(failed->count == 2);
  CHECK(failed->example == "Too long.");
  const Warning* const strangers = find_warning(warnings, "Answers that no request");
  REQUIRE(strangers);
  CHECK(strangers->example == "c");
}

TEST_CASE("batches of vLLM and message batches are known by their fields") {
  const TempFolder folder;
  const auto vllm = open_reader(from(folder.write(
      "v.jsonl",
      R"({"id": "vllm-1", "custom_id": "r", "response": {"status_code": 200, "request_id": "vllm-batch-1", "body": {"created": 0, "choices": [{"index": 0, "message": {"content": "Yes."}}]}}, "error": null})")));
  CHECK(contains(vllm->form(), "batch output of vLLM"));
  CHECK(read_all(*vllm)[0][4] == "Yes.");
  const auto messages = open_reader(from(folder.write(
      "a.jsonl",
      R"({"custom_id": "1", "result": {"type": "succeeded", "message": {"content": [{"type": "thinking", "thinking": "Hm."}, {"type": "text", "text": "Tea "}, {"type": "text", "text": "is hot."}]}}})"
      "\n"
      R"({"custom_id": "2", "result": {"type": "errored", "error": {"type": "error", "error": {"type": "invalid_request", "message": "No model."}}}})"
      "\n"
      R"({"custom_id": "3", "result": {"type": "expired"}})"
      "\n")));
  CHECK(contains(messages->form(), "results of message batches"));
  const auto rows = read_all(*messages);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][4] == "Tea is hot.");
  CHECK_FALSE(rows[1][4].has_value());
  const auto warnings = messages->warnings();
  const Warning* const failed =
      find_warning(warnings, "Requests that failed (errored 1, expired 1)");
  REQUIRE(failed);
  CHECK(failed->example == "No model.");
  CHECK(find_warning(warnings, "Answers without their prompts"));
}

TEST_CASE("an answer is what the model says, in parts or as a refusal, and never its reasoning") {
  const TempFolder folder;
  const auto text_of = [&](const std::string& body) {
    const auto rows =
        rows_of(folder, "out.jsonl",
                R"({"custom_id": "1", "error": null, "response": {"status_code": 200, "body": )" +
                    body + "}}\n");
    return rows.at(0).at(4);
  };
  const auto chat = [](const std::string& message) {
    return R"({"choices": [{"index": 0, "message": )" + message + "}]}";
  };
  const std::string reasoning =
      R"({"type": "reasoning", "content": [{"type": "reasoning_text", "text": "Hm."}], "summary": [{"type": "summary_text", "text": "Tea?"}]})";
  CHECK(text_of(chat(R"({"content": "Tea", "reasoning_content": "Hm."})")) == "Tea");
  CHECK(
      text_of(chat(
          R"({"content": [{"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}, {"type": "text", "text": "Tea "}, {"type": "text", "text": "is"}]})")) ==
      "Tea is");
  CHECK(text_of(chat(R"({"content": null, "refusal": "No."})")) == "No.");
  CHECK(text_of(chat(R"({"content": null, "tool_calls": [{"text": "x"}]})")) == std::nullopt);
  CHECK(
      text_of(
          R"({"output": [)" + reasoning +
          R"(, {"content": [{"text": "Tea ", "type": "output_text"}, {"type": "output_text", "text": "is"}], "type": "message"}]})") ==
      "Tea is");
  CHECK(
      text_of(
          R"({"output": [{"type": "message", "content": [{"type": "refusal", "refusal": "No."}]}]})") ==
      "No.");
  CHECK(text_of(R"({"output": [)" + reasoning + "]}") == std::nullopt);
}

TEST_CASE("samples of choices are said to hold no text") {
  const TempFolder folder;
  const auto reader = open_reader(from(folder.write(
      "samples.jsonl",
      R"({"doc_id": 0, "arguments": [["Q", " a"], ["Q", " b"]], "resps": [[["-1.5", "False"]], [["-2.5", "True"]]], "filtered_resps": [["-1.5", "False"], ["-2.5", "True"]]})")));
  CHECK(read_all(*reader).size() == 1);
  const auto warnings = reader->warnings();
  REQUIRE(find_warning(warnings, "Samples of choices"));
  CHECK(find_warning(warnings, "Samples of choices")->count == 1);
}

TEST_CASE("samples of lm-evaluation-harness are read in both of their forms") {
  const TempFolder folder;
  const Values expected = {"0", std::nullopt, "2+2=", std::nullopt, " 4"};
  CHECK(
      rows_of(
          folder, "new.jsonl",
          R"({"doc_id": 0, "doc": {"q": "2+2="}, "target": "4", "arguments": {"gen_args_0": {"arg_0": "2+2=", "arg_1": {"until": []}}}, "resps": [[" 4"]], "filtered_resps": ["4"]})") ==
      std::vector<Values>{expected});
  CHECK(
      rows_of(
          folder, "old.jsonl",
          R"({"doc_id": 0, "doc": {"q": "2+2="}, "target": "4", "arguments": [["2+2=", {"until": []}]], "resps": [[" 4"]], "filtered_resps": ["4"]})") ==
      std::vector<Values>{expected});
}

TEST_CASE("prompts and completions, and texts alone, are read without any option") {
  const TempFolder folder;
  CHECK(rows_of(folder, "a.jsonl", R"({"prompt": "Tea is", "completion": " hot"})") ==
        std::vector<Values>{{std::nullopt, std::nullopt, "Tea is", std::nullopt, " hot"}});
  CHECK(rows_of(folder, "b.jsonl", R"({"id": "x1", "text": "hot"})") ==
        std::vector<Values>{{"x1", std::nullopt, std::nullopt, std::nullopt, "hot"}});
}

TEST_CASE("every path is an attribute where all are wanted, but those that are columns") {
  const TempFolder folder;
  ReaderOptions options = from(folder.write(
      "a.jsonl",
      R"({"id": 3, "text": "t", "tags": {"mood": "calm", "n": [4, 5]}, "by": [{"who": "Ann"}, {"who": "Bob"}]})"));
  options.columns.all_attributes = true;
  const auto reader = open_reader(options);
  CHECK(reader->attributes() == std::vector<std::string>{"tags.mood", "tags.n", "by.who"});
  CHECK(read_all(*reader) == std::vector<Values>{{"3", std::nullopt, std::nullopt, std::nullopt,
                                                  "t", "calm", "4; 5", "Ann; Bob"}});
}
