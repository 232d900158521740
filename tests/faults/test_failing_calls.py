# SPDX-License-Identifier: MIT
"""Each call that touches a file fails once, or from then on: either the export is done and right, or the program ends with exit code 1,
a sentence and a hint, and the earlier export stands as it did."""
from faults import acceptance, LONG, Campaign, points, state

WRITING = 'write,writev,pwrite64,fallocate,ftruncate'
ERRORS = [(WRITING, 'ENOSPC'), (WRITING, 'EIO'), (WRITING, 'EDQUOT'), ('write,pwrite64', 'EINTR'), ('fsync,syncfs', 'EIO'),
          ('rename,renameat2,link,linkat', 'EIO'), ('open,openat', 'EMFILE'), ('mkdir,mkdirat', 'ENOSPC'), ('close', 'EIO'),
          ('mmap', 'ENOMEM'), ('read,pread64,readv', 'EIO'), ('read,pread64', 'EINTR'), ('getdents64,newfstatat,fstat,statx', 'EIO'),
          ('unlink,unlinkat,rmdir', 'EIO'), ('flock', 'EINTR'), ('clone3', 'EAGAIN')]


class FailingCalls(Campaign):
    def judge(self, code, stderr, where, before, new):
        if code == 0:
            self.assertEqual(state(self.out), new, where)
        else:
            self.assertEqual(code, 1, (where, stderr))
            if stderr or where[0] != WRITING:  # when nothing can be written any more, nor can the sentence
                self.said_properly(stderr, where)
            self.judge_failed(before, (where, stderr))
        self.run_plainly(self.new_source, '--overwrite')
        self.assertEqual(state(self.out), new, where)
        self.nothing_else('out')

    def fail_everywhere(self, begin, before, calls, most, *how):
        """`begin` makes what the run finds, `before` is what stands there if it fails."""
        begin()
        count = self.count(calls, ('--overwrite',))
        new = self.with_foreign(before)
        for nth in points(count, most):
            with self.subTest(calls=calls, how=how, nth=nth, of=count):
                begin()
                code, stderr = self.traced('--calls', calls, '--nth', nth, *how, more=('--overwrite',))
                self.judge(code, stderr, (calls, how, nth), before, new)
        print(f'{calls} {" ".join(how)}: {count}')

    def fail_each_kind(self, begin, before, once, from_then_on):
        for calls, error in ERRORS:
            self.fail_everywhere(begin, before, calls, once, '--errno', error)
            if error not in ('EINTR', 'EAGAIN'):
                self.fail_everywhere(begin, before, calls, from_then_on, '--errno', error, '--ever')

    def test_over_an_earlier_export(self):
        self.fail_each_kind(self.begin, self.begin(), 3, 1)

    def test_among_other_files(self):
        self.fail_each_kind(lambda: self.begin(foreign=True), self.begin(foreign=True), 1, 1)

    def test_while_what_a_killed_run_left_is_put_back(self):
        before, begin = self.half()
        self.fail_each_kind(begin, before, 1, 1)

    def test_where_a_list_of_changes_stands_elsewhere(self):
        changes = self.work / 'changes.csv'
        more = ('--overwrite', '--changes', changes)
        old, tried = self.begin_with_changes(changes), 0
        self.run_plainly(self.new_source, *more)
        new = self.with_changes(changes)
        for calls, error in ERRORS:
            self.begin_with_changes(changes)
            count = self.count(calls, more)
            tried += count
            for nth in points(count, 1):
                with self.subTest(calls=calls, error=error, nth=nth, of=count):
                    self.begin_with_changes(changes)
                    code, stderr = self.traced('--calls', calls, '--nth', nth, '--errno', error, more=more)
                    self.assertEqual(self.with_changes(changes), new if code == 0 else old, stderr)
                    self.run_plainly(self.new_source, *more)
                    self.assertEqual(self.with_changes(changes), new)
                    self.nothing_else('changes.csv', 'out')
        print('with a list of changes:', tried)

    def test_short_counts(self):
        before = self.begin()
        for calls in ('write,pwrite64', 'read,pread64'):
            self.fail_everywhere(self.begin, before, calls, 5, '--short')
            if LONG:
                self.fail_everywhere(self.begin, before, calls, 5, '--short', '--ever')


if __name__ == '__main__':
    acceptance.main()
