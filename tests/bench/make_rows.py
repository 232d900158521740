#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Rows to measure with, on standard output: invented, and the same in every run.

    make_rows.py ROWS SCRIPT SHAPE [FORM]

SCRIPT  ascii   no letter beyond ASCII and no link: what the fastest paths see
        mixed   as gathered texts are: links in 70 of 100 rows, a fifth in other scripts, emoji, entities, line breaks
SHAPE   few     20 probes of uneven sizes
        many    one probe for every 100 rows
        one     a single probe
FORM    csv     the columns of the view (about 150 bytes a row)
        tagged  what the view joins: three lines of a table of tagged outputs for each row, for LOAD DATA
"""
import json
import sys

WORDS = {
    'latin': '''harbour morning letter window garden council bridge winter market river table story village train
        captain bread summer forest lantern teacher paper corner island castle mirror engine orchard valley kitchen
        painter silver button blanket compass feather copper thunder ribbon pocket anchor candle meadow whistle barrel
        carpet ladder marble needle pepper saddle tunnel walnut hammer basket cradle dinner fiddle goblet hollow jacket
        butter chimney daughter evening farmer glacier honey insect journey kingdom library mountain neighbour ocean
        pencil question rabbit school theatre umbrella violin weather yard balcony cherry dragon elephant festival
        guitar hospital jungle kilometre lighthouse museum number opera planet quiet raincoat shadow turtle uncle
        volcano wheel young zebra brave clever dusty early funny gentle happy icy jolly kind lazy modest noisy odd
        kettle lemon magnet napkin oyster pillow quarry rocket shovel ticket velvet wagon yellow zipper walk talk carry
        open close paint build watch listen follow gather wonder answer borrow deliver explain finish hurry imagine
         the the the the the of of of and and and to to to in in in a a a a is is was was that that it it for for on
        on with with as as at at by from they we we not but had her his she he you all so no if or an be are have''',
    'cyrillic': '''утром вечером город река мост письмо окно сад рынок поезд хлеб лето зима дорога лампа берег остров дом
        люди дети музыка театр площадь трамвай ветер снег дождь яблоко книга стол говорили смотрели ждали нашли открыли
        построили забыли увидели новый старый тихий большой маленький и и в в на на не что как это был они мы ёлка''',
    'greek': '''πόλη θάλασσα γέφυρα γράμμα παράθυρο κήπος αγορά τρένο ψωμί καλοκαίρι χειμώνας δρόμος νησί σπίτι παιδιά
        μουσική άνεμος βροχή βιβλίο τραπέζι είπαν περίμεναν βρήκαν άνοιξαν νέος παλιός και και το το η ο στην δεν που''',
    'arabic': '''المدينة البحر الجسر رسالة نافذة حديقة السوق القطار الخبز الصيف الشتاء الطريق الجزيرة البيت الأطفال
        الموسيقى الريح المطر كتاب طاولة قالوا انتظروا وجدوا فتحوا جديد قديم في في من من على و إلى أن التي كان''',
    'chinese': '''城市 河流 大桥 书信 窗户 花园 市场 火车 面包 夏天 冬天 道路 海岛 房子 孩子 音乐 风 雨 雪 苹果 桌子 他们 说
        等待 找到 打开 新的 老的 安静 的 了 在 是 我们 不 也 都 就 看见 早上 晚上 明天 每天 一起 慢慢 忽然''',
}
WORDS = {script: words.split() for script, words in WORDS.items()}
ACCENTED = 'café Zürich naïve crème señor œuvre façade jalapeño it’s don’t we’re “so” — … 12° 5 €'.split()
EMOJI = ['😀', '☔️', '🌻', '👩‍🌾', '❤️', '👍🏽', '🇺🇳', '🐈‍⬛', '1️⃣', '🍞🍞']
PREFIXES = ['', '', '', '', '', '', '', 're', 'un', 'sub']
ENDINGS = ['', '', '', '', '', '', '', 's', 's', 'ing', 'er', 'ly', ',', '.', '!']
# Every twentieth probe is in one of these, by its number; the others are Latin.
OTHER_SCRIPTS = {1: 'cyrillic', 6: 'arabic', 11: 'chinese', 13: 'cyrillic', 17: 'greek'}
LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789zZ'
PAIRS = [a + b for a in LETTERS for b in LETTERS]
DAYS = [f'{2016 + m // 12}-{m % 12 + 1:02}-{d:02}' for m in range(60) for d in range(1, 29)]
SENTENCES = 1 << 13


class Numbers:
    """A generator of our own, so that no version of Python changes the rows. A linear congruential one is weak in its lower
    bits; the upper ones are folded onto them."""

    def __init__(self):
        self.state = 2020

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return self.state ^ self.state >> 32

    def pick(self, choices):
        return choices[self.next() % len(choices)]


def slug(bits):
    return PAIRS[bits & 4095] + PAIRS[bits >> 12 & 4095] + PAIRS[bits >> 24 & 4095]


def word(numbers, script, mixed):
    if script != 'latin':
        return numbers.pick(WORDS[script])
    dice = numbers.next() % 200
    if dice < 8:
        return '@' + slug(numbers.next())
    if dice < 14:
        return '#' + numbers.pick(WORDS['latin']) + str(numbers.next() % 1000)
    if mixed and dice < 17:
        return numbers.pick(ACCENTED)
    root = numbers.pick(WORDS['latin'])
    return root if len(root) < 5 else numbers.pick(PREFIXES) + root + numbers.pick(ENDINGS)


def sentence(numbers, script, mixed):
    words = [word(numbers, script, mixed) for _ in range(1 + numbers.next() % (10 if mixed else 14))]
    text = ('' if script == 'chinese' else ' ').join(words)
    dice = numbers.next() % 100 if mixed else 100
    if dice < 10:
        text += ' ' + numbers.pick(EMOJI)
    elif dice < 13:
        text += ' &amp; ' + words[0]
    elif dice < 14:
        text += '\n' + words[-1]
    return text


def make_probes(numbers, rows, mixed, shape):
    """[(text, its script)]"""
    count = {'few': 20, 'many': max(1, rows // 100), 'one': 1}[shape]
    probes = []
    for i in range(count):
        script = OTHER_SCRIPTS.get(i % 20, 'latin') if mixed else 'latin'
        glue = '' if script == 'chinese' else ' '
        words = [numbers.pick(WORDS[script]) for _ in range(2 + i % 3)]
        probes.append((glue.join(words) + (f' {i}' if shape == 'many' else ''), script))
    return probes


def link(bits):
    address = f'https://t.co/{slug(bits)}{PAIRS[bits >> 8 & 4095]}{PAIRS[bits >> 20 & 4095]}'
    form = bits >> 36 & 63
    if form == 0:
        return f'http://www.example.com/news/{slug(bits)}?page=2&amp;from=feed'
    return address[:-6] + '…' if form == 1 else f'({address})' if form == 2 else address


def make_rows(count, mixed, shape):
    """(probe, day, text) in the order of their root_id, which is 1, 2, 3 …"""
    numbers = Numbers()
    probes = make_probes(numbers, count, mixed, shape)
    pools = {script: [sentence(numbers, script, mixed) for _ in range(SENTENCES)] for script in {s for _, s in probes}}
    starts = [(probe, probe + ('' if script == 'chinese' else ' '), pools[script]) for probe, script in probes]
    kinds, days = len(starts), len(DAYS)
    for _ in range(count):
        bits, more = numbers.next(), numbers.next()
        place = bits & 0xFFFF
        which = place * place * kinds >> 32 if shape == 'few' else place * kinds >> 16
        probe, start, pool = starts[which]
        text = start + pool[bits >> 16 & 8191] if more & 31 else pool[bits >> 16 & 8191]
        if more >> 5 & 3:
            text += ' ' + pool[bits >> 29 & 8191]
        if mixed:
            if more >> 7 & 127 < 90:
                text += ' ' + link(numbers.next())
            if more >> 14 & 127 < 20:
                text += ' ' + link(numbers.next()) + ' ' + pool[more >> 21 & 8191]
        yield probe, DAYS[(more >> 34) % days], text


def csv_lines(rows):
    yield 'root_id,experiment_id,probe,date,text\n'
    for root, (probe, day, text) in enumerate(rows, 1):
        if ',' in text or '"' in text or '\n' in text:
            text = '"' + text.replace('"', '""') + '"'
        yield f'{root},{root % 40 + 1},{probe},{day},{text}\n'


def json_lines(rows):
    for root, (probe, day, text) in enumerate(rows, 1):
        yield json.dumps({'root_id': root, 'experiment_id': root % 40 + 1, 'probe': probe, 'date': day, 'text': text}, ensure_ascii=False) + '\n'


def tagged_lines(rows):
    """id, experiment_id, root_id, tag, depth, probe, content, as LOAD DATA reads them by default."""
    for root, (probe, day, text) in enumerate(rows, 1):
        text = text.replace('\n', '\\n')
        ids, number = f'{root % 40 + 1}\t{root}', root * 3
        yield (f'{number - 2}\t{ids}\traw\t0\t{probe}\t]][[text: {text}\n{number - 1}\t{ids}\tdate\t1\t{probe}\t{day}\n'
               f'{number}\t{ids}\ttrimmed\t1\t{probe}\t{text}\n')


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    count, script, shape = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    form = {'csv': csv_lines, 'jsonl': json_lines, 'tagged': tagged_lines}[sys.argv[4] if len(sys.argv) == 5 else 'csv']
    with open(1, 'w', encoding='utf-8', newline='\n', buffering=1 << 20) as out:
        out.writelines(form(make_rows(count, {'ascii': False, 'mixed': True}[script], shape)))


if __name__ == '__main__':
    main()
