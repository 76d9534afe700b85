package io.dormouse.build;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Gives TeaVM the two classes of the JDK that BouncyCastle names and TeaVM does not have, and a small one in place of a
 * large one of BouncyCastle.
 */
public final class SubstitutedClasses implements SubstitutionPolicy {
    private static final Set<String> CLASSES = Set.of(
            "java.security.Security",
            "javax.security.auth.Destroyable",
            "org.bouncycastle.crypto.CryptoServicesRegistrar");

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(CLASSES::contains).packagePrefix("io.dormouse.build.substitute.");
    }
}
