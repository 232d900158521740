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
    def begin(self):
        self.clear()
        self.run_plainly(self.old_source)

    def judge(self, code, stderr, where):
        found = state(self.out)
        if code == 0:
            self.assertEqual(found, self.new, where)
        else:
            self.assertEqual(code, 1, (where, stderr))
            if stderr or where[0] != WRITING:  # when nothing can be written any more, nor can the sentence
                self.said_properly(stderr, where)
            self.assertEqual(found, self.old, (where, stderr))
        if found == self.old or found == self.new:
            self.run_plainly(self.new_source, '--overwrite')
            self.assertEqual(state(self.out), self.new, where)
            self.nothing_else('out')

    def fail_everywhere(self, calls, most, *how):
        self.begin()
        count = self.count(calls, ('--overwrite',))
        for nth in points(count, most):
            with self.subTest(calls=calls, how=how, nth=nth, of=count):
                self.begin()
                code, stderr = self.traced('--calls', calls, '--nth', nth, *how, more=('--overwrite',))
                self.judge(code, stderr, (calls, how, nth))
        print(f'{calls} {" ".join(how)}: {count}')

    def test_once(self):
        for calls, error in ERRORS:
            self.fail_everywhere(calls, 3, '--errno', error)

    def test_from_then_on(self):
        for calls, error in ERRORS:
            if error not in ('EINTR', 'EAGAIN'):
                self.fail_everywhere(calls, 1, '--errno', error, '--ever')

    def test_short_counts(self):
        for calls in ('write,pwrite64', 'read,pread64'):
            self.fail_everywhere(calls, 5, '--short')
            if LONG:
                self.fail_everywhere(calls, 5, '--short', '--ever')


if __name__ == '__main__':
    acceptance.main()
