#!/bin/sh
# Makes what the fuzz targets begin with: one small file for each format, type of key and way to protect it.
# Run here by hand, with puttygen 0.78, ssh-keygen 9.2p1 and openssl 3.0.19. The keys are new each time; nothing uses them.
# Files without an ending are what a target puts into an envelope itself, see the parameter of each target.
set -eu
cd "$(dirname "$0")"
mkdir -p ../key
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
printf dormouse >"$work/passphrase"

# The directory of a target's seeds. What a fuzzer found stays, under a name that says what it was.
seeds() {
    seeds=$1FuzzTestInputs/isReadOrRefused
    mkdir -p "$seeds"
    find "$seeds" -type f ! -name 'found-*' -delete
}

# The bytes inside PEM, OpenSSH and SSH2 files.
inside() {
    grep -v -e ---- -e : "$1" | base64 -d
}

# The same two bytes of length and the thing itself.
counted() {
    size=$(wc -c <"$1")
    printf "\\$(printf %03o $((size / 256)))\\$(printf %03o $((size % 256)))"
    cat "$1"
}

for type in rsa dsa ecdsa-256 ecdsa-384 ecdsa-521 ed25519 ed448; do
    bits=${type#*-}
    test "$bits" != "$type" || bits=1024
    case $type in ed*) bits= ;; esac
    puttygen -q -t "${type%-*}" ${bits:+-b $bits} -C "$type" --new-passphrase /dev/null -o "$work/$type.ppk"
done

seeds Ppk
for type in rsa dsa ecdsa-256 ecdsa-384 ecdsa-521 ed25519 ed448; do
    for half in Public Private; do
        sed -n "/^$half-Lines/,/^Private/p" "$work/$type.ppk" | grep -v : | base64 -d >"$work/$half"
    done
    sed -n 's/^PuTTY-User-Key-File-3: //p' "$work/$type.ppk" | tr -d '\n' >"$work/name"
    printf %s "$type" >"$work/comment"
    for version in 1 2 3; do
        { printf %s $version; for part in name comment Public Private; do counted "$work/$part"; done; } \
            >"$seeds/$type-version$version"
    done
done
for kdf in argon2id argon2i argon2d; do
    puttygen "$work/ed25519.ppk" -P --new-passphrase "$work/passphrase" -O private \
        --ppk-param "kdf=$kdf,memory=16,passes=1" -o "$seeds/version3-$kdf.ppk"
done
puttygen "$work/ed25519.ppk" -P --new-passphrase "$work/passphrase" -O private --ppk-param version=2 \
    -o "$seeds/version2.ppk"
cp "$work/ed25519.ppk" "$seeds/version3.ppk"

seeds OpenSsh
for type in rsa dsa ecdsa-256 ecdsa-384 ecdsa-521 ed25519 ed448; do
    puttygen "$work/$type.ppk" -O private-openssh-new -o "$work/openssh"
    inside "$work/openssh" >"$seeds/$type"
done
for cipher in 3des-cbc aes128-cbc aes192-cbc aes256-cbc aes128-ctr aes192-ctr aes256-ctr \
    aes128-gcm@openssh.com aes256-gcm@openssh.com chacha20-poly1305@openssh.com; do
    rm -f "$work/openssh"
    ssh-keygen -q -t ed25519 -C "" -N dormouse -a 1 -Z $cipher -f "$work/openssh"
    inside "$work/openssh" >"$seeds/${cipher%@*}"
done
cp "$work/openssh" "$seeds/chacha20-poly1305.openssh"
rm -f "$work/openssh"
ssh-keygen -q -t ed25519 -C "" -N "" -f "$work/openssh"
cp "$work/openssh" "$seeds/clear.openssh"

seeds Pem
openssl genrsa -traditional -out "$work/rsa.pem" 1024 2>/dev/null
puttygen "$work/dsa.ppk" -O private-openssh -o "$work/dsa.pem"
openssl ecparam -genkey -noout -name prime256v1 -out "$work/ecdsa.pem"
openssl ecparam -genkey -noout -name prime256v1 -param_enc explicit -out "$work/explicit.pem"
openssl rsa -in "$work/rsa.pem" -RSAPublicKey_out -out "$work/rsa-public.pem" 2>/dev/null
openssl genpkey -algorithm ed25519 -out "$work/ed25519.pem"
openssl genpkey -algorithm ed448 -out "$work/ed448.pem"
{ printf 1; inside "$work/rsa.pem"; } >"$seeds/rsa"
{ printf 2; inside "$work/ecdsa.pem"; } >"$seeds/ecdsa"
{ printf 2; inside "$work/explicit.pem"; } >"$seeds/explicit"
{ printf 3; inside "$work/dsa.pem"; } >"$seeds/dsa"
{ printf 4; inside "$work/rsa-public.pem"; } >"$seeds/rsa-public"
for type in rsa dsa ecdsa ed25519 ed448; do
    openssl pkey -in "$work/$type.pem" -pubout -out "$work/public.pem"
    { printf 5; inside "$work/public.pem"; } >"$seeds/$type-spki"
done
cp "$work/ecdsa.pem" "$work/rsa-public.pem" "$work/public.pem" "$seeds"
for cipher in des3 aes128 aes192 aes256; do
    openssl ec -in "$work/ecdsa.pem" -$cipher -passout pass:dormouse -out "$seeds/$cipher.pem" 2>/dev/null
done
openssl rsa -traditional -in "$work/rsa.pem" -aes128 -passout pass:dormouse -out "$seeds/rsa-aes128.pem" 2>/dev/null

seeds Pkcs8
for type in rsa dsa ecdsa explicit ed25519 ed448; do
    openssl pkcs8 -topk8 -nocrypt -in "$work/$type.pem" -out "$work/pkcs8"
    { printf 1; inside "$work/pkcs8"; } >"$seeds/$type"
done
cp "$work/pkcs8" "$seeds/clear.pem"
# The name of a file, and the options that make it.
hidden() {
    name=$1
    shift
    openssl pkcs8 -topk8 -in "$work/ed25519.pem" -passout pass:dormouse "$@" -out "$work/pkcs8"
    { printf 2; inside "$work/pkcs8"; } >"$seeds/$name"
}
for hash in SHA1 SHA256 SHA512; do
    hidden pbkdf2-$hash -v2 aes-256-cbc -v2prf hmacWith$hash -iter 1
done
hidden des3 -v2 des-ede3-cbc -iter 1
hidden aes128 -v2 aes-128-cbc -iter 1
hidden aes192 -v2 aes-192-cbc -iter 1
hidden scrypt -v2 aes-256-cbc -scrypt -scrypt_N 16 -scrypt_r 1 -scrypt_p 1
hidden pkcs12 -v1 PBE-SHA1-3DES -iter 1
cp "$work/pkcs8" "$seeds/encrypted.pem"

seeds SshCom
for type in rsa dsa; do
    puttygen "$work/$type.ppk" -O private-sshcom -o "$seeds/$type.sshcom"
    inside "$seeds/$type.sshcom" >"$seeds/$type"
    puttygen "$work/$type.ppk" -P --new-passphrase "$work/passphrase" -O private-sshcom -o "$seeds/$type-des3.sshcom"
done

seeds Rfc4716
for type in rsa dsa ecdsa-256 ed25519 ed448; do
    puttygen "$work/$type.ppk" -O public -o "$work/public"
    inside "$work/public" >"$seeds/$type"
done
cp "$work/public" "$seeds/puttygen.pub"
puttygen "$work/ed25519.ppk" -L | ssh-keygen -e -f /dev/stdin >"$seeds/ssh-keygen.pub"

seeds PastedText
for type in rsa dsa ecdsa-256 ecdsa-384 ecdsa-521 ed25519 ed448; do
    puttygen "$work/$type.ppk" -L | cut -d' ' -f2 | base64 -d >"$seeds/$type"
done
line=$(puttygen "$work/ed25519.ppk" -L)
echo "$line" >"$seeds/line.pub"
echo "command=\"echo \\\"hello\\\"\",no-pty $line" >"$seeds/options.pub"
echo "\"$line\"" >"$seeds/quoted.pub"
echo "$line" | fold -w 40 >"$seeds/folded.pub"
echo "ssh-ed25519 $line" >"$seeds/twice.pub"
echo "$line" | cut -d' ' -f2 >"$seeds/nothing-but-base64.pub"
printf 'ssh-rsa %s' "$(puttygen "$work/rsa.ppk" -p | grep -v -e ---- -e :)" >"$seeds/body.pub"
for type in rsa ecdsa-256 ed25519; do puttygen "$work/$type.ppk" -L; done >"$seeds/several.pub"
cp "$work/ed25519.ppk" "$seeds/private.ppk"
python3 - >"$seeds/sk-ssh-ed25519" <<'SK'
import sys
def string(b): return len(b).to_bytes(4, 'big') + b
sys.stdout.buffer.write(
    string(b'sk-ssh-ed25519@openssh.com') + string(bytes.fromhex(
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')) + string(b'ssh:'))
SK

seeds Der
for file in Pem/rsa Pem/ecdsa Pem/dsa Pem/rsa-spki Pkcs8/ed25519 Pkcs8/scrypt; do
    tail -c +2 "${file%/*}FuzzTestInputs/isReadOrRefused/${file#*/}" >"$seeds/${file#*/}"
done

cd ../key
seeds Wire
# A name and two numbers; a name, a name and a string; two numbers of fixed size and some bytes.
{ printf '\003\001\002\002'; puttygen "$work/rsa.ppk" -L | cut -d' ' -f2 | base64 -d; } >"$seeds/rsa"
{ printf '\003\001\001\004'; puttygen "$work/ecdsa-256.ppk" -L | cut -d' ' -f2 | base64 -d; } >"$seeds/ecdsa"
printf '\003\000\000\0230123456789' >"$seeds/fixed"

seeds Certificate
ssh-keygen -q -t ed25519 -C authority -N "" -f "$work/authority"
for type in rsa dsa ecdsa-256 ecdsa-384 ecdsa-521 ed25519; do
    puttygen "$work/$type.ppk" -L >"$work/user.pub"
    ssh-keygen -q -s "$work/authority" -I "$type" -n alice,bob -V 20260101:20270101 -z 7 -O no-pty \
        -O source-address=192.0.2.0/24 -O force-command=date "$work/user.pub"
    cut -d' ' -f2 "$work/user-cert.pub" | base64 -d >"$seeds/$type"
done
ssh-keygen -q -s "$work/authority" -h -I host -n host.example "$work/user.pub"
cut -d' ' -f2 "$work/user-cert.pub" | base64 -d >"$seeds/host"
cp ../file/PastedTextFuzzTestInputs/isReadOrRefused/sk-ssh-ed25519 "$seeds"
