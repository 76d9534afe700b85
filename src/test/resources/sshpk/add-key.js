// What Triton does with a key that a user adds, step by step: CloudAPI's CreateKey, node-ufds' addKey, UFDS' own check.
// Prints what would be stored, or fails with the reason.
"use strict";

const sshpk = require("sshpk");
const [name, line] = process.argv.slice(2);

function must(good, reason) {
    if (!good) {
        console.error(reason);
        process.exit(1);
    }
}

// CloudAPI
must(line.split(" ").length >= 2, "key already exists or is invalid");

// node-ufds
const openssh = line.trim().replace(/[\r\n]/g, "");
let key;
try {
    key = sshpk.parseKey(openssh, "ssh");
} catch (e) {
    must(false, "key is invalid: " + e.message);
}
const fingerprint = key.fingerprint("md5").toString("hex");
const stored = name.trim() || key.comment || fingerprint;
must(/^([0-9a-f]{2}:){15}[0-9a-f]{2}$/.test(fingerprint), "the fingerprint is none");
must(!/[()*\\\0]/.test(stored), "the name breaks the LDAP filter");

// UFDS
const again = sshpk.parseKey(openssh.replace(/\s+/g, " "), "ssh");
must(again.fingerprint("md5").matches(key), "another key after white space was collapsed");
must(again.toBuffer("pkcs8").length > 0, "no PKCS#8");

// The portal's own form, its name's pattern and the size of its upload
must(/^[a-zA-Z0-9_\-\s]*$/.test(stored), "SSH key name can contain only letters, digits and signs like '_' and '-'.");
must(Buffer.byteLength(line) <= 1024, "The key you've imported is not a public key.");

console.log([key.type, key.size, fingerprint, stored].join("\n"));
