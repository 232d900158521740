# SPDX-License-Identifier: MIT
"""A server that speaks as much of MySQL's protocol as a test needs, and says what a real one seldom does. Its packets are
those of the MySQL Source Code Documentation, "Client/Server Protocol"."""
import hashlib
import re
import socket
import threading

NONCE = b'abcdefghijklmnopqrst'
CAPABILITIES = 0x000FA28D & ~0x800  # 4.1 protocol, plugins, transactions, CONNECT_WITH_DB; no TLS
OK = b'\0\0\0\2\0\0\0'
EOF = b'\xFE\0\0\2\0'


def lenenc(text):
    if text is None:
        return b'\xFB'
    data = text.encode('utf-8')
    return (bytes([len(data)]) if len(data) < 251 else b'\xFC' + len(data).to_bytes(2, 'little')) + data


def column(name):
    return (b''.join(map(lenenc, ['def', '', '', '', name, name])) + b'\x0C' + (45).to_bytes(2, 'little') + (1024).to_bytes(4, 'little') +
            b'\xFD' + bytes(5))


def caching_sha2(password):
    """What a client has to answer NONCE with (caching_sha2_password, fast authentication)."""
    once = hashlib.sha256(password).digest()
    return bytes(a ^ b for a, b in zip(once, hashlib.sha256(hashlib.sha256(once).digest() + NONCE).digest()))


class Server:
    """Listens on a port of this machine, on a thread, until it is closed. `answers` are (pattern of a query, its result):
    a list of rows, each a list of texts or None; other queries find no rows."""

    def __init__(self, answers, plugin='mysql_native_password', switch_to=None, password=b'', full=False):
        self.answers, self.plugin, self.switch_to, self.password, self.full = answers, plugin, switch_to, password, full
        self.received = b''  # all that clients sent
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def accept(self):
        try:
            while True:
                self.serve(self.listener.accept()[0])
        except OSError:
            return

    def serve(self, client):
        with client, client.makefile('rb') as stream:
            try:
                if self.log_in(client, stream):
                    while self.answer(client, stream):
                        pass
            except (OSError, EOFError):
                return

    def read(self, stream):
        head = stream.read(4)
        if len(head) < 4:
            raise EOFError
        self.sequence = head[3] + 1
        body = stream.read(int.from_bytes(head[:3], 'little'))
        self.received += body
        return body

    def send(self, client, *packets):
        for packet in packets:
            client.sendall(self.framed(packet))
            self.sequence += 1

    def framed(self, packet):
        """As it goes over the wire. A server that fails its client does something else here."""
        return len(packet).to_bytes(3, 'little') + bytes([self.sequence % 256]) + packet

    def log_in(self, client, stream):
        self.sequence = 0
        capabilities = CAPABILITIES.to_bytes(4, 'little')
        self.send(client, b'\x0A8.0.33\0' + (1).to_bytes(4, 'little') + NONCE[:8] + b'\0' + capabilities[:2] + b'\x2D\2\0' + capabilities[2:] +
                  b'\x15' + bytes(10) + NONCE[8:] + b'\0' + self.plugin.encode() + b'\0')
        said = self.read(stream)
        if self.switch_to:
            self.send(client, b'\xFE' + self.switch_to.encode() + b'\0' + NONCE + b'\0')
            said = self.read(stream)
        if self.full:  # wants the password itself
            self.send(client, b'\1\4')
            self.read(stream)
        elif 'caching_sha2_password' in (self.plugin, self.switch_to):
            if caching_sha2(self.password) not in said:
                self.send(client, b'\xFF' + (1045).to_bytes(2, 'little') + b'#28000Access denied')
                return False
            self.send(client, b'\1\3')  # fast authentication has succeeded
        self.send(client, OK)
        return True

    def answer(self, client, stream):
        query = self.read(stream)
        if query[:1] == b'\1':  # COM_QUIT
            return False
        text = query[1:].decode('utf-8', 'replace') if query[:1] == b'\3' else ''
        rows = next((rows for pattern, rows in self.answers if re.search(pattern, text)), [])
        if not text.startswith(('SELECT', 'SHOW')):
            self.send(client, OK)
        else:
            names = [f'c{i}' for i in range(len(rows[0]) if rows else 2)]
            self.send(client, bytes([len(names)]), *map(column, names), EOF, *(b''.join(map(lenenc, row)) for row in rows), EOF)
        return True
