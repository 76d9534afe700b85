package io.dormouse.engine;

import io.dormouse.file.KeyDetails;
import io.dormouse.file.PublicKeyCheck;
import io.dormouse.generate.ModPow;
import io.dormouse.key.AcceptedKeys;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.OpenSshName;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Randomart;
import io.dormouse.protocol.Answer;
import io.dormouse.weakness.WeakKeys;
import java.util.ArrayList;
import java.util.List;

/** What the page is told of a text that should be a public key. */
final class Inspection {
    private Inspection() {}

    static Answer.Inspected of(String pasted, ModPow modPow) {
        try {
            return good(PublicKeyCheck.of(pasted), modPow);
        } catch (KeyFormatException e) {
            return new Answer.Inspected(
                    e.kind().name(), e.getMessage(), "", "", "", List.of(), List.of(), List.of(), "", "", "", "");
        }
    }

    private static Answer.Inspected good(PublicKeyCheck check, ModPow modPow) {
        List<String> facts = new ArrayList<>();
        if (!check.options().isEmpty()) {
            facts.add("Options in front: " + String.join(",", check.options()));
        }
        for (KeyDetails.Detail detail : check.details()) {
            facts.add(detail.name() + ": " + detail.value());
        }
        for (PublicKeyCheck other : check.others()) {
            facts.add("The text holds one more: " + other.description() + ", " + Fingerprint.sha256(other.key()));
        }
        List<String> warnings = new ArrayList<>(check.warnings());
        warnings.addAll(WeakKeys.of(check.key(), modPow));
        if (warnings.isEmpty()) {
            AcceptedKeys.GENERIC.whyNot(check.key()).ifPresent(warnings::add);
        }
        return new Answer.Inspected(
                "",
                "",
                check.key() instanceof PublicKey plain ? OpenSshName.type(plain) + " " + OpenSshName.bits(plain) : "",
                check.description(),
                check.comment(),
                facts,
                check.mended(),
                warnings,
                check.line(),
                Fingerprint.sha256(check.key()),
                Fingerprint.md5(check.key()),
                Randomart.draw(check.key(), Fingerprint.Hash.SHA256));
    }
}
