# SPDX-License-Identifier: MIT
"""What people are used to from other programs: manual pages, completions, help that fits their terminal, examples of option files."""
import fcntl
import os
import re
import shutil
import struct
import subprocess
import termios
import unittest

import acceptance
from acceptance import casebook

PAGES = ([], ['export'], ['inspect'], ['template'])


def needs(program):
    return unittest.skipUnless(shutil.which(program), f'{program} is missing')


def options_in_help(command):
    """All options that -h shows, short and long."""
    return set(re.findall(r'(?<![\w-])-{1,2}[a-zA-Z][\w-]*', ' '.join(
        line[2:30].split('  ')[0] if len(line) > 30 and line[28:30] == '  ' else line
        for line in casebook(command, '-h').stdout.splitlines() if line.startswith('  -'))))


class Manual(acceptance.TestCase):
    def page(self, *command):
        outcome = casebook('manual', *command)
        self.assertEqual((outcome.code, outcome.stderr), (0, ''))
        return self.write('-'.join(['casebook', *command]) + '.1', outcome.stdout)

    @needs('man')
    def test_groff_has_nothing_to_say_about_a_page(self):
        for command in PAGES:
            done = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', self.page(*command)], capture_output=True,
                                  env=acceptance.environment(MANWIDTH='80', HOME=str(self.folder)))
            self.assertEqual((done.returncode, done.stderr), (0, b''))

    @needs('mandoc')
    def test_mandoc_has_nothing_to_say_about_a_page(self):
        for command in PAGES:
            done = subprocess.run(['mandoc', '-Tlint', '-W', 'warning', self.page(*command)], capture_output=True)
            self.assertEqual((done.returncode, done.stdout), (0, b''))

    @needs('man')
    def test_a_page_has_the_sections_that_readers_look_for_and_all_options(self):
        for command in PAGES:
            shown = subprocess.run(['man', '-E', 'UTF-8', '-l', self.page(*command)], capture_output=True, encoding='utf-8',
                                   env=acceptance.environment(MANWIDTH='100', PAGER='cat', HOME=str(self.folder))).stdout
            sections = re.findall(r'^[A-Z][A-Z ]+$', re.sub('.\b', '', shown), re.M)
            for section in ('NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT STATUS', 'DIAGNOSTICS', 'EXAMPLES', 'SEE ALSO'):
                self.assertIn(section, sections, command)
            plain = re.sub('.\b', '', shown)
            for option in options_in_help(*command) if command else {'--version', '-V', '--help'}:
                self.assertIn(option, plain)


class Completion(acceptance.TestCase):
    def script(self, shell):
        outcome = casebook('completions', shell)
        self.assertEqual((outcome.code, outcome.stderr), (0, ''))
        return self.write(f'casebook.{shell}', outcome.stdout)

    def in_bash(self, *words):
        """What bash offers for the last of the words."""
        program = 'set -u; source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _casebook; printf "%s\\n" "${COMPREPLY[@]-}"'
        done = subprocess.run(['bash', '--norc', '-c', program, 'bash', self.script('bash'), 'casebook', *words], capture_output=True,
                              encoding='utf-8', env=acceptance.environment())
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        return done.stdout.split()

    def test_bash_offers_commands_options_and_values(self):
        for words, offered in ((['ex'], ['export']), (['help', 'te'], ['template']), (['export', '--over'], ['--overwrite']),
                               (['export', 'a.csv', '-o', 'out', '--no-s'], ['--no-shortcut', '--no-sheets']),
                               (['export', '--layout', ''], ['case', 'month', 'probe-case', 'speaker']),
                               (['export', '--layout', '=', 'sp'], ['speaker']), (['export', '--layout', '='], ['case', 'month', 'probe-case', 'speaker']),
                               (['inspect', '--over'], []), (['export', '--title', ''], []), (['export', '-o', ''], []),
                               (['export', 'rows'], []), (['--conf'], ['--config'])):
            with self.subTest(words):
                self.assertEqual(self.in_bash(*words), offered)

    def test_no_option_of_the_help_is_missing_in_a_completion(self):
        for command in ('export', 'inspect', 'template'):
            options = options_in_help(command)
            self.assertGreater(len(options), 5)
            self.assertEqual(set(self.in_bash(command, '-')), options)

    def test_bash_offers_files_where_it_is_offered_nothing(self):
        done = subprocess.run(['bash', '--norc', '-c', 'source "$1"; complete -p casebook', 'bash', self.script('bash')], capture_output=True,
                              encoding='utf-8')
        self.assertEqual(done.stdout.strip(), 'complete -o default -F _casebook casebook')

    @needs('fish')
    def test_fish_offers_commands_options_and_values(self):
        script = self.script('fish')
        for line, offered in (('casebook ex', ['export']), ('casebook export --over', ['--overwrite']),
                              ('casebook export --layout ', ['case', 'month', 'probe-case', 'speaker']), ('casebook inspect --over', [])):
            done = subprocess.run(['fish', '--no-config', '-c', f'source {script}; complete -C "{line}"'], capture_output=True, encoding='utf-8',
                                  env=acceptance.environment(HOME=str(self.folder)))
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            self.assertEqual([one.split('\t')[0] for one in done.stdout.splitlines()], offered, line)

    @needs('zsh')
    def test_zsh_offers_commands_options_and_values(self):
        script = self.script('zsh')
        for line, shown in (('casebook ex', 'casebook export '), ('casebook export --overw', 'casebook export --overwrite '),
                            ('casebook export --layout sp', 'casebook export --layout speaker ')):
            done = subprocess.run(['zsh', '-f', '-c', ZSH, 'zsh', script, line], capture_output=True, encoding='utf-8', timeout=60,
                                  env=acceptance.environment(HOME=str(self.folder), TERM='dumb'))
            self.assertIn(f'[{shown}]', done.stdout, done.stderr)


# A zsh in a terminal of its own completes a line and prints what became of it.
ZSH = r'''
zmodload zsh/zpty
zpty shell zsh -f -i
tell() { zpty -w shell "$1"; }
tell 'PS1=; autoload -Uz compinit; compinit -u -D; source '"$1"
tell 'shown() { print -r -- "[$BUFFER]"; print done; exit }; zle -N shown; bindkey "^X" shown'
tell 'print rea""dy'
zpty -r shell text '*ready*'
zpty -w -n shell "$2"$'\t\x18'
zpty -r shell text '*done*'
print -r -- "$text"
zpty -d shell
'''


class Help(acceptance.TestCase):
    def in_terminal(self, columns, *arguments):
        """What the program prints in a terminal of so many columns."""
        ours, its = self.pseudo_terminal()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack('HHHH', 50, columns, 0, 0))
        with subprocess.Popen([acceptance.PROGRAM, *arguments], stdout=its, env=acceptance.environment()):
            os.close(its)
            shown = b''
            try:
                while data := os.read(ours, 65536):
                    shown += data
            except OSError:  # Linux says so when the other end is closed
                pass
        os.close(ours)
        return shown.decode('utf-8').replace('\r\n', '\n')

    def test_help_fits_the_terminal_and_cuts_no_word(self):
        words = casebook('export', '-h').stdout.replace('\\\n', ' ').split()
        for columns in (40, 60, 80, 120, 200):
            with self.subTest(columns):
                shown = self.in_terminal(columns, 'export', '-h')
                self.assertEqual(shown.replace('\\\n', ' ').split(), words)
                long = [line for line in shown.splitlines() if len(line) > min(columns, 100) and ' ' in line.removesuffix(' \\').strip()]
                self.assertEqual(long, [])

    def test_nothing_is_coloured(self):
        for arguments in (['-h'], ['export', '-h'], ['-V']):
            self.assertNotIn('\x1b', self.in_terminal(80, *arguments))

    def test_an_example_of_an_option_file_is_printed_and_can_be_read(self):
        outcome = casebook('export', '--print-config')
        self.assertEqual((outcome.code, outcome.stderr), (0, ''))
        self.assertEqual([line for line in outcome.stdout.splitlines() if line and not line.startswith('#')], [])
        rows = acceptance.write_csv(self.folder / 'rows.csv', [[1, 1, 'Tea', 'March, 2020', 'Tea is green.']])
        self.export(rows, 'example', '--config', self.write('example.toml', outcome.stdout))
        used = outcome.stdout.replace('#layout = "month"', '#layout = "month"\nlayout = "case"')
        self.assertNotEqual(used, outcome.stdout)
        headings = acceptance.paragraphs(self.export(rows, 'used', '--config', self.write('used.toml', used)) / 'documents/Tea.docx')
        self.assertIn(('Heading1', '2020-03 Case 1'), headings)


if __name__ == '__main__':
    acceptance.main()
