# SPDX-License-Identifier: MIT
"""docs/cluster.md on real engines: the script for Slurm, with a cluster of one machine in namespaces of its own, and the line for GNU
parallel, as they stand there. What is not installed is skipped."""
import os
import re
import shutil
import subprocess
import unittest

import acceptance

PAGE = (acceptance.PROJECT / 'docs/cluster.md').read_text(encoding='utf-8')
SCRIPTS = re.findall(r'^```sh\n(.*?)^```', PAGE, re.S | re.M)

SLURM_CONF = '''ClusterName=test
SlurmctldHost=node1
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={0}/run/socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
SchedulerParameters=sched_interval=1,batch_sched_delay=0
StateSaveLocation={0}/state
SlurmdSpoolDir={0}/spool
SlurmctldLogFile={0}/slurmctld.log
SlurmdLogFile={0}/slurmd.log
SlurmctldPidFile={0}/slurmctld.pid
SlurmdPidFile={0}/slurmd.pid
NodeName=node1 CPUs=2 RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES State=UP
'''

# Runs as the first process of its namespaces, so that nothing of it is left behind. $1: a folder; $2: what to run in the cluster.
CLUSTER = r'''set -e
cd "$1"
hostname node1
ip link set lo up
ip addr add 127.0.0.2/8 dev lo
printf '127.0.0.1 localhost node1\n' > hosts
mount --bind hosts /etc/hosts
mkdir -p state spool munge
dd if=/dev/urandom of=munge/key bs=1024 count=1 status=none
chown -R munge: munge && chmod 700 munge && chmod 400 munge/key
mkdir run && chown munge: run && chmod 755 run
runuser -u munge -- munged --key-file="$1/munge/key" --socket="$1/run/socket" --pid-file="$1/munge/pid" --log-file="$1/munge/log" --seed-file="$1/munge/seed"
export SLURM_CONF="$1/slurm.conf"
slurmctld && slurmd -N node1
for i in $(seq 100); do sinfo -h -o %T 2>/dev/null | grep -q idle && break; sleep 0.2; done
sinfo -h -o %T | grep -q idle || { cat slurmctld.log slurmd.log >&2; exit 1; }
sh -e "$2"
for i in $(seq 600); do test -z "$(squeue -h)" && break; sleep 0.2; done
scontrol show job -o > jobs
scontrol shutdown
kill "$(cat munge/pid)"
'''


class Cluster(acceptance.TestCase):
    def setUp(self):
        super().setUp()
        rows = [[n, n % 3, f'probe {n % 11}', f'2020-{n % 12 + 1:02}', f'probe {n % 11} says {n} https://t.co/abc{n}'] for n in range(2000)]
        self.rows = self.csv('rows.csv', rows)
        self.whole = self.export(self.rows, 'whole', '--qdpx')
        self.work = self.folder / 'work'
        self.work.mkdir()
        (self.work / 'bin').mkdir()
        (self.work / 'bin/casebook').symlink_to(acceptance.PROGRAM)
        self.env = acceptance.environment(PATH=f"{self.work / 'bin'}:{os.environ['PATH']}:/usr/sbin:/sbin", HOME=str(self.work))
        outcome = acceptance.casebook('plan', self.rows, '--qdpx', '-o', self.work / 'study.plan')
        self.assertEqual(outcome.code, 0, outcome.stderr)

    def assert_merged(self):
        self.assertEqual(acceptance.digests(self.whole), acceptance.digests(self.work / 'study'))

    @unittest.skipUnless(shutil.which('parallel'), 'no GNU parallel')
    def test_the_line_for_gnu_parallel(self):
        line, = [script for script in SCRIPTS if script.startswith('parallel')]
        done = subprocess.run(['bash', '-c', line], cwd=self.work, env=self.env, capture_output=True, encoding='utf-8', timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assert_merged()

    @unittest.skipUnless(shutil.which('parallel'), 'no GNU parallel')
    def test_a_shard_that_fails_under_gnu_parallel_stops_the_merge(self):
        line, = [script for script in SCRIPTS if script.startswith('parallel')]
        self.write('work/study.plan', 'no plan')
        done = subprocess.run(['bash', '-c', line], cwd=self.work, env=self.env, capture_output=True, encoding='utf-8', timeout=300)
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse((self.work / 'study/manifest.json').exists())

    def slurm(self, submit):
        """Runs the script `submit` in a cluster and waits for its jobs; gives {name or task: state}."""
        if os.geteuid() != 0 or not all(shutil.which(name, path=self.env['PATH']) for name in ('slurmctld', 'slurmd', 'munged', 'unshare', 'ip')):
            self.skipTest('no Slurm, or not root')
        folder = self.folder / 'slurm'
        folder.mkdir()
        os.chmod(self.folder, 0o755)
        self.write('slurm/slurm.conf', SLURM_CONF.format(folder))
        self.write('slurm/cgroup.conf', 'CgroupAutomount=no\nIgnoreSystemd=yes\n')
        script, = [script for script in SCRIPTS if script.startswith('#!/bin/sh\n#SBATCH')]
        self.write('work/shards.sbatch', script)
        self.write('submit', f'cd {self.work}\n{submit}')
        done = subprocess.run(['unshare', '--net', '--pid', '--uts', '--mount', '--fork', '--kill-child', '--mount-proc', 'bash', '-c',
                               CLUSTER, 'bash', folder, self.folder / 'submit'],
                              env=self.env, capture_output=True, encoding='utf-8', timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        jobs = [dict(re.findall(r'(\w+)=(\S*)', line)) for line in (folder / 'jobs').read_text().splitlines()]
        return {job.get('ArrayTaskId', job['JobName']): job['JobState'] for job in jobs}

    def submission(self):
        lines, = [script for script in SCRIPTS if script.startswith('job=$(sbatch')]
        return lines

    def test_the_script_for_slurm(self):
        states = self.slurm(self.submission())
        said = ''.join(path.read_text() for path in self.work.glob('slurm-*.out'))
        self.assertEqual(states, {'1': 'COMPLETED', '2': 'COMPLETED', '3': 'COMPLETED', '4': 'COMPLETED', 'wrap': 'COMPLETED'}, said)
        self.assert_merged()

    def test_a_shard_that_fails_under_slurm_cancels_the_merge_and_is_said(self):
        (self.work / 'study').mkdir()
        (self.work / 'study/shard-2-of-4').write_text('in the way')
        states = self.slurm(self.submission())
        self.assertEqual(states.get('2'), 'FAILED')
        self.assertIn(states.get('wrap'), ('CANCELLED', None))
        self.assertFalse((self.work / 'study/manifest.json').exists())
        said = ''.join(path.read_text() for path in self.work.glob('slurm-*_2.out'))
        self.assertIn('shard-2-of-4', said)


if __name__ == '__main__':
    acceptance.main()
