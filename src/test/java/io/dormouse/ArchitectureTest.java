package io.dormouse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages: each line says what a room may know of ours. */
@AnalyzeClasses(packages = "io.dormouse", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule keyKnowsNothingOfOurs = knowsOnly("key");

    @ArchTest
    static final ArchRule fileKnowsKey = knowsOnly("file", "key");

    @ArchTest
    static final ArchRule entropyKnowsNothingOfOurs = knowsOnly("entropy");

    @ArchTest
    static final ArchRule generateKnowsKeyAndEntropy = knowsOnly("generate", "key", "entropy");

    @ArchTest
    static final ArchRule weaknessKnowsKeyAndGenerate = knowsOnly("weakness", "key", "generate");

    @ArchTest
    static final ArchRule protocolKnowsNothingOfOurs = knowsOnly("protocol");

    @ArchTest
    static final ArchRule engineKnowsThePureRoomsAndTheProtocol =
            knowsOnly("engine", "key", "file", "entropy", "generate", "weakness", "protocol");

    @ArchTest
    static final ArchRule portalKnowsProtocol = knowsOnly("portal", "protocol");

    @ArchTest
    static final ArchRule wizardKnowsProtocolAndPortal = knowsOnly("wizard", "protocol", "portal");

    @ArchTest
    static final ArchRule nothingThatShipsKnowsTheBuild = noClasses()
            .that()
            .resideOutsideOfPackage("io.dormouse.build..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.dormouse.build..");

    @ArchTest
    static final ArchRule thePureRoomsAreFreeOfTeaVm = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.dormouse.key..",
                    "io.dormouse.file..",
                    "io.dormouse.entropy..",
                    "io.dormouse.generate..",
                    "io.dormouse.weakness..",
                    "io.dormouse.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.teavm..");

    @ArchTest
    static final ArchRule nothingThatShipsDrawsFromTheJdk = noClasses()
            .that()
            .resideOutsideOfPackage("io.dormouse.build..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nothingThatShipsTrustsTeaVmsPrimes = noClasses()
            .that()
            .resideOutsideOfPackage("io.dormouse.build..")
            .should()
            .callMethod(java.math.BigInteger.class, "isProbablePrime", int.class)
            .orShould()
            .callMethod(java.math.BigInteger.class, "nextProbablePrime");

    /** TeaVM 0.15 calls no text blank that holds a line end; strip() is right. */
    @ArchTest
    static final ArchRule nothingThatShipsAsksTeaVmWhatIsBlank = noClasses()
            .that()
            .resideOutsideOfPackage("io.dormouse.build..")
            .should()
            .callMethod(String.class, "isBlank");

    private static ArchRule knowsOnly(String room, String... others) {
        DescribedPredicate<JavaClass> foreign =
                DescribedPredicate.not(resideInAPackage("io.dormouse..")).as("not ours");
        DescribedPredicate<JavaClass> allowed = foreign.or(resideInAPackage("io.dormouse." + room + ".."));
        for (String other : others) {
            allowed = allowed.or(resideInAPackage("io.dormouse." + other + ".."));
        }
        return classes()
                .that()
                .resideInAPackage("io.dormouse." + room + "..")
                .should()
                .onlyDependOnClassesThat(allowed);
    }
}
