package io.dormouse.build;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Gives TeaVM the two classes of the JDK that BouncyCastle names and TeaVM does not have. */
public final class MissingClasses implements SubstitutionPolicy {
    private static final Set<String> CLASSES = Set.of("java.security.Security", "javax.security.auth.Destroyable");

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(CLASSES::contains).packagePrefix("io.dormouse.build.substitute.");
    }
}
