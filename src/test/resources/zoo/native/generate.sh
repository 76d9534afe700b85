#!/bin/bash
# Makes all files of this folder anew, and table.tsv with them. Run it in this folder.
#
# The files at hand were made on Debian 12 (bookworm) by
#   puttygen   0.78     (putty-tools 0.78-2+deb12u2)
#   ssh-keygen 9.2p1    (openssh-client 1:9.2p1-2+deb12u10)
#   openssl    3.0.19   (3.0.19-1~deb12u2)
#   python3, with nothing but its library, for what no program writes (forge.py)
# What python forged as readable is read by puttygen or ssh-keygen here, before it goes into the table.
set -euo pipefail
export LC_ALL=C.UTF-8

passphrase='open sesame'
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
printf '%s' "$passphrase" > "$work/passphrase"
printf 'gr\xfc\xdfe' > "$work/passphrase-windows-1252"
printf 'grüße' > "$work/passphrase-utf8"
find . -maxdepth 1 -type f ! -name generate.sh ! -name forge.py -delete
: > table.tsv

make_ppk() { # type bits comment file
    puttygen -q -t "$1" -b "$2" -C "$3" --random-device /dev/urandom --new-passphrase /dev/null -o "$4"
}

protect() { # in out parameters [passphrase file]
    puttygen "$1" -P --new-passphrase "${4:-$work/passphrase}" --ppk-param "$3" -O private -o "$2"
}

# Rows of the table; the key's own data as puttygen prints them.
row() { # file outcome passphrase description algorithm bits fingerprint comment notes
    local IFS=$'\t'
    printf '%s\n' "$*" >> table.tsv
}

good() { # file passphrase description file-that-puttygen-reads comment [notes]
    local algorithm bits fingerprint
    read -r algorithm bits fingerprint _ < <(puttygen "$4" -O fingerprint)
    row "$1" OK "$2" "$3" "$algorithm" "$bits" "$fingerprint" "$5" "${6:-}"
}

bad() { # file cause passphrase words
    row "$1" "$2" "$3" "$4" '' '' '' '' ''
}

# --- PPK: each type, versions 3 and 2, clear and encrypted --------------------------------------------------------------
while read -r name type bits; do
    clear=ppk3-$name.ppk
    comment="$name made for the zoo"
    make_ppk "$type" "$bits" "$comment" "$clear"
    protect "$clear" "ppk3-$name-encrypted.ppk" version=3,passes=2,memory=1024
    puttygen "$clear" --reencrypt --ppk-param version=2 -O private -o "ppk2-$name.ppk"
    protect "$clear" "ppk2-$name-encrypted.ppk" version=2
    good "$clear" '' 'PuTTY private key, version 3' "$clear" "$comment"
    good "ppk3-$name-encrypted.ppk" "$passphrase" 'PuTTY private key, version 3' "$clear" "$comment"
    good "ppk2-$name.ppk" '' 'PuTTY private key, version 2' "$clear" "$comment"
    good "ppk2-$name-encrypted.ppk" "$passphrase" 'PuTTY private key, version 2' "$clear" "$comment"
done << 'TYPES'
rsa512 rsa 512
rsa1024 rsa 1024
rsa2048 rsa 2048
rsa4096 rsa 4096
dsa1024 dsa 1024
dsa2048 dsa 2048
nistp256 ecdsa 256
nistp384 ecdsa 384
nistp521 ecdsa 521
ed25519 ed25519 255
ed448 ed448 448
TYPES
comment='ed25519 made for the zoo'

# --- PPK 3: the settings of Argon2 --------------------------------------------------------------------------------------
for kdf in argon2id argon2i argon2d; do
    file=ppk3-ed25519-$kdf.ppk
    protect ppk3-ed25519.ppk "$file" kdf=$kdf,passes=3,memory=512,parallelism=4
    good "$file" "$passphrase" 'PuTTY private key, version 3' ppk3-ed25519.ppk "$comment"
done
puttygen ppk3-ed25519.ppk -P --new-passphrase "$work/passphrase" -O private -o ppk3-ed25519-default.ppk
good ppk3-ed25519-default.ppk "$passphrase" 'PuTTY private key, version 3' ppk3-ed25519.ppk "$comment"

# --- PPK 1, which no program has written since 2001 ----------------------------------------------------------------------
for name in rsa1024 dsa1024; do
    python3 forge.py ppk1 ppk3-$name.ppk ppk1-$name.ppk
    python3 forge.py ppk1-encrypted ppk3-$name.ppk ppk1-$name-encrypted.ppk
    puttygen ppk1-$name.ppk -O private-openssh -o "$work/clear"
    puttygen ppk1-$name-encrypted.ppk --old-passphrase "$work/passphrase" -P --new-passphrase /dev/null \
        -O private-openssh -o "$work/opened"
    cmp "$work/clear" "$work/opened"
    good ppk1-$name.ppk '' 'PuTTY private key, version 1' ppk3-$name.ppk "$name made for the zoo" 'integrity check is weak'
    good ppk1-$name-encrypted.ppk "$passphrase" 'PuTTY private key, version 1' ppk3-$name.ppk "$name made for the zoo" \
        'integrity check is weak'
done

# --- PPK: what editors, mail and Windows do to it ------------------------------------------------------------------------
variant() { # file notes
    good "$1" "$passphrase" 'PuTTY private key, version 3' ppk3-ed25519.ppk "$comment" "$2"
}
in=ppk3-ed25519-encrypted.ppk
sed 's/$/\r/' $in > ppk3-crlf.ppk
variant ppk3-crlf.ppk 'line ends were mended'
tr '\n' '\r' < $in > ppk3-cr.ppk
variant ppk3-cr.ppk 'line ends were mended'
head -c -1 $in > ppk3-no-last-newline.ppk
variant ppk3-no-last-newline.ppk 'end of the last line'
{ printf '\xef\xbb\xbf'; cat $in; } > ppk3-byte-order-mark.ppk
variant ppk3-byte-order-mark.ppk 'byte order mark'
{ echo; sed 's/^/    /' $in; echo; } > ppk3-indented.ppk
variant ppk3-indented.ppk 'Blank space'
{ printf '\xef\xbb\xbf\n'; head -c -1 $in; } | sed 's/$/\r/' | head -c -1 > ppk3-notepad.ppk
variant ppk3-notepad.ppk 'byte order mark;line ends;Blank space;end of the last line'
puttygen ppk3-ed25519.ppk -C "$(printf 'M\374ller')" -O private -o ppk3-comment-windows-1252.ppk
good ppk3-comment-windows-1252.ppk '' 'PuTTY private key, version 3' ppk3-ed25519.ppk 'Müller'
puttygen ppk3-ed25519.ppk -C 'Müller €' -O private -o ppk3-comment-utf8.ppk
good ppk3-comment-utf8.ppk '' 'PuTTY private key, version 3' ppk3-ed25519.ppk 'Müller €'
puttygen ppk3-ed25519.ppk -C '' -O private -o ppk3-comment-empty.ppk
good ppk3-comment-empty.ppk '' 'PuTTY private key, version 3' ppk3-ed25519.ppk ''
sed 's/ $//' ppk3-comment-empty.ppk > ppk3-comment-empty-trimmed.ppk
good ppk3-comment-empty-trimmed.ppk '' 'PuTTY private key, version 3' ppk3-ed25519.ppk ''
for encoding in windows-1252 utf8; do
    file=ppk3-passphrase-$encoding.ppk
    protect ppk3-ed25519.ppk $file passes=2,memory=1024 "$work/passphrase-$encoding"
    good $file "hex:$(xxd -p "$work/passphrase-$encoding")" 'PuTTY private key, version 3' ppk3-ed25519.ppk "$comment"
done

# --- PPK: refused ---------------------------------------------------------------------------------------------------------
bad ppk3-rsa2048-encrypted.ppk WRONG_PASSPHRASE 'open sesame!' 'wrong passphrase'
bad ppk2-rsa2048-encrypted.ppk WRONG_PASSPHRASE 'open sesame!' 'wrong passphrase'
bad ppk1-rsa1024-encrypted.ppk WRONG_PASSPHRASE 'open sesame!' 'wrong passphrase'
bad ppk3-passphrase-utf8.ppk WRONG_PASSPHRASE "hex:$(xxd -p "$work/passphrase-windows-1252")" 'wrong passphrase'
sed 's/^Comment: .*/Comment: another/' ppk3-ed25519.ppk > ppk3-changed-comment.ppk
bad ppk3-changed-comment.ppk DAMAGED '' 'changed after'
sed 's/^Comment: .*/Comment: another/' ppk2-ed25519.ppk > ppk2-changed-comment.ppk
bad ppk2-changed-comment.ppk DAMAGED '' 'changed after'
sed 's/^Comment: .*/Comment: another/' $in > ppk3-encrypted-changed-comment.ppk
bad ppk3-encrypted-changed-comment.ppk WRONG_PASSPHRASE "$passphrase" 'the file has been changed'
sed 's/^\(Private-MAC: .*\)..$/\1/' ppk3-ed25519.ppk > ppk3-cut-mac.ppk
bad ppk3-cut-mac.ppk DAMAGED '' 'last line'
head -n 6 ppk3-ed25519.ppk > ppk3-cut.ppk
bad ppk3-cut.ppk DAMAGED '' 'ends too early'
sed 's/^\(Private-Lines\): .*/\1: 9999/' ppk3-ed25519.ppk > ppk3-too-few-lines.ppk
bad ppk3-too-few-lines.ppk DAMAGED '' 'ends too early'
cat ppk3-ed25519.ppk ppk3-ed448.ppk > ppk3-two-keys.ppk
bad ppk3-two-keys.ppk TRAILING_DATA '' 'followed by text'
sed 's/File-3/File-4/' ppk3-ed25519.ppk > ppk4.ppk
bad ppk4.ppk UNSUPPORTED '' 'too new'
sed 's/aes256-cbc/aes256-gcm/' $in > ppk3-unknown-cipher.ppk
bad ppk3-unknown-cipher.ppk DAMAGED '' 'cipher'
sed 's/^Argon2-Memory: .*/Argon2-Memory: 1048577/' $in > ppk3-too-much-memory.ppk
bad ppk3-too-much-memory.ppk TOO_COSTLY '' '1 GiB'
sed 's/^Argon2-Passes: .*/Argon2-Passes: 1001/' $in > ppk3-too-many-passes.ppk
bad ppk3-too-many-passes.ppk TOO_COSTLY '' '1000'
make_ppk rsa 1024 'another' "$work/another.ppk"
python3 forge.py ppk-mixed "ppk3-rsa1024.ppk,$work/another.ppk" ppk3-mismatched-halves.ppk
bad ppk3-mismatched-halves.ppk MISMATCHED_HALVES '' 'do not belong together'
ssh-keygen -q -t ed25519 -N '' -C authority -f "$work/authority"
puttygen ppk3-ed25519.ppk -O public-openssh -o "$work/certified.pub"
ssh-keygen -q -s "$work/authority" -I zoo -n zoo "$work/certified.pub"
puttygen ppk3-ed25519.ppk --certificate "$work/certified-cert.pub" -O private -o ppk3-certificate.ppk
bad ppk3-certificate.ppk UNSUPPORTED '' 'certificate'
iconv -f UTF-8 -t UTF-16 ppk3-ed25519.ppk > ppk3-utf16.ppk
bad ppk3-utf16.ppk UNSUPPORTED '' 'UTF-16'

# --- OpenSSH: each type, clear and encrypted --------------------------------------------------------------------------------
while read -r name type bits; do
    comment="$name made for the zoo"
    ssh-keygen -q -t "$type" -b "$bits" -N '' -C "$comment" -f openssh-$name
    cp openssh-$name openssh-$name-encrypted
    ssh-keygen -q -p -P '' -N "$passphrase" -f openssh-$name-encrypted > /dev/null
    rm openssh-$name.pub
    good openssh-$name '' 'OpenSSH private key' openssh-$name "$comment"
    good openssh-$name-encrypted "$passphrase" 'OpenSSH private key' openssh-$name "$comment"
done << 'TYPES'
rsa1024 rsa 1024
rsa3072 rsa 3072
dsa1024 dsa 1024
nistp256 ecdsa 256
nistp384 ecdsa 384
nistp521 ecdsa 521
ed25519 ed25519 256
TYPES
comment='ed25519 made for the zoo'

# --- OpenSSH: each cipher ------------------------------------------------------------------------------------------------------
for cipher in $(ssh -Q cipher); do
    file=openssh-ed25519-${cipher%@openssh.com}
    cp openssh-ed25519 "$file"
    ssh-keygen -q -p -P '' -N "$passphrase" -Z "$cipher" -a 2 -f "$file" > /dev/null
    good "$file" "$passphrase" 'OpenSSH private key' openssh-ed25519 "$comment"
done
bad openssh-ed25519-aes256-ctr WRONG_PASSPHRASE 'open sesame!' 'wrong passphrase'
bad openssh-ed25519-aes128-gcm WRONG_PASSPHRASE 'open sesame!' 'wrong passphrase'
bad openssh-ed25519-chacha20-poly1305 WRONG_PASSPHRASE '' 'Type it to unlock'

# --- OpenSSH: as PuTTYgen writes it, padded to 16 ------------------------------------------------------------------------------
for name in rsa2048 ed25519 ed448 nistp521; do
    notes=
    [ $name = ed448 ] && notes='ssh-keygen refuse'
    puttygen ppk3-$name.ppk -O private-openssh-new -o puttygen-openssh-$name
    puttygen ppk3-$name.ppk -P --new-passphrase "$work/passphrase" -O private-openssh-new -o puttygen-openssh-$name-encrypted
    good puttygen-openssh-$name '' 'OpenSSH private key' ppk3-$name.ppk "$name made for the zoo" "$notes"
    good puttygen-openssh-$name-encrypted "$passphrase" 'OpenSSH private key' ppk3-$name.ppk "$name made for the zoo" "$notes"
done

# --- OpenSSH: oddities that are read ---------------------------------------------------------------------------------------------
python3 forge.py openssh-unpadded openssh-ed25519 openssh-unpadded
good openssh-unpadded '' 'OpenSSH private key' openssh-ed25519 "$comment" 'padding'
sed 's/$/\r/' openssh-ed25519 > openssh-crlf
good openssh-crlf '' 'OpenSSH private key' openssh-ed25519 "$comment" 'line ends'
head -c -1 openssh-ed25519 > openssh-no-last-newline
good openssh-no-last-newline '' 'OpenSSH private key' openssh-ed25519 "$comment" 'end of the last line'
cp openssh-ed25519 openssh-comment-two-lines
ssh-keygen -q -c -C $'two\nlines' -P '' -f openssh-comment-two-lines > /dev/null
rm -f openssh-comment-two-lines.pub
good openssh-comment-two-lines '' 'OpenSSH private key' openssh-ed25519 'two lines'

# --- OpenSSH: refused --------------------------------------------------------------------------------------------------------------
python3 forge.py openssh-overpadded openssh-ed25519 openssh-overpadded
bad openssh-overpadded TRAILING_DATA '' 'do not belong'
ssh-keygen -q -t ed25519 -N '' -C another -f "$work/another"
python3 forge.py openssh-mixed "openssh-ed25519,$work/another" openssh-mismatched-halves
bad openssh-mismatched-halves MISMATCHED_HALVES '' 'do not belong together'
python3 forge.py openssh-two-keys openssh-ed25519 openssh-two-keys
bad openssh-two-keys UNSUPPORTED '' 'holds 2 keys'
cat openssh-ed25519 openssh-nistp256 > openssh-two-files
bad openssh-two-files TRAILING_DATA '' 'followed by text'
python3 forge.py openssh-rounds openssh-ed25519-encrypted openssh-too-many-rounds
bad openssh-too-many-rounds TOO_COSTLY '' '4096'
head -n 4 openssh-ed25519 > openssh-cut
bad openssh-cut DAMAGED '' 'last line'
sed '3s/.//' openssh-ed25519 > openssh-missing-letter
bad openssh-missing-letter DAMAGED '' 'characters of its text'
for name in ed25519 ecdsa; do
    file=openssh-sk-$name
    source=openssh-ed25519
    [ $name = ecdsa ] && source=openssh-nistp256
    python3 forge.py $file $source $file
    chmod 600 $file
    ssh-keygen -y -f $file > /dev/null
    bad $file UNSUPPORTED '' 'FIDO security key'
done
{
    echo '-----BEGIN OPENSSH PRIVATE KEY-----'
    openssl genpkey -algorithm ed25519 | grep -v -- -----
    echo '-----END OPENSSH PRIVATE KEY-----'
} > openssh-around-pkcs8
bad openssh-around-pkcs8 DAMAGED '' 'something else'

# --- SSH-1, and nothing at all -------------------------------------------------------------------------------------------------------
puttygen -q -t rsa1 -b 1024 -C 'ssh-1' --random-device /dev/urandom --new-passphrase /dev/null -o ssh1-rsa
bad ssh1-rsa UNSUPPORTED '' 'SSH-1 private key'
puttygen ssh1-rsa -L > ssh1-rsa.pub
bad ssh1-rsa.pub UNSUPPORTED '' 'SSH-1 public key'
: > empty
bad empty NOT_A_KEY '' 'empty'
printf '\n \n' > blank
bad blank NOT_A_KEY '' 'empty'
echo 'Dear diary, today I lost my key.' > diary.txt
bad diary.txt NOT_A_KEY '' 'no SSH key'

chmod 644 -- *
chmod 755 generate.sh
wc -l table.tsv
