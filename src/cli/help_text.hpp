// SPDX-License-Identifier: MIT
// The prose of -h.
#pragma once

namespace casebook {

constexpr auto about =
    "casebook turns the rows of an experiment database into Word documents, one for each probe:\n"
    "every row a dated case under a heading, ready for NVivo and for coauthors.\n";

constexpr auto main_footer =
    "Examples:\n"
    "  casebook inspect study.db\n"
    "  casebook export study.db -o study\n"
    "  casebook template -o my.docx\n\n"
    "Exit codes: 0 done, 1 the source or the output failed, 2 wrong usage, 130 interrupted.\n";

constexpr auto export_footer =
    "SOURCE is one of\n"
    "  mysql://user@host:3306/database    MySQL or MariaDB (mariadb:// too; ?socket=/path)\n"
    "  study.db, sqlite:PATH              an SQLite database\n"
    "  rows.csv, rows.tsv, -              an export of the view; - reads standard input\n"
    "  output.jsonl, rows.json            objects of JSON, one a line or in a list\n"
    "  rows.xlsx                          a sheet of an Excel workbook\n\n"
    "Examples:\n"
    "  casebook export study.db -o study\n"
    "  casebook export mysql://ann@localhost/gpt_experiments -o study --overwrite\n"
    "  casebook export rows.csv -o spring --since 2020-03 --until 2020-05\n"
    "  casebook export rows.csv -o study --template my.docx\n"
    "  casebook export rows.csv -o one --probe 'The pandemic' --dry-run\n";

constexpr auto merge_footer =
    "Every shard is written with the same options, on one machine or several that see the same\n"
    "folder. When all are there, merge makes of them what one run would have written.\n\n"
    "Example:\n"
    "  casebook export study.db -o study --shard 1/2\n"
    "  casebook export study.db -o study --shard 2/2\n"
    "  casebook merge study\n";

constexpr auto plan_footer =
    "The plan holds the rows in their order, and the options: each shard reads only its own share\n"
    "of it, so that a database is read, and joined, once.\n\n"
    "Example:\n"
    "  casebook plan mysql://ann@localhost/gpt_experiments --qdpx -o study.plan\n"
    "  casebook export study.plan -o study --shard 1/2\n"
    "  casebook export study.plan -o study --shard 2/2\n"
    "  casebook merge study\n";

constexpr auto template_footer =
    "Open the file in Word or LibreOffice, change the styles Title, Subtitle, heading 1, heading "
    "2\n"
    "and Case Text, the page, headers and footers, and save it. Then\n"
    "  casebook export study.db -o study --template my.docx\n"
    "writes documents that look like it.\n\n"
    "Example:\n"
    "  casebook template -o my.docx\n";

constexpr auto inspect_footer =
    "It reads all rows and writes nothing.\n\n"
    "Examples:\n"
    "  casebook inspect study.db\n"
    "  casebook inspect mysql://ann@localhost/gpt_experiments --json\n";

}  // namespace casebook
