// SPDX-License-Identifier: MIT
#include "normalizer/probe/tail.hpp"
#include "probe_example.hpp"

using casebook::testing::check;
using casebook::testing::rest;

TEST_CASE("punctuation on the probe's end goes with it where a blank follows") {
  check({{"The flood", "The flood: it came", "it came"},
         {"The flood", "The flood, which came", "which came"},
         {"The flood", "The flood. It came", "It came"},
         {"The flood", "The flood! It came", "It came"},
         {"The flood", "The flood?! It came", "It came"},
         {"The flood", "The flood;\nit came", "it came"},
         {"The flood", "The flood.", ""},
         {"الفيضان", "الفيضان، جاء", "جاء"},
         {"बाढ़", "बाढ़। आई", "आई"}});
}

TEST_CASE("fullwidth punctuation goes without a blank because it includes one") {
  check({{"大洪水", "大洪水，來了", "來了"},
         {"大洪水", "大洪水。", ""},
         {"洪水", "洪水：速報", "速報"},
         {"洪水", "洪水！！速報", "速報"}});
}

TEST_CASE("punctuation that belongs to what follows stays") {
  check({{"The flood", "The flood... came", "... came"},
         {"The flood", "The flood… came", "… came"},
         {"The flood", "The flood - it came", "- it came"},
         {"The flood", "The flood:came", ":came"},
         {"The flood", "The flood :) came", ":) came"},
         {"The flood", "The flood (it came)", "(it came)"},
         {"The flood", "The flood \"came\"", "\"came\""},
         {"The flood", "The flood's height", "'s height"},
         {"The flood", "The flood) came", ") came"}});
}

TEST_CASE("a quote or bracket that the probe opened is closed with it") {
  check({{"\"The flood", "\"The flood\" came", "came"},
         {"“The flood", "“The flood” came", "came"},
         {"\"The flood", "\"The flood,\" he said", "he said"},
         {"\"The flood", "\"The flood\", he said", "he said"},
         {"(The flood", "(The flood) came", "came"},
         {"[The (big) flood", "[The (big) flood] came", "came"},
         {"«Потоп", "«Потоп» был", "был"},
         {"「洪水", "「洪水」が来た", "が来た"},
         {"'The flood", "'The flood' came", "came"},
         {"\"The flood", "\"The flood\"—so", "—so"}});
}

TEST_CASE("a quote or bracket that the probe did not open, or closed already, stays") {
  check({{"\"The\" flood", "\"The\" flood\" came", "\" came"},
         {"(The) flood", "(The) flood) came", ") came"},
         {"'Tis so", "'Tis so's it", "'s it"},
         {"don't", "don't' came", "' came"}});
}

TEST_CASE("a mark between blanks goes, as French sets it") {
  check({{"Le flot", "Le flot : il vient", "il vient"},
         {"Le flot", "Le flot\u00A0! Il vient", "Il vient"},
         {"Le flot", "Le flot . . . vient", ". . . vient"},
         {"Le flot", "Le flot ?", ""}});
}

TEST_CASE("punctuation that a mark sits on stays with its mark") {
  check({{"\"I", "\"I\"\u0301 am", "\"\u0301 am"}, {"So", "So!\uFE0F yes", "!\uFE0F yes"}});
}

TEST_CASE("a blank that a mark sits on stays with its mark") {
  check({{"The flood", "The flood \u0301a", " \u0301a"},
         {"The flood", "The flood: \u0301a", " \u0301a"}});
}
