# SPDX-License-Identifier: MIT
"""A server that dies at each of its packets, and one that sends something else instead: the program ends with exit code 0 or 1, says what
happened, gives away neither a file nor the password, and the earlier export stands as it did."""
import random

from faults import LONG, Campaign, acceptance, points, state
from mysql_protocol import Server, lenenc

COLUMNS = [[name, 'text', 'YES', '', None, ''] for name in acceptance.COLUMNS]
ROWS = [['1', '41', 'The sky', '2020-10-03', 'It is blue.'], ['2', '41', 'The sky', None, None]]
ANSWERS = [('SELECT VERSION', [['8.0.33']]), ('CONNECTION_ID', [['7']]), ('SHOW COLUMNS', COLUMNS), ('@@error_count', [['0']]),
           ('@@warning_count', [['0']]), ('FROM `combined`', ROWS)]
PASSWORD = b'open sesame'


def failure(code, words):
    return b'\xFF' + code.to_bytes(2, 'little') + b'#HY000' + words


class FailingServer(Server):
    """Sends what `instead` makes of its `nth` packet; None: it breaks off there."""

    def __init__(self, nth, instead=lambda packet: None):
        self.sent, self.nth, self.instead = 0, nth, instead
        super().__init__(ANSWERS)

    def serve(self, client):
        client.settimeout(0.3)  # both may wait for each other now
        super().serve(client)

    def framed(self, packet):
        self.sent += 1
        if self.sent == self.nth:
            packet = self.instead(packet)
            if packet is None:
                raise EOFError
            if isinstance(packet, bytearray):  # with a header of its own
                return bytes(packet)
        return super().framed(packet)


class AServerThatFails(Campaign):
    def setUp(self):
        super().setUp()
        self.secret = self.write('secret.txt', 'what no server may have')
        self.password = self.write('password', PASSWORD.decode() + '\n')
        self.password.chmod(0o600)
        self.run_plainly(self.old_source)

    def run_with(self, server):
        try:
            return acceptance.casebook('export', f'mysql://ann@127.0.0.1:{server.port}/x', '-o', self.out, '--overwrite', '-q', '-j', '2',
                                       '--qdpx', '--spreadsheets', '--password-file', self.password)
        finally:
            server.close()

    def judge(self, nth, instead, where):
        server = FailingServer(nth, instead)
        outcome = self.run_with(server)
        self.assertIn(outcome.code, (0, 1), (where, outcome.stderr))
        for secret in (PASSWORD, self.secret.read_bytes()):
            self.assertNotIn(secret, server.received, where)
        if outcome.code == 1:
            self.said_properly(outcome.stderr, where)
            self.assertEqual(state(self.out), self.old, where)
        else:
            self.clear()
            self.run_plainly(self.old_source)
        self.nothing_else('out')
        return outcome

    def count(self):
        server = FailingServer(0)
        outcome = self.run_with(server)
        self.assertEqual(outcome.code, 0, outcome.stderr)
        self.clear()
        self.run_plainly(self.old_source)
        return server.sent

    def test_it_dies_at_each_packet(self):
        count = self.count()
        for nth in points(count, 20):
            with self.subTest(nth=nth, of=count):
                outcome = self.judge(nth, lambda packet: None, nth)
                self.assertEqual(outcome.code, 1, outcome.stderr)
        print(count, 'packets')

    def test_it_sends_something_else(self):
        dice = random.Random(5)
        kinds = {
            'nothing': lambda packet: b'',
            'half': lambda packet: packet[:len(packet) // 2],
            'noise': lambda packet: dice.randbytes(len(packet)),
            'a changed byte': lambda packet: packet[:1] + bytes([packet[1] ^ 0x55]) + packet[2:] if len(packet) > 1 else b'\x55',
            'more columns': lambda packet: b'\xFC\xFF\xFF',
            'more than a packet': lambda packet: bytearray(b'\xFF\xFF\xFF\1' + packet),
            'out of order': lambda packet: bytearray(len(packet).to_bytes(3, 'little') + b'\x77' + packet),
            'a file': lambda packet: b'\xFB' + str(self.secret).encode(),
            'the old password': lambda packet: b'\xFE',
            'clear text': lambda packet: b'\xFEmysql_clear_password\0',
            'its words': lambda packet: failure(1105, b'The moon is full'),
            'hostile words': lambda packet: failure(1105, b'\x1b]0;me\x07\xe2\x80\xae\n\xff'),
            'a number that is none': lambda packet: lenenc('many'),
        }
        count = self.count()
        tried = [(kind, nth) for kind in kinds for nth in range(1, count + 1)]
        if not LONG:
            tried = random.Random(9).sample(tried, 30)
        for kind, nth in tried:
            with self.subTest(kind=kind, nth=nth, of=count):
                outcome = self.judge(nth, kinds[kind], (kind, nth))
                for scar in ('\x1b', ': .', '..'):
                    self.assertNotIn(scar, outcome.stderr)
        print(len(tried), 'packets that are something else')


if __name__ == '__main__':
    acceptance.main()
