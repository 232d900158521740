# SPDX-License-Identifier: MIT
"""The power fails: what was not synced is lost. The tracer stops the export before each call that changes something; what a disk might
hold then is worked out from what was synced, at its worst: the bytes of unsynced files are gone, while names, which a journalling file
system writes in their order, may be there or not. After exit code 0 all is there; before, the old export or the new."""
import hashlib
import os
import subprocess
from pathlib import Path

from faults import CHANGING, TRACER, Campaign, acceptance


def snapshot(folder):
    """{path: (inode, content)} of the files, folders left out."""
    found = {}
    for path in Path(folder).rglob('*'):
        if path.is_file():
            found[str(path.relative_to(folder))] = (path.stat().st_ino, path.read_bytes())
    return found


def visible(files):
    return {name.removeprefix('out/'): hashlib.sha256(content).hexdigest() for name, (_, content) in files.items()
            if name.startswith('out/') and 'casebook-partial' not in name}


class Disk:
    """Which bytes are safe: those of an inode at the last sync."""

    def __init__(self, folder):
        self.folder = folder
        self.synced = {}
        self.names = {}
        self.sync()

    def sync(self):
        self.names = snapshot(self.folder)
        self.synced = dict(self.names.values())

    def after_power_cut(self):
        """The names of the last sync, and those of now: with no bytes but the safe ones."""
        for names in (self.names, snapshot(self.folder)):
            yield {name: (inode, self.synced.get(inode, b'')) for name, (inode, _) in names.items()}


class Power(Campaign):
    def traced_run(self, disk, more, judge):
        asks, words = os.pipe()
        answers_to, answers = os.pipe()

        def hand_over():
            os.dup2(words, 13)
            os.dup2(answers_to, 14)
            os.dup2(13, 3)
            os.dup2(14, 4)
        running = subprocess.Popen([TRACER, '--calls', CHANGING, '--ask', '--', *self.command(self.new_source, *more)], preexec_fn=hand_over,
                                   close_fds=False, stderr=subprocess.PIPE, env=acceptance.environment())
        os.close(words)
        os.close(answers_to)
        before = None
        with os.fdopen(asks) as lines:
            for line in lines:
                if before == 'syncfs':  # it has returned; one of a single file or folder adds nothing that is counted on
                    disk.sync()
                before = line.strip()
                judge(before)
                os.write(answers, b'.')
        os.close(answers)
        stderr = running.communicate()[1]
        self.assertEqual(running.returncode, 0, stderr)

    def check(self, earlier):
        self.clear()
        if earlier:
            self.run_plainly(self.old_source)
        old = self.old if earlier else {}
        disk = Disk(self.work)
        points = []

        def judge(call):
            points.append(call)
            for files in disk.after_power_cut():
                found = visible(files)
                whole = found in (old, self.new) or (found.keys() == self.new.keys() and self.only_manifest_unsafe(found))
                self.assertTrue(whole, (len(points), call, sorted(found)))
        self.traced_run(disk, ('--overwrite',) if earlier else (), judge)
        print(len(points), 'points')

    def only_manifest_unsafe(self, found):
        """The manifest is synced alone, when all else is: fsync makes it safe, which Disk does not count."""
        return all(found[name] == self.new[name] for name in found if name != 'manifest.json')

    def test_a_fresh_export(self):
        self.check(earlier=False)

    def test_an_export_over_an_earlier_one(self):
        self.check(earlier=True)


if __name__ == '__main__':
    acceptance.main()
