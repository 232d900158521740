# SPDX-License-Identifier: MIT
"""Each allocation fails once, or from then on: the export is done and right, or the program says that memory is out; it never crashes, and
the earlier export stands as it did."""
import os
import subprocess

from faults import ALLOCATIONS, Campaign, acceptance, points, state


class Allocations(Campaign):
    def run_with(self, **variables):
        env = acceptance.environment(LD_PRELOAD=ALLOCATIONS, **variables)
        done = subprocess.run(self.command(self.new_source, '--overwrite'), capture_output=True, text=True, env=env, timeout=120)
        return done.returncode, done.stderr

    def hidden(self):
        """Whether a run left something that the next is to clear away."""
        return any(self.work.rglob('*casebook-partial*'))

    def fail_everywhere(self, most, foreign=False):
        before = self.begin(foreign=foreign)
        code, stderr = self.run_with(CASEBOOK_COUNT_ALLOCATIONS=str(self.folder / 'count'))
        self.assertEqual(code, 0, stderr)
        new = self.with_foreign(before)
        count = int((self.folder / 'count').read_text())
        tried = points(count, most)
        for nth in tried:
            for ever in ('0', '1'):
                with self.subTest(nth=nth, ever=ever, of=count, foreign=foreign):
                    if state(self.out) != before or self.hidden():
                        self.begin(foreign=foreign)
                    code, stderr = self.run_with(CASEBOOK_FAILING_ALLOCATION=str(nth), CASEBOOK_FAILING_EVER=ever)
                    self.assertIn(code, (0, 1), stderr)
                    if code == 0:
                        self.assertEqual(state(self.out), new, stderr)
                    else:
                        self.said_properly(stderr, nth)
                        self.judge_failed(before, (nth, stderr))
                    if self.hidden():
                        self.run_plainly(self.new_source, '--overwrite')
                        self.assertEqual(state(self.out), new, nth)
                        self.nothing_else('out')
        print(f'{len(tried)} of {count} allocations, once and from then on')

    @acceptance.unittest.skipUnless(os.path.exists(ALLOCATIONS), 'not built')
    def test_each_of_them_may_fail(self):
        self.fail_everywhere(20)

    @acceptance.unittest.skipUnless(os.path.exists(ALLOCATIONS), 'not built')
    def test_each_of_them_may_fail_among_other_files(self):
        self.fail_everywhere(10, foreign=True)


if __name__ == '__main__':
    acceptance.main()
