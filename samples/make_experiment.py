#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes experiment.sql: an invented experiment in which a language model went on from eleven probes.

    samples/make_experiment.py > samples/experiment.sql

Every sentence was written for this sample; towns, people and addresses are made up. The same program always writes the
same rows. They hold what real ones hold: links (whole, cut off, in brackets), emoji, HTML entities, three scripts
beside Latin, missing dates and texts, a probe in its wrapper, and two probes that differ in one capital letter.
"""
import random
from datetime import date, timedelta

ROWS_OF_A_PROBE = 36
FIRST_DAY, DAYS = date(2019, 11, 1), 487  # sixteen months, to the end of February 2021

# Each topic: the probe as stored, the words that a text begins with, ways to go on from it, and what may follow.
TOPICS = [
    ('The weather in Port Ellery', 'The weather in Port Ellery', [
        'is mild for the season, with a light breeze from the harbour.',
        'will stay dry until Thursday, the station on the hill reports.',
        'turned overnight: the puddles on Mill Street are frozen.',
        'has been the talk of the market all week.',
        'surprised even the fishermen this morning.',
        'is what visitors ask about first, and what residents never agree on.',
        'broke two records in one day, both for fog.',
        ', as my grandmother used to say, is a matter of which window you look out of.',
    ], [
        'A warm front moves in from the west and should reach the islands by noon.',
        'The ferry runs on the winter timetable as long as the wind stays above 40 km/h.',
        'Rain gauges behind the school showed 12.4 mm, twice the usual amount.',
        'Children built a snowman &amp; gave it the mayor\'s old hat.',
        'Nobody had forecast the hail, though everybody remembers saying so.',
        'Farmers in the valley welcome the rain; the brass band does not.',
        'At 6:30 the harbour lights were still on because of the mist.',
        'The forecast for the weekend: sun, clouds &amp; a little of everything.',
        'Take an umbrella, and take a second one for whoever forgot theirs.',
        'The old barometer in the café says "change", as it has since 1974.',
        'Temperatures between 3 and 9 °C are expected, a little less on the hill.',
        'By evening the sky cleared and the whole pier came out to look at it.',
    ]),
    ('My sourdough', 'My sourdough', [
        'has a name, a birthday and a shelf of its own.',
        'refused to rise for three days, and then it left the bowl.',
        'starter came from a neighbour who got it from her neighbour.',
        'needs more salt, says my brother, who does not bake.',
        'was the first thing in this kitchen that worked on schedule.',
        ': flour, water, patience &amp; a warm place behind the stove.',
        'smells of apples today, which the book calls a good sign.',
        'finally has the crust I was hoping for.',
    ], [
        'I fold it every half hour and let it sleep in the pantry overnight.',
        'Rye makes it sour, wheat makes it proud, and a little of both makes it bread.',
        'The recipe says 75 % water; my hands say 70.',
        'Bake it hot, then cooler, and do not open the door to look.',
        'The loaf sang when it came out of the oven &ndash; listen for the crackle.',
        'Half of it went to the neighbours before it was cool.',
        'Next time I will write down how much flour I really used.',
        'A slice with butter is dinner; two slices are a celebration.',
        'The crumb is open enough to lose a spoonful of jam in it.',
        'If it sticks to the towel, use rice flour; if it sticks to you, wash earlier.',
        'Feeding it twice a day takes five minutes &amp; feels like having a pet.',
        'Somebody asked for the recipe, so I wrote "wait" four times.',
    ]),
    ('Town hall news:', 'Town hall news:', [
        'the count in Quillbury goes into a second night.',
        'both candidates for mayor of Quillbury promise a new roof for the pool.',
        'turnout passed 61 percent by four o\'clock.',
        'the ballot paper has a new format &amp; fits into the box this time.',
        'the debate between Ms Arden and Mr Pell ended in agreement about the ducks.',
        'polling station 4 moves from the gym to the library.',
        'the recount changed eleven votes and no result.',
        'a petition for longer opening hours has 900 signatures.',
    ], [
        'Ms Arden wants the bridge repaired first; Mr Pell wants it painted first.',
        'The question of the parking meters divided the room along the usual lines.',
        'Helpers counted until midnight with tea, sandwiches and two calculators.',
        'First-time voters were given a pencil with the town\'s arms on it.',
        'The council meets again on Tuesday at 19:00; the gallery is open to all.',
        'Postal votes arrived in sacks, most of them from the lighthouse district.',
        'A spokesman said that every ballot is kept for five years in a dry cellar.',
        'The local paper printed both programmes side by side, in equal type.',
        'Observers from the next village found nothing to object to, and said so twice.',
        'The result will be posted on the door &amp; read out in the square.',
        'Nobody expected the old market hall to become the main issue.',
        'Asked for a comment, both candidates praised the volunteers.',
    ]),
    (']][[text: The museum', 'The museum', [
        'opens its new wing with an exhibition about bicycles.',
        'of everyday things has bought its ten-thousandth spoon.',
        'was closed on Mondays until somebody asked why.',
        'guide recommends starting on the top floor.',
        'lends paintings to hospitals, schools and one ferry.',
        'found a letter behind a frame during restoration.',
        'cat has more followers than the museum.',
        'café now serves soup in bowls from the collection\'s shop.',
    ], [
        'Admission is free on the first Sunday of the month &amp; for anyone under 16.',
        'The oldest object is a comb, the newest a telephone that nobody remembers how to charge.',
        'Visitors may wind the tower clock on Wednesdays, under supervision.',
        'A class of eight-year-olds drew the dinosaurs with hats.',
        'The curator spent two years persuading a collector to part with a teapot.',
        'Labels are written in three languages and in large print.',
        'The audio tour takes ninety minutes, or forty if you skip the stamps.',
        'In the last room you are invited to leave an object and its story.',
        'The lamp in the entrance was made from 214 bottles.',
        'Restorers work behind glass; waving is allowed.',
        'A storm in March tested the roof, and the buckets are now on display.',
        'The guest book says: "I came for the rain &amp; stayed for the maps."',
    ]),
    ('Our garden', 'Our garden', [
        'belongs to the snails at night and to us in the afternoon.',
        'gave nine kinds of tomatoes this year, eight of them red.',
        'is small, but it has a view of the neighbours\' garden, which is large.',
        'looks best from the kitchen window.',
        'needs rain, shade, compost and somebody with a free weekend.',
        'was a car park until 2011.',
        'shares a hedge &amp; a family of hedgehogs with number 14.',
        'is where the good conversations take place.',
    ], [
        'Plant the beans when the lilac flowers, not a day before.',
        'The compost heap is warm enough to melt the frost around it.',
        'Blackbirds took the cherries, so we planted a second tree for them.',
        'Lavender along the path keeps its scent until October.',
        'We water at dawn, because by nine the cat owns the hose.',
        'Seeds from last year\'s fair came up blue instead of white.',
        'A bench under the pear tree was the best idea of the year.',
        'The rhubarb leaves are larger than the umbrella now.',
        'Mulch, wait, weed, repeat &ndash; that is the whole secret.',
        'Somebody leaves courgettes on our doorstep and will not be caught.',
        'The pond froze in January, and the frogs sat it out below.',
        'Bees from the school roof visit at ten &amp; again at four.',
    ]),
    ('#harvestfair', '#harvestfair', [
        'starts on Friday with the pumpkin scales.',
        'volunteers are still looking for forty trestle tables.',
        'in numbers: 31 stalls, 2 tractors, 1 very patient pony.',
        'was moved indoors because of the wind.',
        '& the brass band: a love story.',
        'opened without the mayor, who was stuck behind a flock of sheep.',
        'programme is online now.',
        'says thank you to everyone who stayed to sweep the square.',
    ], [
        'The prize for the longest carrot goes to a seven-year-old, once again.',
        'Apple juice is pressed on the spot; bring your own bottle.',
        'Best jam: plum, by three votes. Recount refused!',
        'See you at the cider tent with @quillbury_brass at 18:00.',
        'Lost: one green scarf. Found: eleven umbrellas &amp; a trumpet mouthpiece.',
        'The bread oven will be lit at five in the morning, helpers welcome.',
        'Rain or shine, the three-legged race takes place on the meadow.',
        'This year\'s poster was painted by class 4b &#128155;',
        'Please leave the car at home, the bus is free all weekend.',
        'There were 1,204 visitors on Saturday alone, more than people in town.',
    ]),
    ('The bus', 'The bus', [
        'to the university leaves from stop C now.',
        'was late, so I read the whole timetable.',
        'driver knows everyone by their first name.',
        'company asks passengers to vote on the colour of the seats.',
        'is the only place in town where you meet everybody.',
        'broke down outside the bakery, and nobody complained.',
        'number 7 does not exist, and never did.',
        'runs on electricity since spring and sounds like a large refrigerator.',
    ], [
        'Line 12 takes the long way round by the lake, and the view is worth it.',
        'A ticket costs less than parking for ten minutes.',
        'Someone had left a box of books on the back seat with a note: "take one".',
        'The app shows two minutes; the road shows fog.',
        'On Sundays it stops wherever you wave.',
        'The heating works in summer &amp; the windows open in winter.',
        'We got out one stop early and walked through the park.',
        'An announcement thanked us for our patience before asking for it.',
    ]),
    ('the bus', 'the bus', [
        'again, that is all I will say about my morning',
        'smelled of oranges today, no idea why',
        'is full but the tram is fuller',
        'home was quiet, snow on the windows &amp; everybody asleep',
        'waited for me, first time ever',
    ], [
        'still better than the bike in this wind',
        'good thing I had a book',
        'note to self: the 8:04 is really the 8:11',
        'somebody was humming and then half of us were',
        'monday',
    ]),
    ('Сегодня в городе', 'Сегодня в городе', [
        'открылась выставка старых карт и компасов.',
        'идёт мелкий дождь, и трамваи едут медленнее обычного.',
        'празднуют день улицы Садовой.',
        'обсуждают новый маршрут автобуса до озера.',
        'пахнет свежим хлебом от самой площади до вокзала.',
        'начался первый в этом году фестиваль воздушных змеев.',
        'на час отключили фонари, чтобы все увидели звёзды.',
    ], [
        'Жители соседнего дома посадили под окнами яблони.',
        'Библиотека продлила часы работы: теперь она открыта до девяти вечера.',
        'На рынке продают мёд, тыквы и вязаные варежки.',
        'Дети запускали кораблики в ручье у старой мельницы.',
        'Мэр пообещал починить мост ещё до первого снега.',
        'В музее рассказали, как раньше топили печи и сушили грибы.',
        'Оркестр играл на площади, пока не замёрзли пальцы.',
        'Завтра обещают солнце &amp; до семи градусов тепла.',
        'Кто-то оставил на скамейке шахматы, и партия длится уже неделю.',
    ]),
    ('في المدينة القديمة', 'في المدينة القديمة', [
        'افتتح اليوم معرض للخط والورق المصنوع يدويا.',
        'تفوح رائحة الخبز من كل زقاق مع الفجر.',
        'يجتمع الجيران كل مساء حول نافورة الساحة.',
        'هطل المطر بعد أسابيع من الانتظار.',
        'أعيد ترميم السوق وفتحت أبوابه من جديد.',
        'تعلم الأطفال كيف تزرع أشجار الليمون.',
    ], [
        'قال بائع التوابل إن الموسم هذا العام أفضل من الماضي.',
        'تبقى المكتبة مفتوحة حتى الساعة التاسعة مساء.',
        'جلس الشيوخ في الظل يلعبون الشطرنج ويتحدثون عن الطقس.',
        'وصل عدد الزوار إلى 350 في يوم واحد.',
        'سيعود القطار إلى العمل في بداية الشهر القادم.',
        'عزفت فرقة صغيرة ألحانا قديمة حتى منتصف الليل.',
        'أما الحديقة فقد امتلأت بالياسمين والقطط.',
        'وعد المجلس البلدي بإصلاح الجسر قبل الشتاء.',
    ]),
    ('今天的天气', '今天的天气', [
        '很好，适合去湖边散步。',
        '比昨天暖和，早上有一点雾。',
        '让大家都想留在家里喝茶。',
        '变化很快，出门请带伞。',
        '终于放晴了，广场上都是人。',
        '预报说下午有小雨，傍晚转晴。',
    ], [
        '博物馆门口排起了长队，孩子们在数台阶。',
        '面包店的老板说，天冷的时候红豆包卖得最好。',
        '邻居在阳台上种了番茄和薄荷。',
        '图书馆延长了开放时间，一直到晚上九点。',
        '公交车比平时晚了五分钟，没有人着急。',
        '风筝节改到了下个星期天。',
        '老桥正在修，行人请走新桥。',
        '奶奶说，看云就知道明天要不要洗被子。',
    ]),
]

EMOJI = ['😀', '☔️', '🌻', '🍞', '👩‍🌾', '🗳️', '❤️', '👍🏽', '🇺🇳', '🌦️', '1️⃣', '🐈‍⬛']
LINKS = [
    'https://www.example.org/port-ellery/{}', 'https://example.com/news/{}?from=feed&amp;page=2', 'http://example.net/{}',
    'https://blog.example.org/wiki/Bread_(history)#{}', 'www.example.com/photos/{}', 'https://пример.example/{}', 'HTTPS://EXAMPLE.ORG/{}',
]
CUT_OFF = ['https://www.exam…', 'https://example.org/{}…', 'https:…', 'http…']
WAYS_TO_LINK = ['{text} {link}'] * 5 + ['{text} ({link})', '{text} [{link}]', '{text} More: {link}.', '{text} "{link}"', '{text}{link}']


class Experiment:
    """Fills the two tables row by row, with ids as the database would give them."""

    def __init__(self):
        self.random = random.Random(2020)
        self.rows, self.roots = [], 0

    def pick(self, choices):
        """Like random.choice, but on random() alone, whose sequence Python promises to keep."""
        return choices[int(self.random.random() * len(choices))]

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def slug(self):
        return ''.join(self.pick('abcdefghkmnpqrstuvwxyz23456789') for _ in range(6))

    def text(self, begin, starts, sentences):
        start = self.pick(starts)
        glue = '' if start[0] in ',:' or begin[-1] > '\u2fff' else ' '
        blank = '' if begin[-1] > '\u2fff' else '\n' if self.chance(12) else ' '
        parts = [begin + glue + start] if not self.chance(4) else [self.pick(sentences)]
        for _ in range(self.pick([0, 1, 1, 2, 2, 3, 4, 6])):
            following = self.pick(sentences)
            if following not in parts:
                parts.append(following)
        if self.chance(25):
            parts[-1] += ' ' + self.pick(EMOJI)
        text = blank.join(parts)
        if self.chance(38):
            text = self.with_link(text)
        return text

    def with_link(self, text):
        if self.chance(20):
            return text + ' ' + self.pick(CUT_OFF).format(self.slug())
        return self.pick(WAYS_TO_LINK).format(text=text, link=self.pick(LINKS).format(self.slug()))

    def add(self, experiment, probe, day, text):
        self.roots += 1
        self.add_tagged(experiment, probe, 'raw', 0, None if text is None else f']][[text: {text}')
        self.add_tagged(experiment, probe, 'date', 1, day)
        self.add_tagged(experiment, probe, 'trimmed', 1, text)

    def add_tagged(self, experiment, probe, tag, depth, content):
        self.rows.append((len(self.rows) + 1, experiment, self.roots, tag, depth, probe, content))

    def day(self):
        return (FIRST_DAY + timedelta(days=int(self.random.random() * DAYS))).isoformat()

    def fill(self):
        for _ in range(ROWS_OF_A_PROBE):
            for number, (probe, begin, starts, sentences) in enumerate(TOPICS):
                self.add(1 + number % 2, probe, self.day(), self.text(begin, starts, sentences))
        self.add_odd_rows()

    def add_odd_rows(self):
        """What is missing or doubled in real tables: nothing of it may get lost on the way."""
        for day in (None, 'not known'):
            self.add(1, 'Our garden', day, 'Our garden kept no diary that year.')
        self.add(1, 'Our garden', '2020-06-21', None)
        self.add(2, 'The bus', '2020-06-21', 'https://www.example.org/timetable')
        self.add(2, None, '2020-08-01', 'Nobody knows what the model was asked here.')
        self.add(2, 'My sourdough', '2020-12-24', 'My sourdough has a twin.')
        self.add_tagged(2, 'My sourdough', 'trimmed', 1, 'My sourdough has a twin, and this is it.')
        for day, text in (('2020-07-01', '🌻 stand along the whole dam.'), ('2020-08-02', '🌻 turn with the sun, the children say. 🌻🌻'),
                          ('2020-09-03', '🌻 keep their seeds for the finches.')):
            self.add(1, '🌻', day, text)


def quoted(value):
    if value is None or isinstance(value, int):
        return 'NULL' if value is None else str(value)
    assert '\\' not in value, 'SQLite and MariaDB read a backslash differently'
    return "'" + value.replace("'", "''") + "'"


HEAD = '''-- An invented experiment, in the tables of a real one. Written by make_experiment.py: change that, not this.
-- SQLite and MariaDB both load it as it is: what stands in /*! */ is for MariaDB and a comment to SQLite.
--     sqlite3 experiment.sqlite < experiment.sql
--     mariadb DATABASE < experiment.sql
/*! SET NAMES utf8mb4 */;

DROP VIEW IF EXISTS combined;
DROP TABLE IF EXISTS table_output;
DROP TABLE IF EXISTS table_experiment;

CREATE TABLE table_experiment (
  id INTEGER NOT NULL PRIMARY KEY,
  description TEXT,
  model_name VARCHAR(255),
  date DATETIME
) /*! DEFAULT CHARSET=utf8mb4 */;

CREATE TABLE table_output (
  id INTEGER NOT NULL PRIMARY KEY,
  experiment_id INTEGER,
  root_id INTEGER,
  tag VARCHAR(255),
  depth INTEGER,
  probe TEXT,
  content TEXT
) /*! DEFAULT CHARSET=utf8mb4 */;

BEGIN;
INSERT INTO table_experiment (id, description, model_name, date) VALUES
(1, 'Small model, sixteen months of invented local news', 'sample-small', '2021-03-01 09:00:00'),
(2, 'The same probes, a larger model', 'sample-large', '2021-03-02 09:00:00');
INSERT INTO table_output (id, experiment_id, root_id, tag, depth, probe, content) VALUES
'''

VIEW = '''COMMIT;

CREATE VIEW combined AS
select distinct t_1.root_id, t_1.experiment_id, t_1.probe as 'probe', DATE_FORMAT(t_1.content, "%M, %Y") as 'date', t_2.content as 'text'
from table_output as t_1 inner join table_output as t_2
on t_1.root_id = t_2.root_id and t_1.tag = 'date' and t_2.tag = 'trimmed';
'''


def main():
    experiment = Experiment()
    experiment.fill()
    lines = ('(' + ', '.join(map(quoted, row)) + ')' for row in experiment.rows)
    print(HEAD + ',\n'.join(lines) + ';\n' + VIEW, end='')


if __name__ == '__main__':
    main()
