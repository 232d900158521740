# SPDX-License-Identifier: MIT
"""SIGKILL, before each call that changes something on the disk, and at any instant: the old export or the new one stands there, whole;
the next run is exact, and nothing is left over."""
import random
import signal
import subprocess
import time

from faults import acceptance, CHANGING, FOREIGN, LONG, Campaign, points, state


class Kills(Campaign):
    def judge(self, before, where, others=None):
        others = others or {}
        found = state(self.out)
        if not others:
            self.assertIn(found, (before, self.new), where)
        self.run_plainly(self.new_source, '--overwrite')
        self.assertEqual(state(self.out), {**self.new, **others}, where)
        self.nothing_else('out')

    def kill_everywhere(self, most, earlier, foreign=False):
        before = self.begin(earlier, foreign)
        others = {name: found for name, found in (before or {}).items() if name in FOREIGN}
        more = ('--overwrite',) if before else ()
        count = self.count(CHANGING, more)
        for nth in points(count, most):
            self.begin(earlier, foreign)
            code, _ = self.traced('--calls', CHANGING, '--nth', nth, '--kill', more=more)
            self.assertIn(code, (137, 0), nth)
            self.judge(before, f'call {nth} of {count}', others)
        return count

    def test_at_every_call_of_a_fresh_export(self):
        print(self.kill_everywhere(15, earlier=False), 'calls')

    def test_at_every_call_of_an_export_over_an_earlier_one(self):
        print(self.kill_everywhere(15, earlier=True), 'calls')

    def test_at_every_call_of_an_export_among_other_files(self):
        print(self.kill_everywhere(15, earlier=True, foreign=True), 'calls')

    def test_at_every_call_that_puts_back_what_a_killed_run_left(self):
        before, begin = self.half()
        count = self.count(CHANGING, refused=True)
        for nth in points(count, 15):
            with self.subTest(nth=nth, of=count):
                begin()
                self.traced('--calls', CHANGING, '--nth', nth, '--kill')
                self.put_right(nth)
                self.assertEqual(state(self.out), before)
                self.put_right(nth)
                self.assertEqual(state(self.out), before)
                self.nothing_else('out')
        print(count, 'calls')

    def test_at_every_call_of_an_export_with_a_list_of_changes(self):
        changes = self.work / 'changes.csv'
        more = ('--overwrite', '--changes', changes)
        old = self.begin_with_changes(changes)
        count = self.count(CHANGING, more)
        new = self.with_changes(changes)
        self.assertNotEqual(old[1], new[1])
        for nth in sorted({*points(count, 5), *range(count - 12, count + 1)}):
            self.begin_with_changes(changes)
            self.traced('--calls', CHANGING, '--nth', nth, '--kill', more=more)
            self.assertIn(state(self.out), (old[0], new[0]), nth)
            self.assertIn(changes.read_bytes(), (old[1], new[1]), nth)
            self.run_plainly(self.new_source, *more)
            self.assertEqual(self.with_changes(changes), new, nth)
            self.nothing_else('changes.csv', 'out')
        print(count, 'calls')

    def test_at_any_instant(self):
        before = self.begin(earlier=True)
        instants = random.Random(7)
        start = time.monotonic()
        self.run_plainly(self.new_source, '--overwrite')
        takes = time.monotonic() - start
        for _ in range(1000 if LONG else 15):
            self.begin(earlier=True)
            running = subprocess.Popen(self.command(self.new_source, '--overwrite'), stderr=subprocess.DEVNULL, env=acceptance.environment())
            time.sleep(instants.uniform(0, takes))
            running.send_signal(signal.SIGKILL)
            running.wait()
            self.judge(before, 'some instant')


if __name__ == '__main__':
    acceptance.main()
