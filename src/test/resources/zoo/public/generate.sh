#!/bin/bash
# Makes all files of this folder anew, and pasted.tsv with them. Run it in this folder.
#
# The files at hand were made on Debian 12 (bookworm) by
#   puttygen   0.78     (putty-tools 0.78-2+deb12u2)
#   ssh-keygen 9.2p1    (openssh-client 1:9.2p1-2+deb12u10)
#   openssl    3.0.19   (3.0.19-1~deb12u2)
#   python3, with nothing but its library, for keys of devices and programs that are not here
# What each tool says of a file is what its row in the table says; forged keys of security keys are shown to ssh-keygen.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC

work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
find . -maxdepth 1 -type f ! -name generate.sh -delete
: > pasted.tsv

row() { # file outcome words algorithm bits sha256 md5 comment options mended
    local IFS=$'\t'
    printf '%s\n' "$*" >> pasted.tsv
}

bad() { # file cause words
    row "$1" "$2" "$3" '' '' '' '' '' '' ''
}

# What puttygen says of a public key, kept under a name; a certificate's fingerprint is that of the key in it.
declare -A facts
remember() { # name file
    local algorithm bits sha256 md5
    read -r algorithm bits sha256 < <(puttygen "$2" -O fingerprint)
    md5=$(puttygen "$2" -O fingerprint -E md5)
    facts[$1]=$algorithm$'\t'$bits$'\t'$sha256$'\t'${md5##* }
}

good() { # file name description comment [mended] [options]
    printf '%s\tOK\t%s\t%s\t%s\t%s\t%s\n' "$1" "$3" "${facts[$2]}" "$4" "${6:-}" "${5:-}" >> pasted.tsv
}

ssh2='BEGIN SSH2 PUBLIC KEY'
ssh-keygen -q -t ed25519 -N '' -C authority -f "$work/ca"

# --- each type: line, RFC 4716 by both programs, SPKI, PKCS#1, certificate ---------------------------------------------
while read -r name type bits words; do
    comment="$name made for the zoo"
    puttygen -q -t "$type" -b "$bits" -C "$comment" --random-device /dev/urandom --new-passphrase /dev/null -o "$work/$name.ppk"
    puttygen "$work/$name.ppk" -O public-openssh -o $name.pub
    remember $name $name.pub
    good $name.pub $name "$words" "$comment"
    puttygen "$work/$name.ppk" -O public -o $name-puttygen.rfc4716
    good $name-puttygen.rfc4716 $name "$words" "$comment" "$ssh2"
    case $name in rsa512 | ed448) continue ;; esac # not for OpenSSH
    ssh-keygen -e -f $name.pub | sed "s/converted by .* from/converted by zoo@example from/" > $name-ssh-keygen.rfc4716
    its=$(sed -n 's/^Comment: "\(.*\)"$/\1/p' $name-ssh-keygen.rfc4716)
    good $name-ssh-keygen.rfc4716 $name "$words" "$its" "$ssh2"
    if [ $name != ed25519 ]; then
        ssh-keygen -e -m PKCS8 -f $name.pub > $name-spki.pem
        good $name-spki.pem $name "$words" '' 'BEGIN PUBLIC KEY'
    fi
    case $type in
        rsa)
            ssh-keygen -e -m PEM -f $name.pub > $name-pkcs1.pem
            good $name-pkcs1.pem $name "$words" '' 'BEGIN RSA PUBLIC KEY'
            ;;
    esac
    cp $name.pub "$work/key.pub"
    ssh-keygen -q -s "$work/ca" -I "$name" -n zoo -V 20260101:20360101 "$work/key.pub"
    cp "$work/key-cert.pub" $name-cert.pub
    remember $name-cert $name-cert.pub
    good $name-cert.pub $name-cert "OpenSSH user certificate for: $words" "$comment"
    ssh-keygen -q -s "$work/ca" -h -I "$name" "$work/key.pub"
    cp "$work/key-cert.pub" $name-host-cert.pub
    good $name-host-cert.pub $name-cert "OpenSSH host certificate for: $words" "$comment"
done << 'TYPES'
rsa512 rsa 512 RSA public key, 512 bits
rsa1024 rsa 1024 RSA public key, 1024 bits
rsa2048 rsa 2048 RSA public key, 2048 bits
rsa4096 rsa 4096 RSA public key, 4096 bits
dsa1024 dsa 1024 DSA public key, 1024 bits
nistp256 ecdsa 256 ECDSA public key, nistp256
nistp384 ecdsa 384 ECDSA public key, nistp384
nistp521 ecdsa 521 ECDSA public key, nistp521
ed25519 ed25519 255 Ed25519 public key
ed448 ed448 448 Ed448 public key
TYPES
openssl genpkey -algorithm ed25519 -out "$work/openssl"
openssl pkey -in "$work/openssl" -pubout -out ed25519-openssl.pem
python3 - ed25519-openssl.pem > "$work/openssl.pub" << 'PYTHON'
import base64, sys
der = base64.b64decode(''.join(open(sys.argv[1]).read().split('\n')[1:-2]))
field = lambda b: len(b).to_bytes(4, 'big') + b
print('ssh-ed25519', base64.b64encode(field(b'ssh-ed25519') + field(der[-32:])).decode())
PYTHON
remember openssl "$work/openssl.pub"
good ed25519-openssl.pem openssl 'Ed25519 public key' '' 'BEGIN PUBLIC KEY'

# --- security keys, as no device was at hand, and types of other programs -----------------------------------------------
python3 - ed25519.pub nistp256.pub << 'PYTHON'
import base64, sys
def fields(path):
    blob, parts = base64.b64decode(open(path).read().split()[1]), []
    while blob:
        size = int.from_bytes(blob[:4], 'big')
        parts.append(blob[4:4 + size])
        blob = blob[4 + size:]
    return parts
def write(path, name, *parts):
    blob = b''.join(len(p).to_bytes(4, 'big') + p for p in (name.encode(),) + parts)
    open(path, 'w').write(f'{name} {base64.b64encode(blob).decode()} forged for the zoo\n')
write('sk-ed25519.pub', 'sk-ssh-ed25519@openssh.com', fields(sys.argv[1])[1], b'ssh:')
write('sk-nistp256.pub', 'sk-ecdsa-sha2-nistp256@openssh.com', *fields(sys.argv[2])[1:], b'ssh:zoo')
write('mldsa44-ed25519.pub', 'ssh-mldsa44-ed25519@openssh.com', bytes(i % 251 for i in range(1344)))
write('xmss.pub', 'ssh-xmss@openssh.com', b'XMSS_SHA2-256_W16_H10', bytes(range(64)))
PYTHON
told_by_ssh_keygen() { # file
    local md5
    md5=$(ssh-keygen -l -E md5 -f "$1" | cut -d' ' -f2)
    facts[$1]=$(cut -d' ' -f1 "$1")$'\t'$2$'\t'$(ssh-keygen -l -f "$1" | cut -d' ' -f2)$'\t'${md5#MD5:}
}
told_by_ssh_keygen sk-ed25519.pub 255
good sk-ed25519.pub sk-ed25519.pub 'Ed25519 public key of a FIDO security key' 'forged for the zoo'
told_by_ssh_keygen sk-nistp256.pub 256
good sk-nistp256.pub sk-nistp256.pub 'ECDSA public key of a FIDO security key' 'forged for the zoo'
for name in sk-ed25519 sk-nistp256; do
    cp $name.pub "$work/key.pub"
    ssh-keygen -q -s "$work/ca" -I "$name" -n zoo "$work/key.pub"
    cp "$work/key-cert.pub" $name-cert.pub
    told_by_ssh_keygen $name-cert.pub "$([ $name = sk-ed25519 ] && echo 255 || echo 256)"
    words=$([ $name = sk-ed25519 ] && echo Ed25519 || echo ECDSA)
    good $name-cert.pub $name-cert.pub "OpenSSH user certificate for: $words public key of a FIDO security key" 'forged for the zoo'
done
for file in mldsa44-ed25519.pub xmss.pub; do
    blob=$(cut -d' ' -f2 $file)
    sha256=$(base64 -d <<< "$blob" | openssl dgst -sha256 -binary | base64 | tr -d =)
    md5=$(base64 -d <<< "$blob" | md5sum | cut -c1-32 | sed 's/../&:/g; s/:$//')
    facts[$file]=$(cut -d' ' -f1 $file)$'\t'0$'\t'SHA256:$sha256$'\t'$md5
    good $file $file "$(cut -d' ' -f1 $file) public key" 'forged for the zoo'
done

# --- what happens to keys on their way ------------------------------------------------------------------------------------
comment='rsa2048 made for the zoo'
words='RSA public key, 2048 bits'
bare=$(cut -d' ' -f2 rsa2048.pub)
variant() { # file mended [comment] [options]
    good "$1" rsa2048 "$words" "${3-$comment}" "$2" "${4:-}"
}
fold -w 76 rsa2048.pub > mailed
variant mailed 'several lines'
fold -w 70 rsa2048.pub | sed 's/^/> /' > answered
variant answered 'mail program;several lines'
sed 's/$/\r/' rsa2048-puttygen.rfc4716 > rfc4716-crlf
variant rfc4716-crlf "$ssh2"
tr '\n' ' ' < rsa2048-puttygen.rfc4716 > rfc4716-one-line
variant rfc4716-one-line "White space around;$ssh2"
printf '\xef\xbb\xbf%s' "$(cat rsa2048.pub)" > byte-order-mark
variant byte-order-mark 'Invisible'
printf '%s\n' "$bare" > no-type
variant no-type 'ssh-rsa in front' ''
printf 'ssh-rsa %s' "$(cat rsa2048.pub)" > type-twice
variant type-twice 'more than once'
printf 'ssh-dss %s\n' "$bare" > wrong-type
variant wrong-type 'did not name the type' ''
printf 'sa %s\n' "$bare" > cut-type
variant cut-type 'beginning of the word' ''
printf '"%s"\n' "$(cat rsa2048.pub)" > quoted
variant quoted 'Quotation marks'
printf 'echo "%s" >> ~/.ssh/authorized_keys\n' "$(cat rsa2048.pub)" > echoed
variant echoed 'command'
tr ' ' '\t' < rsa2048.pub > tabs
variant tabs 'tabs'
sed 's/ /\xc2\xa0/g' rsa2048.pub > no-break-spaces
variant no-break-spaces 'Spaces of other kinds'
printf 'command="echo \\"hi\\", x",no-pty %s\n' "$(cat rsa2048.pub)" > authorized-key
variant authorized-key '' "$comment" 'command="echo \"hi\", x",no-pty'
printf 'zoo.example,192.0.2.1 ssh-rsa %s\n' "$bare" > known-host
variant known-host 'Text around' ''
cp known-host "$work/known-hosts"
ssh-keygen -q -H -f "$work/known-hosts" > /dev/null 2>&1
cp "$work/known-hosts" known-host-hashed
variant known-host-hashed 'Text around;more than once' ''
sed 's/^Comment: .*/Subject: zoo\nComment: "a comment that goes \\\non in the \\\nnext lines"\nX-zoo: 1/' rsa2048-puttygen.rfc4716 > rfc4716-continued
ssh-keygen -i -f rfc4716-continued > "$work/read"
cut -d' ' -f2 rsa2048.pub | cmp - <(cut -d' ' -f2 "$work/read")
variant rfc4716-continued "$ssh2" 'a comment that goes on in the next lines'

# --- refused --------------------------------------------------------------------------------------------------------------
puttygen "$work/ed25519.ppk" -O private-openssh-new -o private-openssh
bad private-openssh PRIVATE_KEY 'PRIVATE key'
cp "$work/rsa2048.ppk" private.ppk
bad private.ppk PRIVATE_KEY 'PRIVATE key'
puttygen "$work/rsa2048.ppk" -O private-openssh -o private.pem
bad private.pem PRIVATE_KEY 'PRIVATE key'
sed '1d;$d' private.pem > private-bare
bad private-bare PRIVATE_KEY 'PRIVATE key'
tail -n 2 private.pem > private-end
bad private-end PRIVATE_KEY 'PRIVATE key'
puttygen "$work/rsa2048.ppk" -O private-sshcom -o private.sshcom
bad private.sshcom PRIVATE_KEY 'PRIVATE key'
openssl pkcs8 -topk8 -in private.pem -passout pass:zoo | sed '1d;$d' > private-bare-encrypted
bad private-bare-encrypted PRIVATE_KEY 'PRIVATE key'
cat private-openssh ed25519.pub > private-and-public
bad private-and-public PRIVATE_KEY 'PRIVATE key'
puttygen -q -t rsa1 -b 1024 --random-device /dev/urandom --new-passphrase /dev/null -o "$work/ssh1"
puttygen "$work/ssh1" -O public -o ssh1.pub
bad ssh1.pub UNSUPPORTED 'SSH-1'
ssh-keygen -l -f rsa2048.pub > listing
bad listing NOT_A_KEY 'fingerprint'
ssh-keygen -l -E md5 -f rsa2048.pub > listing-md5
bad listing-md5 NOT_A_KEY 'fingerprint'
ssh-keygen -r zoo.example -f rsa2048.pub > sshfp
bad sshfp NOT_A_KEY 'no public SSH key'
openssl req -x509 -new -key private.pem -subj /CN=zoo -days 36500 -out certificate.pem
bad certificate.pem UNSUPPORTED 'X.509'
printf 'signed' | ssh-keygen -q -Y sign -f "$work/ca" -n zoo > signature 2> /dev/null
bad signature UNSUPPORTED 'signature'
cut -c1-200 rsa2048.pub > cut
bad cut DAMAGED 'damaged'
sed 's/ ed25519 made.*/AAAA/' ed25519.pub > glued
bad glued TRAILING_DATA 'letters'
sed '2,3d' rsa2048-ssh-keygen.rfc4716 > rfc4716-missing-line
bad rfc4716-missing-line DAMAGED 'beginning of the key'
printf 'ssh-rsa %s me\n' "${bare:20}" > missing-beginning
bad missing-beginning DAMAGED 'AAAA'
tr -d '+' < rsa4096.pub > missing-pluses
bad missing-pluses DAMAGED 'damaged'

chmod 644 -- *
chmod 755 generate.sh
wc -l pasted.tsv
