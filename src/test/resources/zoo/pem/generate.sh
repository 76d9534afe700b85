#!/bin/bash
# Makes all files of this folder anew, and table.tsv with them. Run it in this folder.
#
# The files at hand were made on Debian 12 (bookworm) by
#   openssl    3.0.19   (3.0.19-1~deb12u2)
#   ssh-keygen 9.2p1    (openssh-client 1:9.2p1-2+deb12u10)
#   puttygen   0.78     (putty-tools 0.78-2+deb12u2)
#   python3, with nothing but its library, for what no program writes (forge.py)
# Fingerprints are ssh-keygen's; of Ed25519 and Ed448 keys, which ssh-keygen 9.2 does not read from PKCS#8, openssl's hash.
set -euo pipefail
export LC_ALL=C.UTF-8
umask 077

passphrase='open sesame'
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
printf '%s' "$passphrase" > "$work/passphrase"
find . -maxdepth 1 -type f ! -name generate.sh ! -name forge.py -delete
: > table.tsv

row() { # file outcome passphrase description algorithm bits fingerprint comment notes
    local IFS=$'\t'
    printf '%s\n' "$*" >> table.tsv
}

declare -A told # for each key what the table says of it: algorithm, bits, fingerprint

remember() { # name file
    local line
    case $1 in
    ed25519) edwards ed25519 ssh-ed25519 255 32 "$2" ;;
    ed448) edwards ed448 ssh-ed448 448 57 "$2" ;;
    *)
        ssh-keygen -y -P '' -f "$2" > "$work/$1.pub"
        line=$(ssh-keygen -l -f "$work/$1.pub")
        told[$1]="$(cut -d' ' -f1 "$work/$1.pub")"$'\t'"${line%% *}"$'\t'"$(cut -d' ' -f2 <<< "$line")"
        ;;
    esac
}

edwards() { # name algorithm bits bytes file
    local hash
    hash=$({
        printf "\\x00\\x00\\x00\\x$(printf %02x ${#2})%s\\x00\\x00\\x00\\x$(printf %02x "$4")" "$2"
        openssl pkey -in "$5" -pubout -outform DER | tail -c "$4"
    } | openssl dgst -sha256 -binary | base64 | tr -d =)
    told[$1]="$2"$'\t'"$3"$'\t'"SHA256:$hash"
}

good() { # file passphrase description name-of-the-key [notes [comment]]
    row "$1" OK "$2" "$3" "${told[$4]}" "${6:-}" "${5:-}"
}

bad() { # file cause passphrase words
    row "$1" "$2" "$3" "$4" '' '' '' '' ''
}

pem() { # the description of a PEM file
    case $1 in
    rsa*) echo 'RSA private key in the older PEM format (PKCS#1)' ;;
    dsa*) echo 'DSA private key in the older PEM format' ;;
    *) echo 'ECDSA private key in the older PEM format (SEC 1)' ;;
    esac
}
pkcs8='PKCS#8 private key'
weak='protects this file badly'
pass=(-passout "pass:$passphrase")

# --- each type: PKCS#8, PEM, public -------------------------------------------------------------------------------------
openssl dsaparam -out "$work/dsa1024" 1024 2> /dev/null
openssl dsaparam -out "$work/dsa2048" 2048 2> /dev/null
while read -r name how; do
    # shellcheck disable=SC2086
    openssl genpkey ${how//WORK/$work} -out pkcs8-$name 2> /dev/null
    openssl pkcs8 -topk8 -in pkcs8-$name "${pass[@]}" -out pkcs8-$name-encrypted
    openssl pkey -in pkcs8-$name -pubout -out spki-$name.pub
    remember $name pkcs8-$name
    good pkcs8-$name '' "$pkcs8" $name
    good pkcs8-$name-encrypted "$passphrase" "$pkcs8" $name
    bad spki-$name.pub PUBLIC_ONLY '' 'OpenSSL public key (PEM)'
    case $name in ed*) continue ;; esac
    openssl pkey -in pkcs8-$name -traditional -out pem-$name
    openssl pkey -in pkcs8-$name -traditional -aes-128-cbc "${pass[@]}" -out pem-$name-encrypted
    good pem-$name '' "$(pem $name)" $name
    good pem-$name-encrypted "$passphrase" "$(pem $name)" $name "$weak"
done << 'TYPES'
rsa1024 -algorithm RSA -pkeyopt rsa_keygen_bits:1024
rsa2048 -algorithm RSA -pkeyopt rsa_keygen_bits:2048
rsa4096 -algorithm RSA -pkeyopt rsa_keygen_bits:4096
dsa1024 -paramfile WORK/dsa1024
dsa2048 -paramfile WORK/dsa2048
nistp256 -algorithm EC -pkeyopt ec_paramgen_curve:P-256
nistp384 -algorithm EC -pkeyopt ec_paramgen_curve:P-384
nistp521 -algorithm EC -pkeyopt ec_paramgen_curve:P-521
ed25519 -algorithm ED25519
ed448 -algorithm ED448
TYPES

# --- each way to encrypt ------------------------------------------------------------------------------------------------
for cipher in des-ede3-cbc aes-192-cbc aes-256-cbc; do
    openssl pkey -in pkcs8-rsa1024 -traditional -$cipher "${pass[@]}" -out pem-rsa1024-$cipher
    good pem-rsa1024-$cipher "$passphrase" "$(pem rsa)" rsa1024 "$weak"
done
for cipher in des3 aes128 aes192 aes256; do
    for hash in SHA1 SHA256 SHA512; do
        file=pkcs8-ed25519-$cipher-$hash
        openssl pkcs8 -topk8 -v2 $cipher -v2prf hmacWith$hash -in pkcs8-ed25519 "${pass[@]}" -out $file
        good $file "$passphrase" "$pkcs8" ed25519
    done
done
openssl pkcs8 -topk8 -scrypt -in pkcs8-ed25519 "${pass[@]}" -out pkcs8-ed25519-scrypt
good pkcs8-ed25519-scrypt "$passphrase" "$pkcs8" ed25519
openssl pkcs8 -topk8 -v2 aes256 -iter 600000 -in pkcs8-ed25519 "${pass[@]}" -out pkcs8-ed25519-600000-rounds
good pkcs8-ed25519-600000-rounds "$passphrase" "$pkcs8" ed25519

# --- as ssh-keygen and puttygen write them ------------------------------------------------------------------------------
for name in rsa2048 dsa1024 nistp256 nistp521; do
    for format in pem pkcs8; do
        file=ssh-keygen-$format-$name
        description=$pkcs8
        notes=
        [ $format = pem ] && description=$(pem $name) && notes=$weak
        cp pem-$name $file
        ssh-keygen -q -p -m $format -P '' -N '' -f $file > /dev/null
        good $file '' "$description" $name
        cp pem-$name $file-encrypted
        ssh-keygen -q -p -m $format -P '' -N "$passphrase" -f $file-encrypted > /dev/null
        good $file-encrypted "$passphrase" "$description" $name "$notes"
    done
    puttygen pem-$name -C "$name made for the zoo" -O private -o "$work/$name.ppk"
    puttygen "$work/$name.ppk" -O private-openssh -o puttygen-pem-$name
    good puttygen-pem-$name '' "$(pem $name)" $name
    puttygen "$work/$name.ppk" -P --new-passphrase "$work/passphrase" -O private-openssh -o puttygen-pem-$name-encrypted
    good puttygen-pem-$name-encrypted "$passphrase" "$(pem $name)" $name "$weak"
done
for name in rsa2048 dsa1024; do
    description="$([ $name = rsa2048 ] && echo RSA || echo DSA) private key in the format of ssh.com"
    puttygen "$work/$name.ppk" -O private-sshcom -o sshcom-$name
    good sshcom-$name '' "$description" $name '' "$name made for the zoo"
    puttygen "$work/$name.ppk" -P --new-passphrase "$work/passphrase" -O private-sshcom -o sshcom-$name-encrypted
    good sshcom-$name-encrypted "$passphrase" "$description" $name '' "$name made for the zoo"
done
puttygen "$work/rsa2048.ppk" -C 'a "quoted" \ comment' -O private-sshcom -o sshcom-comment
good sshcom-comment '' 'RSA private key in the format of ssh.com' rsa2048 '' 'a "quoted" \ comment'
comment='a comment that puttygen breaks into two lines since it is longer than sixty letters é'
puttygen "$work/rsa2048.ppk" -C "$comment" -O private-sshcom -o sshcom-long-comment
good sshcom-long-comment '' 'RSA private key in the format of ssh.com' rsa2048 '' "$comment"
openssl rsa -in pem-rsa2048 -RSAPublicKey_out -out pkcs1-rsa2048.pub 2> /dev/null
bad pkcs1-rsa2048.pub PUBLIC_ONLY '' 'RSA public key in the older PEM format'

# --- oddities that are read ---------------------------------------------------------------------------------------------
in=pem-nistp256-encrypted
sed 's/$/\r/' $in > pem-crlf
good pem-crlf "$passphrase" "$(pem ec)" nistp256 "line ends;$weak"
tr '\n' '\r' < $in > pem-cr
good pem-cr "$passphrase" "$(pem ec)" nistp256 "line ends;$weak"
head -c -1 $in > pem-no-last-newline
good pem-no-last-newline "$passphrase" "$(pem ec)" nistp256 "end of the last line;$weak"
{ echo; sed 's/^/  /; s/$/  /' $in; } > pem-indented
good pem-indented "$passphrase" "$(pem ec)" nistp256 "Blank space;$weak"
tr '\n' ' ' < pkcs8-nistp256 > pkcs8-one-line
good pkcs8-one-line '' "$pkcs8" nistp256 'Blank space around;within the lines'
openssl req -x509 -new -key pkcs8-rsa1024 -subj /CN=zoo -days 36500 -out certificate.pem
openssl pkcs12 -export -inkey pkcs8-rsa1024 -in certificate.pem -name zoo -passout pass:zoo -out "$work/zoo.p12"
openssl pkcs12 -in "$work/zoo.p12" -passin pass:zoo -nodes -nocerts -out pkcs8-bag-attributes
good pkcs8-bag-attributes '' "$pkcs8" rsa1024 'Blank space;in front'
openssl rsa -in pem-rsa1024 -text -traditional -out pem-text-in-front 2> /dev/null
good pem-text-in-front '' "$(pem rsa)" rsa1024 'Blank space;in front'
openssl ecparam -genkey -name prime256v1 -out pem-ec-parameters
remember ec-parameters pem-ec-parameters
good pem-ec-parameters '' "$(pem ec)" ec-parameters 'in front'
openssl ec -in pem-nistp384 -conv_form compressed -out pem-compressed 2> /dev/null
good pem-compressed '' "$(pem ec)" nistp384
openssl ec -in pem-nistp384 -no_public -out pem-no-public 2> /dev/null
good pem-no-public '' "$(pem ec)" nistp384

# --- refused ------------------------------------------------------------------------------------------------------------
for file in pem-rsa2048-encrypted pkcs8-rsa2048-encrypted pkcs8-ed25519-scrypt sshcom-rsa2048-encrypted; do
    bad $file WRONG_PASSPHRASE 'open sesame!' 'wrong passphrase'
    bad $file WRONG_PASSPHRASE '' 'Type it to unlock'
done
bad certificate.pem UNSUPPORTED '' 'X.509 certificate'
cat certificate.pem pkcs8-rsa1024 > certificate-and-key
bad certificate-and-key UNSUPPORTED '' 'There is a private key in the same file'
cat pkcs8-rsa1024 certificate.pem > key-and-certificate
bad key-and-certificate TRAILING_DATA '' 'followed by text'
cat pem-nistp256 pem-nistp384 > pem-two-keys
bad pem-two-keys TRAILING_DATA '' 'followed by text'
openssl req -new -key pkcs8-rsa1024 -subj /CN=zoo -out request.pem
bad request.pem UNSUPPORTED '' 'request'
openssl ecparam -name prime256v1 -out parameters.pem
bad parameters.pem UNSUPPORTED '' 'EC PARAMETERS'
openssl ecparam -genkey -noout -name prime256v1 -param_enc explicit -out pem-explicit-curve
bad pem-explicit-curve UNSUPPORTED '' 'spells out'
openssl pkcs8 -topk8 -nocrypt -in pem-explicit-curve -out pkcs8-explicit-curve
bad pkcs8-explicit-curve UNSUPPORTED '' 'spells out'
openssl pkey -in pem-explicit-curve -pubout -out spki-explicit-curve.pub
bad spki-explicit-curve.pub UNSUPPORTED '' 'spells out'
openssl ecparam -genkey -noout -name secp256k1 -out pem-secp256k1
bad pem-secp256k1 UNSUPPORTED '' '1.3.132.0.10'
openssl genpkey -algorithm X25519 -out pkcs8-x25519
bad pkcs8-x25519 UNSUPPORTED '' 'key exchange'
openssl genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024 -out pkcs8-rsa-pss 2> /dev/null
bad pkcs8-rsa-pss UNSUPPORTED '' 'PSS'
openssl genrsa -traditional -primes 3 -out pem-rsa-three-primes 2048 2> /dev/null
bad pem-rsa-three-primes UNSUPPORTED '' 'more than two primes'
openssl pkcs8 -topk8 -v1 PBE-SHA1-3DES -in pkcs8-ed25519 "${pass[@]}" -out pkcs8-pkcs12-encryption
bad pkcs8-pkcs12-encryption UNSUPPORTED "$passphrase" 'outdated'
openssl pkey -in pkcs8-rsa1024 -traditional -camellia-128-cbc "${pass[@]}" -out pem-camellia
bad pem-camellia UNSUPPORTED "$passphrase" 'CAMELLIA-128-CBC'
openssl pkcs8 -topk8 -v2 aes128 -iter 10000001 -in pkcs8-ed25519 "${pass[@]}" -out pkcs8-too-many-rounds
bad pkcs8-too-many-rounds TOO_COSTLY "$passphrase" '10000001 rounds'
python3 forge.py scrypt-p pkcs8-ed25519-scrypt pkcs8-scrypt-too-much
bad pkcs8-scrypt-too-much TOO_COSTLY "$passphrase" '1 GiB'
python3 forge.py scrypt-n pkcs8-ed25519-scrypt pkcs8-scrypt-impossible
bad pkcs8-scrypt-impossible DAMAGED "$passphrase" 'scrypt'
openssl ecparam -genkey -noout -name prime256v1 -out "$work/another"
python3 forge.py mixed "pem-nistp256,$work/another" pem-mismatched-halves
bad pem-mismatched-halves MISMATCHED_HALVES '' 'do not belong together'
python3 forge.py changed-number pem-rsa1024 pem-changed-number
bad pem-changed-number MISMATCHED_HALVES '' 'do not belong together'
python3 forge.py indefinite pkcs8-ed25519 pkcs8-indefinite-length
bad pkcs8-indefinite-length DAMAGED '' 'length'
python3 forge.py trailing pkcs8-ed25519 pkcs8-trailing-bytes
bad pkcs8-trailing-bytes TRAILING_DATA '' '2 bytes more'
sed '$d' pem-rsa1024 > pem-cut
bad pem-cut DAMAGED '' '-----END RSA PRIVATE KEY-----'
sed '3s/.//' pem-rsa1024 > pem-missing-letter
bad pem-missing-letter DAMAGED '' 'characters of its text'
sed '3d' pem-rsa1024 > pem-missing-line
bad pem-missing-line DAMAGED '' 'a piece of it is missing'
sed 2d pem-nistp256-encrypted > pem-missing-header
bad pem-missing-header DAMAGED '' 'how it is encrypted'

chmod 644 -- *
chmod 755 generate.sh
wc -l table.tsv
