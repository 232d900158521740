// SPDX-License-Identifier: MIT
// Posts as people write them, in other languages and scripts.
#include "link_example.hpp"

using casebook::testing::check;

TEST_CASE("posts in other languages of the Latin script lose their links alone") {
  check(
      {{"El río creció anoche: https://t.co/Qw3rTy8uIo",
        "El río creció anoche",
        {"https://t.co/Qw3rTy8uIo"}},
       {"¿Lo viste? ¡https://t.co/Qw3rTy8uIo!", "¿Lo viste?", {"https://t.co/Qw3rTy8uIo"}},
       {"Mira (https://t.co/Qw3rTy8uIo), qué agua", "Mira, qué agua", {"https://t.co/Qw3rTy8uIo"}},
       {"La crue arrive : https://t.co/Qw3rTy8uIo", "La crue arrive", {"https://t.co/Qw3rTy8uIo"}},
       {"« https://example.org/crue » dit-il", "dit-il", {"https://example.org/crue"}},
       {"Il dit « voir https://example.org/crue »",
        "Il dit « voir »",
        {"https://example.org/crue"}},
       {"L'eau monte, voir www.example.org/crue !",
        "L'eau monte, voir !",
        {"www.example.org/crue"}},
       {"Das Wasser steigt – https://t.co/Qw3rTy8uIo",
        "Das Wasser steigt",
        {"https://t.co/Qw3rTy8uIo"}},
       {"Er sagte „https://example.org/flut“ und ging",
        "Er sagte und ging",
        {"https://example.org/flut"}},
       {"Größe u.a. bei https://straße.example/ä", "Größe u.a. bei", {"https://straße.example/ä"}},
       {"A água subiu 😢 https://t.co/Qw3rTy8uIo via @jornal",
        "A água subiu 😢 via @jornal",
        {"https://t.co/Qw3rTy8uIo"}},
       {"L'acqua sale… https://t.co/Qw3rTy8uIo", "L'acqua sale…", {"https://t.co/Qw3rTy8uIo"}},
       {"Woda rośnie (źródło: https://t.co/Qw3rTy8uIo)",
        "Woda rośnie (źródło)",
        {"https://t.co/Qw3rTy8uIo"}},
       {"Voda stoupá; viz http://example.org/povodeň.",
        "Voda stoupá; viz.",
        {"http://example.org/povodeň"}},
       {"Su yükseliyor👉https://t.co/Qw3rTy8uIo", "Su yükseliyor👉", {"https://t.co/Qw3rTy8uIo"}},
       {"Nước đang lên https://t.co/Qw3rTy8uIo", "Nước đang lên", {"https://t.co/Qw3rTy8uIo"}},
       {"Air naik, cek bit.ly/2xYz9 ya", "Air naik, cek ya", {"bit.ly/2xYz9"}},
       {"Het water stijgt http://t.co/Qw3rTy8uIo #water",
        "Het water stijgt #water",
        {"http://t.co/Qw3rTy8uIo"}},
       {"Vattnet stiger [länk: https://t.co/Qw3rTy8uIo]",
        "Vattnet stiger [länk]",
        {"https://t.co/Qw3rTy8uIo"}},
       {"Maji yanapanda https://t.co/Qw3rT…", "Maji yanapanda", {"~https://t.co/Qw3rT…"}}});
}

TEST_CASE("posts in Cyrillic, Greek, Armenian and Georgian lose their links alone") {
  check({{"Вода поднимается https://t.co/Qw3rTy8uIo",
          "Вода поднимается",
          {"https://t.co/Qw3rTy8uIo"}},
         {"Видео: https://t.co/Qw3rTy8uIo https://t.co/P0aSdFgHjK",
          "Видео",
          {"https://t.co/Qw3rTy8uIo", "https://t.co/P0aSdFgHjK"}},
         {"Вода (https://t.co/Qw3rTy8uIo) поднимается",
          "Вода поднимается",
          {"https://t.co/Qw3rTy8uIo"}},
         {"«https://example.org/вода» — пишут", "пишут", {"https://example.org/вода"}},
         {"Сайт http://вода.рф/уровень обновлён", "Сайт обновлён", {"http://вода.рф/уровень"}},
         {"Фото на ria.ru https://t.co/Qw3rTy8uIo", "Фото на ria.ru", {"https://t.co/Qw3rTy8uIo"}},
         {"Вода,https://t.co/Qw3rTy8uIoопять", "Вода, опять", {"https://t.co/Qw3rTy8uIo"}},
         {"при –27 °С https://t.co/Qw3rTy8uIo", "при –27 °С", {"https://t.co/Qw3rTy8uIo"}},
         {"Вода підіймається – https://t.co/Qw3rTy8uIo",
          "Вода підіймається",
          {"https://t.co/Qw3rTy8uIo"}},
         {"Водата се качва https://t.co/Qw…", "Водата се качва", {"~https://t.co/Qw…"}},
         {"Το νερό ανεβαίνει; https://t.co/Qw3rTy8uIo",
          "Το νερό ανεβαίνει;",
          {"https://t.co/Qw3rTy8uIo"}},
         {"Ջուրը բարձրանում է։ https://t.co/Qw3rTy8uIo",
          "Ջուրը բարձրանում է։",
          {"https://t.co/Qw3rTy8uIo"}},
         {"წყალი იმატებს https://t.co/Qw3rTy8uIo", "წყალი იმატებს", {"https://t.co/Qw3rTy8uIo"}}});
}

TEST_CASE("posts in Arabic, Persian, Urdu and Hebrew lose their links alone") {
  check(
      {{"المياه ترتفع https://t.co/Qw3rTy8uIo", "المياه ترتفع", {"https://t.co/Qw3rTy8uIo"}},
       {"#فيضان : المياه ترتفع https://t.co/Qw3rTy8uIo https://t.co/P0aSdFgHjK",
        "#فيضان : المياه ترتفع",
        {"https://t.co/Qw3rTy8uIo", "https://t.co/P0aSdFgHjK"}},
       {"شاهد https://t.co/Qw3rTy8uIo، المياه ترتفع",
        "شاهد، المياه ترتفع",
        {"https://t.co/Qw3rTy8uIo"}},
       {"هل رأيت https://t.co/Qw3rTy8uIo؟", "هل رأيت؟", {"https://t.co/Qw3rTy8uIo"}},
       {"شاهد \u2066https://t.co/Qw3rTy8uIo\u2069 الآن", "شاهد الآن", {"https://t.co/Qw3rTy8uIo"}},
       {"المصدر:https://t.co/Qw3rTy8uIo", "المصدر", {"https://t.co/Qw3rTy8uIo"}},
       {"«https://example.org/سيل» قال", "قال", {"https://example.org/سيل"}},
       {"آب بالا می‌آید https://t.co/Qw3rTy8uIo",
        "آب بالا می‌آید",
        {"https://t.co/Qw3rTy8uIo"}},
       {"پانی چڑھ رہا ہے۔ https://t.co/Qw3rTy8uIo",
        "پانی چڑھ رہا ہے۔",
        {"https://t.co/Qw3rTy8uIo"}},
       {"המים עולים https://t.co/Qw3rTy8uIo", "המים עולים", {"https://t.co/Qw3rTy8uIo"}},
       {"המים (ראו https://t.co/Qw3rTy8uIo) עולים",
        "המים (ראו) עולים",
        {"https://t.co/Qw3rTy8uIo"}},
       {"המים עולים \"https://t.co/Qw3rTy8uIo\"", "המים עולים", {"https://t.co/Qw3rTy8uIo"}}});
}

TEST_CASE("an ellipsis that became a question mark makes no question in Arabic") {
  check({{"في ريف #حمص https://t.co/a? https://t.co/b",
          "في ريف #حمص",
          {"https://t.co/a", "https://t.co/b"}},
         {"هل رأيت هذا https://t.co/a؟ https://t.co/b",
          "هل رأيت هذا؟",
          {"https://t.co/a", "https://t.co/b"}},
         {"هل رأيت هذا https://t.co/a?", "هل رأيت هذا?", {"https://t.co/a"}},
         {"Seen this https://t.co/a? https://t.co/b",
          "Seen this?",
          {"https://t.co/a", "https://t.co/b"}}});
}

TEST_CASE("posts in Indic and Ethiopic scripts lose their links alone") {
  check({{"पानी बढ़ रहा है। https://t.co/Qw3rTy8uIo", "पानी बढ़ रहा है।", {"https://t.co/Qw3rTy8uIo"}},
         {"देखें https://t.co/Qw3rTy8uIo। पानी बढ़ रहा है",
          "देखें। पानी बढ़ रहा है",
          {"https://t.co/Qw3rTy8uIo"}},
         {"पानी https://t.co/Qw3rTy8uIo बढ़ रहा है", "पानी बढ़ रहा है", {"https://t.co/Qw3rTy8uIo"}},
         {"জল বাড়ছে https://t.co/Qw3rTy8uIo", "জল বাড়ছে", {"https://t.co/Qw3rTy8uIo"}},
         {"நீர் உயர்கிறது: https://t.co/Qw3rTy8uIo", "நீர் உயர்கிறது", {"https://t.co/Qw3rTy8uIo"}},
         {"నీరు పెరుగుతోంది https://t.co/Qw…", "నీరు పెరుగుతోంది", {"~https://t.co/Qw…"}},
         {"ውሃው እየጨመረ ነው https://t.co/Qw3rTy8uIo", "ውሃው እየጨመረ ነው", {"https://t.co/Qw3rTy8uIo"}}});
}

TEST_CASE("posts in scripts without blanks close up where a link stood without blanks") {
  check(
      {{"洪水はhttps://t.co/Qw3rTy8uIoまだ続く。", "洪水はまだ続く。", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水は https://t.co/Qw3rTy8uIo まだ続く。",
        "洪水は まだ続く。",
        {"https://t.co/Qw3rTy8uIo"}},
       {"洪水は続くhttps://t.co/Qw3rTy8uIo。", "洪水は続く。", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水は続く。https://t.co/Qw3rTy8uIo", "洪水は続く。", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水（https://t.co/Qw3rTy8uIo）は続く", "洪水は続く", {"https://t.co/Qw3rTy8uIo"}},
       {"「https://t.co/Qw3rTy8uIo」を見て", "を見て", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水「ニュース」https://t.co/Qw3rTy8uIo #洪水",
        "洪水「ニュース」 #洪水",
        {"https://t.co/Qw3rTy8uIo"}},
       {"詳しくは→https://t.co/Qw3rTy8uIo", "詳しくは→", {"https://t.co/Qw3rTy8uIo"}},
       {"詳しくは：https://t.co/Qw3rTy8uIo", "詳しくは", {"https://t.co/Qw3rTy8uIo"}},
       {"ﾆｭｰｽ https://t.co/Qw3rTy8uIo日本", "ﾆｭｰｽ 日本", {"https://t.co/Qw3rTy8uIo"}},
       {"ニュースhttp://example.org/a?id=1を見た", "ニュースを見た", {"http://example.org/a?id=1"}},
       {"ニュースwww.example.org/aを見た", "ニュースを見た", {"www.example.org/a"}},
       {"洪水来了https://t.co/Qw3rTy8uIo新闻", "洪水来了新闻", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水来了！https://t.co/Qw3rTy8uIo！", "洪水来了！", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水来了，http://t.cn/A1b2C3，快看", "洪水来了，快看", {"http://t.cn/A1b2C3"}},
       {"【洪水】https://t.co/Qw3rTy8uIo", "【洪水】", {"https://t.co/Qw3rTy8uIo"}},
       {"《https://example.org/书》", "《书》", {"https://example.org/"}},
       {"洪水 via https://t.co/Qw3rTy8uIo", "洪水 via", {"https://t.co/Qw3rTy8uIo"}},
       {"洪水https://t.co/Qw3r…", "洪水", {"~https://t.co/Qw3r…"}},
       {"洪水LIVEhttps://t.co/Qw3rTy8uIo中", "洪水LIVE 中", {"https://t.co/Qw3rTy8uIo"}},
       {"น้ำขึ้นhttps://t.co/Qw3rTy8uIoแล้ว", "น้ำขึ้นแล้ว", {"https://t.co/Qw3rTy8uIo"}},
       {"น้ำขึ้น https://t.co/Qw3rTy8uIo", "น้ำขึ้น", {"https://t.co/Qw3rTy8uIo"}},
       {"ទឹកឡើង https://t.co/Qw3rTy8uIo", "ទឹកឡើង", {"https://t.co/Qw3rTy8uIo"}},
       {"ရေတက်https://t.co/Qw3rTy8uIoပြီ", "ရေတက်ပြီ", {"https://t.co/Qw3rTy8uIo"}}});
}

TEST_CASE("posts in Korean keep words apart where a link stood without a blank, but no particle") {
  check({{"홍수가 났다 https://t.co/Qw3rTy8uIo", "홍수가 났다", {"https://t.co/Qw3rTy8uIo"}},
         {"홍수가https://t.co/Qw3rTy8uIo났다", "홍수가 났다", {"https://t.co/Qw3rTy8uIo"}},
         {"https://t.co/Qw3rTy8uIo에서 보세요", "에서 보세요", {"https://t.co/Qw3rTy8uIo"}},
         {"홍수(https://t.co/Qw3rTy8uIo)가 났다", "홍수가 났다", {"https://t.co/Qw3rTy8uIo"}}});
}

TEST_CASE("emoji and marks around a link stay what they were") {
  check({{"🌊🌊https://t.co/Qw3rTy8uIo🌊", "🌊🌊 🌊", {"https://t.co/Qw3rTy8uIo"}},
         {"👍https://t.co/Qw3rTy8uIo🏽", "👍 🏽", {"https://t.co/Qw3rTy8uIo"}},
         {"🇺https://t.co/Qw3rTy8uIo🇸", "🇺 🇸", {"https://t.co/Qw3rTy8uIo"}},
         {"かhttps://t.co/Qw3rTy8uIo\u3099", "か \u3099", {"https://t.co/Qw3rTy8uIo"}},
         {"ehttps://t.co/Qw3rTy8uIo\u0301", "e \u0301", {"https://t.co/Qw3rTy8uIo"}},
         {"👨‍👩‍👧 https://t.co/Qw3rTy8uIo 🏳️‍🌈",
          "👨‍👩‍👧 🏳️‍🌈",
          {"https://t.co/Qw3rTy8uIo"}},
         {"𝗙𝗹𝗼𝗼𝗱 https://t.co/Qw3rTy8uIo", "𝗙𝗹𝗼𝗼𝗱", {"https://t.co/Qw3rTy8uIo"}},
         {"1️⃣ https://t.co/Qw3rTy8uIo 2️⃣ https://t.co/P0aSdFgHjK",
          "1️⃣ 2️⃣",
          {"https://t.co/Qw3rTy8uIo", "https://t.co/P0aSdFgHjK"}}});
}
