"""Makes the PEM files of the zoo that no program writes: python3 forge.py KIND IN OUT"""

import base64
import sys


def read(path):
    rows = open(path).read().split("\n")
    return rows[0], base64.b64decode("".join(rows[1:-2])), rows[-2]


def write(path, first, der, last):
    text = base64.b64encode(der).decode()
    rows = [text[i : i + 64] for i in range(0, len(text), 64)]
    open(path, "w").write("\n".join([first, *rows, last, ""]))


def exchanged(der, old, new):
    assert der.count(old) == 1, der.count(old)
    return der.replace(old, new)


def forged(kind, path):
    first, der, last = read(path.split(",")[0])
    if kind == "mixed":  # the public point is the end of a SEC 1 file
        other = read(path.split(",")[1])[1]
        der = der[:-65] + other[-65:]
    elif kind == "indefinite":  # BER, as some hardware writes it
        assert der[0] == 0x30 and der[1] < 0x80
        der = b"\x30\x80" + der[2:] + b"\0\0"
    elif kind == "trailing":
        der = der + b"\5\0"
    elif kind == "scrypt-p":  # r and p stand side by side
        der = exchanged(der, b"\2\1\x08\2\1\1", b"\2\1\x08\2\1\x7f")
    elif kind == "scrypt-n":  # 16384 becomes 16385
        der = exchanged(der, b"\2\2\x40\0", b"\2\2\x40\1")
    elif kind == "changed-number":  # the last one of PKCS#1, iqmp
        der = der[:-1] + bytes([der[-1] ^ 2])
    return first, der, last


if __name__ == "__main__":
    _, kind, path, out = sys.argv
    write(out, *forged(kind, path))
