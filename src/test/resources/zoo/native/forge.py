"""Makes the files of the zoo that no program writes: python3 forge.py KIND IN OUT"""

import base64
import hashlib
import hmac
import struct
import subprocess
import sys

PASSPHRASE = b"open sesame"


def uint32(n):
    return struct.pack(">I", n)


def string(b):
    return uint32(len(b)) + b


def take(b, at):
    (n,) = struct.unpack(">I", b[at : at + 4])
    return b[at + 4 : at + 4 + n], at + 4 + n


def lines(b, width):
    text = base64.b64encode(b).decode()
    return "".join(text[i : i + width] + "\n" for i in range(0, len(text), width))


def block(ppk, name):
    rows = ppk.split("\n")
    at = next(i for i, row in enumerate(rows) if row.startswith(name + ": "))
    return base64.b64decode("".join(rows[at + 1 : at + 1 + int(rows[at].split(": ")[1])]))


def ppk1(ppk, encrypted):
    """PuTTY manual, appendix C.5, from a clear PPK file of another version."""
    algorithm = ppk.split("\n")[0].split(": ")[1]
    comment = ppk.split("\n")[2].split(": ", 1)[1]
    public, private = block(ppk, "Public-Lines"), block(ppk, "Private-Lines")
    if algorithm == "ssh-dss":
        at, domain = take(public, 0)[1], b""
        for _ in range(3):
            number, at = take(public, at)
            domain += string(number)
        private += string(hashlib.sha1(domain).digest())
    check, name = hashlib.sha1(private).hexdigest(), "Private-Hash"
    if encrypted:
        private += b"random padding!!"[: -len(private) % 16]
        mac_key = hashlib.sha1(b"putty-private-key-file-mac-key" + PASSPHRASE).digest()
        check, name = hmac.new(mac_key, private, "sha1").hexdigest(), "Private-MAC"
        key = b"".join(hashlib.sha1(uint32(i) + PASSPHRASE).digest() for i in (0, 1))[:32]
        command = ["openssl", "enc", "-aes-256-cbc", "-K", key.hex(), "-iv", "00" * 16, "-nopad"]
        private = subprocess.run(command, input=private, stdout=subprocess.PIPE, check=True).stdout
    head = f"PuTTY-User-Key-File-1: {algorithm}\nEncryption: {'aes256-cbc' if encrypted else 'none'}\nComment: {comment}\n"
    for title, blob in (("Public-Lines", public), ("Private-Lines", private)):
        text = lines(blob, 64)
        head += f"{title}: {text.count(chr(10))}\n{text}"
    return head + f"{name}: {check}\n"


def ppk3_mac(ppk):
    """Puts the right MAC under a clear file, which has no secret key."""
    rows = ppk.split("\n")
    covered = b"".join(
        string(field)
        for field in (
            rows[0].split(": ")[1].encode(),
            b"none",
            rows[2].split(": ", 1)[1].encode(),
            block(ppk, "Public-Lines"),
            block(ppk, "Private-Lines"),
        )
    )
    return ppk[: ppk.index("Private-MAC")] + "Private-MAC: " + hmac.new(b"", covered, "sha256").hexdigest() + "\n"


def mixed(ppk, other):
    """The public half of one key over the private half of another of its type."""
    return ppk3_mac(ppk[: ppk.index("Private-Lines")] + other[other.index("Private-Lines") :])


def openssh(inner, public, count=1):
    body = b"openssh-key-v1\0" + string(b"none") + string(b"none") + string(b"") + uint32(count)
    body += string(public) * count + string(inner)
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + lines(body, 70) + "-----END OPENSSH PRIVATE KEY-----\n"


def opened(file):
    """Public blob and private part of a clear OpenSSH file."""
    body = base64.b64decode("".join(row for row in file.split("\n") if not row.startswith("-")))
    at = len(b"openssh-key-v1\0")
    for _ in range(3):
        _, at = take(body, at)
    public, at = take(body, at + 4)
    return public, take(body, at)[0]


def padded(inner, to=8):
    return inner + bytes(range(1, 1 + -len(inner) % to))


def unpadded(inner):
    """Without the bytes 1, 2, 3 … at the end; the comment in front of them ends with a letter."""
    while inner[-1] < 16:
        inner = inner[:-1]
    return inner


def security_key(algorithm, public_fields):
    public = string(algorithm) + public_fields + string(b"ssh:")
    inner = uint32(7) * 2 + public + b"\x01" + string(b"a handle of the device") + string(b"") + string(b"a stub")
    return openssh(padded(inner), public)


def rounds(file, number):
    """The same encrypted file with another number of rounds."""
    body = base64.b64decode("".join(row for row in file.split("\n") if not row.startswith("-")))
    at = body.index(string(b"bcrypt")) + 10 + 4 + 4 + 16
    body = body[:at] + uint32(number) + body[at + 4 :]
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + lines(body, 70) + "-----END OPENSSH PRIVATE KEY-----\n"


def main(kind, source, target):
    text = [open(name, encoding="utf-8").read() for name in source.split(",")] if source else []
    if kind == "ppk1":
        made = ppk1(text[0], False)
    elif kind == "ppk1-encrypted":
        made = ppk1(text[0], True)
    elif kind == "ppk-mixed":
        made = mixed(*text)
    elif kind == "openssh-unpadded":
        public, inner = opened(text[0])
        made = openssh(unpadded(inner), public)
    elif kind == "openssh-overpadded":
        public, inner = opened(text[0])
        made = openssh(unpadded(inner) + bytes(range(1, 18)), public)
    elif kind == "openssh-mixed":
        made = openssh(opened(text[1])[1], opened(text[0])[0])
    elif kind == "openssh-two-keys":
        public, inner = opened(text[0])
        made = openssh(inner, public, 2)
    elif kind == "openssh-rounds":
        made = rounds(text[0], 100_000)
    elif kind == "openssh-sk-ed25519":
        point, _ = take(opened(text[0])[0], 4 + len("ssh-ed25519"))
        made = security_key(b"sk-ssh-ed25519@openssh.com", string(point))
    elif kind == "openssh-sk-ecdsa":
        point, _ = take(opened(text[0])[0], 4 + len("ecdsa-sha2-nistp256") + 4 + len("nistp256"))
        made = security_key(b"sk-ecdsa-sha2-nistp256@openssh.com", string(b"nistp256") + string(point))
    else:
        raise SystemExit("unknown kind " + kind)
    open(target, "w", encoding="utf-8", newline="").write(made)


main(*sys.argv[1:])
